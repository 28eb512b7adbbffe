import type { ValueKind } from "./value";

/** What a value does to the status of a target. */
export type StatusEffect =
  /** The number is compared. */
  | "compared"
  /** Compared where the bound decides; otherwise there is too little to judge. */
  | "compared_if_decided"
  /** The denominator is empty: the year is not applicable and breaks nothing. */
  | "not_applicable"
  /** Something was said, no number: too little to judge. A printed verdict never becomes a computed one. */
  | "undecided"
  /** As if nothing had been entered. */
  | "no_data";

/** What a value does to a sum over areas. */
export type SumEffect =
  /** Numerator and denominator (or the count) are added. A ratio without both cannot be. */
  | "added"
  /** Adds nothing and leaves the sum complete. */
  | "adds_nothing"
  /** Cannot be added: the sum is incomplete without this area. */
  | "left_out";

export type ChartEffect = "point" | "bound" | "mark" | "gap";

export interface ValueEffect {
  status: StatusEffect;
  sum: SumEffect;
  /** The area counts among the n of "n of N areas reported". */
  counted: boolean;
  /** Numerator/denominator may stand beside the figure. */
  fraction: boolean;
  chart: ChartEffect;
}

/** The one table of what each kind of value does. An empty cell behaves like `cleared`. */
export const VALUE_EFFECTS: Record<ValueKind, ValueEffect> = {
  number: { status: "compared", sum: "added", counted: true, fraction: true, chart: "point" },
  bounded: { status: "compared_if_decided", sum: "left_out", counted: false, fraction: false, chart: "bound" },
  not_occurring: { status: "not_applicable", sum: "adds_nothing", counted: true, fraction: false, chart: "mark" },
  not_collected: { status: "no_data", sum: "left_out", counted: false, fraction: false, chart: "gap" },
  verdict: { status: "undecided", sum: "left_out", counted: false, fraction: false, chart: "mark" },
  cleared: { status: "no_data", sum: "left_out", counted: false, fraction: false, chart: "gap" },
};

export const valueEffect = (kind: ValueKind): ValueEffect => VALUE_EFFECTS[kind];
