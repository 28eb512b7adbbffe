import fc from "fast-check";
import { expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { fittedGrowth, grown, yearlyGrowth } from "@/lib/domain/progress/power";

const value = fc.integer({ min: 1, max: 10_000_000 }).map((thousandths) => decimal(thousandths).dividedBy(1000).toFixed());

it("a growth kept for its years leads from one value to the other, to 20 digits", () =>
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 30 }), (from, to, years) => {
      expect(grown(from, yearlyGrowth(from, to, years), years).dividedBy(to).minus(1).abs().toNumber()).toBeLessThan(1e-20);
    }),
    { numRuns: 300 },
  ));

it("a growth that has an end comes out as that end", () => {
  expect(yearlyGrowth("1000", decimal("1.015").pow(7).times(1000).toFixed(), 7).toFixed()).toBe("0.015");
  expect([yearlyGrowth("5", "0", 4).toFixed(), yearlyGrowth("5", "5", 9).toFixed(), yearlyGrowth("-4", "-1", 2).toFixed()]).toEqual(["-1", "0", "-0.5"]);
});

it("the fitted growth of two points is the growth between them", () =>
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 15 }), (from, to, years) => {
      const fitted = fittedGrowth([{ year: 2000, value: from }, { year: 2000 + years, value: to }]);
      // Relative: from a thousandth to ten thousands in a year is a growth of ten millions.
      expect(fitted.minus(yearlyGrowth(from, to, years)).abs().dividedBy(fitted.plus(1)).toNumber()).toBeLessThan(1e-20);
    }),
    { numRuns: 60 },
  ));
