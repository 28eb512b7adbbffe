import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { StartupFailure } from "./failure";
import { messages } from "./messages";

/** How a PostgreSQL program is run: as whom, and through which command. */
export interface PostgresAccount {
  prefix: string[];
  uid?: number;
  gid?: number;
  /** The owner that the data folder must have. */
  owner?: { uid: number; gid: number };
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the postgres user; where that user cannot reach the binaries or
 * the folder (a clone under a parent with mode 0700), with the right to pass folders, or in a user namespace of its own.
 */
export function postgresAccount(binary: string, folder: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = postgresUser();
  const owner = { uid, gid };
  const candidates: PostgresAccount[] = [
    { prefix: [], uid, gid, owner },
    { prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"], owner },
    { prefix: ["unshare", "--user", `--map-user=${uid}`], owner: { uid: 0, gid: 0 } },
  ];
  const account = candidates.find((candidate) => reaches(candidate, binary, folder));
  if (!account) throw new StartupFailure(messages.folderUnreachable(folder));
  return account;
}

function reaches({ prefix, uid, gid }: PostgresAccount, binary: string, folder: string): boolean {
  const [command, ...args] = [...prefix, "sh", "-c", '"$0" --version && cd "$1"', binary, folder];
  return spawnSync(command!, args, { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
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
