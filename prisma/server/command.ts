import { Refusal } from "@/lib/domain/result";
import { reportFailure, StartupFailure } from "./failure";
import { DATABASE, DEMONSTRATION_DATABASE, openDatabase } from "./open-database";
import { loadDotEnv } from "./paths";
import { becomeApplication, prepareDatabase } from "./prepare-database";
import { sessionSecret } from "./session-secret";

/**
 * Runs one command on the prepared database, whether or not the application is running, and exits: 0 when it was
 * done, 1 with the reason when not. `work` gets the owner's address; lib/data and lib/services may be used in it.
 * `demonstration`: the database of made-up figures.
 */
export async function onDatabase(work: (ownerUrl: string) => Promise<void>, { demonstration = false } = {}): Promise<never> {
  loadDotEnv();
  let code = 0;
  let database: Awaited<ReturnType<typeof openDatabase>> | undefined;
  try {
    database = await openDatabase({ name: demonstration ? DEMONSTRATION_DATABASE : DATABASE, join: true, say: console.log });
    const secret = sessionSecret(() => {});
    const appUrl = await prepareDatabase(database.ownerUrl, { demonstration, secret, appUrl: database.embedded ? undefined : process.env.DATABASE_APP_URL });
    becomeApplication(appUrl, secret);
    await work(database.ownerUrl);
  } catch (error) {
    code = 1;
    reportFailure(error instanceof Refusal ? new StartupFailure([error.problem.message, ...Object.values(error.problem.fields ?? {})].join(" ")) : error);
  }
  await database?.close();
  process.exit(code);
}
