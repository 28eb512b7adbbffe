import { beforeAll, describe, expect, it } from "vitest";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { decimal, digitsOf } from "@/lib/domain/decimal";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Target } from "@/lib/domain/target/target";
import { type PlanData, catalogueSeed, planSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { createTestDatabase } from "@/tests/support/database";

const catalogue = catalogueSeed.parse(RAW_SEEDS.catalogue.data);
const plans = RAW_SEEDS.plans.map(({ data }) => planSeed.parse(data));
type IndicatorData = PlanData["goals"][number]["indicators"][number];
type Use = IndicatorData["measures"][number];

const anyId = expect.any(String) as string;
const agenciesOf = (seeds: PlanData["agencies"], number: string) =>
  (["lead", "coordinate"] as const).flatMap((role) =>
    seeds.filter((agency) => agency[role === "lead" ? "leads" : "coordinates"].includes(number)).map(({ name }) => ({ id: anyId, name, role })),
  );

function target(seed: Use["targets"][number]): Target {
  const digits = Math.max(...[seed.value, seed.upperValue].map((value) => (value === null ? 0 : digitsOf(value))));
  const printed = (value: string | null) => (value === null ? null : decimal(value).toFixed(digits));
  return { ...seed, timing: seed.year !== null ? "milestone" : seed.fromYear !== null ? "span" : "every_year", value: printed(seed.value), upperValue: printed(seed.upperValue) };
}

function measure({ code, unit, targets }: Use): IssuedMeasure {
  const seed = catalogue.measures.find((candidate) => candidate.code === code)!;
  return {
    id: anyId,
    code,
    unit,
    targets: targets.map(target),
    name: seed.name,
    shortName: seed.shortName,
    disaggregation: seed.disaggregation,
    kind: seed.kind,
    polarity: seed.polarity,
    catalogueUnit: seed.unit,
    roundingUnit: seed.roundingUnit,
    numeratorLabel: seed.numeratorLabel,
    denominatorLabel: seed.denominatorLabel,
    sourceClass: seed.sourceClass,
    aggregation: seed.aggregation,
    riseMayBeDetection: seed.riseMayBeDetection,
    protectsSmallCounts: seed.protectsSmallCounts,
    baseQuantityCode: seed.baseQuantity,
    definition: seed.definition,
  };
}

/** Typed as what is read: a new field there asks to be read too. */
function expected(seed: PlanData): IssuedPlan {
  let ordinal = 0;
  const { code, number, issuedOn, issuedOnPrinted, issuer, title, placeName, startYear, endYear, budgetNote } = seed;
  return {
    ...{ id: anyId, code, number, issuedOn, issuedOnPrinted, issuer, title, placeName, startYear, endYear, budgetNote },
    area: expect.objectContaining({ code: seed.area.code, id: anyId }) as IssuedPlan["area"],
    basedOn: seed.basedOn.map(({ number, issuedOn, phrase }) => ({ number, issuedOn, phrase })),
    goals: seed.goals.map((goal, index) => ({
      ordinal: index + 1,
      title: goal.title,
      indicators: goal.indicators.map(({ number, shortName, text, needsReview, measures }) => ({
        ...{ id: anyId, ordinal: ++ordinal, number, shortName, text, needsReview },
        // Nothing has been handed over yet: those of the day are the printed ones.
        agencies: agenciesOf(seed.agencies, number).map((agency) => ({ ...agency, since: null, document: null, areaName: null })),
        printedAgencies: agenciesOf(seed.agencies, number),
        measures: measures.map(measure),
      })),
    })),
    agencies: seed.agencies.map(({ name, role, duty }) => ({ id: anyId, name, role, duty })),
    reporting: seed.reporting,
    reviewNotes: seed.reviewNotes.map((note) => ({ ...note, id: anyId, decision: null })),
  };
}

describe("a plan as issued", () => {
  beforeAll(async () => {
    await createTestDatabase("seeds");
  }, 60_000);

  it.each(plans.map((seed) => [seed.code, seed] as const))("%s is read whole, digits and order as printed", async (code, seed) => {
    expect(await readIssuedPlan(code)).toStrictEqual(expected(seed));
  });

  it("knows when its area began and ended, as ISO dates", async () => {
    const commune = await readIssuedPlan("hoang-kim-2021-2030");
    expect(commune?.area).toMatchObject({ level: "commune", validTo: "2025-06-30" });
    expect((await readIssuedPlan("dien-bien-2021-2030"))?.area.validTo).toBeNull();
  });

  it("is null where there is none of that code", async () => {
    expect(await readIssuedPlan("khong-co")).toBeNull();
  });
});
