import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAuditEvents, verifyAudit } from "@/lib/data/audit-events";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { mayAnywhere } from "@/lib/domain/access/can";
import { auditSearch } from "@/lib/domain/audit/search";
import { audit, auditChain, SYSTEM_CHAIN } from "@/lib/services/audit";
import { withClient } from "@/prisma/server/database";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { createActor, createArea, createCountry } from "../../support/people";

let database: TestDatabase;
let provinces: string[];
let ofCountry: Actor;
let ofFirst: Actor;
let inspector: Actor;
let staff: Actor;

const ask = (given: Record<string, string> = {}) => auditSearch.parse(given);
const happen = (actor: Actor, areaId: string, what: string, subjectId = "s") =>
  db.$transaction(async (tx) => audit(tx, { actor, chain: await auditChain(tx, areaId), action: "agency.renamed", subjectType: "Agency", subjectId, data: { to: what } }));

beforeAll(async () => {
  database = await createTestDatabase();
  const country = await createCountry();
  provinces = [await createArea("province", country, "Tỉnh Một"), await createArea("province", country, "Tỉnh Hai")];
  ofCountry = await createActor([{ role: "administrator", areaId: country }]);
  ofFirst = await createActor([{ role: "administrator", areaId: provinces[0]! }]);
  inspector = await createActor([{ role: "inspector", areaId: provinces[0]! }]);
  staff = await createActor([{ role: "provincial_staff", areaId: provinces[0]! }]);
  await db.session.update({ where: { id: staff.sessionId }, data: { address: "10.0.0.7", userAgent: "Điện thoại" } });
  for (let at = 0; at < 5; at += 1) await happen(staff, provinces[at % 2]!, `Sở số ${at}`);
});
afterAll(() => database.drop());

describe("the audit page", () => {
  it("shows an administrator and an inspector their own province, that of the country everything, anybody else nothing", async () => {
    const of = async (actor: Actor) => (await listAuditEvents(actor, ask())).map(({ data }) => (data as { to: string }).to);
    expect(await of(ofFirst)).toEqual(["Sở số 4", "Sở số 2", "Sở số 0"]);
    expect(await of(inspector)).toEqual(await of(ofFirst));
    expect(await of(ofCountry)).toHaveLength(5);
    expect(await of(staff)).toEqual([]);
    expect([ofFirst, inspector, ofCountry, staff].map((actor) => mayAnywhere(actor, "audit.view"))).toEqual([true, true, true, false]);
  });

  it("says who, from where and on what device", async () => {
    const [line] = await listAuditEvents(ofFirst, ask());
    expect(line).toMatchObject({ chain: "Tỉnh Một", sequence: "3", person: staff.name, address: "10.0.0.7", device: "Điện thoại", action: "agency.renamed" });
  });

  it("finds by person, act, words and days, and goes on page by page", async () => {
    const found = async (given: Record<string, string>, limit?: number) => (await listAuditEvents(ofCountry, ask(given), limit)).map(({ data }) => (data as { to: string }).to);
    expect(await found({ words: "số 3" })).toEqual(["Sở số 3"]);
    expect(await found({ words: "%" })).toEqual([]);
    expect(await found({ person: "không có ai" })).toEqual([]);
    expect(await found({ action: "actual.recorded" })).toEqual([]);
    expect(await found({ from: "2020-01-01", to: "2020-12-31" })).toEqual([]);
    const first = await listAuditEvents(ofCountry, ask(), 2);
    expect(await found({ before: first[1]!.id })).toEqual(["Sở số 2", "Sở số 1", "Sở số 0"]);
  });

  it("says from where a sign-in was tried that opened no session", async () => {
    const event = { actor: null, chain: SYSTEM_CHAIN, action: "session.refused", subjectType: "User", subjectId: "unknown", data: { address: "10.0.0.9", why: "unknown-username" } };
    await db.$transaction((tx) => audit(tx, event));
    expect(await listAuditEvents(ofCountry, ask({ action: "session.refused" }))).toMatchObject([{ person: null, address: "10.0.0.9", device: null }]);
  });
});

describe("audit:verify", () => {
  const asOwner = (sql: string) =>
    withClient(database.ownerUrl, async (client) => {
      await client.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL');
      await client.query(sql);
      await client.query('ALTER TABLE "AuditEvent" ENABLE TRIGGER ALL');
    });

  it("finds nothing in a history that nobody touched", async () => {
    const { chains, broken } = await verifyAudit();
    expect(broken).toEqual([]);
    expect(chains.map(({ chain, events }) => [chain, events])).toEqual([
      ["Tỉnh Hai", 2],
      ["Tỉnh Một", 3],
      ["Toàn hệ thống", 1],
    ]);
  });

  it("names the row whose words were changed", async () => {
    await asOwner(`UPDATE "AuditEvent" SET "data" = '{"to":"khác"}' WHERE "chain" = '${provinces[0]}' AND "sequence" = 2`);
    expect((await verifyAudit()).broken).toMatchObject([{ chain: "Tỉnh Một", sequence: "2", wordsChanged: true, placeChanged: false }]);
  });

  it("names the row before which one is missing", async () => {
    await asOwner(`DELETE FROM "AuditEvent" WHERE "chain" = '${provinces[0]}' AND "sequence" = 2`);
    expect((await verifyAudit()).broken).toMatchObject([{ chain: "Tỉnh Một", sequence: "3", wordsChanged: false, placeChanged: true }]);
  });

  it("names the row whose session was changed", async () => {
    await asOwner(`UPDATE "AuditEvent" SET "sessionId" = NULL WHERE "chain" = '${provinces[1]}' AND "sequence" = 1`);
    expect((await verifyAudit()).broken).toContainEqual(expect.objectContaining({ chain: "Tỉnh Hai", sequence: "1", wordsChanged: true }));
  });
});
