import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findAssessment } from "@/lib/data/assessments";
import { db, pool } from "@/lib/data/db";
import { findPlanMoney } from "@/lib/data/plan-money";
import { findIssuedPlan, findPlanAsKnown, listReferenceTargets } from "@/lib/data/plans";
import { listSeries } from "@/lib/data/series";
import { findUnsentReports } from "@/lib/data/unsent-reports";
import type { ActualValue } from "@/lib/domain/actual/value";
import type { Actor } from "@/lib/domain/access/actor";
import { amendInput } from "@/lib/domain/plan/amendment-input";
import * as amendments from "@/lib/services/amendments";
import { type EntryOf, createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency } from "../../support/people";

let plan: EntryPlan;
let staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

/** An entry of 2024, approved at that moment; null: it waits. */
async function enter(measureCode: string, entry: EntryOf, approvedAt: string | null, place: { areaId?: string; agencyId?: string } = {}) {
  const { areaId = plan.areaId, agencyId = plan.health } = place;
  await say(staff.userId, { measureCode, areaId, agencyId, year: 2024 }, entry, approvedAt === null ? { approved: false } : { approvedAt: new Date(approvedAt) });
}

/** The official figure of 2024 as known on a day, by default as it is read every day. */
async function figure(measureCode: string, known?: string): Promise<ActualValue | null> {
  const issued = (await (known === undefined ? findIssuedPlan(plan.code) : findPlanAsKnown(plan.code, known)))!;
  return (await listSeries(issued, { known })).get(measureCode)?.find(({ year }) => year === 2024)?.value ?? null;
}

const value = async (measureCode: string, known?: string) => {
  const found = await figure(measureCode, known);
  return found?.kind === "number" ? found.value : (found?.kind ?? null);
};

describe("a figure", () => {
  it("is known from the day in Viet Nam on which it was approved, not from its writing", async () => {
    // Half an hour past midnight of the 11th in Viet Nam.
    await enter(plan.deaths, number("9.5"), "2025-01-10T17:30:00Z");
    await enter(plan.schooling, number("90"), "2025-01-10T16:30:00Z");
    expect(await value(plan.deaths, "2025-01-10")).toBeNull();
    expect(await value(plan.deaths, "2025-01-11")).toBe("9.5");
    expect(await value(plan.schooling, "2025-01-09")).toBeNull();
    expect(await value(plan.schooling, "2025-01-10")).toBe("90");
  });

  it("is what it was before it was corrected, and waiting changes nothing", async () => {
    await enter(plan.deaths, number("9.5"), "2025-01-10T02:00:00Z");
    await enter(plan.deaths, number("8.7"), "2025-02-10T02:00:00Z");
    await enter(plan.deaths, number("1.1"), null);
    expect(await value(plan.deaths, "2025-02-09")).toBe("9.5");
    expect(await value(plan.deaths, "2025-02-10")).toBe("8.7");
    expect(await value(plan.deaths)).toBe("8.7");
  });

  it("that was emptied stands on the days before, and is gone since", async () => {
    await enter(plan.deaths, number("9.5"), "2025-01-10T02:00:00Z");
    await enter(plan.deaths, { kind: "cleared" }, "2025-03-01T02:00:00Z");
    expect(await value(plan.deaths, "2025-02-28")).toBe("9.5");
    expect(await value(plan.deaths, "2025-03-01")).toBeNull();
    expect(await value(plan.deaths)).toBeNull();
  });

  it("carries who entered and approved it then", async () => {
    await enter(plan.deaths, number("9.5", { reason: "Theo sổ" }), "2025-01-10T02:00:00Z");
    await enter(plan.deaths, number("8.7", { reason: "Đếm lại" }), "2025-02-10T02:00:00Z");
    const [point] = (await listSeries((await findIssuedPlan(plan.code))!, { known: "2025-02-01" })).get(plan.deaths)!;
    expect(point).toMatchObject({ provenance: { kind: "entry", reason: "Theo sổ", approvedAt: "2025-01-10T02:00:00.000Z" } });
  });
});

describe("a sum of communes", () => {
  it("is made of what each commune had approved by then", async () => {
    await db.measure.update({ where: { code: plan.schooling }, data: { aggregation: "sum_ratio" } });
    const [a, b] = [await createCommune(plan.areaId), await createCommune(plan.areaId)];
    await enter(plan.schooling, fraction(1, 4), "2025-01-10T02:00:00Z", a);
    await enter(plan.schooling, fraction(3, 4), "2025-01-12T02:00:00Z", b);
    await enter(plan.schooling, fraction(4, 4), "2025-01-14T02:00:00Z", b);
    // One of two is not the province.
    expect(await figure(plan.schooling, "2025-01-11")).toBeNull();
    expect(await figure(plan.schooling, "2025-01-12")).toMatchObject({ numerator: "4", denominator: "8" });
    expect(await figure(plan.schooling, "2025-01-14")).toMatchObject({ numerator: "5", denominator: "8" });
    expect(await figure(plan.schooling)).toMatchObject({ numerator: "5", denominator: "8" });
  });

  it("where several agencies answer in a commune too", async () => {
    await db.measure.update({ where: { code: plan.schooling }, data: { aggregation: "sum_ratio" } });
    const a = await createCommune(plan.areaId);
    const station = await createAgency(a.areaId);
    await db.planReporter.create({ data: { planId: (await findIssuedPlan(plan.code))!.id, agencyId: a.agencyId } });
    await enter(plan.schooling, fraction(1, 10), "2025-01-10T02:00:00Z", { areaId: a.areaId, agencyId: station });
    await enter(plan.schooling, fraction(9, 10), "2025-01-12T02:00:00Z", a);
    expect(await figure(plan.schooling, "2025-01-09")).toBeNull();
    expect(await figure(plan.schooling, "2025-01-11")).toMatchObject({ numerator: "1" });
    expect(await figure(plan.schooling, "2025-01-12")).toMatchObject({ numerator: "9" });
  });
});

describe("what a person chose", () => {
  it("counts from the day of the choice", async () => {
    await enter(plan.schooling, number("26.5"), "2025-01-10T02:00:00Z", { agencyId: plan.education });
    await enter(plan.schooling, number("30"), "2025-01-10T02:00:00Z");
    const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code: plan.schooling } });
    const choice = { measureId, areaId: plan.areaId, year: 2024, source: "agency" as const, reason: "Giữ sổ gốc.", chosenById: staff.userId };
    await db.officialChoice.create({ data: { ...choice, agencyId: plan.health, chosenAt: new Date("2025-02-01T02:00:00Z") } });
    await db.officialChoice.create({ data: { ...choice, agencyId: plan.education, chosenAt: new Date("2025-03-01T02:00:00Z") } });
    expect(await value(plan.schooling, "2025-01-31")).toBe("26.5");
    expect(await value(plan.schooling, "2025-02-01")).toBe("30");
    expect(await value(plan.schooling, "2025-03-01")).toBe("26.5");
  });
});

describe("the plan", () => {
  const day = (offset: number) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + offset * 86_400_000);
  const target = async (known: string) => (await findPlanAsKnown(plan.code, known))!.goals[0]!.indicators[0]!.measures[0]!.targets.map(({ value: asked }) => asked);
  const amend = async (effectiveOn: string) => {
    const { id: targetId } = await db.target.findFirstOrThrow({ where: { indicatorMeasure: { indicator: { number: "1", plan: { code: plan.code } } } } });
    const { id: indicatorId } = await db.indicator.findFirstOrThrow({ where: { number: "1", plan: { code: plan.code } } });
    const to = { timing: "milestone", year: 2030, fromYear: null, toYear: null, comparator: "lte", value: "7.50", upperValue: null, maintained: false, phrase: "xuống còn 7,50‰" };
    const changes = [{ kind: "change-target", targetId, to }, { kind: "change-wording", indicatorId, text: "Lời văn mới." }];
    await amendments.amend(staff, amendInput.parse({ planCode: plan.code, document: "Quyết định 45/QĐ-UBND", effectiveOn, what: "Hạ mức.", why: "Đã đạt sớm.", changes }));
  };

  it("is the one that was in force, without an amendment that reaches back but was recorded later", async () => {
    const before = await findPlanAsKnown(plan.code, day(-1));
    await amend("2024-01-01");
    expect(await findPlanAsKnown(plan.code, day(-1))).toStrictEqual(before);
    expect(await target(day(0))).toEqual(["7.50"]);
    expect((await findPlanAsKnown(plan.code, day(0)))!.goals[0]!.indicators[0]!.text).toBe("Lời văn mới.");
    expect(await findPlanAsKnown(plan.code, day(0))).toStrictEqual(await findIssuedPlan(plan.code));
  });

  it("is not yet what an amendment of a day to come will make of it", async () => {
    await amend(`${Number(day(0).slice(0, 4)) + 1}-01-01`);
    expect(await target(day(0))).toEqual(["8"]);
  });

  it("is judged as it was: yesterday's picture stays the same whatever is recorded today", async () => {
    await enter(plan.deaths, number("7.8"), "2025-01-10T02:00:00Z");
    const look = async (known: string) => (await findAssessment((await findPlanAsKnown(plan.code, known))!, 2024, known)).indicators.map(({ indicator, milestones }) => [indicator.number, milestones.map(({ state }) => state?.state ?? null)]);
    const before = await look(day(-1));
    expect(before[0]).toEqual(["1", ["exceeded"]]);
    await amend("2024-01-01");
    await enter(plan.deaths, number("12"), new Date().toISOString());
    expect(await look(day(-1))).toEqual(before);
    expect((await look(day(0)))[0]).toEqual(["1", ["not_yet"]]);
  });
});

describe("today's picture", () => {
  it("is the same whether it is asked for by its day or as every day", async () => {
    await db.measure.update({ where: { code: plan.schooling }, data: { aggregation: "sum_ratio" } });
    const commune = await createCommune(plan.areaId);
    await enter(plan.schooling, fraction(1, 4), "2025-01-10T02:00:00Z", commune);
    await enter(plan.deaths, number("9.5"), "2025-01-10T02:00:00Z");
    await enter(plan.deaths, number("8.7"), "2025-02-10T02:00:00Z");
    await enter(plan.shelters, number("4"), null);
    const issued = (await findIssuedPlan(plan.code))!;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await listSeries(issued, { known: tomorrow })).toStrictEqual(await listSeries(issued));
  });
});

describe("the overview's reads", () => {
  const statements = async (work: () => Promise<unknown>): Promise<number> => {
    const spy = vi.spyOn(pool(), "query");
    await work();
    const { length } = spy.mock.calls;
    spy.mockRestore();
    return length;
  };

  it("are as many for a day as for today, however many communes and measures there are", async () => {
    const commune = await createCommune(plan.areaId);
    await enter(plan.shelters, number("4"), "2025-01-10T02:00:00Z", commune);
    const issued = (await findIssuedPlan(plan.code))!;
    // Approved figures, printed results, choices, whether communes have answered, their sums.
    expect(await statements(() => findAssessment(issued, 2024))).toBe(5);
    expect(await statements(() => findAssessment(issued, 2024, "2025-02-01"))).toBe(5);
    expect(await statements(() => findPlanAsKnown(plan.code, "2025-02-01"))).toBe(1);
    expect(await statements(() => listReferenceTargets())).toBe(1);
    expect(await statements(() => findPlanMoney(issued.id, 2024))).toBe(1);
    // Its periods; the plan's area with those above it, and the units, only where a period has been opened.
    expect(await statements(() => findUnsentReports(staff, issued, "2025-02-01"))).toBe(1);
    await db.reportingPeriod.create({ data: { planId: issued.id, kind: "annual", term: "annual", year: 2024, opensOn: new Date("2024-10-01"), dueOn: new Date("2024-11-14") } });
    expect(await statements(() => findUnsentReports(staff, issued, "2025-02-01"))).toBe(3);
  });
});
