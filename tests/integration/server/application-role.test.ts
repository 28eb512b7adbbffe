import { describe, expect, it } from "vitest";
import { applicationRole, applicationUrl, checkOwner } from "@/prisma/server/application-role";
import { checkReachable, withClient } from "@/prisma/server/database";
import { createTestDatabase } from "../../support/database";

const as = (url: string, username: string, password: string) => Object.assign(new URL(url), { username, password }).href;

describe("the application's role", () => {
  it("may read and add, but neither change history nor make tables", async () => {
    const { appUrl } = await createTestDatabase();
    await withClient(appUrl, async (client) => {
      expect((await client.query("SELECT current_user AS name")).rows).toEqual([{ name: applicationRole }]);
      expect((await client.query('SELECT count(*)::int AS n FROM "AuditEvent"')).rows).toEqual([{ n: 0 }]);
      for (const sql of ['UPDATE "AuditEvent" SET "action" = $1', 'DELETE FROM "ActualEntry"', 'TRUNCATE "AuditEvent"', 'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL', "CREATE TABLE mine ()"]) {
        await expect(client.query(sql, sql.includes("$1") ? ["x"] : []), sql).rejects.toMatchObject({ code: "42501" });
      }
    });
  });

  it("keeps its password from start to start", async () => {
    const { ownerUrl, appUrl } = await createTestDatabase();
    expect(await applicationUrl(ownerUrl, undefined, "test")).toBe(appUrl);
  });

  it("is not the owner in disguise", async () => {
    const { ownerUrl, appUrl } = await createTestDatabase();
    await expect(applicationUrl(ownerUrl, ownerUrl, "test")).rejects.toThrow("DATABASE_APP_URL");
    expect(await applicationUrl(ownerUrl, appUrl, "test")).toBe(appUrl);
    await expect(checkOwner(appUrl)).rejects.toThrow("DATABASE_URL");
  });

  it("is asked of the administrator where the owner may not make it", async () => {
    const { ownerUrl } = await createTestDatabase();
    const clerk = as(ownerUrl, "clerk", "clerk");
    await withClient(ownerUrl, (client) => client.query("CREATE ROLE clerk LOGIN PASSWORD 'clerk'"));
    // The role is there already in this cluster, with a password the clerk's start cannot know.
    await expect(applicationUrl(clerk, undefined, "another")).rejects.toThrow("CREATE ROLE chitieu_app LOGIN");
    await expect(applicationUrl(ownerUrl, clerk, "another")).rejects.toThrow("GRANT chitieu_app");
  });
});

describe("a server that cannot be used", () => {
  it.each([
    ["no address", () => "nonsense", "DATABASE_URL không hợp lệ"],
    ["nobody there", () => "postgresql://a:b@127.0.0.1:1/x", "Không kết nối được"],
    ["a wrong password", (url: string) => as(url, "chitieu_owner", "wrong"), "từ chối"],
    ["no such database", (url: string) => Object.assign(new URL(url), { pathname: "/missing" }).href, "Chưa có cơ sở dữ liệu"],
  ])("is named: %s", async (_, url, message) => {
    const { ownerUrl } = await createTestDatabase();
    await expect(checkReachable(url(ownerUrl))).rejects.toThrow(message);
  });
});
