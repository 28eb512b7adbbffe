import pg from "pg";
import { codeOf, StartupFailure } from "./failure";
import { messages } from "./messages";

/** "máy:cổng/tên", without name and password. */
const placeOf = (url: string) => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** Runs `work` on one connection, which is closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes the database in the embedded server if there is none of that name. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

/** Says clearly why the customer's own server cannot be used, before anything is changed. */
export async function checkReachable(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new StartupFailure(messages.badDatabaseUrl);
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
  } catch (error) {
    const code = codeOf(error);
    if (code === "28P01" || code === "28000") throw new StartupFailure(messages.databaseRefused(placeOf(url)));
    if (code === "3D000") throw new StartupFailure(messages.databaseMissing(placeOf(url)));
    throw new StartupFailure(messages.databaseUnreachable(placeOf(url), code ?? String(error)));
  }
}

/** Any number, the same in every process: of several starts on one database, one migrates and seeds at a time. */
const PREPARING = 7_202_101;

export function onePreparesAtATime<T>(ownerUrl: string, prepare: () => Promise<T>): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARING]);
    return prepare();
  });
}
