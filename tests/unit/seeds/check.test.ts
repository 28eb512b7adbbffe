import { beforeAll, describe, expect, it } from "vitest";
import { type AreaSeeds, readAreaSeeds } from "@/prisma/seed/areas";
import { type RawSeeds, checkSeeds } from "@/prisma/seed/check";
import { SeedError } from "@/prisma/seed/seed-error";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import type { CatalogueSeed, PlanSeed } from "@/prisma/seed/schema";

let areas: AreaSeeds["areas"];
beforeAll(async () => {
  ({ areas } = await readAreaSeeds());
});

const FILE = "seeds/plans/kien-giang-2021-2030.ts";

/** What is said of the seeds once Kiên Giang's plan, or the catalogue, has been spoilt. */
function complaints(spoil: (plan: PlanSeed, catalogue: CatalogueSeed) => void): string[] {
  const seeds = structuredClone(RAW_SEEDS) as RawSeeds;
  spoil(seeds.plans.find(({ file }) => file === FILE)!.data as PlanSeed, seeds.catalogue.data as CatalogueSeed);
  try {
    checkSeeds(seeds, areas);
  } catch (error) {
    if (error instanceof SeedError) return error.message.split("\n");
    throw error;
  }
  return [];
}

const firstIndicator = (plan: PlanSeed) => plan.goals[0]!.indicators[0]!;
const firstTarget = (plan: PlanSeed) => firstIndicator(plan).measures[0]!.targets[0]!;
const AT_FIRST = `${FILE}: goals[0].indicators[0]`;

describe("the project's seeds", () => {
  it("pass, the reference before the plans that implement it", () => {
    const { plans, catalogue } = checkSeeds(RAW_SEEDS, areas);
    expect(plans[0]!.code).toBe("quoc-gia-2021-2030");
    expect(plans).toHaveLength(6);
    expect(catalogue.measures.length).toBeGreaterThan(50);
  });

  it("hold 109 indicators beside the reference", () => {
    const { plans } = checkSeeds(RAW_SEEDS, areas);
    const counts = Object.fromEntries(plans.map((plan) => [plan.code, plan.goals.flatMap((goal) => goal.indicators).length]));
    expect(counts).toEqual({
      "quoc-gia-2021-2030": 24,
      "kien-giang-2021-2030": 24,
      "tra-vinh-2021-2030": 24,
      "dien-bien-2021-2030": 30,
      "hoang-kim-2021-2030": 24,
      "ninh-thuan-2022": 7,
    });
  });
});

describe("bad seeds are refused with file, path and reason", () => {
  const cases: [string, (plan: PlanSeed, catalogue: CatalogueSeed) => void, string][] = [
    ["a value of the wrong shape", (plan) => (firstTarget(plan).value = "9,5"), `${AT_FIRST}.measures[0].targets[0].value: `],
    ["a phrase that the text does not hold", (plan) => (firstTarget(plan).phrase = "không có câu này"), `${AT_FIRST}.measures[0].targets[0].phrase: “không có câu này” does not stand`],
    ["an unknown measure", (plan) => (firstIndicator(plan).measures[0]!.code = "no-such"), `${AT_FIRST}.measures[0].code: no measure no-such`],
    ["a unit the measure does not convert to", (plan) => (firstIndicator(plan).measures[0]!.unit = "count"), `${AT_FIRST}.measures[0].unit: child-friendly-communes is in percent`],
    ["a year outside the plan", (plan) => (firstTarget(plan).year = 2031), `${AT_FIRST}.measures[0].targets[0].year: outside the plan's 2021–2030`],
    ["both a milestone and a span", (plan) => Object.assign(firstTarget(plan), { fromYear: 2025, toYear: 2030 }), `${AT_FIRST}.measures[0].targets[0].fromYear: either`],
    ["a comparator without a number", (plan) => (firstTarget(plan).value = null), `${AT_FIRST}.measures[0].targets[0].value: comparator and value`],
    ["a range without its upper value", (plan) => (firstTarget(plan).comparator = "range"), `${AT_FIRST}.measures[0].targets[0].upperValue: a range`],
    ["a change without fall or rise", (plan) => (firstTarget(plan).basis = "change_from_previous_year"), `${AT_FIRST}.measures[0].targets[0].direction: `],
    ["a change from no year", (plan) => Object.assign(firstTarget(plan), { basis: "change_from_base_year", direction: "fall" }), `${AT_FIRST}.measures[0].targets[0].baseYear: `],
    ["a number used twice", (plan) => (plan.goals[0]!.indicators[1]!.number = "1"), `${FILE}: goals[0].indicators[1].number: 1 stands here twice`],
    ["an agency's unknown indicator", (plan) => plan.agencies[0]!.leads!.push("99"), `${FILE}: agencies[0].leads[`],
    ["an agency named twice", (plan) => (plan.agencies[1]!.name = plan.agencies[0]!.name), `${FILE}: agencies[1].name: `],
    ["a note on an unknown indicator", (plan) => (plan.reviewNotes[0]!.indicator = "99"), `${FILE}: reviewNotes[0].indicator: no indicator 99`],
    ["an area of the other map", (plan) => (plan.area = { code: "91", name: "Tỉnh An Giang" }), `${FILE}: area.name: area 91 is Tỉnh Kiên Giang`],
    ["an unknown area", (plan) => (plan.area.code = "999"), `${FILE}: area.code: no area 999 on 1/1/2021`],
    ["an unknown parent plan", (plan) => (plan.basedOn[0]!.parentPlan = "no-such"), `${FILE}: basedOn[0].parentPlan: no other plan no-such`],
    ["a total of an unknown activity", (plan) => (plan.budget!.printedTotals[0]!.activity = "99"), `${FILE}: budget.printedTotals[0].activity: no activity 99`],
    ["a budget cell printed twice", (plan) => plan.budget!.activities[0]!.lines.push({ ...plan.budget!.activities[0]!.lines[0]! }), `${FILE}: budget.activities[0].lines[`],
    ["a printed value without its year", (plan) => Object.assign(plan.printedResults[1]!, { value: "5", unit: "per_100000" }), `${FILE}: printedResults[1].year: a value needs its year`],
    ["a key nobody knows", (plan) => Object.assign(plan, { autor: "…" }), `${FILE}: Unrecognized key`],
    ["a plan seeded twice", (plan) => (plan.code = "tra-vinh-2021-2030"), "seeds/plans/tra-vinh-2021-2030.ts: code: plan tra-vinh-2021-2030 is seeded twice"],
    ["a measure seeded twice", (_, catalogue) => catalogue.measures.push({ ...catalogue.measures[0]! }), "seeds/catalogue.ts: measures["],
    ["a measure on an unknown base quantity", (_, catalogue) => (catalogue.measures[0]!.baseQuantity = "no-such"), "seeds/catalogue.ts: measures[0].baseQuantity: no base quantity no-such"],
    ["a break from an unknown measure", (_, catalogue) => (catalogue.seriesBreaks[0]!.from = "no-such"), "seeds/catalogue.ts: seriesBreaks[0].from: no measure no-such"],
  ];

  it.each(cases)("%s", (_, spoil, expected) => {
    expect(complaints(spoil).some((line) => line.startsWith(expected))).toBe(true);
  });

  it("names everything that is wrong at once", () => {
    const lines = complaints((plan) => {
      firstTarget(plan).phrase = "không có";
      plan.area.code = "999";
    });
    expect(lines).toHaveLength(2);
  });
});
