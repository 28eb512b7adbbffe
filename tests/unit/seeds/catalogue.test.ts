import { describe, expect, it } from "vitest";
import { catalogueSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";

const { baseQuantities, measures, seriesBreaks } = catalogueSeed.parse(catalogue);

const measure = (code: string) => {
  const found = measures.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no measure ${code}`);
  return found;
};
const codesWhere = (test: (candidate: (typeof measures)[number]) => boolean) => measures.filter(test).map(({ code }) => code).sort();

describe("the catalogue", () => {
  it("names each measure and base quantity once", () => {
    expect(new Set(measures.map(({ code }) => code)).size).toBe(measures.length);
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    expect(new Set(baseQuantities.map(({ code }) => code)).size).toBe(baseQuantities.length);
  });

  it("holds the 59 measures of the five plans and the national programme", () => {
    expect(measures).toHaveLength(59);
  });

  it("defines every base quantity that is divided by, and no other", () => {
    const used = new Set(measures.flatMap(({ baseQuantity }) => baseQuantity ?? []));
    expect([...used].sort()).toEqual(baseQuantities.map(({ code }) => code).sort());
  });

  it("gives ratios a numerator and a denominator, and counts neither denominator nor rate", () => {
    for (const { code, kind, unit, numeratorLabel, denominatorLabel, baseQuantity } of measures) {
      expect(numeratorLabel, code).not.toBeNull();
      expect(unit === "count", code).toBe(kind === "count");
      expect(denominatorLabel === null, code).toBe(kind === "count");
      if (kind === "count") expect(baseQuantity, code).toBeNull();
    }
  });

  it("never sums what comes from a survey, and asks communes only where communes are counted", () => {
    for (const { code, sourceClass, aggregation, kind } of measures) {
      expect(aggregation === "not_summable", code).toBe(sourceClass === "survey" || sourceClass === "census");
      if (kind === "ratio") expect(aggregation, code).not.toBe("sum_count");
      if (kind === "count") expect(aggregation, code).not.toBe("sum_ratio");
    }
    expect(codesWhere(({ aggregation }) => aggregation === "count_communes")).toEqual([
      "child-friendly-commune-count",
      "child-friendly-communes",
      "commune-playground",
      "preschool-universal-age-5",
    ]);
  });

  it("protects small counts of deaths, HIV, child marriage, child labour and abuse", () => {
    expect(codesWhere(({ protectsSmallCounts }) => protectsSmallCounts)).toEqual([
      "abuse-response",
      "abused-children",
      "child-abuse",
      "child-injury-death",
      "child-labour",
      "child-marriages",
      "hiv-mother-to-child",
      "infant-mortality",
      "labour-abuse-support",
      "neonatal-mortality",
      "under-five-mortality",
    ]);
    expect(codesWhere(({ riseMayBeDetection }) => riseMayBeDetection)).toEqual(["abused-children", "child-abuse"]);
  });

  it("lets only coverage of children counted elsewhere pass the whole", () => {
    expect(codesWhere(({ mayExceedWhole }) => mayExceedWhole)).toEqual([
      "health-insurance-under-6",
      "kindergarten-attendance",
      "lower-secondary-right-age",
      "nursery-attendance",
      "preschool-age-5",
      "primary-right-age",
      "vaccinated-12-under-5",
      "vaccinated-14-under-5",
      "vaccinated-8-under-1",
      "vaccinated-full-under-5",
    ]);
  });

  it("keeps the two obesity ceilings apart by place", () => {
    expect(measure("obesity-under-5-rural").disaggregation).toBe("Nông thôn");
    expect(measure("obesity-under-5-urban").disaggregation).toBe("Thành thị");
    expect(measures.filter(({ disaggregation }) => disaggregation !== null)).toHaveLength(2);
  });

  it("gives each rate its canonical unit and step of rounding", () => {
    expect(measure("neonatal-mortality")).toMatchObject({ unit: "per_1000", denominatorLabel: "Số trẻ đẻ sống", baseQuantity: "live-births", polarity: "less_is_better" });
    expect(measure("child-injury")).toMatchObject({ unit: "per_100000", roundingUnit: "1" });
    expect(measure("primary-dropout")).toMatchObject({ unit: "percent", roundingUnit: "0.01", bySchoolYear: true });
    expect(measure("child-friendly-communes")).toMatchObject({ unit: "percent", roundingUnit: "0.1", polarity: "more_is_better" });
    expect(measure("child-marriages")).toMatchObject({ unit: "count", roundingUnit: "1" });
  });

  it("breaks the vaccination series where 12 vaccines become 14", () => {
    expect(seriesBreaks.map(({ from, to }) => [from, to])).toEqual([["vaccinated-12-under-5", "vaccinated-14-under-5"]]);
    for (const { from, to } of seriesBreaks) expect([measure(from).code, measure(to).code]).toEqual([from, to]);
  });

  it("keeps short names short", () => {
    for (const { code, shortName } of measures) expect(shortName.length, code).toBeLessThanOrEqual(45);
  });
});
