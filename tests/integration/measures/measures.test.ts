import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { today } from "@/lib/today";
import { db } from "@/lib/data/db";
import { findMeasure, findMergePreview, listMeasures } from "@/lib/data/measures";
import { findIssuedPlan } from "@/lib/data/plans";
import { listSeries } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import type { DescribeMeasureInput, NewMeasureInput } from "@/lib/domain/measure/description";
import { EMPTY_ROW } from "@/lib/domain/entry/measure";
import { record } from "@/lib/services/actuals";
import * as measures from "@/lib/services/measures";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let administrator: Actor;

beforeAll(async () => {
  await createTestDatabase();
  administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
  // The factory numbers its measures from 0; what the service adds comes after this one.
  await db.measure.create({ data: { ...described(), code: "last-of-the-catalogue", ordinal: 10_000 } });
});

const described = (more: Partial<NewMeasureInput> = {}): NewMeasureInput => ({
  name: `Tỷ lệ trẻ em biết bơi ${randomUUID()}`,
  shortName: `Biết bơi ${randomUUID().slice(0, 8)}`,
  population: "Trẻ em từ 7 tuổi",
  disaggregation: null,
  kind: "ratio",
  polarity: "more_is_better",
  unit: "percent",
  roundingUnit: "0.1",
  numeratorLabel: "Số trẻ em biết bơi",
  denominatorLabel: "Số trẻ em từ 7 tuổi",
  baseQuantityCode: null,
  mayExceedWhole: false,
  aggregation: "sum_ratio",
  sourceClass: "administrative",
  bySchoolYear: false,
  protectsSmallCounts: false,
  riseMayBeDetection: false,
  definition: null,
  synonyms: [],
  ...more,
});

const rowOf = (code: string) => db.measure.findUniqueOrThrow({ where: { code } });
const eventsOf = async (code: string) => db.auditEvent.findMany({ where: { subjectType: "Measure", subjectId: (await rowOf(code)).id }, orderBy: { sequence: "asc" } });

/** The form as it would be opened now, with changes. */
async function form(code: string, more: Partial<DescribeMeasureInput>): Promise<DescribeMeasureInput> {
  const found = (await findMeasure(administrator, code))!;
  return { ...found.description, roundingUnit: "0.1", code, edition: found.edition, reason: null, ...more } as DescribeMeasureInput;
}

describe("creating a measure", () => {
  it("adds it at the end, with a code made of its short name, and remembers it", async () => {
    const before = await db.measure.aggregate({ _max: { ordinal: true } });
    const { code } = await measures.create(administrator, described({ shortName: "Đuối nước ở trẻ" }));
    expect(code).toBe("duoi-nuoc-o-tre");
    expect(await rowOf(code)).toMatchObject({ ordinal: (before._max.ordinal ?? 0) + 1, definitionVersion: 1, aliasOfId: null });
    expect(await eventsOf(code)).toMatchObject([{ action: "measure.created", actorId: administrator.userId, chain: "system" }]);
    expect((await measures.create(administrator, described({ shortName: "Đuối nước ở trẻ" }))).code).toBe("duoi-nuoc-o-tre-2");
  });

  it("refuses a second one of the same name and disaggregation, also at once", async () => {
    const one = described();
    const results = await Promise.allSettled([measures.create(administrator, one), measures.create(administrator, one)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(measures.create(administrator, one))).fields?.name).toMatch(/cùng tên/);
    await measures.create(administrator, { ...one, disaggregation: "Nông thôn" });
  });

  it("is refused to everybody else, a province's administrator too", async () => {
    const plan = await createEntryPlan();
    for (const role of ["administrator", "provincial_staff", "viewer", "commune_officer"] as const) {
      const person = await createActor([{ role, areaId: plan.areaId }]);
      const count = await db.measure.count();
      expect((await problemOf(measures.create(person, described()))).code).toBe("forbidden");
      expect((await problemOf(measures.describe(person, await form(plan.schooling, { name: "Khác" })))).code).toBe("forbidden");
      expect((await problemOf(measures.merge(person, merge(plan.schooling, plan.deaths)))).code).toBe("forbidden");
      expect((await problemOf(measures.unmerge(person, { code: plan.schooling, reason: "x" }))).code).toBe("forbidden");
      expect(await db.measure.count()).toBe(count);
    }
  });

  it("refuses a base quantity that is not there", async () => {
    expect((await problemOf(measures.create(administrator, described({ baseQuantityCode: "khong-co" })))).fields?.baseQuantityCode).toMatch(/số liệu nền/);
  });
});

describe("describing a measure", () => {
  it("keeps what changed from what to what; saving the same again is no event", async () => {
    const { code } = await measures.create(administrator, described());
    expect(await measures.describe(administrator, await form(code, { polarity: "less_is_better", synonyms: ["Bơi"] }))).toEqual({ changed: true, definitionVersion: 1 });
    expect((await eventsOf(code)).at(-1)).toMatchObject({ action: "measure.described", data: { from: { polarity: "more_is_better", synonyms: [] }, to: { polarity: "less_is_better", synonyms: ["Bơi"] }, newVersion: false } });
    expect(await measures.describe(administrator, await form(code, {}))).toEqual({ changed: false, definitionVersion: 1 });
    expect(await eventsOf(code)).toHaveLength(2);
  });

  it("holds kind, unit and polarity once figures exist, and makes a changed definition a new version with its reason", async () => {
    const { plan, staff } = await planWithStaff();
    await enter(staff, plan, plan.schooling, 2023, "95");
    const code = plan.schooling;
    for (const change of [{ unit: "per_1000" }, { polarity: "less_is_better" }, { kind: "count", unit: "count" }] as const) {
      const problem = await problemOf(measures.describe(administrator, await form(code, change)));
      expect(problem.code).toBe("locked");
      expect(Object.keys(problem.fields ?? {}).sort()).toEqual(Object.keys(change).sort());
    }
    const problem = await problemOf(measures.describe(administrator, await form(code, { definition: "Chỉ tính trẻ đi học cả năm." })));
    expect(problem.fields?.reason).toMatch(/định nghĩa/);
    expect(await rowOf(code)).toMatchObject({ definitionVersion: 1, definition: null });

    await measures.describe(administrator, await form(code, { definition: "Chỉ tính trẻ đi học cả năm.", reason: "Thông tư mới" }));
    expect(await rowOf(code)).toMatchObject({ definitionVersion: 2 });
    // A better name is no other definition.
    expect(await measures.describe(administrator, await form(code, { name: "Tên khác" }))).toEqual({ changed: true, definitionVersion: 2 });
  });

  it("lets one of two clients through and tells the other", async () => {
    const { code } = await measures.create(administrator, described());
    const opened = await form(code, {});
    const results = await Promise.allSettled([1, 2].map((n) => measures.describe(administrator, { ...opened, name: `Tên ${n} ${code}` })));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(measures.describe(administrator, { ...opened, name: "Tên 3" }))).code).toBe("conflict");
    expect(await eventsOf(code)).toHaveLength(2);
  });
});

const merge = (duplicateCode: string, survivorCode: string, more: Partial<Parameters<typeof measures.merge>[1]> = {}) => ({
  duplicateCode,
  survivorCode,
  since: "2025-03-01",
  reason: null,
  confirmed: false,
  expectedOverlaps: 0,
  ...more,
});

async function planWithStaff() {
  const plan = await createEntryPlan();
  return { plan, staff: await createActor([{ role: "provincial_staff", areaId: plan.areaId }]) };
}

const enter = (staff: Actor, plan: EntryPlan, measureCode: string, year: number, result: string) => record(staff, { planCode: plan.code, measureCode, year, typed: { ...EMPTY_ROW, result }, expectedVersion: 0 });

describe("merging a duplicate", () => {
  let plan: EntryPlan;
  let staff: Actor;
  /** A second plan of the same province that uses the duplicate, in another unit of the same class. */
  let other: string;
  let duplicate: string;

  beforeEach(async () => {
    ({ plan, staff } = await planWithStaff());
    ({ code: duplicate } = await measures.create(administrator, described({ shortName: `Tử vong ${randomUUID().slice(0, 6)}`, population: "Trẻ em", polarity: "less_is_better", unit: "per_10000", aggregation: "not_summable" })));
    other = await secondPlan(plan, duplicate);
    await enter(staff, plan, plan.deaths, 2023, "10,1");
    await enter(staff, { ...plan, code: other }, duplicate, 2023, "99");
    await enter(staff, { ...plan, code: other }, duplicate, 2022, "120");
  });

  const seriesOf = async (planCode: string, measureCode: string) => {
    const series = await listSeries((await findIssuedPlan(planCode))!);
    return (series.get(measureCode) ?? []).map(({ year, value }) => [year, value.kind === "number" ? value.value : value.kind]);
  };

  it("shows the common cells before, rewrites nothing, and reads the duplicate's figures behind the survivor's own", async () => {
    const preview = (await findMergePreview(duplicate, plan.deaths))!;
    expect(preview.differences).toEqual([]);
    expect(preview.overlaps).toMatchObject([{ year: 2023, term: "annual" }]);
    const before = await everything();

    expect((await problemOf(measures.merge(administrator, merge(duplicate, plan.deaths)))).code).toBe("conflict");
    await measures.merge(administrator, merge(duplicate, plan.deaths, { expectedOverlaps: 1 }));
    expect(await everything()).toEqual(before);

    // 120 per 10.000 is 12 per 1.000; in 2023 the survivor's own stands.
    expect(await seriesOf(plan.code, plan.deaths)).toEqual([[2022, "12"], [2023, "10.1"]]);
    // The plan that prints the duplicate keeps reading its own first.
    expect(await seriesOf(other, duplicate)).toEqual([[2022, "120"], [2023, "99"]]);
    const found = (await findMeasure(administrator, plan.deaths))!;
    expect(found.aliases).toMatchObject([{ code: duplicate, since: "2025-03-01" }]);
    expect((await findMeasure(administrator, duplicate))!.aliasOf).toMatchObject({ code: plan.deaths, since: "2025-03-01" });
    expect((await eventsOf(duplicate)).at(-1)).toMatchObject({ action: "measure.merged", data: { survivorCode: plan.deaths, since: "2025-03-01", overlaps: 1 } });
    expect((await listMeasures()).find((one) => one.code === duplicate)).toMatchObject({ figures: 2, plans: 1, aliasOf: plan.deaths });
  });

  it("can be undone while nobody entered anything since, and not after", async () => {
    await measures.merge(administrator, merge(duplicate, plan.deaths, { expectedOverlaps: 1 }));
    await measures.unmerge(administrator, { code: duplicate, reason: "Nhầm" });
    expect(await rowOf(duplicate)).toMatchObject({ aliasOfId: null, aliasSince: null });
    expect(await seriesOf(plan.code, plan.deaths)).toEqual([[2023, "10.1"]]);
    expect((await problemOf(measures.unmerge(administrator, { code: duplicate, reason: "Nhầm" }))).code).toBe("conflict");

    await measures.merge(administrator, merge(duplicate, plan.deaths, { expectedOverlaps: 1 }));
    await enter(staff, plan, plan.deaths, 2024, "9");
    const problem = await problemOf(measures.unmerge(administrator, { code: duplicate, reason: "Nhầm" }));
    expect(problem).toMatchObject({ code: "locked", message: expect.stringMatching(/1 lần nhập/) as string });
    expect((await rowOf(duplicate)).aliasOfId).not.toBeNull();
  });

  it("asks for a reason where the two differ, and refuses what can never be one", async () => {
    // Schooling: a coverage, more is better, in percent.
    const problem = await problemOf(measures.merge(administrator, merge(duplicate, plan.schooling)));
    expect(Object.keys(problem.fields ?? {}).sort()).toEqual(["confirmed", "reason"]);
    expect((await problemOf(measures.merge(administrator, merge(duplicate, plan.shelters, { confirmed: true, reason: "Cứ gộp" })))).code).toBe("locked");
    expect((await problemOf(measures.merge(administrator, merge(duplicate, duplicate)))).code).toBe("locked");
    expect((await problemOf(measures.merge(administrator, merge(duplicate, "khong-co")))).code).toBe("not-found");
    expect((await problemOf(measures.merge(administrator, merge(duplicate, plan.deaths, { since: "2099-01-01" })))).fields?.since).toMatch(/hôm nay/);
    expect((await rowOf(duplicate)).aliasOfId).toBeNull();
    await measures.merge(administrator, merge(duplicate, plan.schooling, { confirmed: true, reason: "Cùng một chỉ số, chiều ghi nhầm", since: today() }));
    expect((await eventsOf(duplicate)).at(-1)).toMatchObject({ data: { reason: "Cùng một chỉ số, chiều ghi nhầm" } });
  });

  it("makes no chains and no rings, also when two do it at once", async () => {
    const results = await Promise.allSettled([
      measures.merge(administrator, merge(duplicate, plan.deaths, { expectedOverlaps: 1 })),
      measures.merge(administrator, merge(plan.deaths, duplicate, { expectedOverlaps: 1 })),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const aliases = [await rowOf(duplicate), await rowOf(plan.deaths)].filter((row) => row.aliasOfId !== null);
    expect(aliases).toHaveLength(1);
    const [alias, survivor] = aliases[0]!.code === duplicate ? [duplicate, plan.deaths] : [plan.deaths, duplicate];
    expect((await problemOf(measures.merge(administrator, merge(alias, plan.schooling, { confirmed: true, reason: "x" })))).message).toMatch(/đã được gộp/);
    expect((await problemOf(measures.merge(administrator, merge(plan.schooling, alias, { confirmed: true, reason: "x" })))).message).toMatch(/đã được gộp/);
    expect((await problemOf(measures.merge(administrator, merge(survivor, plan.schooling, { confirmed: true, reason: "x" })))).message).toMatch(/được giữ lại/);
  });

  /** Every row that a merge must leave alone. */
  const everything = async () => ({
    entries: await db.actualEntry.findMany({ orderBy: { id: "asc" } }),
    cells: await db.actual.findMany({ orderBy: { id: "asc" } }),
    approvals: await db.actualApproval.findMany({ orderBy: { id: "asc" } }),
    uses: await db.indicatorMeasure.findMany({ orderBy: { id: "asc" } }),
  });
});

async function secondPlan(plan: EntryPlan, measureCode: string): Promise<string> {
  const { id, unit } = await rowOf(measureCode);
  const code = `plan-${randomUUID()}`;
  await db.plan.create({
    data: {
      code,
      issuer: "UBND",
      title: "Kế hoạch khác",
      placeName: "Nơi thử",
      areaId: plan.areaId,
      startYear: 2021,
      endYear: 2030,
      agencies: { create: { agencyId: plan.health, role: "coordinator", ordinal: 1 } },
      goals: { create: { ordinal: 1, title: "Mục tiêu" } },
    },
  });
  const { id: planId, goals } = await db.plan.findUniqueOrThrow({ where: { code }, include: { goals: true } });
  await db.indicator.create({
    data: { planId, goalId: goals[0]!.id, ordinal: 1, number: "1", text: "x", shortName: "x", measures: { create: { measureId: id, ordinal: 1, unit } }, assignments: { create: { agencyId: plan.health, role: "lead" } } },
  });
  return code;
}

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(20);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
