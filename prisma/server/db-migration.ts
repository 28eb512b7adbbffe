import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onDatabase } from "./command";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import { migrationsFolder } from "./migrate";
import { projectFolder } from "./paths";
import { schemaDifference } from "./schema-difference";

// npm run db:migration -- name: writes what schema.prisma has and the migrations have not, into a new folder.
const name = process.argv[2]?.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "_");

await onDatabase(async (ownerUrl) => {
  if (!name) throw new StartupFailure(messages.migrationNameNeeded);
  const script = await schemaDifference(ownerUrl);
  if (script === null) return console.log(messages.noDifference);
  const folder = path.join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), `${script}\n`);
  console.log(messages.migrationWritten(path.relative(projectFolder, path.join(folder, "migration.sql"))));
});
