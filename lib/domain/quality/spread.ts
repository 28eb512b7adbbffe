import type { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";
import { unitMultiplier } from "../measure/measure";
import type { NumberFigure, QualityMeasure } from "./figures";

/** Further from the middle than this many times the median distance from it (about 3,4 standard deviations of a normal spread). */
export const OUTLIER_LIMIT = 5;

/** A difference that comes to fewer cases than this is chance. */
export const FEW_CASES = 10;

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) throw new RangeError("no median of nothing");
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[half - 1]!).dividedBy(2);
}

/** What is usual: the middle, and how far from it the others commonly lie. Neither is moved by the odd one out. */
export interface Spread {
  middle: Decimal;
  distance: Decimal;
}

export function spreadOf(values: readonly Decimal[]): Spread {
  const middle = median(values);
  return { middle, distance: median(values.map((value) => value.minus(middle).abs())) };
}

export const isOutlier = (value: Decimal, { middle, distance }: Spread): boolean => value.minus(middle).abs().greaterThan(distance.times(OUTLIER_LIMIT));

/** Whether a difference matters at all: at least five steps of rounding and a twentieth of the larger value. */
export function isLarge(measure: QualityMeasure, a: Decimal, b: Decimal): boolean {
  const difference = a.minus(b).abs();
  if (difference.times(20).lessThan(a.abs()) || difference.times(20).lessThan(b.abs())) return false;
  return difference.greaterThanOrEqualTo(decimal(measure.step).times(5));
}

/** Whether a difference of so much comes to fewer than ten cases among this figure's; not known of a rate without its fraction. */
export function isFewCases(measure: QualityMeasure, difference: Decimal, { value }: NumberFigure): boolean {
  const multiplier = unitMultiplier(measure.unit);
  if (multiplier === null) return difference.abs().lessThan(FEW_CASES);
  return value.denominator !== null && difference.abs().times(value.denominator as Exact).dividedBy(multiplier).lessThan(FEW_CASES);
}
