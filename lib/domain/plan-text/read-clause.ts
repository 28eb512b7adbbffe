import type { Polarity } from "../measure/measure";
import type { Comparator } from "../target/target";
import { type Basis, basisOf, comparatorOf, falls, inheritedFrom } from "./basis";
import { isTelling, wordsOf } from "./clause-words";
import type { Clause } from "./clauses";
import type { Draft, Drawn } from "./draft-measures";
import { namesHarm } from "./harms";
import type { MappedText } from "./mapped-text";
import { type Candidate, KNOWN_FROM, type Matcher, type Quantity } from "./measure-match";
import { canonical } from "./measure-words";
import { newMeasureName } from "./new-measure";
import { type Scope, scopeBeside } from "./scopes";
import { type Subject, kindsOf, subjectsOf } from "./subjects";
import { type Timed, pairTimes } from "./timing";
import { type Reference, type Time, readReferences, readTimes } from "./times";
import { DIRECTION, NONE, directionDraft, noneDraft } from "./unfigured";
import { type Value, readValues } from "./values";
import { type PromiseContext, certaintyOf, keepStart, phraseOf, previousEnd, whensOf } from "./whens";

/** A doubt that the words themselves raise, at a stretch of the indicator's text. */
export interface WordDoubt {
  rule: string;
  note: string;
  start: number;
  end: number;
}

/** Words without a figure that the next clause may need. */
export interface Pending {
  words: string;
  garbled: boolean;
}

interface ClauseToRead {
  text: MappedText;
  reading: string;
  clause: Clause;
  context: PromiseContext;
  matcher: Matcher;
  pending: Pending | null;
  /** What the clause before counted. */
  lastWords: string;
}

interface ReadClause {
  drafts: Draft[];
  doubts: WordDoubt[];
  dangling: Pending | null;
  words: string;
}

/** A clause with its figures found, before they are put together. */
interface Figures {
  original: string;
  values: Value[];
  times: Time[];
  references: readonly Reference[];
  scoped: (Scope | null)[];
  kinds: (string | null)[];
  subjects: Subject[];
  timed: Timed;
}

/** What one clause promises: its figures, or none, or only a direction. */
export function readClause(asked: ClauseToRead): ReadClause {
  const { text, reading, clause, context, matcher } = asked;
  const original = reading.slice(clause.start, clause.end);
  const withoutBaselines = original.replace(/\([^()]*\)/g, (inside) => (namesEarlierYear(inside, context.startYear) ? " ".repeat(inside.length) : inside));
  const { references, rest: afterReferences } = readReferences(withoutBaselines);
  const read = readTimes(afterReferences);
  const times = read.times.filter(({ years, kind }) => years.length === 0 || kind === "every" || context.startYear === null || years.some((year) => year >= context.startYear!));
  const { values: figures } = readValues(read.rest);
  const origins = figures.filter(({ isOrigin }) => isOrigin);
  const values = figures.filter((value) => !value.isOrigin && !isActivity(original, value));
  if (values.length > 0) {
    const scoped = values.map((value) => scopeBeside(original, value.start, value.end));
    return readFigures(asked, { original, values, times, references, scoped, kinds: kindsOf(original, values), subjects: subjectsOf(original, values, times, references, scoped), timed: pairTimes(original, values, times, context.startYear) });
  }
  const words = wordsOf(original, [...origins, ...times, ...references]);
  const answer = (drafts: Draft[], dangling: Pending | null, doubts: WordDoubt[] = []): ReadClause => ({ drafts, doubts, dangling, words });
  const none = NONE.exec(withoutBaselines);
  if (none !== null) return answer([noneDraft(clause, original, words, times, context, matcher, none)], null);
  const [origin] = origins;
  if (origin !== undefined) {
    const note = `Văn bản in “${text.text.slice(clause.start, clause.end).trim()}” chỉ nói giảm hoặc tăng từ mức nào mà không in mức cần đạt; cần đối chiếu bản gốc để biết câu đầy đủ.`;
    return answer([], { words, garbled: true }, [{ rule: "garbled", start: clause.start + origin.start, end: clause.start + origin.end, note }]);
  }
  const direction = DIRECTION.exec(withoutBaselines);
  if (direction !== null) return answer([directionDraft(clause, original, words, times, references[0] ?? null, context, matcher, direction)], null);
  return answer([], isTelling(words) ? { words, garbled: false } : null);
}

/** One draft per quantity, part of a population and kind that the figures tell apart. */
function readFigures(asked: ClauseToRead, figures: Figures): ReadClause {
  const { text, clause } = asked;
  const { values, subjects, scoped, kinds } = figures;
  const groups = new Map<string, number[]>();
  values.forEach((_, index) => {
    const key = `${subjects[index]!.id}|${scoped[index]?.name ?? ""}|${kinds[index] ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const drafts: Draft[] = [];
  const doubts: WordDoubt[] = [];
  for (const indices of groups.values()) {
    drafts.push(...readGroup(asked, figures, indices, drafts, groups.size === 1));
    const subject = subjects[indices[0]!]!;
    const start = clause.start + values[indices[0]!]!.start;
    if (subject.id > 0 && subject.isBare) {
      doubts.push({ rule: "ambiguous-target", start, end: clause.start + values[indices[0]!]!.end, note: `Văn bản in “${text.text.slice(start, clause.start + subject.end).trim()}” không nói rõ cái gì được tính; cần đối chiếu bản gốc.` });
    }
  }
  return { drafts, doubts, dangling: null, words: subjects[0]!.words };
}

function readGroup(asked: ClauseToRead, figures: Figures, indices: readonly number[], before: readonly Draft[], isAlone: boolean): Draft[] {
  const { text, clause, matcher, pending } = asked;
  const { values, times, references, scoped } = figures;
  const at = indices[0]!;
  const garbled = pending?.garbled === true;
  const quantity = quantityOf(asked, figures, at);
  // Words of its own make it another measure than those before it in the sentence.
  const taken = before.filter(({ quantity: other }) => other.scope === quantity.scope && other.kinds === quantity.kinds).flatMap(({ candidates: [best] }) => (best !== undefined && best.score >= KNOWN_FROM ? [best.measure.code] : []));
  const candidates = matcher.candidates(quantity).filter(({ measure }) => !taken.includes(measure.code));
  const [best, ...others] = candidates;
  // A garbled sentence carries more words than its measure's.
  const known = best !== undefined && best.score >= (garbled ? KNOWN_FROM * 0.6 : KNOWN_FROM) ? best : null;
  const polarity: Polarity = known?.measure.polarity ?? (quantity.wants === "less" || namesHarm(canonical(quantity.words)) ? "less_is_better" : "more_is_better");
  const targets = targetsOf(asked, figures, indices, polarity);
  const halves = isAlone ? coordinated(quantity, candidates, matcher) : null;
  if (halves !== null) return halves.map((half) => ({ clause, quantity: { ...quantity, words: half.words }, candidates: half.candidates, name: "", targets, certainty: null }));
  const name = newMeasureName(text.text.slice(clause.start, clause.end), [...values, ...times, ...references, ...scoped.filter((scope) => scope !== null)], quantity, figures.subjects[at]!.words);
  return [{ clause, quantity, candidates: known === null ? candidates : [{ ...known, score: Math.max(known.score, KNOWN_FROM) }, ...others], name, targets, certainty: garbled ? "needs-review" : null }];
}

const FORM = /(?:bi )?(?:suy dinh duong )?the (?:thap coi|nhe can|gay com|beo phi|thua can|chieu cao|can nang).*$/;
const LEANS = /^\s*(?:the|\(|o |doi voi|trong do|khu vuc|nam|nu)\b/;

function quantityOf({ pending, lastWords }: ClauseToRead, { original, values, times, references, scoped, kinds, subjects, timed }: Figures, at: number): Quantity {
  const value = values[at]!;
  const own = subjects[at]!.words;
  const garbled = pending?.garbled === true;
  const leaned = garbled ? pending.words : isTelling(own) && !LEANS.test(own) ? "" : (pending?.words ?? lastWords);
  // ", thể gầy còm …" stands in the place of the form named before it.
  const lead = /^the /.test(own) ? leaned.replace(FORM, "suy dinh duong") : leaned;
  const kind = kinds[at] ?? null;
  const words = `${lead} ${own}`.trim();
  const isFalling = falls(original.slice(0, Math.max(value.figureAt, values[0]!.figureAt)));
  const basis = basisOf(value, references[0] ?? null, times, timed.timings[at]!.time, original);
  const wantsLess = isFalling && basis.basis === "value" && value.comparator !== "gte" && value.comparator !== "gt";
  return {
    words: kind === null ? words : `${words.replace(/\(?\d+ loai\)?/g, " ")} ${kind} loai`,
    unit: value.unit,
    scope: scoped[at]?.name ?? null,
    kinds: kind,
    wants: garbled ? null : wantsLess ? "less" : wantsOf(value, own, isFalling || basis.direction === "fall"),
    isChange: basis.basis !== "value",
    countsHeads: references.some(({ start, end }) => /\bso (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap)/.test(original.slice(start + 6, end))),
  };
}

const KEEPS = /duy tri|giu vung|giu on dinh/;

/** The targets of figures that count one thing; a later one takes what it does not say from the one before. */
function targetsOf({ clause, context }: ClauseToRead, figures: Figures, indices: readonly number[], polarity: Polarity): Drawn[] {
  const { original, values, times, references, scoped, kinds, timed } = figures;
  const reference = references[0] ?? null;
  const targets: Drawn[] = [];
  let earlier: { comparator: Comparator; basis: Basis } | null = inheritedFrom(values, indices[0]!, polarity, reference, times, timed.timings, original);
  for (const index of indices) {
    const value = values[index]!;
    const timing = timed.timings[index]!;
    const own = basisOf(value, reference, times, timing.time, original);
    const inheritsBasis = earlier !== null && earlier.basis.basis !== "value" && own.basis === "value" && !/xuong|con|duoi|len|tren/.test(original.slice(value.start, value.figureAt));
    const basis: Basis = inheritsBasis ? earlier!.basis : own;
    const { comparator, inherited } = comparatorOf(value, basis, earlier?.comparator ?? null, polarity);
    earlier = { comparator, basis };
    const isKept = KEEPS.test(original.slice(previousEnd(value, values, times), value.figureAt));
    const same = { ...basis, comparator, value: value.value, upperValue: value.upper };
    for (const when of whensOf(timing.time, timing.year, context, basis)) {
      targets.push({
        ...when,
        ...same,
        maintained: when.maintained || (isKept && when.timing === "milestone" && basis.basis === "value"),
        inherited: inherited || inheritsBasis,
        note: kinds[index] === null ? null : `${kinds[index]} loại.`,
        ...phraseOf(clause, value, timing.time, scoped[index]?.end ?? null, isKept ? original : null, original),
        certainty: certaintyOf(when, inherited || inheritsBasis, basis, context, value, when.year),
      });
    }
    for (const { time } of timed.kept.filter(({ after }) => after.includes(index))) {
      const year = time.kind === "following" ? context.endYear : (time.years.at(-1) ?? null);
      if (year === null) continue;
      targets.push({ timing: "milestone", year, fromYear: null, toYear: null, ...same, maintained: true, inherited: false, note: null, start: clause.start + keepStart(original, time), end: clause.start + time.end, certainty: time.kind === "following" ? "inferred" : "printed" });
    }
  }
  return targets;
}

/** "được cấp thẻ … và được khám, chữa bệnh": two measures where the catalogue knows each half better than the whole. */
function coordinated(quantity: Quantity, whole: readonly Candidate[], matcher: Matcher): { words: string; candidates: Candidate[] }[] | null {
  const at = quantity.words.search(/,? va duoc /);
  const predicateAt = quantity.words.search(/ duoc /);
  if (at === -1 || predicateAt === -1 || predicateAt >= at) return null;
  const halves = [quantity.words.slice(0, at), `${quantity.words.slice(0, predicateAt)} ${quantity.words.slice(at).replace(/^,? va/, "")}`];
  const read = halves.map((words) => ({ words, candidates: matcher.candidates({ ...quantity, words }) }));
  const [first, second] = read.map(({ candidates }) => candidates[0]);
  const isBetter = first !== undefined && second !== undefined && first.measure.code !== second.measure.code && Math.min(first.score, second.score) >= Math.max(0.7, whole[0]?.score ?? 0);
  return isBetter ? read : null;
}

const namesEarlierYear = (inside: string, startYear: number | null): boolean => {
  const years = inside.match(/(?:19|20)\d\d/g)?.map(Number) ?? [];
  return startYear !== null && years.length > 0 && years.every((year) => year < startYear) && /%|‰|\/1/.test(inside);
};

/** "tổ chức 02 lớp", "in 5.000 tờ": work to do, not a state to reach. */
const isActivity = (clause: string, value: Value): boolean => value.unit === "count" && /(?:to chuc|mo|in an|in|phat hanh|cap phat|tang|trao|ho tro|tham|xay dung ke hoach|bien soan|san xuat|dang tai|tap huan|to chuc it nhat)\s*(?:\p{L}+\s+){0,4}(?:it nhat |toi thieu |tu |duoc )?$/u.test(clause.slice(0, value.figureAt)) && !/tro len/.test(clause.slice(value.end, value.end + 60));

const wantsOf = (value: Value, own: string, falls: boolean): Quantity["wants"] => {
  if (value.comparator === "lt" || value.comparator === "lte") return "less";
  if (falls) return "less";
  if (value.comparator === "gt" || value.comparator === "gte" || /(?:^|\s)(?:duoc|dat)\s/.test(own)) return namesHarm(canonical(own)) ? null : "more";
  return null;
};
