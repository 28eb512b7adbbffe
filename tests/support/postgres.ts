import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { applicationUrl } from "@/prisma/server/application-role";
import { ensureDatabase } from "@/prisma/server/database";
import { startEmbeddedServer } from "@/prisma/server/embedded-server";
import { migrate } from "@/prisma/server/migrate";
import { generateClient } from "@/prisma/server/prisma-client";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's address of the migrated template; nobody may be connected to it while it is cloned. */
    templateUrl: string;
    /** The application role's address of the same. */
    templateAppUrl: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-test-"));
  // As root, PostgreSQL runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer({ folder, say: console.log, settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"] });
  await ensureDatabase(server.url("postgres"), "template_chitieu");
  const templateUrl = server.url("template_chitieu");
  await migrate(templateUrl);
  project.provide("templateUrl", templateUrl);
  project.provide("templateAppUrl", await applicationUrl(templateUrl, undefined, "test"));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
