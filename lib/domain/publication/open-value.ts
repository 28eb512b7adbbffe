import type { ActualValue } from "../actual/value";
import { type Exact, decimal, digitsOf } from "../decimal";
import { type MeasureKind, type Polarity, type Unit, unitMultiplier } from "../measure/measure";
import { SMALLEST_SHOWN } from "./suppression";

/** What a cell may say in public. `under_5`: one to four cases. `withheld`: kept back because it would tell such a count. */
export type OpenValue = ActualValue | { kind: "under_5" } | { kind: "withheld" };

export const isKeptBack = ({ kind }: Pick<OpenValue, "kind">): boolean => kind === "under_5" || kind === "withheld";

export interface ProtectedMeasure {
  kind: MeasureKind;
  polarity: Polarity;
  /** The unit of the value. */
  unit: Unit;
  protectsSmallCounts: boolean;
}

const isSmall = (count: Exact): boolean => decimal(count).greaterThan(0) && decimal(count).lessThan(SMALLEST_SHOWN);

/**
 * A value as the public may see it, read by itself (what totals tell is `suppress`'s to say). Of a measure of child deaths,
 * HIV, child marriage, child labour or abuse, the whole cell goes (value, numerator, denominator) where it counts one to four,
 * divides by so few that they can be told, or leaves one to four children without the help that it measures. A rate without
 * its fraction stays only where it is none or all, or `base` (the area's shared denominator of that year) shows that it
 * stands for five or more however it was rounded; what cannot be shown to be safe is withheld, a bound included.
 */
export function openValue(value: ActualValue, measure: ProtectedMeasure, base: Exact | null): OpenValue {
  const { kind, unit, polarity, protectsSmallCounts } = measure;
  if (!protectsSmallCounts || !("value" in value)) return value;
  if (value.kind === "bounded") return { kind: "withheld" };
  const { numerator, denominator } = value;
  if (numerator !== null && isSmall(numerator)) return { kind: "under_5" };
  if (denominator !== null && isSmall(denominator)) return { kind: "withheld" };
  if (numerator !== null && denominator !== null && polarity === "more_is_better" && isSmall(decimal(denominator).minus(numerator).toFixed())) return { kind: "withheld" };
  if (kind === "count") return isSmall(value.value) ? { kind: "under_5" } : value;
  if (numerator !== null || decimal(value.value).isZero()) return value;
  if (polarity === "more_is_better" && unit === "percent" && decimal(value.value).equals(100)) return value;
  const cases = leastCases(value.value, unit, base);
  if (cases === null) return { kind: "withheld" };
  return cases < SMALLEST_SHOWN ? { kind: "under_5" } : value;
}

/** The fewest cases that a printed rate can stand for; null where that cannot be told. */
function leastCases(value: Exact, unit: Unit, base: Exact | null): number | null {
  const multiplier = unitMultiplier(unit);
  if (base === null || multiplier === null) return null;
  const cases = (rate: Exact) => decimal(rate).times(base).dividedBy(multiplier);
  // 0,3‰ of 16.000 births may be four deaths (0,25‰) as well as five.
  const lowest = decimal(value).minus(decimal(5).times(decimal(10).pow(-digitsOf(value) - 1)));
  return Math.min(cases(value).round().toNumber(), cases(lowest.toFixed()).ceil().toNumber());
}

/** How many cases a value counts, as well as can be told; null where it cannot. */
export function casesOf(value: ActualValue, { kind, unit }: Pick<ProtectedMeasure, "kind" | "unit">, base: Exact | null): number | null {
  if (value.kind === "not_occurring") return 0;
  if (value.kind !== "number") return null;
  const multiplier = unitMultiplier(unit);
  const cases = value.numerator ?? (kind === "count" ? value.value : base !== null && multiplier !== null ? decimal(value.value).times(base).dividedBy(multiplier).round().toFixed() : null);
  return cases !== null && decimal(cases).isInteger() ? decimal(cases).toNumber() : null;
}
