import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf, StartupFailure } from "./failure";
import { messages } from "./messages";

/** Makes sure the folder is there and can be written, before anything depends on it. */
export function prepareDataFolder(folder: string): void {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartupFailure(messages.folderNotWritable(folder, codeOf(error) ?? String(error)));
  }
}
