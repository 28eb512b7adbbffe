import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { withClient } from "@/prisma/server/database";

export interface TestDatabase {
  /** May do everything, for arranging and looking behind the scenes. */
  ownerUrl: string;
  /** What the application connects with. */
  appUrl: string;
  drop: () => Promise<void>;
}

const named = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** A migrated, empty database of one's own (about 50 ms), to which lib/data/db of this test file connects from now on. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = named(template, "postgres");
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template_chitieu`));
  const appUrl = named(inject("templateAppUrl"), name);
  process.env.DATABASE_APP_URL = appUrl;
  return {
    ownerUrl: named(template, name),
    appUrl,
    drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
