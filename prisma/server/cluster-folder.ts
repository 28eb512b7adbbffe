import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import type { PostgresAccount } from "./postgres-account";
import type { PostgresBinaries } from "./postgres-binaries";

export const clusterOwner = "chitieu_owner";
const major = "18";
const finished = "chitieu-initialised";

/**
 * A finished data folder at `cluster`, made if there is none. It is made beside and renamed, so that a folder under
 * that name is whole; one without our mark is moved aside, never deleted.
 */
export function prepareCluster(cluster: string, binaries: PostgresBinaries, account: PostgresAccount, password: string, say: (line: string) => void): void {
  if (!account.owner && existsSync(cluster) && statSync(cluster).uid !== process.getuid?.()) throw new StartupFailure(messages.folderOfAnother(cluster));
  if (existsSync(cluster) && !existsSync(path.join(cluster, finished))) moveAside(cluster, say);
  if (!existsSync(cluster)) initialise(cluster, binaries, account, password);
  const found = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (found !== major) throw new StartupFailure(messages.otherMajor(cluster, found, major));
  if (account.owner && account.owner.uid !== statSync(cluster).uid) spawnSync("chown", ["-R", `${account.owner.uid}:${account.owner.gid}`, cluster]);
}

function moveAside(cluster: string, say: (line: string) => void): void {
  if (readdirSync(cluster).length === 0) return rmdirSync(cluster);
  const aside = `${cluster}.incomplete-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
  renameSync(cluster, aside);
  say(messages.movedAside(cluster, aside));
}

function initialise(cluster: string, { initdb }: PostgresBinaries, { prefix, uid, gid, owner }: PostgresAccount, password: string): void {
  for (const name of readdirSync(path.dirname(cluster))) {
    if (name.startsWith(`${path.basename(cluster)}.new`)) rmSync(path.join(path.dirname(cluster), name), { recursive: true });
  }
  const draft = `${cluster}.new`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const file of [draft, passwordFile]) chownSync(file, owner.uid, owner.gid);
  try {
    const flags = [`--pgdata=${draft}`, `--username=${clusterOwner}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--data-checksums"];
    // Vietnamese sorting from ICU; the C library's locale stays out of it, since a bare machine may have none.
    const locale = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=vi-VN", "--locale=C"];
    const [command, ...args] = [...prefix, initdb, ...flags, ...locale];
    const run = spawnSync(command!, args, { uid, gid, cwd: "/", encoding: "utf8" });
    if (run.status !== 0) throw new StartupFailure(messages.initFailed(run.error?.message ?? run.stderr));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(path.join(draft, finished), "");
  if (owner) chownSync(path.join(draft, finished), owner.uid, owner.gid);
  renameSync(draft, cluster);
}
