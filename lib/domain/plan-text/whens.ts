import type { Basis } from "./basis";
import { tellingCount } from "./clause-words";
import type { Clause } from "./clauses";
import type { DraftTarget } from "./draft";
import type { Certainty } from "./span";
import type { Time } from "./times";
import type { Value } from "./values";

/** What is known of an indicator before its words are read. */
export interface PromiseContext {
  startYear: number | null;
  endYear: number | null;
  /** A heading's year ("Đến năm 2025:") for figures that print none. */
  headingYear: number | null;
  /** The first year of a heading's period ("Giai đoạn 2021-2025"). */
  headingFrom?: number | null;
}

/** When a target holds; `printed` where its own words say so. */
export type When = Pick<DraftTarget, "timing" | "year" | "fromYear" | "toYear" | "maintained"> & { printed: boolean };

export function whensOf(time: Time | null, single: number | null, context: PromiseContext, { basis }: Basis): When[] {
  const milestone = (year: number, maintained = false, printed = true): When => ({ timing: "milestone", year, fromYear: null, toYear: null, maintained, printed });
  const everyYear = (printed: boolean): When => ({ timing: "every_year", year: null, fromYear: null, toYear: null, maintained: false, printed });
  const span = (fromYear: number, toYear: number): When => ({ timing: "span", year: null, fromYear, toYear, maintained: false, printed: true });
  const oneYear = context.startYear !== null && context.startYear === context.endYear;
  if (time === null) {
    if (context.headingYear !== null) return [milestone(context.headingYear, false, false)];
    return oneYear ? [milestone(context.endYear!, false, false)] : [everyYear(false)];
  }
  const years = single === null ? time.years : [single];
  switch (time.kind) {
    case "years":
      return years.map((year) => milestone(year));
    case "through":
      return [milestone(years[0]!), milestone(years[1]!, true)];
    case "period":
      return basis === "change_from_previous_year" ? [span(years[0]!, years[1]!)] : years[0]! === years[1]! ? [milestone(years[0]!)] : [milestone(years[1]!, false, false)];
    case "every":
      if (years.length === 2) return [span(years[0]!, years[1]!)];
      if (context.headingFrom && context.headingYear !== null) return [span(context.headingFrom, context.headingYear)];
      return oneYear && basis === "value" ? [milestone(context.endYear!, false, false)] : [everyYear(true)];
    case "end":
      return context.endYear === null ? [everyYear(false)] : [milestone(context.endYear, false, false)];
    case "following":
      return context.endYear === null ? [everyYear(false)] : [milestone(context.endYear, true, false)];
  }
}

export function certaintyOf(when: When, inherited: boolean, { basis, baseYear }: Basis, context: PromiseContext, value: Value, year: number | null): Certainty {
  if (basis === "change_from_base_year" && baseYear === null) return "needs-review";
  if (year !== null && context.startYear !== null && context.endYear !== null && (year < context.startYear || year > Math.max(context.endYear, context.startYear + 10))) return "needs-review";
  if (inherited) return "inherited";
  return when.printed && (value.comparator !== null || value.hasWords || value.unit === "percent") ? "printed" : "inferred";
}

export const previousEnd = (value: Value, values: readonly Value[], times: readonly Time[]): number => Math.max(0, ...[...values, ...times].filter(({ end }) => end <= value.start).map(({ end }) => end));

export const keepStart = (clause: string, time: Time): number => {
  const at = clause.slice(0, time.start).search(/(?:tiep tuc )?(?:duy tri|giu vung|giu on dinh)(?![\s\S]*(?:duy tri|giu vung|giu on dinh))/);
  return at === -1 ? time.start : at;
};

/** The printed words of one target: from its comparing words to its year, whichever stands first. */
export function phraseOf(clause: Clause, value: Value, time: Time | null, scopeEnd: number | null, keptIn: string | null, original: string): { start: number; end: number } {
  let start = value.start;
  let end = Math.max(value.end, scopeEnd ?? 0);
  // "100% trẻ em … được hỗ trợ" without a year: all of it is the promise.
  if (time === null && tellingCount(original.slice(0, value.start)) < 3) end = original.trimEnd().length;
  if (time !== null) {
    start = Math.min(start, time.start);
    end = Math.max(end, time.end);
  }
  if (keptIn !== null) {
    const at = keptIn.slice(0, value.figureAt).search(/(?:duy tri|giu vung|giu on dinh)(?![\s\S]*(?:duy tri|giu vung|giu on dinh))/);
    if (at !== -1) start = Math.min(start, at);
  }
  if (original[end] === ")" && original.slice(start, end).includes("(")) end += 1;
  return { start: clause.start + start, end: clause.start + end };
}

const LEADING = /^\W*(?:(?:cac )?(?:muc tieu|chi tieu)(?: cu the| phan dau)?,?\s*)?(?:phan dau,?\s*|co\s*)?(?:(?:(?:den|vao|trong|het|cuoi)\s+)*nam\s*(20\d\d)(?!\s*(?:[-–,]|va|den)\s*(?:nam\s*)?20)|giai doan\s*20\d\d\s*[-–]\s*(20\d\d)\s*[:,])/;

/** "Đến năm 2025, …", "Giai đoạn 2021-2025: …": a year before everything. */
export function leadingYear(clause: string): number | null {
  const match = LEADING.exec(clause);
  return match === null ? null : Number(match[1] ?? match[2]);
}

export function yearsBefore(reading: string, at: number): number | null {
  const years = [...reading.slice(0, at).matchAll(/nam\s*(20\d\d)/g)];
  return years.length === 0 ? null : Number(years.at(-1)![1]);
}
