import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answers } from "@/prisma/server/application";
import { freeLoopbackPort } from "@/prisma/server/free-port";
import { projectFolder } from "@/prisma/server/paths";

export interface DemonstrationServer {
  address: string;
  /** Where its database is. */
  folder: string;
  stop: () => Promise<void>;
}

/** `npm run demo` as it is, production build included, on a database of its own that is thrown away. */
export const startDemonstration = (): Promise<DemonstrationServer> => start("demo");

/** The same as `npm start`: no figures at all. */
export const startEmpty = (): Promise<DemonstrationServer> => start("start");

async function start(mode: "start" | "demo"): Promise<DemonstrationServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-bench-"));
  // As root, PostgreSQL runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const address = `http://localhost:${await freeLoopbackPort()}`;
  const env = { ...process.env, DATABASE_URL: "", NEXTAUTH_URL: "", HOST: "", PORT: new URL(address).port, DATA_DIR: folder };
  const child = spawn(process.execPath, ["--import", "tsx", "prisma/server/start.ts", mode], { cwd: projectFolder, stdio: "inherit", env });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(address, ended))) {
    await stop();
    throw new Error("The application did not start; see above.");
  }
  return { address, folder, stop };
}
