import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf, StartupFailure } from "./failure";
import { messages } from "./messages";

export const secretFile = (folder: string) => path.join(folder, "secret");

/** The installation's own secret: made once, readable by its owner alone. */
export function keptSecret(folder: string): string {
  const file = secretFile(folder);
  try {
    if (!existsSync(file)) {
      const temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, randomBytes(32).toString("base64url"), { mode: 0o600 });
      renameSync(temporary, file);
    }
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new StartupFailure(codeOf(error) === "EACCES" ? messages.folderOfAnother(folder) : messages.folderNotWritable(folder, codeOf(error) ?? String(error)));
  }
}

/** One secret gives many: each purpose its own, none telling of another. */
export function derive(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}
