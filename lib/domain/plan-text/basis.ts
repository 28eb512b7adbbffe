import { compare } from "../decimal";
import type { Polarity } from "../measure/measure";
import type { Comparator, Direction, TargetBasis } from "../target/target";
import type { Reference, Time } from "./times";
import type { Value } from "./values";

/** Verbs of change that govern a figure behind them. */
const MOVES = /(?:^|[^\p{L}])(giam(?! thieu)|(?<=^\W*(?:phan dau |tiep tuc |tung buoc )*)giam thieu|ha(?! tang)|keo giam|khong che|kiem soat|han che|(?<!ha )tang|nang)(?! (?:cuong|sat|toc|cao n))(?=\s)/u;

const OF_NUMBER = /(?<!\p{L})(?:giam|tang)(?: \p{L}+)? so (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap|truong hop)(?!\p{L})/u;

/** Whether these words make what follows fall. */
export function falls(words: string): boolean {
  const verb = MOVES.exec(words)?.[1];
  return verb !== undefined && !/tang|nang/.test(verb);
}

/** What a figure is measured against. */
export interface Basis {
  basis: TargetBasis;
  baseYear: number | null;
  direction: Direction | null;
}

export const ABSOLUTE: Basis = { basis: "value", baseYear: null, direction: null };

export function basisOf(value: Value, reference: Reference | null, times: readonly Time[], time: Time | null, clause: string): Basis {
  if (value.unit !== "percent") return ABSOLUTE;
  const reaches = /(?:xuong|con|len|dat)\s*(?:muc\s*)?(?:duoi|tren|con|muc)?\s*$/.test(clause.slice(Math.max(0, value.figureAt - 18), value.figureAt));
  const direction: Direction = value.change ?? (falls(clause.slice(0, value.figureAt)) ? "fall" : "rise");
  const moves = value.change !== null || MOVES.test(clause.slice(0, value.figureAt));
  const yearly = time?.kind === "every" || times.some(({ kind }) => kind === "every");
  if (reference !== null && moves && (!reaches || value.change !== null)) return reference.previous || (yearly && reference.baseYear === null) ? { basis: "change_from_previous_year", baseYear: null, direction } : { basis: "change_from_base_year", baseYear: reference.baseYear, direction };
  if (yearly && moves && !reaches && (value.change !== null || (value.comparator === "range" && /muc (?:giam|tang)|giam|tang/.test(clause)) || /(?:muc|ty le) (?:giam|tang)/.test(clause))) return { basis: "change_from_previous_year", baseYear: null, direction };
  // "Giảm số trẻ em …: 10%": a number cannot come down to a percentage.
  if (!reaches && OF_NUMBER.test(clause.slice(0, value.figureAt))) return { basis: yearly ? "change_from_previous_year" : "change_from_base_year", baseYear: null, direction };
  if (value.change !== null && !reaches && value.comparator !== "lt" && value.comparator !== "lte") return { basis: "change_from_base_year", baseYear: null, direction };
  return ABSOLUTE;
}

export function inheritedFrom(values: readonly Value[], index: number, polarity: Polarity, reference: Reference | null, times: readonly Time[], timings: readonly { time: Time | null }[], clause: string): { comparator: Comparator; basis: Basis } | null {
  // "dưới 10% (nội thành), 5% (ngoại thành)": a figure of another scope right before lends its word.
  if (index === 0 || values[index]!.hasWords) return null;
  const before = values[index - 1]!;
  if (clause.slice(before.end, values[index]!.start).length > 60 || before.unit !== values[index]!.unit) return null;
  const basis = basisOf(before, reference, times, timings[index - 1]!.time, clause);
  return { comparator: comparatorOf(before, basis, null, polarity).comparator, basis };
}

export function comparatorOf(value: Value, { basis }: Basis, before: Comparator | null, polarity: Polarity): { comparator: Comparator; inherited: boolean } {
  const isZero = compare(value.value, "0") === 0;
  if (value.comparator !== null) {
    if (basis !== "value") return { comparator: value.comparator === "range" ? "range" : value.comparator === "gt" ? "gt" : "gte", inherited: false };
    return { comparator: isZero && (value.comparator === "lte" || value.comparator === "lt") ? "eq" : value.comparator, inherited: false };
  }
  if (basis !== "value") return { comparator: "gte", inherited: before !== null && !value.hasWords };
  if (isZero) return { comparator: "eq", inherited: false };
  const isWhole = value.unit === "percent" && compare(value.value, "100") === 0;
  if (before !== null && !value.hasWords && before !== "range" && before !== "eq") {
    // Nothing is above the whole.
    return isWhole && before === "gt" ? { comparator: "gte", inherited: false } : { comparator: before, inherited: true };
  }
  return { comparator: polarity === "less_is_better" && !isWhole ? "lte" : "gte", inherited: false };
}
