import type { ActualValue } from "../actual/value";
import { type Exact, decimal } from "../decimal";
import { type MeasureKind, type Unit, unitMultiplier } from "../measure/measure";

/** What a cell may say in public. `under_5`: one to four cases. `withheld`: kept back because it would tell such a count. */
export type OpenValue = ActualValue | { kind: "under_5" } | { kind: "withheld" };

interface ProtectedMeasure {
  kind: MeasureKind;
  /** The unit of the value. */
  unit: Unit;
  protectsSmallCounts: boolean;
}

/** Counts below this, zero apart, could point at a child. */
const SMALLEST_SHOWN = 5;

const isSmall = (count: Exact): boolean => decimal(count).greaterThan(0) && decimal(count).lessThan(SMALLEST_SHOWN);

/**
 * A value as the public may see it. Of a measure of child deaths, HIV, child marriage, child labour or abuse, the whole cell goes
 * (value, numerator, denominator) where it counts one to four, or divides by so few that they can be told. A rate without
 * its fraction stays only where it is zero or `base` (the area's shared denominator of that year) shows that it stands for five or
 * more; what cannot be shown to be safe is withheld, a bound included.
 */
export function openValue(value: ActualValue, { kind, unit, protectsSmallCounts }: ProtectedMeasure, base: Exact | null): OpenValue {
  if (!protectsSmallCounts || !("value" in value)) return value;
  if (value.kind === "bounded") return { kind: "withheld" };
  const { numerator, denominator } = value;
  if (numerator !== null && isSmall(numerator)) return { kind: "under_5" };
  if (denominator !== null && isSmall(denominator)) return { kind: "withheld" };
  if (kind === "count") return isSmall(value.value) ? { kind: "under_5" } : value;
  if (numerator !== null || decimal(value.value).isZero()) return value;
  const multiplier = unitMultiplier(unit);
  if (base === null || multiplier === null) return { kind: "withheld" };
  const cases = decimal(value.value).times(base).dividedBy(multiplier).round();
  return cases.lessThan(SMALLEST_SHOWN) ? { kind: "under_5" } : value;
}
