import { describe, expect, it } from "vitest";
import type { ActualValue } from "@/lib/domain/actual/value";
import { openValue } from "@/lib/domain/publication/open-value";

const rate = { kind: "ratio", polarity: "less_is_better", unit: "per_1000", protectsSmallCounts: true } as const;
const count = { kind: "count", polarity: "less_is_better", unit: "count", protectsSmallCounts: true } as const;
const number = (value: string, numerator: string | null = null, denominator: string | null = null): ActualValue => ({ kind: "number", value, numerator, denominator });

describe("a value in public", () => {
  it.each(["1", "2", "3", "4"])("is under five for %s cases, with neither value nor fraction", (cases) => {
    expect(openValue(number("12.5", cases, "80"), rate, null)).toEqual({ kind: "under_5" });
    expect(openValue(number(cases), count, null)).toEqual({ kind: "under_5" });
  });

  it.each(["0", "5", "6"])("stands as it is for %s cases", (cases) => {
    for (const [value, measure] of [[number("12.5", cases, "80"), rate], [number(cases), count]] as const) expect(openValue(value, measure, null)).toBe(value);
  });

  it("is withheld where the denominator is the small count: none of three mothers", () => {
    expect(openValue(number("0", "0", "3"), rate, null)).toEqual({ kind: "withheld" });
  });

  it("without its fraction stands only where the shared denominator shows five cases or more", () => {
    const value = number("0.24");
    expect(openValue(value, rate, null)).toEqual({ kind: "withheld" });
    expect(openValue(value, rate, "13670")).toEqual({ kind: "under_5" });
    expect(openValue(value, rate, "18000")).toEqual({ kind: "under_5" });
    expect(openValue(value, rate, "19000")).toBe(value);
    const none = number("0.0");
    expect(openValue(none, rate, null)).toBe(none);
  });

  it("without its fraction counts what its rounding may hide: 0,3‰ of 16.000 may be four", () => {
    expect(openValue(number("0.3"), rate, "16000")).toEqual({ kind: "under_5" });
    expect(openValue(number("0.3"), rate, "18001")).toEqual(number("0.3"));
  });

  it("is withheld where it tells of one to four children without help, and stands where all have it", () => {
    const help = { kind: "ratio", polarity: "more_is_better", unit: "percent", protectsSmallCounts: true } as const;
    for (const [helped, of] of [["8", "9"], ["118", "122"]]) expect(openValue(number("90", helped, of), help, null)).toEqual({ kind: "withheld" });
    for (const [helped, of] of [["9", "9"], ["117", "122"]]) expect(openValue(number("90", helped, of), help, null)).toEqual(number("90", helped, of));
    expect(openValue(number("100.0"), help, null)).toEqual(number("100.0"));
    expect(openValue(number("98.4"), help, null)).toEqual({ kind: "withheld" });
    // Of a harm, those it did not befall need no protection.
    expect(openValue(number("90", "8", "9"), rate, null)).toEqual(number("90", "8", "9"));
  });

  it("is withheld where it is only a bound, and says freely what is no count", () => {
    expect(openValue({ kind: "bounded", bound: "lt", value: "3" }, count, null)).toEqual({ kind: "withheld" });
    for (const kind of ["not_occurring", "not_collected"] as const) expect(openValue({ kind }, count, null)).toEqual({ kind });
  });

  it("is not touched where the measure needs no protection", () => {
    const value = number("3");
    expect(openValue(value, { ...count, protectsSmallCounts: false }, null)).toBe(value);
  });
});
