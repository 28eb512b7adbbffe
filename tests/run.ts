import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, buildIsFresh } from "@/prisma/server/build";
import { reportFailure, StartupFailure } from "@/prisma/server/failure";
import { holderOf } from "@/prisma/server/lock";
import { messages } from "@/prisma/server/messages";
import { commandFile, dataFolder, projectFolder } from "@/prisma/server/paths";
import { generateClient } from "@/prisma/server/prisma-client";
import { type Count, playwrightCount, sum, verdictLine, vitestCount } from "./support/count";

/** Every kind of test, in order of speed. `npm test` runs them all, `npm run test:unit` and its like one. */
const reports = mkdtempSync(path.join(tmpdir(), "chitieu-reports-"));

function node(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

const ofCode = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** The runner's own report; a runner that failed without a failed test, or reported nothing, has failed. */
function ofReport(file: string, code: number, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")) as never);
    const silent = (code !== 0 && count.failed === 0) || count.passed + count.failed === 0;
    return silent ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function vitest(name: string, args: string[]): Promise<Count> {
  const file = path.join(reports, `${name}.json`);
  const code = await node([commandFile("vitest/vitest.mjs"), "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  return ofReport(file, code, vitestCount);
}

/** Here and not by the server that Playwright starts, so that what a failed build says is seen. */
async function freshBuild(): Promise<void> {
  if (buildIsFresh()) return;
  const running = holderOf(dataFolder())?.address;
  if (running) throw new StartupFailure(messages.buildInUse(running));
  await build();
}

const stages: Record<string, { title: string; run: (more: string[]) => Promise<Count> }> = {
  types: {
    title: "Types",
    run: async () => ofCode((await node([commandFile("next/dist/bin/next"), "typegen"], { NEXT_TELEMETRY_DISABLED: "1" })) || (await node([commandFile("typescript/bin/tsc"), "--noEmit"]))),
  },
  lint: { title: "Lint", run: async () => ofCode(await node([commandFile("eslint/bin/eslint.js"), "."])) },
  architecture: { title: "Architecture", run: (more) => vitest("architecture", ["--project", "unit", "tests/architecture", ...more]) },
  unit: { title: "Unit", run: (more) => vitest("unit", ["--project", "unit", ...(more.length > 0 ? more : ["tests/unit"])]) },
  integration: { title: "Integration, on PostgreSQL", run: (more) => vitest("integration", ["--project", "integration", ...more]) },
  e2e: {
    title: "End to end, in Chromium",
    run: async (more) => {
      await freshBuild();
      const file = path.join(reports, "e2e.json");
      const code = await node([commandFile("@playwright/test/cli.js"), "test", "--reporter=list,json", ...more], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      return ofReport(file, code, playwrightCount);
    },
  },
};

const [asked, ...more] = process.argv.slice(2);
const chosen = asked ? [asked] : Object.keys(stages);
const counts: { title: string; count: Count }[] = [];
await generateClient();
for (const name of chosen) {
  const stage = stages[name];
  if (!stage) throw new Error(`No such stage: ${name}. There are: ${Object.keys(stages).join(", ")}.`);
  console.log(`\n── ${stage.title}`);
  const count = await stage.run(more).catch((error: unknown) => {
    reportFailure(error);
    return ofCode(1);
  });
  counts.push({ title: stage.title, count });
}
rmSync(reports, { recursive: true });

console.log("");
for (const { title, count } of counts) console.log(`${title}: ${verdictLine(count)}`);
const total = sum(counts.map(({ count }) => count));
console.log(verdictLine(total));
process.exit(total.failed > 0 ? 1 : 0);
