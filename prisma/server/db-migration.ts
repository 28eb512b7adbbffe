import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withSchemaEngine } from "../schema-engine.mjs";
import { onDatabase } from "./command";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import { migrationsFolder, migrationsList, noFilters } from "./migrate";
import { projectFolder } from "./paths";

// npm run db:migration -- name: writes what schema.prisma has and the migrations have not, into a new folder.
const name = process.argv[2]?.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "_");

await onDatabase(async (ownerUrl) => {
  if (!name) throw new StartupFailure(messages.migrationNameNeeded);
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
  const { exitCode, stdout } = await withSchemaEngine({ url: ownerUrl, datamodels: [[schema, files[0]!.content]] }, (engine) => engine.diff(difference));
  if (exitCode !== 2) return console.log(messages.noDifference);
  const folder = path.join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), stdout ?? "");
  console.log(messages.migrationWritten(path.relative(projectFolder, path.join(folder, "migration.sql"))));
});
