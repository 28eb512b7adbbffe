import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listCommuneSums } from "@/lib/data/commune-sums";
import { db } from "@/lib/data/db";
import { findCellDetail } from "@/lib/data/history";
import { findIssuedPlan } from "@/lib/data/plans";
import { listSeries, latestYearWithFigures } from "@/lib/data/series";
import { findMeasureTotals, findTotals } from "@/lib/data/totals";
import { sumOf } from "@/lib/domain/aggregate/commune-sum";
import { EMPTY_TALLY, addTallies, tallyOf } from "@/lib/domain/aggregate/tally";
import { communeState } from "@/lib/domain/aggregate/commune-row";
import type { Term } from "@/lib/domain/actual/value";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { type Commune, type EntryOf, createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency, createArea, createCountry, createUser } from "../../support/people";
import { createPeriod } from "../../support/reporting";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const OLD = { validTo: day("2025-06-30") };
const NEW = { validFrom: day("2025-07-01") };

let made: EntryPlan;
let plan: IssuedPlan;
let by: string;

beforeAll(async () => {
  await createTestDatabase();
  by = (await createUser()).id;
});

/** A province with communes to come; schooling is a rate, shelters a count, deaths a survey's. */
beforeEach(async () => {
  made = await createEntryPlan();
  await db.measure.update({ where: { code: made.schooling }, data: { aggregation: "sum_ratio" } });
  await db.measure.update({ where: { code: made.deaths }, data: { sourceClass: "survey" } });
  plan = (await readIssuedPlan(made.code))!;
});

const measure = (code: string): IssuedMeasure => plan.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures)).find((one) => one.code === code)!;
const communes = async (count: number, more = {}): Promise<Commune[]> => {
  const all: Commune[] = [];
  for (let index = 0; index < count; index += 1) all.push(await createCommune(plan.area.id, more));
  return all;
};
const tell = (commune: Commune, entry: EntryOf, { measureCode = made.schooling, year = 2026, term = "annual" as Term, approved = true, agencyId = commune.agencyId } = {}) =>
  say(by, { measureCode, areaId: commune.areaId, agencyId, year, term }, entry, { approved });
const sumAt = async (code: string, year = 2026, term: Term = "annual") => (await listCommuneSums(plan, [measure(code)], [year], term)).at(measure(code), year);
const officialOf = async (code: string, year: number) => (await listSeries((await findIssuedPlan(made.code))!)).get(code)?.find((point) => point.year === year);

describe("a province's total", () => {
  it("is the rate of the sums, with how many of its communes it rests on; it counts by itself once all have answered", async () => {
    const [a, b, c] = await communes(3);
    await tell(a!, fraction(9, 10));
    await tell(b!, fraction(500, 1000));
    expect(await sumAt(made.schooling)).toMatchObject({ reported: 2, expected: 3, onMap: 3, stage: "estimate", value: { numerator: "509", denominator: "1010", value: "50.3960396039604" } });
    expect(await officialOf(made.schooling, 2026)).toBeUndefined();
    await tell(c!, fraction(1, 10));
    expect(await officialOf(made.schooling, 2026)).toMatchObject({ value: { numerator: "510", denominator: "1020" }, provenance: { kind: "commune-sum", reported: 3, expected: 3 } });
  });

  it("counts what was approved and nothing else: what waits is shown, what was emptied is gone", async () => {
    const [a, b, c] = await communes(3);
    await tell(a!, number("3"), { measureCode: made.shelters });
    await tell(a!, number("30"), { measureCode: made.shelters, approved: false });
    await tell(b!, number("4"), { measureCode: made.shelters, approved: false });
    await tell(c!, number("5"), { measureCode: made.shelters });
    await tell(c!, { kind: "cleared" }, { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 1, expected: 3, value: { value: "3" } });
    const totals = (await findMeasureTotals(plan, made.shelters, 2026, "annual"))!;
    expect(totals.communes.map((commune) => [commune.name, communeState(totals.measure, commune), commune.waiting?.value.kind === "number" ? commune.waiting.value.value : null])).toEqual([
      [a!.name, "added", "30"],
      [b!.name, "waiting", "4"],
      [c!.name, "missing", null],
    ]);
    expect(totals.waiting).toBe(2);
    expect((await findTotals(plan, 2026, "annual")).silent).toEqual([{ name: b!.name, waits: true }, { name: c!.name, waits: false }]);
  });

  it("knows không phát sinh from missing, and is final when all have answered", async () => {
    const [a, b] = await communes(2);
    await tell(a!, fraction(1, 4));
    await tell(b!, { kind: "not_occurring" });
    expect(await sumAt(made.schooling)).toMatchObject({ reported: 2, expected: 2, stage: "final", value: { numerator: "1", denominator: "4" } });
  });

  it("is none without figures, for a survey's measure that is never summed, and in a commune's own plan", async () => {
    const [a] = await communes(2);
    expect(await sumAt(made.schooling)).toBeNull();
    await tell(a!, fraction(1, 100), { measureCode: made.deaths });
    expect(await sumAt(made.deaths)).toBeNull();
    expect(await officialOf(made.deaths, 2026)).toBeUndefined();
    const own = await createEntryPlan("commune");
    const ownPlan = (await readIssuedPlan(own.code))!;
    expect((await listCommuneSums(ownPlan, ownPlan.goals[0]!.indicators.flatMap(({ measures }) => measures), [2026])).years).toEqual([]);
  });

  it("of a survey's measure that may be summed is shown, never official by default", async () => {
    await db.measure.update({ where: { code: made.deaths }, data: { aggregation: "sum_ratio" } });
    plan = (await readIssuedPlan(made.code))!;
    const [a] = await communes(1);
    await tell(a!, fraction(1, 100), { measureCode: made.deaths });
    expect(await sumAt(made.deaths)).toMatchObject({ reported: 1, value: { value: "10.0000000000000" } });
    expect(await officialOf(made.deaths, 2026)).toBeUndefined();
  });

  it("gives way to an agency's own figure, and keeps the half-year apart", async () => {
    const [a] = await communes(1);
    await tell(a!, fraction(1, 4));
    await tell(a!, fraction(3, 4), { term: "first_half" });
    await say(by, { measureCode: made.schooling, areaId: plan.area.id, agencyId: made.education, year: 2026 }, number("26.5"));
    expect(await officialOf(made.schooling, 2026)).toMatchObject({ value: { value: "26.5" }, provenance: { kind: "entry" } });
    expect(await sumAt(made.schooling)).toMatchObject({ value: { numerator: "1" } });
    expect(await sumAt(made.schooling, 2026, "first_half")).toMatchObject({ value: { numerator: "3" } });
    const line = (await findTotals(plan, 2026, "annual")).goals[0]!.lines.find((one) => one.measure.code === made.schooling)!;
    expect(line.beside.map(({ difference }) => difference)).toEqual(["-1.5"]);
    expect((await findTotals(plan, 2026, "first_half")).goals[0]!.lines.find((one) => one.measure.code === made.schooling)!.beside).toEqual([]);
  });

  it("is told beside the cell in which the agency enters its own", async () => {
    const [a] = await communes(2);
    await tell(a!, fraction(1, 4));
    const staff = await createActor([{ role: "provincial_staff", areaId: plan.area.id }]);
    const detail = await findCellDetail(staff, { planCode: made.code, measureCode: made.schooling, year: 2026 });
    expect(detail?.communeSum).toBe("25,0% (1 trong 2 xã)");
    expect((await findCellDetail(staff, { planCode: made.code, measureCode: made.schooling, year: 2025 }))?.communeSum).toBeNull();
  });

  it("does not move the year that the plan's pages open on while a round is still coming in", async () => {
    const [a] = await communes(2);
    await tell(a!, fraction(1, 4), { year: 2024 });
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: made.code }, select: { id: true } });
    const periodId = await createPeriod(planId, { year: 2025 });
    await tell(a!, fraction(1, 4), { year: 2025 });
    expect(await latestYearWithFigures(made.code)).toBe(2024);
    await say(by, { measureCode: made.schooling, areaId: plan.area.id, agencyId: made.education, year: 2025, term: "annual" }, fraction(1, 4));
    expect(await latestYearWithFigures(made.code)).toBe(2025);
    await tell(a!, fraction(1, 4), { year: 2026 });
    const next = await createPeriod(planId, { year: 2026 });
    expect(await latestYearWithFigures(made.code)).toBe(2025);
    await db.reportingPeriod.update({ where: { id: next }, data: { closedAt: new Date() } });
    expect(await latestYearWithFigures(made.code)).toBe(2026);
    // Where nothing else has ever been said, it is better than nothing.
    await db.reportingPeriod.updateMany({ where: { id: { in: [periodId, next] } }, data: { closedAt: null } });
    await db.plan.update({ where: { id: planId }, data: { startYear: 2026 } });
    expect(await latestYearWithFigures(made.code)).toBe(2026);
  });

  it("moves the year that the plan's pages open on", async () => {
    const [a] = await communes(1);
    expect(await latestYearWithFigures(made.code)).toBeNull();
    await tell(a!, fraction(1, 4), { year: 2024 });
    expect(await latestYearWithFigures(made.code)).toBe(2024);

    // Of an area that has ended, also what its communes became; a year before a plan begins is none of its years.
    const heir = await createCommune(await createArea("province", await createCountry()));
    await db.areaSuccession.create({ data: { predecessorId: a!.areaId, successorId: heir.areaId, effectiveOn: new Date("2025-07-01"), extent: "whole" } });
    await tell(heir, fraction(1, 4), { year: 2025 });
    expect(await latestYearWithFigures(made.code)).toBe(2024);
    await db.area.update({ where: { id: plan.area.id }, data: { validTo: new Date("2025-06-30") } });
    expect(await latestYearWithFigures(made.code)).toBe(2025);
    await db.plan.update({ where: { code: made.code }, data: { startYear: 2026 } });
    expect(await latestYearWithFigures(made.code)).toBeNull();
  });
});

describe("the communes that count", () => {
  it("are those of the map of the year's end, through the districts before 1/7/2025", async () => {
    const district = await createArea("district", plan.area.id);
    await db.area.update({ where: { id: district }, data: OLD });
    const before = [await createCommune(district, OLD), await createCommune(district, OLD)];
    const after = await createCommune(plan.area.id, NEW);
    for (const commune of [...before, after]) for (const year of [2024, 2025]) await tell(commune, number("1"), { measureCode: made.shelters, year });
    expect(await sumAt(made.shelters, 2024)).toMatchObject({ reported: 2, expected: 2, value: { value: "2" } });
    expect(await sumAt(made.shelters, 2025)).toMatchObject({ reported: 1, expected: 1, value: { value: "1" } });
    // The half-year of 2025 ended on the old map's last day.
    await tell(before[0]!, number("4"), { measureCode: made.shelters, year: 2025, term: "first_half" });
    expect(await sumAt(made.shelters, 2025, "first_half")).toMatchObject({ reported: 1, expected: 2, value: { value: "4" } });
  });

  it("of a province that has ended are those that its own became", async () => {
    const district = await createArea("district", plan.area.id);
    const old = await createCommune(district, OLD);
    const merged = await createArea("province", (await db.area.findFirstOrThrow({ where: { level: "country" } })).id);
    const [heir, stranger] = [await createCommune(merged, NEW), await createCommune(merged, NEW)];
    await db.areaSuccession.create({ data: { predecessorId: old.areaId, successorId: heir.areaId, extent: "whole", effectiveOn: NEW.validFrom } });
    for (const commune of [heir, stranger]) await tell(commune, number("1"), { measureCode: made.shelters, year: 2025 });
    // While the province goes on, a commune that became another's is no longer its own.
    expect(await sumAt(made.shelters, 2025)).toBeNull();
    await db.area.update({ where: { id: plan.area.id }, data: OLD });
    plan = (await readIssuedPlan(made.code))!;
    expect(await sumAt(made.shelters, 2025)).toMatchObject({ reported: 1, expected: 1, value: { value: "1" } });
  });

  it("are the plan's reporters where it names some; another's figure is shown and not added", async () => {
    const [a, b] = await communes(3);
    await db.planReporter.create({ data: { planId: plan.id, agencyId: a!.agencyId } });
    for (const commune of [a!, b!]) await tell(commune, number("1"), { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 1, expected: 1, onMap: 3, stage: "estimate", value: { value: "1" } });
    const totals = (await findMeasureTotals(plan, made.shelters, 2026, "annual"))!;
    expect(totals.communes.map((commune) => communeState(totals.measure, commune))).toEqual(["added", "not-asked", "not-asked"]);
  });

  it("count once where two agencies answer: the reporter's figure, whichever came first", async () => {
    const [a, b] = await communes(2);
    const station = await createAgency(a!.areaId);
    await db.planReporter.createMany({ data: [a!, b!].map(({ agencyId }) => ({ planId: plan.id, agencyId })) });
    await tell(a!, number("7"), { measureCode: made.shelters, agencyId: station });
    await tell(b!, number("1"), { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 2, value: { value: "8" } });
    await tell(a!, number("5"), { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 2, value: { value: "6" } });
    await tell(a!, { kind: "cleared" }, { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 2, value: { value: "8" } });
  });

  it("count once where a measure was merged with another: its own figure first", async () => {
    const [a, b] = await communes(2);
    const own = measure(made.shelters);
    const { id: _, ordinal: __, aliasOfId: ___, aliasSince: ____, ...columns } = await db.measure.findUniqueOrThrow({ where: { id: own.id } });
    const twin = await db.measure.create({ data: { ...columns, code: `${own.code}-twin`, ordinal: 30_000, aliasOfId: own.id, aliasSince: day("2026-01-01") } });
    await tell(a!, number("9"), { measureCode: twin.code });
    await tell(b!, number("9"), { measureCode: twin.code });
    await tell(b!, number("1"), { measureCode: made.shelters });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 2, value: { value: "10" } });
  });
});

describe("whatever arrives in whatever order", () => {
  const entries: EntryOf[] = [fraction(3, 7), fraction(0, 4), fraction(1, 1), fraction(0, 1), number("12.5"), number("1"), number("0"), { kind: "not_occurring" }, { kind: "not_collected" }, { kind: "bounded", bound: "gt", value: "99" }, { kind: "verdict", verdict: "met" }, fraction(5, 9, { stage: "estimate" })];

  it("the database's tally is the domain's, for every way of adding up", async () => {
    const all = await communes(entries.length);
    const kinds = [["sum_ratio", made.schooling], ["count_communes", made.deaths], ["sum_count", made.shelters]] as const;
    for (const [aggregation, code] of kinds) await db.measure.update({ where: { code }, data: { aggregation } });
    plan = (await readIssuedPlan(made.code))!;
    const shuffled = fc.sample(fc.shuffledSubarray(entries, { minLength: entries.length }), 1)[0]!;
    for (const [, code] of kinds) await Promise.all(shuffled.map((entry, index) => tell(all[index]!, code === made.shelters && entry.numerator !== undefined ? { kind: "not_collected" } : entry, { measureCode: code })));
    for (const [, code] of kinds) {
      const totals = (await findMeasureTotals(plan, code, 2026, "annual"))!;
      const tally = totals.communes.flatMap(({ approved }) => (approved ? [tallyOf(approved.value, approved.stage)] : [])).reduce(addTallies, EMPTY_TALLY);
      expect(await sumAt(code)).toEqual(sumOf(measure(code), tally, { expected: all.length, onMap: all.length }));
    }
    expect(await sumAt(made.schooling)).toMatchObject({ reported: 6, value: { numerator: "9", denominator: "22" } });
    expect(await sumAt(made.deaths)).toMatchObject({ reported: 3, value: { numerator: "1", denominator: "2" } });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 4, value: { value: "13.5" } });
  });

  it("approvals at the same moment lose and double nothing", async () => {
    const all = await communes(12);
    const reads: (string | null)[] = [];
    await Promise.all([
      ...all.map((commune, index) => tell(commune, fraction(index + 1, 100))),
      ...all.map((commune, index) => tell(commune, number(String(index)), { measureCode: made.shelters })),
      ...Array.from({ length: 5 }, async () => {
        const sum = await sumAt(made.schooling);
        // Whole communes only: 100 for each.
        if (sum?.value.kind === "number") reads.push(String(Number(sum.value.denominator) - 100 * sum.reported));
      }),
    ]);
    expect(reads.every((rest) => rest === "0")).toBe(true);
    expect(await sumAt(made.schooling)).toMatchObject({ reported: 12, expected: 12, stage: "final", value: { numerator: "78", denominator: "1200", value: "6.5000000000000" } });
    expect(await sumAt(made.shelters)).toMatchObject({ reported: 12, value: { value: "66" } });
  });
});
