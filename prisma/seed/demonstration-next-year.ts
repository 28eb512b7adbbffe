import { digitsOf } from "@/lib/domain/decimal";
import { unitMultiplier } from "@/lib/domain/measure/measure";
import { fraction, type InventedValue } from "./demonstration-communes";
import type { Catalogue } from "./schema";

type MeasureData = Catalogue["measures"][number];

/** A step in the better direction: of a share of the whole (0 to 1), or of a number. */
export function nextLevel(level: number, { kind, polarity }: Pick<MeasureData, "kind" | "polarity">): number {
  if (polarity === "less_is_better") return level * 0.97;
  return kind === "ratio" ? level + (1 - level) * 0.1 : level * 1.02;
}

/** What was said of one year, a year later; divided by that year's denominator where it has one. */
export function nextValue({ value, numerator, denominator }: Pick<InventedValue, "value" | "numerator" | "denominator">, measure: MeasureData, bases: ReadonlyMap<string, number>): InventedValue {
  const base = measure.baseQuantity === null ? undefined : bases.get(measure.baseQuantity);
  if (numerator !== null && denominator !== null && base !== undefined) return fraction(Math.round(nextLevel(Number(numerator) / Number(denominator), measure) * base), base, measure);
  const whole = unitMultiplier(measure.unit) ?? 1;
  return { kind: "number", value: (nextLevel(Number(value) / whole, measure) * whole).toFixed(digitsOf(measure.roundingUnit)), numerator: null, denominator: null };
}
