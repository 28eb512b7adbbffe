import type { Exact } from "../decimal";
import type { Comparator } from "../target/target";

export const VALUE_KINDS = ["number", "not_occurring", "not_collected", "bounded", "verdict", "cleared"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export const STAGES = ["estimate", "final"] as const;
export type Stage = (typeof STAGES)[number];

export const TERMS = ["annual", "first_half"] as const;
export type Term = (typeof TERMS)[number];

export const VERDICTS = ["met", "exceeded", "missed"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one cell can hold. Zero is a number; missing is never zero. */
export type ActualValue =
  | { kind: "number"; value: Exact; numerator: Exact | null; denominator: Exact | null }
  /** Không phát sinh: the denominator is empty. */
  | { kind: "not_occurring" }
  /** Chưa thu thập. */
  | { kind: "not_collected" }
  /** "trên 99%": known only to lie on one side of `value`. */
  | { kind: "bounded"; bound: Exclude<Comparator, "eq" | "range">; value: Exact }
  /** A printed verdict without a number. */
  | { kind: "verdict"; verdict: Verdict }
  /** Emptied again. */
  | { kind: "cleared" };

/** One year of one measure in one area, as the methods read it. Annual figures only; value in the unit of the target. */
export interface SeriesPoint {
  year: number;
  value: ActualValue;
  stage: Stage;
}
