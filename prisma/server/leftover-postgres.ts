import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./lock";

/**
 * Ends a PostgreSQL that outlived its application (kill -9), and takes away a pid file that names nobody: after a
 * restart the same pid may be another program's, and PostgreSQL would refuse. Answers whether anything was left.
 * Call only while holding the folder's lock.
 */
export async function endLeftover(cluster: string): Promise<boolean> {
  const file = path.join(cluster, "postmaster.pid");
  let pid: number;
  try {
    pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  } catch {
    return false;
  }
  if (isAlive(pid) && commandOf(pid).includes(cluster)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; isAlive(pid) && waited < 30_000; waited += 100) await sleep(100);
    if (isAlive(pid)) process.kill(pid, "SIGQUIT");
    for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 100) await sleep(100);
  }
  rmSync(file, { force: true });
  return true;
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "args=", "-ww", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  }
}
