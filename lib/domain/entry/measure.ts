import type { Exact } from "../decimal";
import type { Term } from "../actual/value";
import type { Unit } from "../measure/measure";
import type { Comparator } from "../target/target";

/** Where the parts of a rate come from: nowhere (counts, surveys), typed both, or divided by a base figure. */
export type Parts = "none" | "own" | "base";

/** What entry must know of a measure, in the unit that the plan prints. Plain text and numbers: it travels to the browser. */
export interface EntryMeasure {
  unit: Unit;
  /** 100 for percent, 1.000 for ‰; null for a count. */
  multiplier: number | null;
  /** Digits after the comma of a computed rate, from the measure's rounding unit. */
  digits: number;
  parts: Parts;
  numeratorLabel: string;
  denominatorLabel: string;
  /** A commune answers có or chưa có. */
  yesNo: boolean;
  mayExceedWhole: boolean;
}

/** What the checks compare with; all values in the unit of the plan. */
export interface EntryContext {
  year: number;
  /** The whole year where nothing is said. */
  term?: Term;
  /** The number of the year before, of the same term, and as it is shown; null where there is none to compare with. */
  lastYear: { value: Exact; shown: Exact } | null;
  /** The plan's last milestone target with a number. */
  finalTarget: { year: number; comparator: Comparator; value: Exact; words: string } | null;
  /** The base figure of the area and year; `value` null: not entered yet. */
  base: { name: string; value: Exact | null } | null;
}

/** A row as it was typed, nothing interpreted. */
export interface TypedRow {
  numerator: string;
  /** Empty where the denominator is a base figure. */
  denominator: string;
  /** Empty where the rate is to be computed from its parts. */
  result: string;
}

export type EntryField = keyof TypedRow;

export const EMPTY_ROW: TypedRow = { numerator: "", denominator: "", result: "" };
