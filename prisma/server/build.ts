import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupFailure } from "./failure";
import { fingerprint } from "./fingerprint";
import { messages } from "./messages";
import { commandFile, projectFolder } from "./paths";
import { runNode } from "./run-node";

const mark = path.join(projectFolder, ".next/source-fingerprint");

function sources(): string {
  const configuration = readdirSync(projectFolder).filter((name) => /\.(js|mjs|ts|json)$/.test(name) && !/^(next-env|vitest|playwright|eslint)/.test(name));
  return fingerprint(projectFolder, ["app", "components", "lib", "public", "prisma/schema.prisma", ...configuration.sort()], ["lib/generated"]);
}

/** Is there a finished build of these very sources? */
export const buildIsFresh = (): boolean => existsSync(mark) && readFileSync(mark, "utf8") === sources();

/** `next build`, where the last one is of other sources or was not finished. */
export async function build(started?: (child: ChildProcess) => void): Promise<void> {
  const wanted = sources();
  rmSync(mark, { force: true });
  // No database and no secret take part in a build: what is built must fit every installation.
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    DATABASE_APP_URL: "postgresql://build.invalid/none",
    NEXTAUTH_SECRET: "no secret takes part in a build ----",
    NEXTAUTH_URL: "http://build.invalid",
    DEMONSTRATION: "",
  };
  const { code } = await runNode([commandFile("next/dist/bin/next"), "build"], { env, show: true, started });
  if (code !== 0) throw new StartupFailure(messages.buildFailed);
  writeFileSync(mark, wanted);
}
