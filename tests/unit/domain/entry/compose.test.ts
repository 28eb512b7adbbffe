import { describe, expect, it } from "vitest";
import { composeRow, editRow, sameValue, typedRowOf } from "@/lib/domain/entry/compose";
import { births, cases, mortality, playground, row, vaccination } from "./measures";

const rules = (composition: ReturnType<typeof composeRow>) => (composition.ok ? [] : composition.findings.map(({ rule, field }) => [rule, field]));

describe("what a row says", () => {
  it("computes the rate from the numerator and the base figure", () => {
    expect(composeRow(mortality, row({ numerator: "112" }), births)).toEqual({
      ok: true,
      composed: { value: { kind: "number", value: "10.1000991974028", numerator: "112", denominator: "11089" }, digits: 1, shown: "10.1" },
    });
  });

  it("takes a rate as it was written, digits kept", () => {
    expect(composeRow(mortality, row({ result: "9,50" }), null)).toMatchObject({ ok: true, composed: { value: { value: "9.50", numerator: null, denominator: null }, digits: 2, shown: "9.50" } });
  });

  it("keeps zero, nothing to count, not collected and empty apart", () => {
    const kinds = ["0", "kps", "ctt", ""].map((result) => {
      const composition = composeRow(mortality, row({ result }), births);
      return composition.ok && composition.composed.value.kind;
    });
    expect(kinds).toEqual(["number", "not_occurring", "not_collected", "cleared"]);
    expect(rules(composeRow(cases, row({ result: "kps" }), null))).toEqual([["count-not-occurring", "result"]]);
  });

  it("says which part is missing", () => {
    expect(rules(composeRow(mortality, row({ numerator: "112" }), { name: "trẻ đẻ sống", value: null }))).toEqual([["base-missing", "denominator"]]);
    expect(rules(composeRow(vaccination, row({ numerator: "112" }), null))).toEqual([["denominator-missing", "denominator"]]);
    expect(rules(composeRow(vaccination, row({ denominator: "112" }), null))).toEqual([["numerator-missing", "numerator"]]);
  });

  it("never divides by zero", () => {
    expect(rules(composeRow(vaccination, row({ numerator: "3", denominator: "0" }), null))).toEqual([["denominator-zero", "denominator"]]);
    const nothing = composeRow(vaccination, row({ numerator: "0", denominator: "0" }), null);
    expect(nothing).toMatchObject({ ok: false, findings: [{ rule: "nothing-to-count", message: expect.stringContaining("kps") }] });
  });

  it("refuses a denominator that contradicts the base figure", () => {
    expect(rules(composeRow(mortality, row({ numerator: "112", denominator: "11.089" }), births))).toEqual([]);
    expect(rules(composeRow(mortality, row({ numerator: "112", denominator: "11.000" }), births))).toEqual([["base-differs", "denominator"]]);
  });

  it("holds a written rate against its parts, at the digits written", () => {
    expect(rules(composeRow(mortality, row({ numerator: "112", result: "10,1" }), births))).toEqual([]);
    expect(rules(composeRow(mortality, row({ numerator: "112", result: "10" }), births))).toEqual([]);
    expect(composeRow(mortality, row({ numerator: "112", result: "10,2" }), births)).toMatchObject({ ok: false, findings: [{ rule: "result-differs", message: expect.stringContaining("là 10,1") }] });
  });

  it("passes on what could not be read, with the readings", () => {
    expect(composeRow(mortality, row({ result: "9.5" }), births)).toMatchObject({ ok: false, findings: [{ rule: "ambiguous", field: "result", readings: ["9.5", "9500"] }] });
    expect(rules(composeRow(vaccination, row({ numerator: "x1", denominator: "2,5" }), null))).toEqual([
      ["unreadable", "numerator"],
      ["unreadable", "denominator"],
    ]);
  });

  it("does not mix an answer with a number", () => {
    expect(rules(composeRow(mortality, row({ numerator: "3", result: "kps" }), births))).toEqual([["answer-and-number", "result"]]);
    expect(rules(composeRow(vaccination, row({ denominator: "3", result: "kps" }), null))).toEqual([["answer-and-number", "denominator"]]);
  });

  it("counts a commune's answer as one of one, and only where a commune answers", () => {
    expect(composeRow(playground, row({ result: "có" }), null)).toMatchObject({ composed: { value: { value: "100", numerator: "1", denominator: "1" } } });
    expect(composeRow(playground, row({ result: "chưa có" }), null)).toMatchObject({ composed: { value: { value: "0", numerator: "0", denominator: "1" } } });
    expect(rules(composeRow(vaccination, row({ result: "có" }), null))).toEqual([["answer-not-allowed", "result"]]);
  });
});

describe("a stored value as its row", () => {
  it.each([
    [mortality, { numerator: "112" }],
    [mortality, { result: "9,50" }],
    [mortality, { result: "kps" }],
    [mortality, { result: "trên 99" }],
    [vaccination, { numerator: "1.112", denominator: "2.000" }],
    [playground, { result: "chưa có" }],
    [cases, { result: "13.670" }],
    [cases, {}],
  ])("says the same when read again", (measure, typed) => {
    const first = composeRow(measure, row(typed), births);
    if (!first.ok) throw new Error(first.findings[0]?.message);
    expect(typedRowOf(measure, first.composed.value)).toEqual(row(typed));
  });
});

describe("typing over a row", () => {
  const computed = row({ numerator: "112", denominator: "200" });
  it("lets a rate typed alone stand alone", () => {
    expect(editRow(vaccination, computed, { result: "9,5" })).toEqual(row({ result: "9,5" }));
  });
  it("computes again after a part has changed", () => {
    expect(editRow(vaccination, row({ result: "9,5" }), { numerator: "3" })).toEqual(row({ numerator: "3" }));
    expect(editRow(vaccination, computed, { denominator: "300" })).toEqual(row({ numerator: "112", denominator: "300" }));
  });
  it("empties what was emptied", () => {
    expect(editRow(vaccination, row({ result: "9,5" }), { result: "" })).toEqual(row({}));
    expect(editRow(vaccination, computed, { result: "" })).toEqual(row({}));
    expect(editRow(vaccination, computed, { numerator: "" })).toEqual(row({ denominator: "200" }));
  });
});

it("counts the written digits as part of a figure", () => {
  const value = (text: string) => ({ kind: "number", value: text, numerator: null, denominator: null }) as const;
  expect(sameValue(value("9.5"), value("9.50"))).toBe(false);
  expect(sameValue(value("9.5"), value("9.5"))).toBe(true);
  expect(sameValue({ kind: "cleared" }, value("0"))).toBe(false);
});
