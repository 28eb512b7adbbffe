import type { SeriesPoint } from "../actual/value";
import { valueEffect } from "../actual/value-effects";
import { type Exact, decimal } from "../decimal";
import type { Baseline, Change } from "./judgement";

/** The number of a point; null where it holds anything else. */
export const numberOf = (point: SeriesPoint | null | undefined): Exact | null => (point?.value.kind === "number" ? point.value.value : null);

/** What is known in `year`: earlier points included, later ones not; oldest first. */
export const knownIn = (series: readonly SeriesPoint[], year: number): SeriesPoint[] => series.filter((point) => point.year <= year).sort((a, b) => a.year - b.year);

export const pointOf = (known: readonly SeriesPoint[], year: number): SeriesPoint | null => known.find((point) => point.year === year) ?? null;

/** A number or a bound counts before an answer without one; what says nothing never does. */
export function latestPoint(known: readonly SeriesPoint[]): SeriesPoint | null {
  const usable = known.findLast((point) => point.value.kind === "number" || point.value.kind === "bounded");
  return usable ?? known.findLast((point) => valueEffect(point.value.kind).status !== "no_data") ?? null;
}

/** The latest number before the plan, else the first one since its start, marked so. */
export function baselineOf(known: readonly SeriesPoint[], planStartYear: number): Baseline | null {
  const numbers = known.filter((point) => numberOf(point) !== null);
  const before = numbers.findLast((point) => point.year < planStartYear);
  const point = before ?? numbers[0];
  return point ? { point, isFirstValue: before === undefined } : null;
}

export function lastYearChange(known: readonly SeriesPoint[]): Change | null {
  const latest = known.findLast((point) => numberOf(point) !== null);
  return latest ? changeBetween(pointOf(known, latest.year - 1), latest) : null;
}

/** Null unless both hold a number. */
export function changeBetween(from: SeriesPoint | null, to: SeriesPoint): Change | null {
  const earlier = numberOf(from);
  const later = numberOf(to);
  if (from === null || earlier === null || later === null) return null;
  return { from: from.year, to: to.year, change: decimal(later).minus(earlier).toFixed() };
}
