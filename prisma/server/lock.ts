import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "./failure";

/** Who holds the data folder. One process at a time starts the embedded PostgreSQL and writes `.next`. */
export interface Holder {
  pid: number;
  /** When the process began, so that a pid used again after a restart is not taken for it. */
  began: string | undefined;
  /** Where the application answers, once it does. */
  address?: string;
  /** The embedded PostgreSQL's port, once it is up. */
  databasePort?: number;
}

const lockFile = (folder: string) => path.join(folder, "server.lock");

/** The process that holds the folder, if it is still alive. */
export function holderOf(folder: string): Holder | undefined {
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(lockFile(folder), "utf8"));
  } catch {
    return undefined;
  }
  return isAlive(holder.pid) && (holder.began === undefined || holder.began === beginningOf(holder.pid)) ? holder : undefined;
}

export type Lock = { taken: true; release: () => void; note: (more: Partial<Holder>) => void } | { taken: false; holder: Holder };

/** Takes the folder, or answers who has it. What a dead process left is taken over. */
export function takeLock(folder: string): Lock {
  const file = lockFile(folder);
  const draft = `${file}.${process.pid}`;
  const mine: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  writeFileSync(draft, JSON.stringify(mine));
  try {
    // A link appears whole or not at all, and never over another.
    while (!linked(draft, file)) {
      const holder = holderOf(folder);
      if (holder) return { taken: false, holder };
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    taken: true,
    release: () => {
      if (holderOf(folder)?.pid === process.pid) rmSync(file, { force: true });
    },
    note: (more) => {
      writeFileSync(draft, JSON.stringify(Object.assign(mine, more)));
      renameSync(draft, file);
    },
  };
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Linux tells in field 22 of /proc/…/stat; elsewhere the pid alone must do. */
function beginningOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  } catch {
    return undefined;
  }
}
