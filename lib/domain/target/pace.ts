import type { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";
import type { Polarity } from "../measure/measure";

interface Point {
  year: number;
  value: Exact;
}

/** A pace is doubted when it must be more than this many times the fastest one ever seen. */
export const PACE_LIMIT = 2;

/** What a year brought for the better, in the points' unit; negative where it got worse. */
export function improvementPerYear(polarity: Polarity, from: Point, to: Point): Decimal {
  const change = decimal(to.value).minus(from.value).dividedBy(to.year - from.year);
  return polarity === "more_is_better" ? change : change.negated();
}

/** The fastest improvement between neighbouring points, ordered by year; 0 where none improved. */
export function fastestImprovement(polarity: Polarity, points: readonly Point[]): Decimal {
  const paces = points.slice(1).flatMap((point, index) => (point.year === points[index]!.year ? [] : [improvementPerYear(polarity, points[index]!, point)]));
  return paces.reduce((best, pace) => (pace.greaterThan(best) ? pace : best), decimal(0));
}
