import type { SeriesPoint } from "../actual/value";
import type { Exact } from "../decimal";
import type { Polarity, Unit } from "../measure/measure";
import type { Decision, Requirement } from "../target/compare";
import type { Direction, Target } from "../target/target";
import type { Status } from "./status";

export interface PathInput {
  target: Target;
  /** The unit of the target and of the series. */
  unit: Unit;
  polarity: Polarity;
  /** The step below which a difference is rounding, in `unit`. */
  roundingUnit: Exact;
  planStartYear: number;
  planEndYear: number;
  /** Every target of the same measure in the plan, the judged one included. */
  milestones: readonly Target[];
  /** The best approved annual value of each year, the years before the plan included. */
  series: readonly SeriesPoint[];
  /** The year being looked at: nothing later counts. */
  viewYear: number;
}

export interface Baseline {
  point: SeriesPoint;
  /** No number before the plan: its first one serves. */
  isFirstValue: boolean;
}

/** From one year to another; `change` is later minus earlier. */
export interface Change {
  from: number;
  to: number;
  change: Exact;
}

/** What is shown of a target without a number. Never a verdict. */
export interface Trend extends Change {
  wanted: Direction;
  /** Null where the difference is below the rounding unit. */
  isAsWanted: boolean | null;
}

export interface Projection {
  /** At the milestone. An estimate of the application. */
  value: Exact;
  /** The first year the line meets the target; null when it does not before 2100. Without meaning once it is met. */
  reachesIn: number | null;
}

export interface Judgement {
  /** Null only for a directional target, which shows its `trend` and is never judged. */
  status: Status | null;
  /** Met and beyond. */
  exceeded: boolean;
  target: Target;
  unit: Unit;
  roundingUnit: Exact;
  viewYear: number;
  /** The target as a limit on the measure's scale; null for directional targets and for relative ones without their base. */
  requirement: Requirement | null;
  /** The latest number or bound up to the view year; else the latest "không phát sinh" or printed verdict. */
  latest: SeriesPoint | null;
  /** The value that the status rests on: the milestone's own year once it is past, else the latest. */
  judged: SeriesPoint | null;
  baseline: Baseline | null;
  /** The status rests on an estimate (stage "estimate"). */
  estimateOnly: boolean;
  /** `expected`: the path's value in the latest year. `ratio`: share of the expected change, capped to −2…2. */
  path: { expected: Exact; ratio: Exact } | null;
  /** Years in which an every-year, span or maintained target failed. */
  failedYears: number[];
  /** From the latest value to the milestone; negative is a fall. */
  requiredYearlyChange: Exact | null;
  /** Against the year before the latest number; null where that year has none. */
  lastYearChange: Change | null;
  projection: Projection | null;
  trend: Trend | null;
  /** "Cách tính": whole sentences from the same figures. */
  explanation: string;
  method: { code: string; version: number };
}

/** One due year of an every-year, span or maintained target. */
export interface YearFinding {
  year: number;
  point: SeriesPoint | null;
  /** What a relative target is measured from in that year. */
  base: Exact | null;
  requirement: Requirement | null;
  decision: Decision;
}
