import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSuccessionFacts } from "@/lib/data/area-successions";
import { listCarriedFigures } from "@/lib/data/carried-figures";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { decimal } from "@/lib/domain/decimal";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Act } from "@/lib/domain/succession/act";
import { carriedTotal } from "@/tests/support/carried-total";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { number, say } from "@/tests/support/communes";
import { createAgency, createUser } from "@/tests/support/people";
import { TEN_YEARS as YEARS, fillTenYears } from "@/tests/support/ten-years";

const TODAY = "2026-11-22";

type Measure = SumMeasure & { id: string };
let database: TestDatabase;
let dienBien: IssuedPlan;
let rates: Measure[], counts: Measure[], breaking: Measure[];
let by: string;

const toSum = ({ id, kind, aggregation, sourceClass, unit, roundingUnit }: { id: string; kind: Measure["kind"]; aggregation: Measure["aggregation"]; sourceClass: Measure["sourceClass"]; unit: Measure["unit"]; roundingUnit: { toFixed(): string } }): Measure => ({ id, kind, aggregation, sourceClass, unit, catalogueUnit: unit, roundingUnit: roundingUnit.toFixed() });

beforeAll(async () => {
  database = await createTestDatabase("seeds");
  by = (await createUser()).id;
  const all = (await db.measure.findMany({ orderBy: { ordinal: "asc" } })).map(toSum);
  rates = all.filter(({ aggregation }) => aggregation === "sum_ratio").slice(0, 24);
  counts = all.filter(({ aggregation }) => aggregation === "sum_count").slice(0, 6);
  breaking = all.filter(({ aggregation }) => aggregation === "count_communes" || aggregation === "not_summable");
  await fillTenYears(database, by, [...rates, ...counts].map(({ id }) => id));
  dienBien = (await readIssuedPlan("dien-bien-2021-2030"))!;
}, 60_000);
afterAll(() => database.drop());

const then = async (measure: Measure, year: number) => {
  const [row] = await db.$queryRaw<{ numerator: string | null; denominator: string | null; value: string | null }[]>`
    SELECT sum(e."numerator")::text AS "numerator", sum(e."denominator")::text AS "denominator", sum(e."value")::text AS "value"
    FROM "Actual" a JOIN "ActualEntry" e ON e."id" = a."approvedEntryId" WHERE a."measureId" = ${measure.id}::uuid AND a."year" = ${year}`;
  return row!;
};

describe("ten years of Điện Biên, 129 communes carried to 45", () => {
  it("keep every total, rate by rate and count by count", async () => {
    expect(rates.length).toBeGreaterThan(5);
    expect(await db.actual.count()).toBeGreaterThan(30_000);
    const figures = await listCarriedFigures(dienBien, [...rates, ...counts], YEARS, { day: TODAY });
    expect(figures.communes).toHaveLength(45);
    for (const year of YEARS) {
      expect(figures.isOtherMap(year)).toBe(true);
      expect(figures.communes.reduce((all, { areaId }) => all + figures.earlier(areaId, year).length, 0)).toBe(129);
      for (const measure of rates) expect(carriedTotal(figures, measure, year)).toMatchObject(await then(measure, year).then(({ numerator, denominator }) => ({ numerator, denominator })));
      for (const measure of counts) expect(carriedTotal(figures, measure, year)).toMatchObject(await then(measure, year).then(({ value }) => ({ value })));
    }
  });

  it("say of how many predecessors they know", async () => {
    const figures = await listCarriedFigures(dienBien, rates.slice(0, 1), [2020], { day: TODAY });
    const seen = figures.communes.map(({ areaId }) => figures.at(rates[0]!, 2020, areaId));
    const reported = seen.reduce((all, one) => all + (one.kind === "figure" ? one.sum.reported : 0), 0);
    expect(reported).toBe(await db.actual.count({ where: { measureId: rates[0]!.id, year: 2020 } }));
    expect(reported).toBeLessThan(129);
    for (const one of seen) if (one.kind === "figure") expect([one.of, one.byShares]).toEqual([one.sum.expected, false]);
  });

  it("break where communes are counted and where nothing is added up", async () => {
    expect(breaking.length).toBeGreaterThan(1);
    const figures = await listCarriedFigures(dienBien, breaking, [2020], { day: TODAY });
    for (const measure of breaking) expect(figures.at(measure, 2020, figures.communes[0]!.areaId)).toEqual({ kind: "break", why: measure.aggregation === "count_communes" ? "counts-communes" : "not-summable" });
  });

  it("answer within half a second, all measures and years at once", async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const began = performance.now();
      await listCarriedFigures(dienBien, [...rates, ...counts], YEARS, { day: TODAY });
      times.push(performance.now() - began);
    }
    // The best of them: what it takes, not what else the machine was doing.
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

it("a province's merger is looked at within half a second, all its figures counted", async () => {
  const old = await db.area.findMany({ where: { level: "commune", actuals: { some: {} } }, select: { id: true } });
  const act: Act = { kind: "merge", on: "2025-07-01", endedIds: old.map(({ id }) => id), begins: [], links: old.map(({ id }) => ({ predecessorId: id, successorKey: "x", extent: "whole", share: null, shareSource: null })) };
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const began = performance.now();
    const { figures } = await readSuccessionFacts(db, act);
    times.push(performance.now() - began);
    expect(figures.reduce((all, { cells }) => all + cells, 0)).toBe(await db.actual.count());
    expect(figures.every(({ fate, firstYear, lastYear }) => fate === "whole" && firstYear === 2015 && lastYear === 2024)).toBe(true);
  }
  expect(Math.min(...times)).toBeLessThan(500);
});

describe("a year", () => {
  it("of today's map is its own, whatever kind of value", async () => {
    const figures = await listCarriedFigures(dienBien, breaking, [2025], { day: TODAY });
    expect(figures.isOtherMap(2025)).toBe(false);
    const { areaId } = figures.communes[0]!;
    const { code: measureCode } = await db.measure.findUniqueOrThrow({ where: { id: breaking[0]!.id } });
    await say(by, { measureCode, areaId, agencyId: await createAgency(areaId), year: 2025 }, { kind: "bounded", value: "9", bound: "gt" });
    const after = await listCarriedFigures(dienBien, breaking, [2025], { day: TODAY });
    expect(after.at(breaking[0]!, 2025, areaId)).toEqual({ kind: "own", value: { kind: "bounded", bound: "gt", value: "9" }, stage: "final" });
  });

  it("of the first half of 2025 still stood on the old map", async () => {
    const figures = await listCarriedFigures(dienBien, rates, [2025], { term: "first_half", day: TODAY });
    expect(figures.isOtherMap(2025)).toBe(true);
  });
});

describe("parts", () => {
  it("are carried once somebody has said how large, and never doubled where several agencies answered", async () => {
    // Vĩnh Long of today: a ward listed whole in two new ones.
    const plan = (await readIssuedPlan("tra-vinh-2021-2030"))!;
    const province = await db.area.findFirstOrThrow({ where: { code: "86", level: "province", validTo: null } });
    const today = { id: plan.id, area: { id: province.id, level: "province" as const, validTo: null } };
    const old = await db.area.findFirstOrThrow({ where: { code: "29771", validTo: new Date("2025-06-30") }, include: { becomes: { orderBy: { successor: { code: "asc" } } } } });
    expect(old.becomes.map(({ extent }) => extent)).toEqual(["to_confirm", "to_confirm"]);
    const measure = counts[0]!;
    const { code: measureCode } = await db.measure.findUniqueOrThrow({ where: { id: measure.id } });
    for (const agencyId of [await createAgency(old.id, "UBND phường"), await createAgency(old.id, "Trạm y tế")]) await say(by, { measureCode, areaId: old.id, agencyId, year: 2023 }, number("30"));

    const at = async () => {
      const figures = await listCarriedFigures(today, [measure], [2023], { day: TODAY });
      return old.becomes.map(({ successorId }) => figures.at(measure, 2023, successorId));
    };
    for (const one of await at()) expect(one).toMatchObject({ kind: "shares-unknown" });
    // Every part of every ward in these two must be known; here both old wards are.
    const rows = await db.areaSuccession.findMany({ where: { successorId: { in: old.becomes.map(({ successorId }) => successorId) }, extent: { not: "whole" } } });
    const share = ["0.4", "0.6"];
    for (const row of rows) await db.areaSuccession.update({ where: { id: row.id }, data: { extent: "part", share: share[old.becomes.findIndex(({ successorId }) => successorId === row.successorId)]!, shareSource: "Đề án sắp xếp" } });
    for (const row of await db.areaSuccession.findMany({ where: { predecessorId: { in: rows.map(({ predecessorId }) => predecessorId) }, extent: "to_confirm" } })) await db.areaSuccession.update({ where: { id: row.id }, data: { extent: "part", share: "0", shareSource: "Đề án sắp xếp" } });
    const carried = await at();
    expect(carried.map((one) => one.kind === "figure" && [one.byShares, one.sum.stage, one.sum.value.kind === "number" && decimal(one.sum.value.value).toFixed()])).toEqual([[true, "estimate", "12"], [true, "estimate", "18"]]);
  });
});
