import { describe, expect, it } from "vitest";
import { checkRow } from "@/lib/domain/entry/checks";
import type { EntryContext, EntryMeasure, TypedRow } from "@/lib/domain/entry/measure";
import { births, cases, context, coverage, mortality, row, vaccination } from "./measures";

const errors = (measure: EntryMeasure, typed: Partial<TypedRow>, about: EntryContext = context()) => {
  const checked = checkRow(measure, row(typed), about);
  return checked.ok ? [] : checked.errors.map(({ rule }) => rule);
};
const surprises = (measure: EntryMeasure, typed: Partial<TypedRow>, about: EntryContext = context()) => {
  const checked = checkRow(measure, row(typed), about);
  if (!checked.ok) throw new Error(checked.errors[0]?.message);
  return checked.surprises.map(({ rule }) => rule);
};
const last = (value: string) => context({ lastYear: { value, shown: value } });

describe("hard errors", () => {
  it("says what is wrong and where", () => {
    const checked = checkRow(mortality, row({ numerator: "11.420" }), context({ base: births }));
    expect(checked).toEqual({
      ok: false,
      errors: [{ rule: "numerator-over-denominator", field: "numerator", message: "Tử số lớn hơn mẫu số (11.420 > 11.089). Kiểm tra lại số trẻ sơ sinh tử vong hoặc số trẻ đẻ sống." }],
    });
  });
  it("blocks what cannot be", () => {
    expect(errors(vaccination, { result: "-1" })).toEqual(["negative"]);
    expect(errors(vaccination, { result: "100,1" })).toEqual(["over-whole"]);
    expect(errors(vaccination, { result: "trên 101" })).toEqual(["over-whole"]);
    expect(errors(mortality, { result: "1.000,5" })).toEqual(["over-whole"]);
    expect(errors(vaccination, { numerator: "-1", denominator: "5" })).toEqual(["negative"]);
    expect(errors(cases, { result: "1,5" })).toEqual(["unreadable"]);
  });
  it("lets pass what can be", () => {
    expect(errors(vaccination, { result: "100" })).toEqual([]);
    expect(errors(vaccination, { numerator: "5", denominator: "5" })).toEqual([]);
    expect(errors(coverage, { numerator: "6", denominator: "5" })).toEqual([]);
    expect(errors(cases, { result: "13.670" })).toEqual([]);
    expect(errors(vaccination, {})).toEqual([]);
  });
});

describe("surprises", () => {
  it("asks about coverage over 100%", () => {
    expect(surprises(coverage, { result: "100,1" })).toEqual(["over-whole"]);
    expect(surprises(coverage, { result: "100" })).toEqual([]);
  });

  it("asks about a jump of more than half, both ways", () => {
    expect(surprises(vaccination, { result: "15" }, last("10"))).toEqual([]);
    expect(surprises(vaccination, { result: "15,1" }, last("10"))).toEqual(["jump"]);
    expect(surprises(vaccination, { result: "5" }, last("10"))).toEqual([]);
    expect(surprises(vaccination, { result: "4,9" }, last("10"))).toEqual(["jump"]);
    expect(surprises(cases, { result: "1" }, last("0"))).toEqual(["jump"]);
    expect(checkRow(vaccination, row({ result: "4,9" }), last("10"))).toMatchObject({
      surprises: [{ message: "Giảm hơn một nửa so với năm 2023 (10%)." }],
    });
  });

  it("asks about a copy of last year, but not at 0 and 100%", () => {
    expect(surprises(vaccination, { result: "95,1" }, last("95.1"))).toEqual(["same-as-last-year"]);
    expect(surprises(vaccination, { result: "95,10" }, last("95.1"))).toEqual(["same-as-last-year"]);
    expect(surprises(vaccination, { result: "100" }, last("100"))).toEqual([]);
    expect(surprises(cases, { result: "0" }, last("0"))).toEqual([]);
  });

  it("compares computed rates unrounded: looking alike is no copy", () => {
    const about = context({ lastYear: { value: "66.6666666666667", shown: "66.7" } });
    expect(surprises(vaccination, { numerator: "667", denominator: "1000" }, about)).toEqual([]);
    expect(surprises(vaccination, { numerator: "2", denominator: "3" }, about)).toEqual(["same-as-last-year"]);
  });

  it("asks once about a value beyond the last milestone", () => {
    const finalTarget = { year: 2030, comparator: "lt", value: "9.5", words: "dưới 9,5‰" } as const;
    expect(surprises(mortality, { result: "9,4" }, context({ finalTarget }))).toEqual(["beyond-final-target"]);
    expect(surprises(mortality, { result: "9,5" }, context({ finalTarget }))).toEqual([]);
    expect(surprises(mortality, { result: "9,4" }, context({ finalTarget, year: 2030 }))).toEqual([]);
    expect(surprises(mortality, { result: "9,3" }, context({ finalTarget, lastYear: { value: "9.4", shown: "9.4" } }))).toEqual([]);
    const rising = { year: 2030, comparator: "gte", value: "95", words: "từ 95%" } as const;
    expect(surprises(vaccination, { result: "95,1" }, context({ finalTarget: rising }))).toEqual(["beyond-final-target"]);
    expect(surprises(vaccination, { result: "95" }, context({ finalTarget: rising }))).toEqual([]);
  });

  it("asks nothing about words and empty cells", () => {
    for (const result of ["kps", "ctt", "", "trên 99"]) expect(surprises(vaccination, { result }, last("10"))).toEqual([]);
  });
});
