import { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";
import { type Requirement, meets, requirementOf } from "../target/compare";
import type { Target } from "../target/target";
import { estimated } from "./estimate";
import type { Baseline, PathInput } from "./judgement";
import { baselineOf, knownIn, numberOf, pointOf } from "./series";

export interface PathNode {
  year: number;
  value: Exact;
}

/** A fraction kept whole, so that a path through thirds is still compared exactly. */
interface Fraction {
  numerator: Decimal;
  denominator: number;
}

/**
 * The corners of the path: the baseline, then the milestones up to the judged one that the baseline does not already
 * meet. The judged target must be such a one.
 */
export function pathNodes(input: PathInput, baseline: Baseline, requirement: Requirement): PathNode[] {
  const start = numberOf(baseline.point);
  const last = input.target.year;
  if (start === null || last === null) return [];
  const between = input.milestones
    .filter((target) => target !== input.target && target.timing === "milestone" && target.year !== null && target.year > baseline.point.year && target.year < last)
    .flatMap((target) => {
      const corner = milestoneRequirement(input, target);
      // One that asks for the opposite (a misprint) would bend the path backwards.
      return corner && corner.direction === requirement.direction && !meets(start, corner) ? [{ year: target.year ?? last, value: corner.value }] : [];
    })
    .sort((a, b) => a.year - b.year);
  return [{ year: baseline.point.year, value: start }, ...between.filter((node, index) => node.year !== between[index - 1]?.year), { year: last, value: requirement.value }];
}

/** A milestone's limit; null where it has none that holds for one year by itself. */
export function milestoneRequirement(input: PathInput, target: Target): Requirement | null {
  if (target.basis === "change_from_previous_year") return null;
  return requirementOf(target, input.polarity, baseYearValue(input, target));
}

/** The base year's number of a relative target, as far as it is known in the view year. */
export const baseYearValue = (input: Pick<PathInput, "series" | "viewYear">, target: Target): Exact | null =>
  target.baseYear === null ? null : numberOf(pointOf(knownIn(input.series, input.viewYear), target.baseYear));

/** How far the path has moved from the baseline by `year`. */
export function pathChange(nodes: readonly PathNode[], year: number): Fraction {
  const start = nodes[0];
  const next = nodes.findIndex((node) => node.year >= year);
  const to = nodes[next];
  const from = nodes[next - 1];
  if (!start || !to) throw new RangeError(`the path does not reach ${year}`);
  if (!from) return { numerator: decimal(0), denominator: 1 };
  const span = to.year - from.year;
  const moved = decimal(from.value).minus(start.value).times(span);
  return { numerator: moved.plus(decimal(to.value).minus(from.value).times(year - from.year)), denominator: span };
}

/** The application's own path, year by year from the baseline to the milestone; empty where there is none. For charts, drawn as an estimate. */
export function estimatedPath(input: PathInput): PathNode[] {
  const { target } = input;
  if (target.timing !== "milestone" || target.year === null) return [];
  const baseline = baselineOf(knownIn(input.series, input.viewYear), input.planStartYear);
  const requirement = milestoneRequirement(input, target);
  const start = numberOf(baseline?.point);
  if (!baseline || !requirement || start === null || baseline.point.year >= target.year || meets(start, requirement)) return [];
  const nodes = pathNodes(input, baseline, requirement);
  return Array.from({ length: target.year - baseline.point.year + 1 }, (_, index) => {
    const year = baseline.point.year + index;
    const { numerator, denominator } = pathChange(nodes, year);
    return { year, value: estimated(decimal(start).plus(numerator.dividedBy(denominator)), input.roundingUnit) };
  });
}
