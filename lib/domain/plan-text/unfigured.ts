import type { Exact } from "../decimal";
import type { Direction } from "../target/target";
import { ABSOLUTE, type Basis } from "./basis";
import type { Clause } from "./clauses";
import type { Draft } from "./draft-measures";
import { KNOWN_FROM, type Matcher, type Quantity } from "./measure-match";
import { newMeasureName } from "./new-measure";
import type { Certainty } from "./span";
import { pairTimes } from "./timing";
import type { Reference, Time } from "./times";
import { type PromiseContext, type When, whensOf } from "./whens";

/** "không có", "không để xảy ra": none, without a figure. */
export const NONE = /(?:^\s*|[,;:]\s*|\n|phan dau |duy tri |bao dam |dam bao |co ban |tien toi |tiep tuc |va |20\d\d,? )(?:khong (?:co|de xay ra|con|phat sinh|de)|cham dut)(?=\s)(?! (?:tren|duoi|qua|it|thap|cao))/;
/** "tăng dần tỷ lệ": a direction, without a figure. */
export const DIRECTION = /(?:^\s*|[,;:]\s*|phan dau |tung buoc |tiep tuc |hang nam |moi nam |20\d\d,? |va )(giam|tang|nang|ha|keo giam|han che)(?! (?:cuong|sat|cao nang|truong|toc))(?: (?:dan|manh|thieu|toi da|co ban|toi thieu|nhanh|len|cao))?\s+(?:(?:muc|hang nam)\s+)?(ty le|ty suat|ti le|ti suat|so (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap)|tinh trang)/;

/** A promise of none. */
export function noneDraft(clause: Clause, original: string, words: string, times: readonly Time[], context: PromiseContext, matcher: Matcher, none: RegExpExecArray): Draft {
  const lead = /khong|cham dut/.exec(none[0])!.index + none.index;
  const { timings, kept } = pairTimes(original, [{ start: lead, end: lead + 5, figureAt: lead, value: "0", upper: null, unit: null, comparator: "eq", hasWords: true, change: null, inPoints: false, isOrigin: false }], times, context.startYear);
  // "không có lao động trẻ em … vào năm 2025": without a figure the catalogue's unit is as good as any.
  const quantity: Quantity = { words: words.replace(/khong (?:co|de xay ra|con|phat sinh|de)|cham dut|so (?=cuoc)/g, " "), unit: null, scope: null, kinds: null, wants: "less", isChange: false, countsHeads: false };
  const candidates = matcher.candidates(quantity);
  const isCount = /truong hop|\bvu\b|\bca\b|\bcuoc\b|\bcap (?:vo chong|tao hon)/.test(words) || (candidates[0]?.score ?? 0) < KNOWN_FROM;
  const whens = [...whensOf(timings[0]!.time, timings[0]!.year, context, ABSOLUTE), ...kept.flatMap(({ time }) => (time.kind === "following" ? (context.endYear === null ? [] : [context.endYear]) : time.years.slice(-1)).map((year): When => ({ timing: "milestone", year, fromYear: null, toYear: null, maintained: true, printed: true })))];
  const end = Math.max(original.trimEnd().length, ...times.map((time) => time.end));
  return {
    clause, quantity: { ...quantity, unit: isCount ? "count" : null }, candidates, certainty: null,
    name: "",
    targets: whens.map((when) => ({ ...when, basis: "value", baseYear: null, comparator: "eq", direction: null, value: "0" as Exact, upperValue: null, inherited: false, note: null, start: clause.start + lead, end: clause.start + end, certainty: "inferred" as Certainty })),
  };
}

/** A promise that only points. */
export function directionDraft(clause: Clause, original: string, printed: string, words: string, times: readonly Time[], references: readonly Reference[], context: PromiseContext, matcher: Matcher, found: RegExpExecArray): Draft {
  const reference = references[0] ?? null;
  const direction: Direction = /tang|nang/.test(found[1]!) ? "rise" : "fall";
  const quantity: Quantity = { words, unit: null, scope: null, kinds: null, wants: direction === "fall" ? "less" : "more", isChange: true, countsHeads: false };
  const basis: Basis = reference === null ? { ...ABSOLUTE, direction } : { basis: reference.previous ? "change_from_previous_year" : "change_from_base_year", baseYear: reference.baseYear, direction };
  const time = times[0] ?? null;
  const start = found.index + found[0].indexOf(found[1]!);
  return {
    clause, quantity, candidates: matcher.candidates(quantity), certainty: null,
    name: newMeasureName(printed, [...times, ...references], quantity),
    targets: whensOf(time, null, context, basis).slice(0, 1).map((when) => ({ ...when, maintained: false, basis: basis.basis, baseYear: basis.baseYear, comparator: null, direction, value: null, upperValue: null, inherited: false, note: "Văn bản không in con số; chỉ theo dõi xu hướng, không xếp đạt hay không đạt.", start: clause.start + start, end: clause.start + original.trimEnd().length, certainty: "needs-review" as Certainty })),
  };
}
