import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findComparison, listComparableMeasures } from "@/lib/data/comparisons";
import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { findAssessment } from "@/lib/data/assessments";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { differingVersions, seriesGaps } from "@/lib/domain/comparison/breaks";
import { comparedMilestones, demandsAt, figuresInCommonUnit, withYearlyPlans } from "@/lib/domain/comparison/compared-plan";
import { magnitudeDoubt } from "@/lib/domain/comparison/magnitude";
import type { Prisma } from "@/lib/generated/prisma/client";
import * as measures from "@/lib/services/measures";
import { createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { statementsOf } from "../../support/statements";

let plan: EntryPlan;
let staff: Actor;
let administrator: Actor;

beforeAll(async () => {
  await createTestDatabase();
  administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
});

beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

let made = 0;

interface OtherPlan {
  measure: string;
  unit?: "percent" | "per_1000" | "per_10000" | "per_100000" | "count";
  targets?: Prisma.TargetCreateWithoutIndicatorMeasureInput[];
  years?: [number, number];
  areaId?: string;
  isReference?: boolean;
  parentId?: string;
}

const milestone = (year: number, value: string, comparator: "lt" | "lte" = "lte"): Prisma.TargetCreateWithoutIndicatorMeasureInput => ({ ordinal: year, timing: "milestone", year, basis: "value", comparator, value, digits: value.split(".")[1]?.length ?? 0, phrase: value });

/** Another plan that uses the measure, by default of another province. */
async function createOther({ measure, unit = "per_1000", targets = [milestone(2030, "2")], years = [2021, 2030], areaId, isReference = false, parentId }: OtherPlan) {
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code: measure } });
  const code = `other-${(made += 1)}`;
  const { id, goals } = await db.plan.create({
    data: {
      code,
      issuer: "UBND",
      title: code,
      placeName: code,
      areaId: areaId ?? (await createArea("province", await createCountry())),
      startYear: years[0],
      endYear: years[1],
      isReference,
      goals: { create: { ordinal: 1, title: "Mục tiêu" } },
      ...(parentId && { bases: { create: { ordinal: 1, number: "1", phrase: "Thực hiện", parentPlanId: parentId } } }),
    },
    include: { goals: true },
  });
  await db.indicator.create({ data: { planId: id, goalId: goals[0]!.id, ordinal: 1, number: "1", text: code, shortName: code, measures: { create: { measureId, ordinal: 1, unit, targets: { create: targets } } } } });
  return { id, code, areaId: (await db.plan.findUniqueOrThrow({ where: { id } })).areaId };
}

const comparison = async (actor: Actor, code = plan.deaths) => (await findComparison(actor, code))!;
const planId = async () => (await db.plan.findUniqueOrThrow({ where: { code: plan.code } })).id;

describe("a comparison", () => {
  it("shows what every plan asks, and figures only of plans that the person may see", async () => {
    const other = await createOther({ measure: plan.deaths });
    const agencyId = (await db.agency.create({ data: { areaId: other.areaId, name: "Sở khác" } })).id;
    await say(staff.userId, { measureCode: plan.deaths, year: 2024, areaId: plan.areaId, agencyId: plan.health }, number("9.1"));
    await say(staff.userId, { measureCode: plan.deaths, year: 2023, areaId: other.areaId, agencyId }, number("3"));
    const rows = async (actor: Actor) => (await comparison(actor)).measures[0]!.plans.map(({ planCode, measure, figures }) => [planCode, measure.targets.map(({ value }) => value), figures?.map(({ year, value }) => [year, value.kind === "number" && value.value]) ?? null]);
    expect(new Map((await rows(administrator)).map(([code, ...rest]) => [code, rest]))).toEqual(new Map([[plan.code, [["8"], [[2024, "9.1"]]]], [other.code, [["2"], [[2023, "3"]]]]]));
    expect(new Map((await rows(staff)).map(([code, , figures]) => [code, figures]))).toEqual(new Map([[plan.code, [[2024, "9.1"]]], [other.code, null]]));
    expect((await comparison(staff)).years).toEqual([2024]);
    expect((await rows(await createActor([]))).every(([, , figures]) => figures === null)).toBe(true);
    expect(await findComparison(staff, "no-such-measure")).toBeNull();
  });

  it("judges each plan as its own page does", async () => {
    await createOther({ measure: plan.deaths });
    for (const [year, value] of [[2020, "12"], [2022, "11"], [2024, "9.5"]] as const) await say(staff.userId, { measureCode: plan.deaths, year, areaId: plan.areaId, agencyId: plan.health }, number(value));
    const own = (await comparison(staff)).measures[0]!.plans.find(({ planCode }) => planCode === plan.code)!;
    const assessment = await findAssessment((await readIssuedPlan(plan.code))!, 2024);
    const expected = assessment.indicators[0]!.milestones.map(({ milestone: year, judgements }) => [year, judgements[0]![0]!.status]);
    expect(comparedMilestones(own, 2024).map(({ year, judgement }) => [year, judgement?.status])).toEqual(expected);
    expect(expected).toEqual([[2030, expect.stringMatching(/on_track|slow/)]]);
  });

  it("converts what is printed in another unit exactly, and doubts demands of another size", async () => {
    const code = (await createOther({ measure: plan.deaths, unit: "per_10000", targets: [milestone(2030, "15")] })).code;
    const { plans } = (await comparison(administrator)).measures[0]!;
    const converted = plans.find(({ planCode }) => planCode === code)!;
    expect([converted.measure.unit, converted.measure.catalogueUnit]).toEqual(["per_10000", "per_1000"]);
    expect(demandsAt(plans, 2030).map(({ limit }) => limit).sort()).toEqual(["1.5", "8"]);
    expect(magnitudeDoubt(demandsAt(plans, 2030), "per_1000")).toMatchObject({ lowest: { name: `${code} 2021–2030`, limit: "1.5" } });
    const agencyId = (await db.agency.create({ data: { areaId: converted.area.id, name: "Sở khác" } })).id;
    await say(staff.userId, { measureCode: plan.deaths, year: 2023, areaId: converted.area.id, agencyId }, number("2.5"));
    const again = (await comparison(administrator)).measures[0]!.plans.find(({ planCode }) => planCode === code)!;
    expect(again.figures?.[0]?.value).toMatchObject({ value: "25" });
    expect(figuresInCommonUnit(again)[0]?.value).toMatchObject({ value: "2.5" });
  });

  it("breaks where the source or the definition changes", async () => {
    const cell = { measureCode: plan.deaths, areaId: plan.areaId, agencyId: plan.health };
    await say(staff.userId, { ...cell, year: 2021 }, number("9", { source: "survey" }));
    await say(staff.userId, { ...cell, year: 2022 }, number("9", { source: "administrative" }));
    const { id } = await db.measure.findUniqueOrThrow({ where: { code: plan.deaths } });
    const detail = await db.measure.findUniqueOrThrow({ where: { id } });
    await measures.describe(administrator, { ...pick(detail), code: plan.deaths, edition: 0, definition: "Cách đếm mới.", reason: "Theo thông tư mới." });
    await say(staff.userId, { ...cell, year: 2023 }, number("9", { source: "administrative" }));
    const [measure] = (await comparison(staff)).measures;
    const figures = measure!.plans[0]!.figures!;
    expect(figures.map(({ year, sourceClass, definitionVersion }) => [year, sourceClass, definitionVersion])).toEqual([[2021, "survey", 1], [2022, "administrative", 1], [2023, "administrative", 2]]);
    expect(seriesGaps(figures).map(({ year }) => year)).toEqual([2022, 2023]);
    expect(differingVersions(figures, measure!.changes)).toMatch(/phiên bản 2/);
  });

  it("names the series that a measure continues, apart from it", async () => {
    const [from, to] = await Promise.all([plan.deaths, plan.schooling].map((code) => db.measure.findUniqueOrThrow({ where: { code } })));
    await db.seriesBreak.create({ data: { fromMeasureId: from!.id, toMeasureId: to!.id, note: "Từ 12 sang 14 loại." } });
    expect((await comparison(staff)).measures.map(({ code, note }) => [code, note])).toEqual([[plan.deaths, null], [plan.schooling, "Từ 12 sang 14 loại."]]);
    expect((await comparison(staff, plan.schooling)).measures.map(({ code, note }) => [code, note])).toEqual([[plan.schooling, null], [plan.deaths, "Từ 12 sang 14 loại."]]);
  });

  it("puts a yearly plan after the plan that it serves, and marks the national programme", async () => {
    const national = await createOther({ measure: plan.deaths, isReference: true, areaId: await createCountry() });
    const yearly = await createOther({ measure: plan.deaths, years: [2022, 2022], areaId: plan.areaId, parentId: await planId(), targets: [milestone(2022, "10")] });
    const ofNation = await createOther({ measure: plan.deaths, years: [2023, 2023], parentId: national.id, targets: [milestone(2023, "7")] });
    const { plans } = (await comparison(administrator)).measures[0]!;
    const ordered = withYearlyPlans(plans).map(({ planCode }) => planCode);
    expect(ordered[0]).toBe(national.code);
    expect(ordered.indexOf(yearly.code)).toBe(ordered.indexOf(plan.code) + 1);
    expect(plans.find(({ planCode }) => planCode === ofNation.code)?.parentPlanId).toBe(national.id);
    expect(comparedMilestones(plans.find(({ planCode }) => planCode === yearly.code)!, 2024).map(({ year, judgement }) => [year, judgement?.status])).toEqual([[2022, "no_data"]]);
    expect(comparedMilestones(plans.find(({ isReference }) => isReference)!, 2024).map(({ judgement }) => judgement)).toEqual([null]);
  });

  it("carries an area's days and what it became", async () => {
    const successor = await createArea("province", await createCountry(), "Tỉnh An Giang");
    await db.area.update({ where: { id: plan.areaId }, data: { validTo: databaseDate("2025-06-30") } });
    await db.areaSuccession.create({ data: { predecessorId: plan.areaId, successorId: successor, extent: "whole", effectiveOn: databaseDate("2025-07-01") } });
    expect((await comparison(staff)).measures[0]!.plans[0]!.area).toMatchObject({ validTo: "2025-06-30", becomes: ["Tỉnh An Giang"] });
  });

  it("is read in a few statements, however many plans there are", async () => {
    const few = await statementsOf(() => comparison(administrator));
    for (let more = 0; more < 8; more += 1) await createOther({ measure: plan.deaths });
    const many = await statementsOf(() => comparison(administrator));
    expect(many.result.measures[0]!.plans.length).toBe(few.result.measures[0]!.plans.length + 8);
    expect(many.statements).toBeLessThanOrEqual(few.statements);
    expect(many.statements).toBeLessThanOrEqual(8);
  });
});

describe("what may be compared", () => {
  it("is what two plans have, or two areas whose figures the person may see", async () => {
    const listed = async (actor: Actor) => (await listComparableMeasures(actor)).find(({ code }) => code === plan.deaths) ?? null;
    expect(await listed(staff)).toBeNull();
    const commune = await createCommune(plan.areaId);
    await say(staff.userId, { measureCode: plan.deaths, year: 2024, areaId: plan.areaId, agencyId: plan.health }, number("9"));
    await say(staff.userId, { measureCode: plan.deaths, year: 2024, areaId: commune.areaId, agencyId: commune.agencyId }, fraction(1, 80));
    expect(await listed(staff)).toMatchObject({ plans: 1, areas: 2 });
    expect(await listed(await createActor([{ role: "commune_officer", areaId: commune.areaId }]))).toBeNull();
    await createOther({ measure: plan.deaths });
    expect(await listed(await createActor([]))).toMatchObject({ plans: 2, areas: 0 });
  });
});

/** The description of a measure as its form sends it. */
const pick = ({ name, shortName, population, disaggregation, kind, polarity, unit, numeratorLabel, denominatorLabel, baseQuantityCode, mayExceedWhole, aggregation, sourceClass, bySchoolYear, protectsSmallCounts, riseMayBeDetection, synonyms }: Prisma.MeasureGetPayload<object>) => ({
  name, shortName, population, disaggregation, kind, polarity, unit, roundingUnit: "0.1" as const, numeratorLabel, denominatorLabel, baseQuantityCode, mayExceedWhole, aggregation, sourceClass, bySchoolYear, protectsSmallCounts, riseMayBeDetection, synonyms,
});
