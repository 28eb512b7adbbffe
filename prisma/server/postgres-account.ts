import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import type { PostgresBinaries } from "./postgres-binaries";

/** How a PostgreSQL program is run: as whom, and through which command. */
export interface PostgresAccount {
  prefix: string[];
  uid?: number;
  gid?: number;
  /** The owner that the data folder must have. */
  owner?: { uid: number; gid: number };
}

/** Who runs PostgreSQL, from where, and over which folder. */
export interface PostgresPlace {
  account: PostgresAccount;
  binaries: PostgresBinaries;
  /** Holds the cluster and its log. */
  folder: string;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the postgres user; where that user cannot reach the binaries or
 * the folder (a clone under a parent with mode 0700), in a user namespace of its own; where the machine forbids those
 * (most containers), as the postgres user again, from a copy in a place that it can reach.
 */
export function postgresPlace(binaries: PostgresBinaries, folder: string): PostgresPlace {
  if (process.getuid?.() !== 0) return { account: { prefix: [] }, binaries, folder };
  const { uid, gid } = ownerOf(path.join(folder, "postgres")) ?? postgresUser();
  const asPostgres: PostgresAccount = { prefix: [], uid, gid, owner: { uid, gid } };
  const inNamespace: PostgresAccount = { prefix: ["unshare", "--user", `--map-user=${uid}`], owner: { uid: 0, gid: 0 } };
  for (const account of [asPostgres, inNamespace]) {
    if (reaches(account, binaries.initdb, folder)) return { account, binaries, folder };
  }
  const elsewhere = "/var/lib/chi-tieu-tre-em";
  const ownFolder = path.join(elsewhere, createHash("sha256").update(folder).digest("hex").slice(0, 16));
  try {
    mkdirSync(ownFolder, { recursive: true, mode: 0o755 });
    const reachable = reaches(asPostgres, binaries.initdb, "/") ? binaries : copyBinaries(binaries, elsewhere);
    const place = { account: asPostgres, binaries: reachable, folder: reaches(asPostgres, reachable.initdb, folder) ? folder : ownFolder };
    if (reaches(asPostgres, reachable.initdb, place.folder)) return place;
  } catch {
    // A read-only system: the sentence below says what else can be done.
  }
  throw new StartupFailure(messages.folderUnreachable(folder));
}

/** PostgreSQL finds its libraries beside its programs, so the whole tree goes along, once for each version. */
function copyBinaries({ initdb, postgres }: PostgresBinaries, folder: string): PostgresBinaries {
  const tree = path.resolve(path.dirname(initdb), "..");
  const { version } = JSON.parse(readFileSync(path.join(tree, "../package.json"), "utf8")) as { version: string };
  const target = path.join(folder, `postgresql-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    cpSync(tree, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, target);
  }
  return { initdb: path.join(target, path.relative(tree, initdb)), postgres: path.join(target, path.relative(tree, postgres)) };
}

function reaches({ prefix, uid, gid }: PostgresAccount, binary: string, folder: string): boolean {
  // `test -x` asks as PostgreSQL does, by the real user's rights.
  const [command, ...args] = [...prefix, "sh", "-c", 'test -x "$0" && "$0" --version && cd "$1"', binary, folder];
  return spawnSync(command!, args, { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Data that a person's own account made stays that account's, though root starts it once. */
function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

/** The system's postgres user, made if there is none; else nobody, which every system has. */
function postgresUser(): { uid: number; gid: number } {
  const found = userNamed("postgres");
  if (found) return found;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], { stdio: "ignore" });
  return userNamed("postgres") ?? userNamed("nobody") ?? { uid: 65534, gid: 65534 };
}

function userNamed(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
