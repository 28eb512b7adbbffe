import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A digest of the named files and folders' names and contents, whatever their dates. What is missing counts as such. */
export function fingerprint(root: string, names: string[], except: string[] = []): string {
  const hash = createHash("sha256");
  const visit = (name: string) => {
    if (except.includes(name)) return;
    const file = path.join(root, name);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) return readdirSync(file).sort().forEach((entry) => visit(path.posix.join(name, entry)));
    const content = readFileSync(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  names.forEach(visit);
  return hash.digest("hex");
}
