import { Decimal } from "decimal.js";
import type { SeriesPoint } from "../actual/value";
import { type Exact, decimal } from "../decimal";
import type { Unit } from "../measure/measure";
import type { Requirement } from "../target/compare";
import { estimated } from "./estimate";
import type { Projection } from "./judgement";
import { numberOf } from "./series";

/** How many of the latest values the line is fitted to. */
const POINTS = 5;
const LAST_YEAR = 2100;

interface Line {
  at: (year: number) => Decimal;
  slope: Decimal;
}

/** Least squares over the last five numbers; null with fewer than two. */
function fit(known: readonly SeriesPoint[]): Line | null {
  const points = known
    .flatMap((point) => {
      const value = numberOf(point);
      return value === null ? [] : [{ year: point.year, value: decimal(value) }];
    })
    .slice(-POINTS);
  const first = points[0];
  if (!first || points.length < 2) return null;
  const count = points.length;
  let sumX = 0;
  let sumXX = 0;
  let sumY = decimal(0);
  let sumXY = decimal(0);
  for (const { year, value } of points) {
    const x = year - first.year;
    sumX += x;
    sumXX += x * x;
    sumY = sumY.plus(value);
    sumXY = sumXY.plus(value.times(x));
  }
  const slope = sumXY.times(count).minus(sumY.times(sumX)).dividedBy(count * sumXX - sumX * sumX);
  const start = sumY.minus(slope.times(sumX)).dividedBy(count);
  return { slope, at: (year) => start.plus(slope.times(year - first.year)) };
}

/** No figure falls below zero; a share stays within the whole unless the series itself left it. */
function within(value: Decimal, unit: Unit, known: readonly SeriesPoint[]): Decimal {
  const floored = Decimal.max(value, 0);
  const whole = unit === "percent" && known.every((point) => decimal(numberOf(point) ?? 0).lessThanOrEqualTo(100));
  return whole ? Decimal.min(floored, 100) : floored;
}

export interface ProjectionInput {
  /** What is known, oldest first. */
  known: readonly SeriesPoint[];
  unit: Unit;
  roundingUnit: Exact;
  requirement: Requirement;
  milestone: number;
  viewYear: number;
}

/** Where the present trend leads by the milestone, and when it would meet the target. */
export function projectionOf({ known, unit, roundingUnit, requirement, milestone, viewYear }: ProjectionInput): Projection | null {
  const line = fit(known);
  const latest = known.findLast((point) => numberOf(point) !== null);
  if (!line || !latest) return null;
  return { value: estimated(within(line.at(milestone), unit, known), roundingUnit), reachesIn: reaches(line, requirement, latest.year, viewYear) };
}

function reaches(line: Line, requirement: Requirement, latestYear: number, viewYear: number): number | null {
  if (!line.slope.times(requirement.direction).isPositive() || line.slope.isZero()) return null;
  const steps = decimal(requirement.value).minus(line.at(latestYear)).dividedBy(line.slope);
  const isStrict = requirement.comparator === "lt" || requirement.comparator === "gt";
  const whole = isStrict ? steps.floor().plus(1) : steps.ceil();
  // Years that have passed without meeting it are not what comes.
  const year = Decimal.max(whole.plus(latestYear), latestYear + 1, viewYear);
  return year.greaterThan(LAST_YEAR) ? null : year.toNumber();
}
