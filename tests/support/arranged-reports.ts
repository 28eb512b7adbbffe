import { spawn } from "node:child_process";
import { projectFolder } from "@/prisma/server/paths";
import type { WantedFigures } from "./arrange-figures";
import type { ArrangedReports, WantedReports } from "./arrange-reports";
import type { WantedSuccession } from "./arrange-succession";

/** Runs one of these programs on the database in that folder, while its application runs; what it said. */
async function arrange(program: string, dataFolder: string, wanted: unknown): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", `tests/support/${program}.ts`, JSON.stringify(wanted)], { cwd: projectFolder, env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataFolder } });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${program} failed:\n${said}`);
  return said;
}

export async function arrangeReports(dataFolder: string, wanted: WantedReports): Promise<ArrangedReports> {
  const said = await arrange("arrange-reports", dataFolder, wanted);
  const [last] = said.trim().split("\n").slice(-1);
  if (!last) throw new Error("arrange-reports said nothing");
  return JSON.parse(last) as ArrangedReports;
}

export const arrangeFigures = (dataFolder: string, wanted: WantedFigures): Promise<string> => arrange("arrange-figures", dataFolder, wanted);

export const arrangeSuccession = (dataFolder: string, wanted: WantedSuccession): Promise<string> => arrange("arrange-succession", dataFolder, wanted);
