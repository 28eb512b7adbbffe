import type { ActualValue } from "../actual/value";
import { rate } from "../actual/rate";
import { type Exact, decimal, digitsOf } from "../decimal";
import { type Aggregation, type MeasureKind, type Polarity, type Unit, convertUnit, unitMultiplier } from "../measure/measure";

/** How much the figure of a small place can say. */

/** Fewer cases of a harm than this are told as cases: one more or less would turn the rate over. */
export const FEW_CASES = 5;
/** A share of fewer than this jumps by more than three points with each of them. */
export const SMALL_DENOMINATOR = 30;

export interface FigureMeasure {
  kind: MeasureKind;
  aggregation: Aggregation;
  polarity: Polarity;
  unit: Unit;
  catalogueUnit: Unit;
  /** In the catalogue's unit. */
  roundingUnit: Exact;
}

export type Weight =
  /** A rate that may be ranked beside others. */
  | "carries"
  /** A rate of few: shown as n/N, never ranked. */
  | "few"
  /** A rate whose numerator and denominator nobody gave. */
  | "bare"
  /** A count, a yes or no: places differ in size, so it is no rank. */
  | "count"
  /** No number. */
  | "none";

export function weightOf(measure: Pick<FigureMeasure, "kind" | "aggregation" | "polarity">, value: ActualValue | null): Weight {
  if (value?.kind !== "number") return "none";
  if (measure.kind === "count" || measure.aggregation === "count_communes") return "count";
  if (value.numerator === null || value.denominator === null) return "bare";
  const few = decimal(value.denominator).lessThan(SMALL_DENOMINATOR) || (measure.polarity === "less_is_better" && decimal(value.numerator).lessThan(FEW_CASES));
  return few ? "few" : "carries";
}

export interface Pooled {
  fromYear: number;
  toYear: number;
  numerator: Exact;
  denominator: Exact;
  value: Exact;
}

/** Several years of one place as one rate: numerators and denominators added. Null with fewer than two years that have both, and for what is no rate. */
export function pool(measure: FigureMeasure, years: readonly { year: number; value: ActualValue }[]): Pooled | null {
  const multiplier = unitMultiplier(measure.unit);
  const known = years.flatMap(({ year, value }) => (value.kind === "number" && value.numerator !== null && value.denominator !== null ? [{ year, numerator: decimal(value.numerator), denominator: decimal(value.denominator) }] : []));
  if (multiplier === null || known.length < 2) return null;
  const numerator = known.reduce((sum, one) => sum.plus(one.numerator), decimal(0)).toFixed();
  const denominator = known.reduce((sum, one) => sum.plus(one.denominator), decimal(0)).toFixed();
  if (decimal(denominator).isZero()) return null;
  const all = known.map(({ year }) => year);
  const digits = digitsOf(convertUnit(measure.roundingUnit, measure.catalogueUnit, measure.unit));
  return { fromYear: Math.min(...all), toYear: Math.max(...all), numerator, denominator, value: rate(numerator, denominator, multiplier, digits).value };
}

interface Fraction {
  numerator: Exact;
  denominator: Exact;
}

/** Three standard deviations, as the control limits of a funnel plot: of a hundred places that do not differ, hardly one is named by chance. */
const SIGMAS = 3;

/**
 * Whether a share lies above or below another by more than chance explains: the other lies outside its Wilson score interval
 * at three standard deviations, which is (p − q)² · n > 9 · q · (1 − q). 0 where it might be chance, and where the numerator
 * exceeds the denominator.
 */
export function beyondChance({ numerator, denominator }: Fraction, whole: Fraction): -1 | 0 | 1 {
  const n = decimal(denominator);
  const other = decimal(whole.numerator).dividedBy(whole.denominator);
  if (n.isZero() || decimal(numerator).greaterThan(n) || other.greaterThan(1)) return 0;
  const apart = decimal(numerator).dividedBy(n).minus(other);
  const isBeyond = apart.times(apart).times(n).greaterThan(other.times(decimal(1).minus(other)).times(SIGMAS * SIGMAS));
  return !isBeyond ? 0 : apart.isNegative() ? -1 : 1;
}
