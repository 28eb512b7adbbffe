import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupFailure } from "./failure";
import { fingerprint } from "./fingerprint";
import { messages } from "./messages";
import { commandFile, projectFolder } from "./paths";
import { runNode } from "./run-node";

const generated = path.join(projectFolder, "lib/generated/prisma");
const mark = path.join(generated, "schema-fingerprint");

/** Makes the database client from the schema where it is missing or older. It is not kept in git. */
export async function generateClient(): Promise<void> {
  const wanted = fingerprint(projectFolder, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  // Generating needs no schema engine, but the CLI would download one if it were not told of another.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.join(projectFolder, "prisma/schema-engine.mjs"), CHECKPOINT_DISABLE: "1" };
  const { code, output } = await runNode([commandFile("prisma/build/index.js"), "generate"], { env, show: false });
  if (code !== 0) throw new StartupFailure(messages.generateFailed(output));
  writeFileSync(mark, wanted);
}
