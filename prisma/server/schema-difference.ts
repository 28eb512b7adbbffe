import { readFileSync } from "node:fs";
import path from "node:path";
import { withSchemaEngine } from "../schema-engine.mjs";
import { migrationsFolder, migrationsList, noFilters } from "./migrate";
import { projectFolder } from "./paths";

/**
 * The SQL for what schema.prisma has and the migrations have not; null where they say the same. It takes a database of its own
 * on the server of `ownerUrl` meanwhile.
 */
export async function schemaDifference(ownerUrl: string): Promise<string | null> {
  const schema = path.join(projectFolder, "prisma/schema.prisma");
  const files = [{ path: schema, content: readFileSync(schema, "utf8") }];
  const difference = {
    // The grants speak of the engine's own table, which a shadow database has not.
    from: { tag: "migrations" as const, ...migrationsList(migrationsFolder), shadowDbInitScript: `CREATE TABLE "_prisma_migrations" ()` },
    to: { tag: "schemaDatamodel" as const, files },
    script: true,
    exitCode: true,
    filters: noFilters,
  };
  const { stdout } = await withSchemaEngine({ url: ownerUrl, datamodels: [[schema, files[0]!.content]] }, (engine) => engine.diff(difference));
  return keepHandWritten(stdout ?? "") || null;
}

const DROP = /^-- Drop(?:ForeignKey|Index)\n(?:ALTER TABLE "\w+" DROP CONSTRAINT|DROP INDEX) "(\w+)";$/;
/** How Prisma ends every name that it gives. */
const BY_PRISMA = /_(?:pkey|fkey|key|idx)$/;

/**
 * Without the proposals to drop foreign keys and indexes that Prisma did not name: those are the migrations' own rules, for
 * which schema.prisma has no words. Who means to drop one writes so by hand.
 */
export const keepHandWritten = (script: string): string =>
  script
    .trim()
    .split("\n\n")
    .filter((step) => BY_PRISMA.test(DROP.exec(step)?.[1] ?? "_key"))
    .join("\n\n");
