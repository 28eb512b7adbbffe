import type { SeriesPoint } from "../actual/value";
import { valueEffect } from "../actual/value-effects";
import type { Exact } from "../decimal";
import { type Requirement, decide } from "../target/compare";
import type { MethodInput, Obstacle } from "./method-judgement";
import { milestoneRequirement } from "./path-line";
import { baselineOf, knownIn, latestPoint, numberOf, pointOf } from "./series";

export interface YearValue {
  year: number;
  value: Exact;
}

/** Base, latest value and milestone, as methods 2 to 4 read them. */
export interface MethodPoints {
  obstacle: Obstacle | null;
  requirement: Requirement | null;
  base: SeriesPoint | null;
  isFirstValue: boolean;
  latest: SeriesPoint | null;
  /** Every number from the base to the latest. */
  used: SeriesPoint[];
  /** The latest value meets the target: by the comparator, also where only a bound is known. */
  isMet: boolean;
}

/**
 * What these methods rest on. They compare two years with one milestone: what is asked of every year, of a span or to be maintained
 * is not theirs. A milestone that has come is judged by its own year's value, like the default method's; nothing later counts.
 */
export function methodPoints(input: MethodInput): MethodPoints {
  const { target, viewYear } = input;
  const milestone = target.year ?? viewYear;
  const known = knownIn(input.series, Math.min(viewYear, milestone));
  const baseline = baselineOf(known, input.planStartYear);
  const latest = milestone <= viewYear && target.timing === "milestone" ? pointOf(known, milestone) : latestPoint(known);
  const requirement = milestoneRequirement(input, target);
  const base = baseline?.point ?? null;
  return {
    obstacle: scopeObstacle(input) ?? valueObstacle(latest, requirement, milestone <= viewYear),
    requirement,
    base,
    isFirstValue: baseline?.isFirstValue ?? false,
    latest,
    used: known.filter((point) => numberOf(point) !== null && point.year >= (base?.year ?? 0) && point.year <= (latest?.year ?? 0)),
    isMet: decide(latest?.value ?? null, requirement) === "met",
  };
}

function scopeObstacle({ target }: MethodInput): Obstacle | null {
  if (target.comparator === null || target.value === null) return "directional";
  if (target.basis === "change_from_previous_year") return "year_on_year";
  if (target.timing !== "milestone") return "every_year";
  return target.maintained ? "maintained" : null;
}

function valueObstacle(latest: SeriesPoint | null, requirement: Requirement | null, hasCome: boolean): Obstacle | null {
  const effect = latest === null ? "no_data" : valueEffect(latest.value.kind).status;
  if (effect === "no_data") return hasCome ? "no_own_year" : "no_data";
  if (effect === "not_applicable") return "not_occurring";
  if (effect === "undecided") return "verdict";
  if (requirement === null) return "no_base";
  return latest?.value.kind === "bounded" ? "bounded" : null;
}

/** A point as the formulas take it. */
export function yearValue(point: SeriesPoint | null): YearValue | null {
  const value = numberOf(point);
  return point === null || value === null ? null : { year: point.year, value };
}
