import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTotals } from "@/lib/domain/budget/totals";

const activities = [
  { number: "1", lines: [{ year: 2022, source: "local", planned: "80" }, { year: 2022, source: "mobilised", planned: "20.5" }] },
  { number: "2", lines: [{ year: 2022, source: "local", planned: "100" }, { year: 2023, source: "local", planned: null }] },
];

describe("printed totals beside computed ones", () => {
  it("sum over what is left open", () => {
    const rows = compareTotals(activities, [
      { activity: "1", year: null, source: null, amount: "100.5" },
      { activity: null, year: 2022, source: "local", amount: "200" },
      { activity: null, year: null, source: null, amount: "200.5" },
      { activity: "2", year: 2023, source: "local", amount: "0" },
    ]);
    expect(rows.map(({ printed, computed, difference }) => [printed, computed, difference])).toEqual([
      ["100.5", "100.5", "0"],
      ["200", "180", "20"],
      ["200.5", "200.5", "0"],
      ["0", "0", "0"],
    ]);
  });

  it("agree exactly where the total is the sum, whatever the decimals", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((tenths) => `${tenths / 10n}.${tenths % 10n}`);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (amounts) => {
        const tenths = amounts.reduce((sum, text) => sum + BigInt(text.replace(".", "")), 0n);
        const lines = amounts.map((planned, index) => ({ year: 2021 + index, source: "local", planned }));
        const [row] = compareTotals([{ number: "1", lines }], [{ activity: null, year: null, source: "local", amount: `${tenths / 10n}.${tenths % 10n}` }]);
        expect(row!.difference).toBe("0");
      }),
    );
  });
});
