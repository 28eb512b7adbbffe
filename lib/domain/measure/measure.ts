import { type Exact, decimal } from "../decimal";

export const UNITS = ["percent", "per_1000", "per_10000", "per_100000", "count"] as const;
export type Unit = (typeof UNITS)[number];

export const POLARITIES = ["more_is_better", "less_is_better"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MEASURE_KINDS = ["ratio", "count"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const AGGREGATIONS = ["sum_ratio", "sum_count", "count_communes", "not_summable"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const SOURCE_CLASSES = ["administrative", "survey", "census", "register"] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** How many the printed unit divides by; a count divides by nothing. */
const PER: Record<Unit, number | null> = { percent: 100, per_1000: 1_000, per_10000: 10_000, per_100000: 100_000, count: null };

/** The multiplier of numerator/denominator in `unit` (100 for percent); null for counts. */
export const unitMultiplier = (unit: Unit): number | null => PER[unit];

/**
 * The same rate in another unit, exactly: 1 per 10.000 is 10 per 100.000. Digits are not padded.
 * @throws RangeError between a count and a rate.
 */
export function convertUnit(value: Exact, from: Unit, to: Unit): Exact {
  if (from === to) return value;
  const fromPer = PER[from];
  const toPer = PER[to];
  if (fromPer === null || toPer === null) throw new RangeError(`no conversion from ${from} to ${to}`);
  return decimal(value).times(toPer).dividedBy(fromPer).toFixed();
}
