import { expect, it } from "vitest";
import { VALUE_KINDS } from "@/lib/domain/actual/value";
import { VALUE_EFFECTS, valueEffect } from "@/lib/domain/actual/value-effects";

it("says what every kind of value does", () => expect(Object.keys(VALUE_EFFECTS).sort()).toEqual([...VALUE_KINDS].sort()));

it("adds up numbers only, and an empty denominator leaves the sum complete", () => {
  expect(VALUE_KINDS.filter((kind) => valueEffect(kind).sum === "added")).toEqual(["number"]);
  expect(valueEffect("not_occurring")).toMatchObject({ sum: "adds_nothing", counted: true, status: "not_applicable" });
});

it("counts an area as reported exactly when the sum is complete with it", () => {
  for (const kind of VALUE_KINDS) expect(valueEffect(kind).counted).toBe(valueEffect(kind).sum !== "left_out");
});

it("never lets a missing answer become a figure", () => {
  for (const kind of ["not_collected", "cleared"] as const) expect(valueEffect(kind)).toMatchObject({ status: "no_data", counted: false, chart: "gap" });
});
