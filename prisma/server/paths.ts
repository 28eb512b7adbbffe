import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The project's `.env`, for those who keep their settings there. What is already set wins. */
export function loadDotEnv(): void {
  const file = path.join(projectFolder, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Where the embedded database and the generated secret live; git-ignored. */
export function dataFolder(): string {
  return path.resolve(projectFolder, process.env.DATA_DIR || ".data");
}

/** The JavaScript of a command in node_modules/.bin, to be run by this very Node. */
export function commandFile(packageFile: string): string {
  return path.join(projectFolder, "node_modules", packageFile);
}
