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

/**
 * A migrated database of one's own (about 50 ms), to which lib/data/db of this test file connects from now on: empty, or with the
 * seeds, which hold the whole country.
 */
export async function createTestDatabase(holding: "nothing" | "seeds" = "nothing"): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = named(template, "postgres");
  if (holding === "seeds") await makeSeededTemplate(template);
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${holding === "seeds" ? "template_seeded" : "template_chitieu"}`));
  const appUrl = named(inject("templateAppUrl"), name);
  process.env.DATABASE_APP_URL = appUrl;
  return {
    ownerUrl: named(template, name),
    appUrl,
    drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Once a run, by whichever test file first asks for it: loading takes seconds, cloning does not. */
const makeSeededTemplate = (template: string): Promise<void> =>
  withClient(named(template, "postgres"), async (client) => {
    await client.query("SELECT pg_advisory_lock(1)");
    if ((await client.query("SELECT FROM pg_database WHERE datname = 'template_seeded'")).rowCount) return;
    await client.query("DROP DATABASE IF EXISTS template_seeding");
    await client.query("CREATE DATABASE template_seeding TEMPLATE template_chitieu");
    const url = named(template, "template_seeding");
    const { loadSeeds } = await import("@/prisma/seed/load");
    await loadSeeds(url, { demonstration: false });
    await withClient(url, (seeded) => seeded.query("VACUUM ANALYZE"));
    await client.query("ALTER DATABASE template_seeding RENAME TO template_seeded");
  });
