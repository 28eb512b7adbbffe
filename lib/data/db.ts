import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient, type Prisma } from "@/lib/generated/prisma/client";

/** Inside a transaction, or the client itself: what functions take that are part of somebody else's transaction. */
export type Tx = Prisma.TransactionClient;

const MOST_STATEMENTS = 500;

/**
 * A name for each statement, so that PostgreSQL parses and plans it once a connection and not at every page. Statements
 * whose text varies with the length of a list would add up without end: beyond a limit they stay nameless.
 */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? "";
    const name = `statement_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

function connect() {
  // Prisma ignores these in the address; without them a lost server or a runaway query would hold a request for ever.
  const pool = new pg.Pool({
    connectionString: env.DATABASE_APP_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    application_name: "chi-tieu-tre-em",
  });
  // An idle connection that the server ends (a restart) raises here; the pool replaces it by itself.
  pool.on("error", () => {});
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementNames() }) }) };
}

// In development every edit loads this module again: one pool for all of them.
const kept = globalThis as typeof globalThis & { databaseOfThisProcess?: ReturnType<typeof connect> };

// On first use and not on import: a build loads every page and has no database.
const connection = () => (kept.databaseOfThisProcess ??= connect());

export const db = new Proxy({} as PrismaClient, {
  get(_, name) {
    const client = connection().db;
    const member: unknown = Reflect.get(client, name);
    return typeof member === "function" ? member.bind(client) : member;
  },
});

/** The same connections without Prisma, for a library that speaks to PostgreSQL itself. */
export const pool = (): pg.Pool => connection().pool;
