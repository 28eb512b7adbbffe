import pg from "pg";
import { SeedError } from "../seed/seed-error";
import { applicationUrl, checkOwner } from "./application-role";
import { onePreparesAtATime, withClient } from "./database";
import { StartupFailure } from "./failure";
import { fingerprint } from "./fingerprint";
import { migrate } from "./migrate";
import { projectFolder } from "./paths";
import { generateClient } from "./prisma-client";

/**
 * Brings the owner's database to this code's schema and seeds, and makes the application's own role able to connect.
 * Does nothing where all is there. Answers the application's address of the database.
 */
export async function prepareDatabase(ownerUrl: string, options: { demonstration: boolean; secret: string; appUrl?: string }): Promise<string> {
  await checkOwner(ownerUrl);
  await generateClient();
  return onePreparesAtATime(ownerUrl, async () => {
    await migrate(ownerUrl);
    const appUrl = await applicationUrl(ownerUrl, options.appUrl, options.secret);
    await seed(ownerUrl, options.demonstration);
    return appUrl;
  });
}

/** Looking through all seeds takes seconds, so what was loaded last is noted on a table that is ours. */
async function seed(ownerUrl: string, demonstration: boolean): Promise<void> {
  const wanted = `seeds ${fingerprint(projectFolder, ["seeds", "prisma/seed"])}${demonstration ? " with demonstration figures" : ""}`;
  const { rows } = await withClient(ownerUrl, (client) => client.query<{ noted: string | null }>(`SELECT obj_description('public."Plan"'::regclass) AS noted`));
  if (rows[0]?.noted === wanted) return;
  // Only now: the loader imports the client, which may just have been generated.
  const { loadSeeds } = await import("../seed/load");
  try {
    await loadSeeds(ownerUrl, { demonstration });
  } catch (error) {
    throw error instanceof SeedError ? new StartupFailure(error.message) : error;
  }
  await withClient(ownerUrl, async (client) => {
    // Without it the first plans, which connections keep, are made as for empty tables.
    await client.query("ANALYZE");
    await client.query(`COMMENT ON TABLE public."Plan" IS ${pg.escapeLiteral(wanted)}`);
  });
}

/** From here on this process may use lib/data and lib/services, as the application's role. */
export function becomeApplication(appUrl: string, secret: string, address?: string): void {
  Object.assign(process.env, { DATABASE_APP_URL: appUrl, NEXTAUTH_SECRET: secret, ...(address ? { NEXTAUTH_URL: address } : {}) });
}
