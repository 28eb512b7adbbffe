import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActualValue } from "@/lib/domain/actual/value";
import { decimal } from "@/lib/domain/decimal";
import { type Requirement, decide, exceeds, meets, requirementOf } from "@/lib/domain/target/compare";
import type { Target } from "@/lib/domain/target/target";
import { target } from "../../../support/progress-cases";

const required = (about: Partial<Target>, base: string | null = null): Requirement => {
  const requirement = requirementOf(target(about), "less_is_better", base);
  if (!requirement) throw new Error("no requirement");
  return requirement;
};
const number = (value: string): ActualValue => ({ kind: "number", value, numerator: null, denominator: null });

describe("meets, exactly", () => {
  it.each([
    ["lt", "0.1", "0.1", false],
    ["lt", "0.1", "0.0999999999", true],
    ["lte", "12.5", "12.50", true],
    ["gt", "95", "95", false],
    ["gte", "95", "95.0", true],
    ["gte", "99.9", "99.8999999999999999999", false],
    ["eq", "0", "0.0", true],
    ["eq", "0", "0.01", false],
  ] as const)("%s %s: %s → %s", (comparator, limit, value, expected) => expect(meets(value, required({ comparator, value: limit }))).toBe(expected));
});

describe("relative targets become a limit on the measure's scale", () => {
  const fall = { basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "5" } as const;

  it("turns “giảm ít nhất 5%” of 121 into at most 114,95", () => expect(required(fall, "121")).toMatchObject({ comparator: "lte", value: "114.95", direction: -1 }));
  it("turns a rise into at least", () => expect(required({ ...fall, direction: "rise" }, "80")).toMatchObject({ comparator: "gte", value: "84", direction: 1 }));
  it("keeps strictness", () => expect(required({ ...fall, comparator: "gt" }, "100")).toMatchObject({ comparator: "lt", value: "95" }));
  it("has none without its base", () => expect(requirementOf(target(fall), "less_is_better", null)).toBeNull());

  it("is met from 0 by 0; what appears is a miss", () => {
    for (const comparator of ["gte", "gt"] as const) {
      expect(meets("0", required({ ...fall, comparator }, "0"))).toBe(true);
      expect(meets("1", required({ ...fall, comparator }, "0"))).toBe(false);
    }
  });

  it("reads a range by its weaker end: more is better, not a miss", () => {
    const range = required({ basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" }, "100");
    expect(["98.1", "98", "97.5", "97", "50"].map((value) => meets(value, range))).toEqual([false, true, true, true, true]);
    expect(["98", "97.5", "97", "96.9", "50"].map((value) => exceeds(number(value), range, "0.1"))).toEqual([false, false, false, true, true]);
  });
});

describe("exceeds", () => {
  it("asks for one rounding unit beyond the limit", () => {
    const atLeast = required({ comparator: "gte", value: "75" });
    expect(["74.9", "75", "75.09", "75.1"].map((value) => exceeds(number(value), atLeast, "0.1"))).toEqual([false, false, false, true]);
    const below = required({ comparator: "lt", value: "9.5" });
    expect(["9.5", "9.45", "9.4"].map((value) => exceeds(number(value), below, "0.1"))).toEqual([false, false, true]);
  });
  it("is never possible where a number must be equalled", () => expect(exceeds(number("0"), required({ comparator: "eq", value: "0" }), "0.1")).toBe(false));
  it("holds for a bound that lies beyond as a whole", () => {
    expect(exceeds({ kind: "bounded", bound: "gt", value: "99" }, required({ comparator: "gte", value: "98" }), "0.1")).toBe(true);
    expect(exceeds({ kind: "bounded", bound: "gt", value: "98" }, required({ comparator: "gte", value: "98" }), "0.1")).toBe(false);
  });
});

describe("bounded values", () => {
  it.each([
    ["gt", "99", "gte", "98", "met"],
    ["gt", "99", "gte", "99.5", "undecided"],
    ["gt", "99", "gt", "99", "met"],
    ["gte", "99", "gt", "99", "undecided"],
    ["lt", "10", "lt", "10", "met"],
    ["lte", "10", "lt", "10", "undecided"],
    ["gt", "20", "lt", "20", "missed"],
    ["gte", "20", "lte", "20", "undecided"],
    ["gt", "20", "lte", "20", "missed"],
    ["lt", "5", "eq", "0", "undecided"],
    ["gt", "0", "eq", "0", "missed"],
  ] as const)("“%s %s” against “%s %s”: %s", (bound, value, comparator, limit, expected) =>
    expect(decide({ kind: "bounded", bound, value }, required({ comparator, value: limit }))).toBe(expected));

  it("say no more than every number they allow", () => {
    const figure = fc.integer({ min: 0, max: 40 }).map((half) => decimal(half).dividedBy(2).toFixed());
    fc.assert(
      fc.property(fc.constantFrom("lt", "lte", "gte", "gt"), figure, fc.constantFrom("lt", "lte", "eq", "gte", "gt"), figure, figure, (bound, value, comparator, limit, candidate) => {
        const requirement = required({ comparator, value: limit });
        const decision = decide({ kind: "bounded", bound, value }, requirement);
        const isAllowed = meets(candidate, required({ comparator: bound, value }));
        fc.pre(isAllowed && decision !== "undecided");
        expect(meets(candidate, requirement)).toBe(decision === "met");
      }),
    );
  });
});

it("reads the other kinds by the table", () => {
  const requirement = required({ comparator: "lt", value: "20" });
  expect(decide(null, requirement)).toBe("none");
  expect(decide({ kind: "cleared" }, requirement)).toBe("none");
  expect(decide({ kind: "not_collected" }, requirement)).toBe("none");
  expect(decide({ kind: "not_occurring" }, requirement)).toBe("not_applicable");
  expect(decide({ kind: "verdict", verdict: "met" }, requirement)).toBe("undecided");
  expect(decide(number("1"), null)).toBe("undecided");
});
