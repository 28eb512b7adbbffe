import type { SeriesPoint } from "../actual/value";
import type { Exact } from "../decimal";
import type { Unit } from "../measure/measure";
import type { Requirement } from "../target/compare";
import type { Target } from "../target/target";
import type { PathInput } from "./judgement";
import type { IndicatorStatus } from "./status";

export const METHOD_CODES = ["path", "cagr", "sdg", "aarr"] as const;
export type MethodCode = (typeof METHOD_CODES)[number];

/** The default method's input, and what only AARR asks of the measure. */
export interface MethodInput extends PathInput {
  /** A measure of mortality or malnutrition, less of which is better. */
  isSurvival: boolean;
}

/** Where methods 2 to 4 cannot judge, worst first. `out_of_scope`: the method is not made for such a target or measure. */
export const UNJUDGED_STATUSES = ["no_data", "not_available", "not_applicable", "out_of_scope"] as const;
export type UnjudgedStatus = (typeof UNJUDGED_STATUSES)[number];

/** Each is worst first. */
export const CAGR_STATUSES = ["deterioration", "limited_progress", "moderate_progress", "substantial_progress", "target_achieved"] as const;
export const SDG_STATUSES = ["stagnation", "fair", "on_track", "achieved"] as const;
export const AARR_STATUSES = ["off_track", "on_track", "achieved"] as const;
export type CagrStatus = (typeof CAGR_STATUSES)[number];
export type SdgStatus = (typeof SDG_STATUSES)[number];
export type AarrStatus = (typeof AARR_STATUSES)[number];

/** Any status of any method; the same word of code may read differently by method. */
export type MethodStatus = IndicatorStatus | CagrStatus | SdgStatus | AarrStatus | UnjudgedStatus;

/** Why a method cannot judge. */
export const OBSTACLES = [
  "directional",
  "every_year",
  "maintained",
  "year_on_year",
  "other_measure",
  "no_data",
  "no_own_year",
  "not_occurring",
  "no_base",
  "verdict",
  "bounded",
  "one_value",
  "zero",
  "opposite_signs",
  "at_target",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

const OUT_OF_SCOPE: readonly Obstacle[] = ["directional", "every_year", "maintained", "year_on_year", "other_measure"];

export function unjudged(obstacle: Obstacle): UnjudgedStatus {
  if (OUT_OF_SCOPE.includes(obstacle)) return "out_of_scope";
  if (obstacle === "not_occurring") return "not_applicable";
  return obstacle === "no_data" || obstacle === "no_own_year" ? "no_data" : "not_available";
}

/** One of the numbers that decided, for screens and open data. */
export interface Figure {
  code: "expected" | "share" | "growth" | "required_growth" | "ratio" | "score" | "projected" | "regression" | "end_points" | "required";
  name: string;
  value: Exact;
  /** How it reads: a value of the measure, a change in percent a year, or a bare number. */
  as: "value" | "percent" | "number";
  /** What it is compared with: enough digits are shown to tell them apart. */
  beside?: Exact;
}

/** What any method says of one target in one year. */
export interface MethodJudgement<S extends MethodStatus = MethodStatus> {
  method: { code: MethodCode; version: number };
  /** Null only for a directional target by the default method, which shows its trend. */
  status: S | null;
  obstacle: Obstacle | null;
  target: Target;
  unit: Unit;
  roundingUnit: Exact;
  viewYear: number;
  requirement: Requirement | null;
  /** Where it is measured from, and whether that is a first result in want of a value before the plan. */
  base: SeriesPoint | null;
  isFirstValue: boolean;
  /** The value that the status rests on. */
  latest: SeriesPoint | null;
  /** The numbers that were used, oldest first. */
  used: readonly SeriesPoint[];
  figures: readonly Figure[];
  /** A value it rests on is an estimate. */
  estimateOnly: boolean;
  /** Whole sentences from the same figures. */
  explanation: string;
}
