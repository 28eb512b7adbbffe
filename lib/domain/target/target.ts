import type { Exact } from "../decimal";

export const TARGET_TIMINGS = ["milestone", "every_year", "span"] as const;
export const TARGET_BASES = ["value", "change_from_base_year", "change_from_previous_year"] as const;
export const COMPARATORS = ["lt", "lte", "eq", "gte", "gt", "range"] as const;
export const DIRECTIONS = ["fall", "rise"] as const;

export type TargetTiming = (typeof TARGET_TIMINGS)[number];
export type TargetBasis = (typeof TARGET_BASES)[number];
export type Comparator = (typeof COMPARATORS)[number];
export type Direction = (typeof DIRECTIONS)[number];

/** What an indicator promises for one measure: when, how compared, how much. Values in the plan's printed unit. */
export interface Target {
  timing: TargetTiming;
  /** The milestone; null unless `timing` is "milestone". */
  year: number | null;
  /** A span's years, both included; null otherwise. */
  fromYear: number | null;
  toYear: number | null;
  basis: TargetBasis;
  /** For `change_from_base_year`. */
  baseYear: number | null;
  /** Null with `value`: directional, never judged. */
  comparator: Comparator | null;
  /** For relative and directional targets. */
  direction: Direction | null;
  /** For relative targets the change in percent, positive. For a range its lower bound. */
  value: Exact | null;
  upperValue: Exact | null;
  /** "duy trì": must also hold in the years since the milestone before. */
  maintained: boolean;
  inherited: boolean;
  phrase: string;
  note: string | null;
}
