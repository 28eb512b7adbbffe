import { describe, expect, it } from "vitest";
import { compare } from "@/lib/domain/decimal";
import { REFERENCE_PLAN } from "@/prisma/seed/check";
import { type Demonstration, inventFigures } from "@/prisma/seed/demonstration-figures";
import { refuseOutsideDemonstration } from "@/prisma/seed/demonstration";
import { catalogueSeed, planSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";

const catalogue = catalogueSeed.parse(RAW_SEEDS.catalogue.data);
const plans = RAW_SEEDS.plans.map(({ data }) => planSeed.parse(data)).filter(({ code }) => code !== REFERENCE_PLAN);
const communesOf = (code: string) => (code.startsWith("hoang-kim") ? 1 : 104);
const invent = (plan: (typeof plans)[number]) => inventFigures(plan, catalogue, () => communesOf(plan.code));
const latest = ({ entries }: Demonstration["figures"][number]) => entries.at(-1)!;

describe.each(plans.map((plan) => [plan.code, plan] as const))("the demonstration of %s", (_, plan) => {
  const { figures, bases } = invent(plan);
  const numberOf = (measure: string, year: number) => {
    const figure = figures.find((one) => one.measure === measure && one.year === year);
    return figure === undefined ? null : latest(figure).value;
  };

  it("is always the same", () => {
    expect(invent(plan)).toEqual({ figures, bases });
  });

  it("keeps every figure possible: whole cases, parts within the whole, rates within their unit", () => {
    for (const figure of figures) {
      const measure = catalogue.measures.find(({ code }) => code === figure.measure)!;
      for (const { kind, value, numerator, denominator } of figure.entries) {
        if (kind !== "number") continue;
        expect(compare(value!, "0")).toBeGreaterThanOrEqual(0);
        if (measure.unit === "percent") expect(compare(value!, "100")).toBeLessThanOrEqual(0);
        if (measure.kind === "count") expect(value).toMatch(/^\d+$/);
        if (numerator === null) continue;
        expect(numerator).toMatch(/^\d+$/);
        expect(compare(numerator, denominator!)).toBeLessThanOrEqual(0);
        const base = bases.find(({ quantity, year }) => quantity === measure.baseQuantity && year === figure.year);
        expect(String(base!.value)).toBe(denominator);
      }
    }
  });

  it("lets no younger group die at a higher rate than the older one that contains it", () => {
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const rates = ["neonatal-mortality", "infant-mortality", "under-five-mortality"].flatMap((code) => numberOf(code, year) ?? []);
      rates.slice(1).forEach((older, index) => expect(compare(rates[index]!, older)).toBeLessThanOrEqual(0));
    }
  });

  it("never jumps by more than half in a year, but for a commune's few cases", () => {
    for (const measure of new Set(figures.map((figure) => figure.measure))) {
      const series = figures.filter((figure) => figure.measure === measure && latest(figure).value !== null);
      series.slice(1).forEach((figure, index) => {
        const before = series[index]!;
        const cases = Number(latest(before).numerator ?? 100);
        if (figure.year === before.year + 1 && cases >= 10) expect(Math.abs(Number(latest(figure).value) / Number(latest(before).value) - 1)).toBeLessThanOrEqual(0.5);
      });
    }
  });
});

it("shows every kind of answer somewhere, and leaves gaps", () => {
  const all = plans.flatMap((plan) => invent(plan).figures);
  expect(new Set(all.flatMap(({ entries }) => entries.map(({ kind }) => kind)))).toEqual(new Set(["number", "not_occurring", "not_collected"]));
  expect(all.some((figure) => figure.year === 2025 && latest(figure).stage === "estimate")).toBe(true);
  expect(all.some(({ entries }) => entries.length === 2)).toBe(true);
  const cells = plans.map((plan) => plan.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures)).length * (plan.startYear === plan.endYear ? 2 : 5)).reduce((a, b) => a + b);
  expect(all.length).toBeLessThan(cells);
  expect(all.length).toBeGreaterThan(cells * 0.85);
});

it("is refused by a database that is not named as a demonstration", () => {
  expect(() => refuseOutsideDemonstration("postgresql://owner@localhost/chitieu_demo")).not.toThrow();
  expect(() => refuseOutsideDemonstration("postgresql://demo@localhost/chitieu")).toThrow('only into a database whose name contains "demo"; this one is "chitieu"');
});
