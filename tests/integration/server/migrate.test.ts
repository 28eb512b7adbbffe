import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { withClient } from "@/prisma/server/database";
import { migrate, migrationsFolder } from "@/prisma/server/migrate";
import { keepHandWritten, schemaDifference } from "@/prisma/server/schema-difference";
import { createTestDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
let folder: string;
const add = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
};
const tableIsThere = (name: string) => withClient(database.ownerUrl, async (client) => (await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [name])).rows[0].there as boolean);

beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "chitieu-migrations-"));
  cpSync(migrationsFolder, folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

describe("migrating", () => {
  it("applies what is new, and nothing the second time", async () => {
    expect(await migrate(database.ownerUrl)).toEqual([]);
    add("29990101000000_more", "CREATE TABLE more (); CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 2; RETURN 1; END $$;");
    expect(await migrate(database.ownerUrl, folder)).toEqual(["29990101000000_more"]);
    expect(await migrate(database.ownerUrl, folder)).toEqual([]);
  });

  it("leaves nothing of a migration that fails, and applies it once it is mended", async () => {
    add("29990101000000_more", "CREATE TABLE more (); SELECT 1/0;");
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow("division by zero");
    expect(await tableIsThere("more")).toBe(false);
    add("29990101000000_more", "CREATE TABLE more ();");
    expect(await migrate(database.ownerUrl, folder)).toEqual(["29990101000000_more"]);
    expect(await tableIsThere("more")).toBe(true);
  });

  it("refuses a database that newer code has migrated, and changes nothing", async () => {
    add("29990101000000_more", "CREATE TABLE more ();");
    await migrate(database.ownerUrl, folder);
    await expect(migrate(database.ownerUrl)).rejects.toThrow("29990101000000_more");
    expect(await tableIsThere("more")).toBe(true);
  });
});

describe("the next migration", () => {
  it("has nothing to say: the migrations make what schema.prisma describes", async () => {
    expect(await schemaDifference(database.ownerUrl)).toBeNull();
  });

  it("drops what Prisma has named, and no rule that was written by hand", () => {
    const named = '-- DropForeignKey\nALTER TABLE "Plan" DROP CONSTRAINT "Plan_areaId_fkey";\n\n-- DropTable\nDROP TABLE "Task";';
    const byHand = '-- DropForeignKey\nALTER TABLE "Task" DROP CONSTRAINT "Task_indicator_of_its_plan";\n\n-- DropIndex\nDROP INDEX "BudgetPrintedTotal_once";';
    expect(keepHandWritten(`${byHand}\n\n${named}\n`)).toBe(named);
    expect(keepHandWritten(`${byHand}\n`)).toBe("");
  });
});
