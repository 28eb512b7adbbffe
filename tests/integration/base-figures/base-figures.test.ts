import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_ROW } from "@/lib/domain/entry/measure";
import { record as recordActual } from "@/lib/services/actuals";
import { record } from "@/lib/services/base-figures";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

const input = (typed: string, expectedVersion = 0) => ({ planCode: plan.code, quantityCode: plan.births, year: 2024, typed, expectedVersion });
const entries = () => db.baseFigureEntry.findMany({ where: { baseFigure: { areaId: plan.areaId } }, orderBy: { sequence: "asc" } });

describe("recording a base figure", () => {
  it("keeps every figure and remembers who", async () => {
    expect(await record(staff, { ...input("11.089"), source: "Chi cục Dân số" })).toMatchObject({ version: 1, typed: "11.089", source: "Chi cục Dân số", enteredBy: staff.name });
    expect(await record(staff, input("11.100", 1))).toMatchObject({ version: 2, typed: "11.100" });
    expect(await record(staff, input("", 2))).toMatchObject({ version: 3, typed: "" });
    const all = await entries();
    expect(all.map(({ sequence, value }) => [sequence, value?.toFixed() ?? null])).toEqual([[1, "11089"], [2, "11100"], [3, null]]);
    const events = await db.auditEvent.findMany({ where: { subjectId: all[0]?.baseFigureId ?? "" }, orderBy: { sequence: "asc" } });
    expect(events.map(({ action, data }) => [action, data])).toMatchObject([
      ["base-figure.recorded", { from: null, to: "11089", source: "Chi cục Dân số" }],
      ["base-figure.recorded", { from: "11089", to: "11100" }],
      ["base-figure.recorded", { from: "11100", to: null }],
    ]);
  });

  it("keeps zero and nothing apart, and writes nothing twice", async () => {
    expect(await record(staff, input("0"))).toMatchObject({ version: 1, typed: "0" });
    expect(await record(staff, input("0", 0))).toMatchObject({ version: 1 });
    expect(await entries()).toHaveLength(1);
  });

  it("refuses what is no whole number of things", async () => {
    for (const typed of ["1,5", "9.5", "kps", "-3", "trên 9", "x"]) expect(await problemOf(record(staff, input(typed)))).toMatchObject({ code: "invalid", fields: { typed: expect.stringMatching(/[.?]$/) } });
    expect(await problemOf(record(staff, { ...input("5"), year: 2031 }))).toMatchObject({ code: "invalid" });
    expect(await problemOf(record(staff, { ...input("5"), quantityCode: "no-such" }))).toMatchObject({ code: "not-found" });
    expect(await entries()).toEqual([]);
  });

  it("is for provincial staff, and a commune's officer for the commune", async () => {
    for (const membership of [{ role: "agency_staff", agencyId: plan.health }, { role: "viewer", areaId: plan.areaId }, { role: "commune_officer", areaId: plan.areaId }] as const) {
      const allowed = membership.role === "commune_officer";
      const attempt = record(await createActor([membership]), input("5"));
      if (allowed) expect(await attempt).toMatchObject({ typed: "5" });
      else expect(await problemOf(attempt)).toMatchObject({ code: "forbidden" });
    }
  });

  it("tells who comes second, and lets one of several win", async () => {
    await record(staff, input("5"));
    expect(await problemOf(record(staff, input("6")))).toMatchObject({ code: "conflict", current: { theirs: { typed: "5", version: 1 }, yours: "6" } });
    const outcomes = await Promise.allSettled(["7", "8", "9"].map((typed) => record(staff, input(typed, 1))));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await entries()).toHaveLength(2);
  });

  it("leaves the rates computed with it as they are; the next save of the row computes anew", async () => {
    await record(staff, input("10.000"));
    const row = { planCode: plan.code, measureCode: plan.deaths, year: 2024, typed: { ...EMPTY_ROW, numerator: "100" } };
    await recordActual(staff, { ...row, expectedVersion: 0 });
    await record(staff, input("12.500", 1));
    const [cell] = await db.actual.findMany({ where: { areaId: plan.areaId }, include: { currentEntry: true } });
    expect(cell?.currentEntry).toMatchObject({ sequence: 1 });
    expect(cell?.currentEntry?.denominator?.toFixed()).toBe("10000");
    const saved = await recordActual(staff, { ...row, expectedVersion: 1, reason: "Tính lại theo số liệu nền mới" });
    expect(saved).toMatchObject({ changed: true, cell: { shown: "8,0", denominator: "12.500", denominatorHasChanged: false } });
  });
});
