import { spawn } from "node:child_process";
import { projectFolder } from "@/prisma/server/paths";
import type { ArrangedReports, WantedReports } from "./arrange-reports";

/** Runs tests/support/arrange-reports.ts on the database in that folder, while its application runs. */
export async function arrangeReports(dataFolder: string, wanted: WantedReports): Promise<ArrangedReports> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/arrange-reports.ts", JSON.stringify(wanted)], { cwd: projectFolder, env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataFolder } });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const [last] = said.trim().split("\n").slice(-1);
  if (code !== 0 || !last) throw new Error(`The reports could not be arranged:\n${said}`);
  return JSON.parse(last) as ArrangedReports;
}
