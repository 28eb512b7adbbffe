import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDoubtful, listLineage } from "@/lib/data/area-successions";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { confirmSharesInput, recordSuccessionInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import { loadSeeds } from "@/prisma/seed/load";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { dumpTables } from "@/tests/support/dump-tables";
import { createActor } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const DOCUMENT = "Nghị quyết 1661/NQ-UBTVQH15";
const input = (more: object) => recordSuccessionInput.parse({ on: "01/01/2026", document: DOCUMENT, ...more });
const dump = () => dumpTables(database.ownerUrl);
const brokenChains = () => db.$queryRaw<unknown[]>`SELECT * FROM "BrokenAuditEvent"`;

describe("the country's succession as it is loaded", () => {
  let administrator: Actor;
  beforeAll(async () => {
    await loadSeeds(database.ownerUrl, { demonstration: false });
    administrator = await createActor([{ role: "administrator", areaId: (await db.area.findFirstOrThrow({ where: { level: "country" } })).id }]);
  }, 60_000);

  it("lists every doubtful unit, and fewer once a person has said which part went where", async () => {
    const doubtful = await listDoubtful();
    expect(doubtful.length).toBeGreaterThan(20);
    const one = doubtful.find(({ code }) => code === "29771")!;
    expect(one).toMatchObject({ name: "Phường Thành Phước", provinceName: "Tỉnh Vĩnh Long", why: "to_confirm" });
    const rows = await db.areaSuccession.findMany({ where: { predecessorId: one.id } });
    const confirm = (shares: string[], source = "Dân số theo đề án") => successions.confirmShares(administrator, confirmSharesInput.parse({ predecessorId: one.id, on: one.on, successorIds: rows.map(({ successorId }) => successorId), shares, source }));
    expect((await problemOf(confirm(["0,4", "0,7"]))).message).toMatch(/cộng lại đúng bằng 1/);
    expect((await problemOf(confirm(["0,4", "0,6"], ""))).message).toMatch(/căn cứ/);
    await confirm(["", ""]);
    expect((await listDoubtful()).find(({ id }) => id === one.id)).toMatchObject({ why: "unknown" });
    await confirm(["0,4", "0,6"]);
    await confirm(["0,75", "25%"]);
    expect((await listDoubtful()).some(({ id }) => id === one.id)).toBe(false);
    expect((await db.areaSuccession.findMany({ where: { predecessorId: one.id } })).map(({ extent, share, shareSource }) => [extent, share?.toFixed(), shareSource]).sort()).toEqual([["part", "0.25", "Dân số theo đề án"], ["part", "0.75", "Dân số theo đề án"]]);
    expect(await db.auditEvent.count({ where: { action: "area-succession.confirmed" } })).toBe(3);
  });

  it("keeps the database from saying that more than the whole of a unit went over", async () => {
    const [row] = await db.areaSuccession.findMany({ where: { extent: "whole" }, take: 1 });
    const other = await db.area.findFirstOrThrow({ where: { level: "commune", validTo: null, id: { not: row!.successorId } } });
    await expect(db.areaSuccession.create({ data: { predecessorId: row!.predecessorId, successorId: other.id, effectiveOn: row!.effectiveOn, extent: "part", share: "0.1", shareSource: "x" } })).rejects.toThrow(/more than the whole/);
    await expect(db.areaSuccession.create({ data: { predecessorId: other.id, successorId: row!.predecessorId, effectiveOn: new Date("2026-01-01"), extent: "whole" } })).rejects.toThrow(/does not run/);
  });

  it("reads any unit's lineage in both directions", async () => {
    const old = await db.area.findFirstOrThrow({ where: { code: "15889", name: "Xã Hoằng Kim" } });
    const now = await db.area.findFirstOrThrow({ where: { code: "15889", name: { startsWith: "Xã Hoằng Phú" } } });
    expect(await listLineage(old.id, "after")).toMatchObject([{ area: { id: now.id }, share: "1" }]);
    expect((await listLineage(now.id, "before")).map(({ area }) => area.id)).toContain(old.id);
  });

  it("merges a whole province again with all its communes, previewed within half a second, and undoes it byte for byte", async () => {
    const [a, b] = await Promise.all(["11", "38"].map((code) => db.area.findFirstOrThrow({ where: { code, level: "province", validTo: null } })));
    const country = await db.area.findFirstOrThrow({ where: { level: "country" } });
    const act = input({ kind: "merge", within: country.id, areaIds: [a!.id, b!.id], successors: "99; Tỉnh Thử Nghiệm", on: "01/01/2027", movesOfficers: "on", renewsCommittees: "on" });
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const began = performance.now();
      const { act: planned } = await successions.preview(administrator, act);
      times.push(performance.now() - began);
      expect(planned.endedIds.length).toBe(2 + (await db.area.count({ where: { parentId: { in: [a!.id, b!.id] }, validTo: null } })));
    }
    expect(Math.min(...times)).toBeLessThan(500);
    const before = await dump();
    const { actId } = await successions.record(administrator, act);
    expect(await db.area.count({ where: { parent: { code: "99" } } })).toBeGreaterThan(200);
    await successions.undo(administrator, { actId, reason: "Thử" });
    expect(await dump()).toEqual(before);
    expect(await brokenChains()).toEqual([]);
  });

});
