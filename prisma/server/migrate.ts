import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withSchemaEngine } from "../schema-engine.mjs";
import { withClient } from "./database";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import { projectFolder } from "./paths";

export const migrationsFolder = path.join(projectFolder, "prisma/migrations");

interface Migration {
  name: string;
  sql: string;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
  /** Begun and neither finished nor undone: the process was killed. */
  interrupted: boolean;
}

function migrationsOf(folder: string): Migration[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/** The migrations in the shape that the schema engine asks for. */
export function migrationsList(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: readFileSync(path.join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrationsOf(folder).map(({ name, sql }) => ({ path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } } })),
  };
}

export const noFilters = { externalTables: [], externalEnums: [] };

const checksum = (sql: string) => createHash("sha256").update(sql).digest("hex");

/** Refuses a database that newer or other code has migrated; this code would misread it. */
export function refuseForeignHistory(applied: AppliedMigration[], ours: Migration[]): void {
  const sums = new Map(ours.map(({ name, sql }) => [name, checksum(sql)]));
  const whole = applied.filter(({ interrupted }) => !interrupted);
  const unknown = whole.filter(({ name }) => !sums.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new StartupFailure(messages.newerDatabase(unknown));
  const changed = whole.filter((row) => sums.get(row.name) !== row.checksum).map(({ name }) => name);
  if (changed.length > 0) throw new StartupFailure(messages.changedMigrations(changed));
}

async function appliedTo(ownerUrl: string): Promise<AppliedMigration[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS known`);
    if (!rows[0]?.known) return [];
    const applied = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NULL AS interrupted FROM public."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return applied.rows;
  });
}

/**
 * Applies the migrations that the database does not have yet and answers their names.
 * @throws StartupFailure where its history is not ours, or a migration fails (each is one transaction: nothing of it stays)
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const applied = await appliedTo(ownerUrl);
  refuseForeignHistory(applied, migrationsOf(folder));
  try {
    for (const { name } of applied.filter(({ interrupted }) => interrupted)) {
      await withSchemaEngine({ url: ownerUrl }, (engine) => engine.markMigrationRolledBack({ migrationName: name }));
    }
    const list = { migrationsList: migrationsList(folder), filters: noFilters };
    const { appliedMigrationNames } = await withSchemaEngine({ url: ownerUrl }, (engine) => engine.applyMigrations(list));
    return appliedMigrationNames;
  } catch (error) {
    // Without the engine's own stack, which follows in numbered lines.
    throw new StartupFailure(messages.migrationFailed(String(error instanceof Error ? error.message : error).split(/\n +0: /)[0]!));
  }
}
