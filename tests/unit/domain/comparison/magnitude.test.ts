import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOUBTFUL_FACTOR, type Demand, limitOf, magnitudeDoubt, magnitudeGroups, magnitudeWords } from "@/lib/domain/comparison/magnitude";
import { decimal } from "@/lib/domain/decimal";
import { target } from "../../../support/progress-cases";

const demand = (name: string, limit: string | null): Demand => ({ key: name, name, words: `không quá ${limit}`, limit });
const names = (groups: Demand[][]) => groups.map((group) => group.map(({ name }) => name));

/** Limits as they are printed: up to three digits after the point, above zero. */
const limits = fc.array(fc.integer({ min: 1, max: 100_000 }).map((thousandths) => decimal(thousandths).dividedBy(1000).toFixed()), { minLength: 1, maxLength: 8 });
const demandsOf = (values: string[]) => values.map((limit, index) => demand(String(index), limit));

describe("demands of suspicious size", () => {
  it("are found in the plans themselves: 2‰ beside 12,5‰, 0,036% beside 4,5%", () => {
    const infant = [demand("Điện Biên", "12.5"), demand("Kiên Giang", "12.5"), demand("Trà Vinh", "2"), demand("Hoằng Kim", "0.71")];
    expect(names(magnitudeGroups(infant, "per_1000"))).toEqual([["Điện Biên", "Kiên Giang"], ["Trà Vinh", "Hoằng Kim"]]);
    expect(magnitudeDoubt(infant.slice(0, 3), "per_1000")).toMatchObject({ factor: "6.25", highest: { name: "Điện Biên" }, lowest: { name: "Trà Vinh" } });
    expect(magnitudeDoubt([demand("a", "0.036"), demand("b", "4.5")], "percent")?.factor).toBe("125");
    const words = magnitudeWords(magnitudeDoubt(infant.slice(1, 3), "per_1000")!, "Mốc 2025");
    expect(words).toMatch(/^Mốc 2025: cùng tên chỉ số nhưng mức cần đạt chênh nhau khoảng 6,3 lần/);
    expect(words).toMatch(/Cần kiểm tra định nghĩa trước khi so sánh\.$/);
  });

  it("are not found in counts, which grow with the place, nor just below the factor", () => {
    expect(magnitudeDoubt([demand("a", "1"), demand("b", "500")], "count")).toBeNull();
    expect(magnitudeGroups([demand("a", "1"), demand("b", "500")], "count")).toHaveLength(1);
    expect(magnitudeDoubt([demand("a", "2"), demand("b", "9.99")], "percent")).toBeNull();
    expect(magnitudeDoubt([demand("a", "2"), demand("b", "10")], "percent")).not.toBeNull();
    expect(magnitudeDoubt([demand("a", "2"), demand("b", null)], "percent")).toBeNull();
  });

  it("keep the reader's order where nothing is suspicious, and lose nobody ever", () => {
    expect(names(magnitudeGroups([demand("a", "2"), demand("b", null), demand("c", "3")], "percent"))).toEqual([["a", "b", "c"]]);
    expect(magnitudeGroups([], "percent")).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 9_999 }).map(String)), { maxLength: 8 }), (values) => {
        const demands = values.map((limit, index) => demand(String(index), limit));
        expect(names(magnitudeGroups(demands, "percent")).flat().sort()).toEqual(demands.map(({ name }) => name).sort());
      }),
    );
  });

  it("depend neither on the unit's scale nor on the order", () => {
    fc.assert(
      fc.property(limits, fc.constantFrom("10", "0.001", "7.3"), (values, factor) => {
        const scaled = values.map((value) => decimal(value).times(factor).toFixed());
        const sets = (of: string[]) => magnitudeGroups(demandsOf(of), "percent").map((group) => group.map(({ name }) => name).sort());
        expect(sets(scaled)).toEqual(sets(values));
        expect(magnitudeDoubt(demandsOf(scaled), "percent") === null).toBe(magnitudeDoubt(demandsOf(values), "percent") === null);
        const reversed = demandsOf(values).reverse();
        expect(magnitudeGroups(reversed, "percent").map((group) => group.map(({ name }) => name).sort())).toEqual(sets(values));
      }),
    );
  });

  it("lie at least the factor apart between groups and less within", () => {
    fc.assert(
      fc.property(limits, (values) => {
        const groups = magnitudeGroups(demandsOf(values), "percent").map((group) => group.map(({ limit }) => Number(limit)).sort((a, b) => b - a));
        groups.slice(1).forEach((group, index) => expect(groups[index]!.at(-1)! / group[0]!).toBeGreaterThanOrEqual(DOUBTFUL_FACTOR - 1e-9));
        for (const group of groups) group.slice(1).forEach((limit, index) => expect(group[index]! / limit).toBeLessThan(DOUBTFUL_FACTOR));
        if (groups.length > 1) expect(magnitudeDoubt(demandsOf(values), "percent")).not.toBeNull();
      }),
    );
  });

  it("weigh only a plain number above zero", () => {
    expect(limitOf(target({ value: "4.5" }))).toBe("4.5");
    expect(limitOf(target({ comparator: "eq", value: "0" }))).toBeNull();
    expect(limitOf(target({ comparator: "range", value: "2", upperValue: "3" }))).toBe("3");
    expect(limitOf(target({ basis: "change_from_base_year", baseYear: 2020, direction: "fall", value: "4" }))).toBeNull();
    expect(limitOf(target({ comparator: null, value: null, direction: "rise" }))).toBeNull();
  });
});
