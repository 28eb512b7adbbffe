import { SeedError } from "../seed/seed-error";
import { applicationUrl, checkOwner } from "./application-role";
import { onePreparesAtATime } from "./database";
import { StartupFailure } from "./failure";
import { migrate } from "./migrate";
import { generateClient } from "./prisma-client";

/**
 * Brings the owner's database to this code's schema and seeds, and makes the application's own role able to connect.
 * Does nothing where all is there. Answers the application's address of the database.
 */
export async function prepareDatabase(ownerUrl: string, options: { demonstration: boolean; secret: string; appUrl?: string }): Promise<string> {
  await checkOwner(ownerUrl);
  await generateClient();
  // Only now: the loader imports the client that was just generated.
  const { loadSeeds } = await import("../seed/load");
  return onePreparesAtATime(ownerUrl, async () => {
    await migrate(ownerUrl);
    const appUrl = await applicationUrl(ownerUrl, options.appUrl, options.secret);
    try {
      await loadSeeds(ownerUrl, { demonstration: options.demonstration });
    } catch (error) {
      if (error instanceof SeedError) throw new StartupFailure(error.message);
      throw error;
    }
    return appUrl;
  });
}

/** From here on this process may use lib/data and lib/services, as the application's role. */
export function becomeApplication(appUrl: string, secret: string): void {
  Object.assign(process.env, { DATABASE_APP_URL: appUrl, NEXTAUTH_SECRET: secret });
}
