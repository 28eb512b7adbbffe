import type { Exact } from "../decimal";
import { compare } from "../decimal";
import type { Polarity, Unit } from "../measure/measure";
import type { Comparator, Direction, TargetBasis } from "../target/target";
import { type Clause, clausesOf } from "./clauses";
import type { DraftMeasure, DraftTarget } from "./draft";
import { namesHarm } from "./harms";
import { type MappedText, spanOf } from "./mapped-text";
import type { Candidate, Matcher, Quantity } from "./measure-match";
import { canonical, facetsOf, featuresOf } from "./measure-words";
import { newMeasureName, slugOf } from "./new-measure";
import { readingOf } from "./reading";
import { scopeBeside } from "./scopes";
import type { Certainty } from "./span";
import { pairTimes } from "./timing";
import { type Reference, type Time, readReferences, readTimes } from "./times";
import { type Value, readValues } from "./values";

/** What is known of an indicator before its words are read. */
export interface PromiseContext {
  startYear: number | null;
  endYear: number | null;
  /** A heading's year ("Đến năm 2025:") for figures that print none. */
  headingYear: number | null;
  /** The words of a heading that names what its sub-lines count. */
  headingWords: string;
}

/** A doubt that the words themselves raise, at a stretch of the indicator's text. */
export interface WordDoubt {
  rule: string;
  note: string;
  start: number;
  end: number;
}

export interface Promises {
  measures: DraftMeasure[];
  doubts: WordDoubt[];
}

const LONGEST = 4_000;

/** Below this the catalogue does not know the measure. */
export const KNOWN_FROM = 0.58;
const CERTAIN_FROM = 0.9;

/** The measures and targets that an indicator's words promise. */
export function readPromises(text: MappedText, context: PromiseContext, matcher: Matcher): Promises {
  // No commitment is as long as this; what is, is a document without line ends or no plan at all.
  if (text.text.length > LONGEST) return { measures: [], doubts: [] };
  const reading = readingOf(text.text);
  const found: Draft[] = [];
  const doubts: WordDoubt[] = [];
  let pending: Pending | null = context.headingWords === "" ? null : { words: context.headingWords, garbled: false };
  let last = context.headingWords;
  let own = context;
  for (const clause of clausesOf(reading)) {
    const words = reading.slice(clause.start, clause.end);
    // "Đến năm 2025, A đạt 90%; B đạt 80%": a year before everything holds for what follows.
    own = { ...own, headingYear: leadingYear(words) ?? (/^\s*trong do/.test(words) ? (yearsBefore(reading, clause.start) ?? own.headingYear) : own.headingYear) };
    const read = readClause(text, reading, clause, own, matcher, pending, last, doubts);
    if (read.drafts.length === 0) {
      if (read.dangling !== null && (pending === null || read.dangling.garbled)) pending = read.dangling;
      continue;
    }
    found.push(...read.drafts);
    pending = null;
    last = read.words;
  }
  return { measures: finish(found, text, reading, context, matcher), doubts };
}

function leadingYear(clause: string): number | null {
  const match = /^\W*(?:phan dau,?\s*|co\s*)?(?:(?:den|vao|trong|het|cuoi)\s+)*nam\s*(20\d\d)(?!\s*(?:[-–,]|va|den)\s*(?:nam\s*)?20)/.exec(clause);
  return match === null ? null : Number(match[1]);
}

function yearsBefore(reading: string, at: number): number | null {
  const years = [...reading.slice(0, at).matchAll(/nam\s*(20\d\d)/g)];
  return years.length === 0 ? null : Number(years.at(-1)![1]);
}

interface Pending {
  words: string;
  garbled: boolean;
}

/** A measure with its targets before measures that are one are put together. */
interface Draft {
  clause: Clause;
  quantity: Quantity;
  candidates: Candidate[];
  name: string;
  targets: Drawn[];
  certainty: Certainty | null;
}

interface Drawn extends Omit<DraftTarget, "span" | "comparator" | "phrase"> {
  comparator: Comparator | null;
  /** In the indicator's text. */
  start: number;
  end: number;
}

interface ReadClause {
  drafts: Draft[];
  dangling: Pending | null;
  words: string;
}

const NONE = /(?:^\s*|[,;:]\s*|\n|phan dau |duy tri |bao dam |dam bao |co ban |tien toi |tiep tuc |va |20\d\d,? )(?:khong (?:co|de xay ra|con|phat sinh|de)|cham dut)(?=\s)(?! (?:tren|duoi|qua|it|thap|cao))/;
const DIRECTION = /(?:^\s*|[,;:]\s*|phan dau |tung buoc |tiep tuc |hang nam |moi nam |20\d\d,? |va )(giam|tang|nang|ha|keo giam|han che)(?! (?:cuong|sat|cao nang|truong|toc))(?: (?:dan|manh|thieu|toi da|co ban|toi thieu|nhanh|len|cao))?\s+(?:(?:muc|hang nam)\s+)?(ty le|ty suat|ti le|ti suat|so (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap)|tinh trang)/;
const MOVES = /(?:^|[^\p{L}])(giam(?! thieu)|(?<=^\W*(?:phan dau |tiep tuc |tung buoc )*)giam thieu|ha(?! tang)|keo giam|khong che|kiem soat|han che|(?<!ha )tang|nang)(?! (?:cuong|sat|toc|cao n))(?=\s)/u;

const NO_REFERENCE: readonly Reference[] = [];

function readClause(text: MappedText, reading: string, clause: Clause, context: PromiseContext, matcher: Matcher, pending: Pending | null, lastWords: string, doubts: WordDoubt[]): ReadClause {
  const original = reading.slice(clause.start, clause.end);
  const withoutBaselines = original.replace(/\([^()]*\)/g, (inside) => (namesEarlierYear(inside, context.startYear) ? " ".repeat(inside.length) : inside));
  const { references, rest: afterReferences } = /so voi/.test(withoutBaselines) ? readReferences(withoutBaselines) : { references: NO_REFERENCE, rest: withoutBaselines };
  const read = readTimes(afterReferences);
  const times = read.times.filter(({ years, kind }) => years.length === 0 || kind === "every" || context.startYear === null || years.some((year) => year >= context.startYear!));
  const { values: figures } = readValues(read.rest);
  const origins = figures.filter(({ isOrigin }) => isOrigin);
  const values = figures.filter((value) => !value.isOrigin && !isActivity(original, value));
  const reference = references[0] ?? null;
  const words = wordsOf(original, [...values, ...origins, ...times, ...references]);

  if (values.length === 0) {
    const none = NONE.exec(withoutBaselines);
    if (none !== null) return { drafts: [noneDraft(clause, original, words, times, context, matcher, none)], dangling: null, words };
    if (origins.length > 0) {
      doubts.push({ rule: "garbled", start: clause.start + origins[0]!.start, end: clause.start + origins[0]!.end, note: `Văn bản in “${text.text.slice(clause.start, clause.end).trim()}” chỉ nói giảm hoặc tăng từ mức nào mà không in mức cần đạt; cần đối chiếu bản gốc để biết câu đầy đủ.` });
      return { drafts: [], dangling: { words, garbled: true }, words };
    }
    const direction = DIRECTION.exec(withoutBaselines);
    if (direction !== null) return { drafts: [directionDraft(clause, original, words, times, reference, context, matcher, direction)], dangling: null, words };
    return { drafts: [], dangling: isTelling(words) ? { words, garbled: false } : null, words };
  }

  const scoped = values.map((value) => scopeBeside(original, value.start, value.end));
  const kinds = kindsOf(original, values);
  const subjects = subjectsOf(original, values, times, references, scoped);
  const garbled = pending?.garbled === true;
  const { timings, kept } = pairTimes(original, values, times, context.startYear);
  const groups = new Map<string, number[]>();
  values.forEach((_, index) => {
    const key = `${subjects[index]!.id}|${scoped[index]?.name ?? ""}|${kinds[index] ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });

  const drafts: Draft[] = [];
  for (const indices of groups.values()) {
    const first = values[indices[0]!]!;
    const own = subjects[indices[0]!]!.words;
    const before = garbled ? pending!.words : isTelling(own) && !/^\s*(?:the|\(|o |doi voi|trong do|khu vuc|nam|nu)\b/.test(own) ? "" : (pending?.words ?? lastWords);
    // ", thể gầy còm …" stands in the place of the form named before it.
    const lead = /^the /.test(own) ? before.replace(/(?:bi )?(?:suy dinh duong )?the (?:thap coi|nhe can|gay com|beo phi|thua can|chieu cao|can nang).*$/, "suy dinh duong") : before;
    const quantityWords = (!kinds[indices[0]!] ? `${lead} ${own}` : `${`${lead} ${own}`.replace(/\(?\d+ loai\)?/g, " ")} ${kinds[indices[0]!]} loai`).trim();
    const moved = MOVES.exec(original.slice(0, Math.max(first.figureAt, values[0]!.figureAt)))?.[1] ?? null;
    const falls = moved !== null && !/tang|nang/.test(moved);
    const basis = basisOf(first, reference, times, timings[indices[0]!]!.time, original, falls);
    const quantity: Quantity = {
      words: quantityWords,
      unit: first.unit,
      scope: scoped[indices[0]!]?.name ?? null,
      kinds: kinds[indices[0]!] ?? null,
      wants: garbled ? null : falls && basis.basis === "value" && first.comparator !== "gte" && first.comparator !== "gt" ? "less" : wantsOf(first, own, falls || basis.direction === "fall"),
      isChange: basis.basis !== "value",
      countsHeads: references.some(({ start, end }) => /\bso (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap)/.test(original.slice(start + 6, end))),
    };
    // Words of its own make it another measure than the one it leans on.
    const others = drafts.filter(({ quantity: other }) => other.scope === quantity.scope && other.kinds === quantity.kinds).flatMap(({ candidates: [best] }) => (best !== undefined && best.score >= KNOWN_FROM ? [best.measure.code] : []));
    const candidates = matcher.candidates(quantity).filter(({ measure }) => !others.includes(measure.code));
    const known = candidates[0] !== undefined && candidates[0].score >= (garbled ? KNOWN_FROM * 0.6 : KNOWN_FROM) ? candidates[0].measure : null;
    const polarity: Polarity = known?.polarity ?? (quantity.wants === "less" || namesHarm(canonical(quantityWords)) ? "less_is_better" : "more_is_better");
    const halves = groups.size === 1 ? coordinated(quantity, candidates, matcher) : null;
    const targets: Drawn[] = [];
    let earlier: { comparator: Comparator; basis: Basis } | null = inheritedFrom(values, indices[0]!, polarity, reference, times, timings, original, falls);
    for (const index of indices) {
      const value = values[index]!;
      const timing = timings[index]!;
      const ownBasis = basisOf(value, reference, times, timing.time, original, falls);
      const inheritsBasis = earlier !== null && earlier.basis.basis !== "value" && ownBasis.basis === "value" && !/xuong|con|duoi|len|tren/.test(original.slice(value.start, value.figureAt));
      const valueBasis: Basis = inheritsBasis ? earlier!.basis : ownBasis;
      const { comparator, inherited } = comparatorOf(value, valueBasis, earlier?.comparator ?? null, polarity);
      earlier = { comparator, basis: valueBasis };
      const isKept = /duy tri|giu vung|giu on dinh/.test(original.slice(previousEnd(value, values, times), value.figureAt));
      const note = kinds[index] === null ? null : `${kinds[index]} loại.`;
      for (const when of whensOf(timing.time, timing.year, context, valueBasis)) {
        targets.push({
          ...when,
          maintained: when.maintained || (isKept && when.timing === "milestone" && valueBasis.basis === "value"),
          basis: valueBasis.basis,
          baseYear: valueBasis.baseYear,
          comparator,
          direction: valueBasis.direction,
          value: value.value,
          upperValue: value.upper,
          inherited: inherited || inheritsBasis,
          note,
          ...phraseOf(clause, value, timing.time, scoped[index]?.end ?? null, isKept ? original : null, original),
          certainty: certaintyOf(when, inherited || inheritsBasis, valueBasis, context, value, when.year),
        });
      }
      for (const keep of kept.filter(({ after }) => after.includes(index))) {
        const years = keep.time.kind === "following" ? (context.endYear === null ? [] : [context.endYear]) : keep.time.years.slice(-1);
        for (const year of years) {
          targets.push({
            timing: "milestone", year, fromYear: null, toYear: null, basis: valueBasis.basis, baseYear: valueBasis.baseYear, comparator, direction: valueBasis.direction, value: value.value, upperValue: value.upper,
            maintained: true, inherited: false, note: null, start: clause.start + keepStart(original, keep.time), end: clause.start + keep.time.end, certainty: keep.time.kind === "following" ? "inferred" : "printed",
          });
        }
      }
    }
    if (halves !== null) {
      drafts.push(...halves.map((half): Draft => ({ clause, quantity: { ...quantity, words: half.words }, candidates: half.candidates, name: "", targets, certainty: null })));
      continue;
    }
    drafts.push({ clause, quantity, candidates: known === null ? candidates : [{ ...candidates[0]!, score: Math.max(candidates[0]!.score, garbled ? KNOWN_FROM : 0) }, ...candidates.slice(1)], name: newMeasureName(text.text.slice(clause.start, clause.end), original, [...values, ...times, ...references, ...scoped.filter((scope) => scope !== null)], quantity, own), targets, certainty: garbled ? "needs-review" : null });
    if (subjects[indices[0]!]!.id > 0 && subjects[indices[0]!]!.isBare) {
      doubts.push({ rule: "ambiguous-target", start: clause.start + first.start, end: clause.start + first.end, note: `Văn bản in “${text.text.slice(clause.start + first.start, clause.start + subjects[indices[0]!]!.end).trim()}” không nói rõ cái gì được tính; cần đối chiếu bản gốc.` });
    }
  }
  return { drafts, dangling: null, words: subjects[0]!.words };
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

/** The clause without the stretches that say how much and when. */
function wordsOf(clause: string, taken: readonly { start: number; end: number }[], from = 0, to = clause.length): string {
  let words = clause.replace(LEGAL, (match) => " ".repeat(match.length));
  for (const { start, end } of taken) words = words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  return words.slice(from, to).replace(/\s+/g, " ").trim();
}

/** "(theo Nghị quyết số …)": where a figure comes from, not what is counted. */
const LEGAL = /\((?:theo|thuc hien|can cu|tai)\s[^()]*\)/g;

const tellingCount = (words: string): number => [...featuresOf(canonical(words))].filter((feature) => !feature.includes(" ")).length;
const isTelling = (words: string): boolean => tellingCount(words) >= 3;

/** "(12 loại) … (14 loại)": what is counted changes between the figures. */
function kindsOf(clause: string, values: readonly Value[]): (string | null)[] {
  const kinds = values.map((value, index) => {
    const from = index === 0 ? Math.max(0, value.start - 25) : values[index - 1]!.end;
    return /\(?(\d+)\s*loai[^\d]{0,15}$/.exec(clause.slice(from, value.start))?.[1] ?? null;
  });
  return new Set(kinds.filter((kind) => kind !== null)).size > 1 ? kinds : values.map(() => null);
}

interface Subject {
  id: number;
  words: string;
  /** Its own words name no one: "trên 40% đạt tiêu chuẩn sạch". */
  isBare: boolean;
  /** In the clause. */
  end: number;
}

const UNIT_WORDS = /^[\s,]*(?:tre em|tre|dan|nguoi|ca|em)?(?=\s*(?:$|va |vao |den |nam |trong |[,.;(]))/;
const PEOPLE = /tre|hoc sinh|sinh vien|xa|phuong|truong|co so|can bo|nguoi|ho |gia dinh|ba me|phu nu|cha me|cong tac vien|nhan vien|giao vien|huyen|lop|nha |cap |vu |doanh nghiep/;

/** Which quantity each figure belongs to: a later figure begins its own where words of its own follow or lead it. */
function subjectsOf(clause: string, values: readonly Value[], times: readonly Time[], references: readonly Reference[], scopes: readonly ({ start: number; end: number } | null)[]): Subject[] {
  const taken = [...values, ...times, ...references, ...scopes.filter((scope) => scope !== null)];
  const edges = [...values.map(({ start }) => start), ...times.map(({ start }) => start), clause.length].sort((a, b) => a - b);
  let boundary = clause.length;
  const own: { words: string; end: number }[] = [];
  values.forEach((value, index) => {
    const next = edges.find((edge) => edge >= value.end) ?? clause.length;
    const afterFigure = clause.slice(value.end, next).replace(UNIT_WORDS, "");
    own.push({ words: wordsOf(clause, taken, next - afterFigure.length, next), end: next });
    void index;
  });
  const subjects: Subject[] = [];
  const firstWords = (end: number) => wordsOf(clause, taken, 0, end);
  let id = 0;
  values.forEach((value, index) => {
    if (index === 0) {
      subjects.push({ id: 0, words: "", isBare: false, end: own[0]!.end });
      return;
    }
    const before = values[index - 1]!;
    const known = unigrams(firstWords(value.start));
    const behind = unigrams(own[index]!.words);
    const fresh = [...behind].filter((word) => !known.has(word));
    const lead = wordsOf(clause, taken, before.end, value.start);
    const leading = wordsOf(clause, taken, Math.max(before.end, ...times.filter(({ end, start }) => start >= before.end && end <= value.start).map(({ end }) => end)), value.start);
    const leadWords = unigrams(leading);
    const freshLead = [...leadWords].filter((word) => !unigrams(firstWords(before.start)).has(word) || PEOPLE.test(leading));
    void lead;
    if (behind.size >= 2 && fresh.length >= 2 && fresh.length / behind.size >= 0.4) {
      id += 1;
      const isBare = !PEOPLE.test(own[index]!.words);
      if (boundary > value.start) boundary = Math.min(boundary, value.start);
      subjects.push({ id, words: isBare ? `${firstWords(value.start)} ${own[index]!.words}` : own[index]!.words, isBare, end: own[index]!.end });
    } else if (leadWords.size >= 1 && sharesTime(clause, value, times, before.end) && !/loai/.test(leading) && LEVEL.test(leading)) {
      // "nhà trẻ đạt 25%, mẫu giáo đạt 90%": one level in the place of the other.
      id += 1;
      boundary = Math.min(boundary, before.end);
      const level = LEVEL.exec(leading)![0];
      const own = firstWords(before.end);
      subjects.push({ id, words: LEVEL.test(own) ? own.replace(LEVEL, level) : `${own} ${level}`, isBare: false, end: value.end });
    } else if (leadWords.size >= 3 && freshLead.length >= 2 && PEOPLE.test(leading) && !/so voi/.test(leading) && own[index - 1]!.words !== leading) {
      id += 1;
      boundary = Math.min(boundary, value.start - leading.length - 1 > before.end ? before.end : value.start);
      subjects.push({ id, words: leading, isBare: false, end: own[index]!.end });
    } else subjects.push({ ...subjects[index - 1]!, id });
  });
  const words = firstWords(id === 0 ? clause.length : boundary);
  const named = subjects.map((subject) => (subject.id === 0 ? { ...subject, words } : subject));
  // "năm 2025 đạt 90%, năm 2030 đạt 95% trường học có …": the words stand behind the last figure only.
  const later = named.find((subject) => subject.id > 0);
  if (later !== undefined && tellingCount(words) === 0) return named.map((subject) => (subject.id === 0 ? { ...subject, id: later.id, words: later.words } : subject));
  // "80% trẻ em, 90% cha mẹ được cung cấp …": the last body's predicate is everybody's.
  return named.map((subject) => {
    if (PREDICATE.test(` ${subject.words} `)) return subject;
    const predicate = named.map((other) => (other.id > subject.id ? PREDICATE.exec(` ${other.words} `) : null)).find((one) => one !== null);
    return !predicate ? subject : { ...subject, words: `${subject.words} ${predicate.input.slice(predicate.index).trim()}` };
  });
}

const LEVEL = /nha tre|mau giao|tieu hoc|trung hoc co so|thcs|trung hoc pho thong|thpt/;

/** No year stands between two figures, so both are of one. */
const sharesTime = (_clause: string, value: Value, times: readonly Time[], from: number): boolean => !times.some(({ start, end }) => start >= from && end <= value.start);

const PREDICATE = / (?:duoc|biet|co|dat|bi|tham gia|tiep can|hoan thanh|di hoc|mac|khong) /;

const unigrams = (words: string): Set<string> => new Set([...featuresOf(canonical(words))].filter((feature) => !feature.includes(" ")));

interface Basis {
  basis: TargetBasis;
  baseYear: number | null;
  direction: Direction | null;
}

const ABSOLUTE: Basis = { basis: "value", baseYear: null, direction: null };

function basisOf(value: Value, reference: Reference | null, times: readonly Time[], time: Time | null, clause: string, falls: boolean): Basis {
  if (value.unit !== "percent" && !(value.unit === "count" && value.change !== null && reference !== null)) return ABSOLUTE;
  const reaches = /(?:xuong|con|len|dat)\s*(?:muc\s*)?(?:duoi|tren|con|muc)?\s*$/.test(clause.slice(Math.max(0, value.figureAt - 18), value.figureAt));
  const direction: Direction = value.change ?? (falls ? "fall" : "rise");
  const moves = value.change !== null || MOVES.test(clause.slice(0, value.figureAt));
  const yearly = time?.kind === "every" || times.some(({ kind }) => kind === "every");
  if (reference !== null && moves && (!reaches || value.change !== null)) return reference.previous || (yearly && reference.baseYear === null) ? { basis: "change_from_previous_year", baseYear: null, direction } : { basis: "change_from_base_year", baseYear: reference.baseYear, direction };
  if (yearly && moves && !reaches && (value.change !== null || (value.comparator === "range" && /muc (?:giam|tang)|giam|tang/.test(clause)) || /(?:muc|ty le) (?:giam|tang)/.test(clause))) return { basis: "change_from_previous_year", baseYear: null, direction };
  if (value.change !== null && !reaches && value.comparator !== "lt" && value.comparator !== "lte") return { basis: "change_from_base_year", baseYear: null, direction };
  return ABSOLUTE;
}

function inheritedFrom(values: readonly Value[], index: number, polarity: Polarity, reference: Reference | null, times: readonly Time[], timings: readonly { time: Time | null }[], clause: string, falls: boolean): { comparator: Comparator; basis: Basis } | null {
  // "dưới 10% (nội thành), 5% (ngoại thành)": a figure of another scope right before lends its word.
  if (index === 0 || values[index]!.hasWords) return null;
  const before = values[index - 1]!;
  if (clause.slice(before.end, values[index]!.start).length > 60 || before.unit !== values[index]!.unit) return null;
  const basis = basisOf(before, reference, times, timings[index - 1]!.time, clause, falls);
  return { comparator: comparatorOf(before, basis, null, polarity).comparator, basis };
}

function comparatorOf(value: Value, { basis }: Basis, before: Comparator | null, polarity: Polarity): { comparator: Comparator; inherited: boolean } {
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

type When = Pick<DraftTarget, "timing" | "year" | "fromYear" | "toYear" | "maintained"> & { printed: boolean };

function whensOf(time: Time | null, single: number | null, context: PromiseContext, { basis }: Basis): When[] {
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
      return oneYear && basis === "value" ? [milestone(context.endYear!, false, false)] : [everyYear(true)];
    case "following":
      return context.endYear === null ? [everyYear(false)] : [milestone(context.endYear, true, false)];
  }
}

function certaintyOf(when: When, inherited: boolean, { basis, baseYear }: Basis, context: PromiseContext, value: Value, year: number | null): Certainty {
  if (basis === "change_from_base_year" && baseYear === null) return "needs-review";
  if (year !== null && context.startYear !== null && context.endYear !== null && (year < context.startYear || year > Math.max(context.endYear, context.startYear + 10))) return "needs-review";
  if (inherited) return "inherited";
  return when.printed && (value.comparator !== null || value.hasWords || value.unit === "percent") ? "printed" : "inferred";
}

const previousEnd = (value: Value, values: readonly Value[], times: readonly Time[]): number => Math.max(0, ...[...values, ...times].filter(({ end }) => end <= value.start).map(({ end }) => end));

const keepStart = (clause: string, time: Time): number => {
  const at = clause.slice(0, time.start).search(/(?:tiep tuc )?(?:duy tri|giu vung|giu on dinh)(?![\s\S]*(?:duy tri|giu vung|giu on dinh))/);
  return at === -1 ? time.start : at;
};

/** The printed words of one target: from its comparing words to its year, whichever stands first. */
function phraseOf(clause: Clause, value: Value, time: Time | null, scopeEnd: number | null, keptIn: string | null, original: string): { start: number; end: number } {
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

const wantsOf = (value: Value, own: string, falls: boolean): Quantity["wants"] => {
  if (value.comparator === "lt" || value.comparator === "lte") return "less";
  if (falls) return "less";
  if (value.comparator === "gt" || value.comparator === "gte" || /(?:^|\s)(?:duoc|dat)\s/.test(own)) return namesHarm(canonical(own)) ? null : "more";
  return null;
};

function noneDraft(clause: Clause, original: string, words: string, times: readonly Time[], context: PromiseContext, matcher: Matcher, none: RegExpExecArray): Draft {
  const lead = /khong|cham dut/.exec(none[0])!.index + none.index;
  const { timings, kept } = pairTimes(original, [{ start: lead, end: lead + 5, figureAt: lead, value: "0", upper: null, unit: null, comparator: "eq", hasWords: true, change: null, isOrigin: false }], times, context.startYear);
  // "không có lao động trẻ em … vào năm 2025": without a figure the catalogue's unit is as good as any.
  const quantity: Quantity = { words: words.replace(/khong (?:co|de xay ra|con|phat sinh|de)|cham dut|so (?=cuoc)/g, " "), unit: null, scope: null, kinds: null, wants: "less", isChange: false, countsHeads: false };
  const candidates = matcher.candidates(quantity);
  const whens = [...whensOf(timings[0]!.time, timings[0]!.year, context, ABSOLUTE), ...kept.flatMap(({ time }) => (time.kind === "following" ? (context.endYear === null ? [] : [context.endYear]) : time.years.slice(-1)).map((year): When => ({ timing: "milestone", year, fromYear: null, toYear: null, maintained: true, printed: true })))];
  const end = Math.max(original.trimEnd().length, ...times.map((time) => time.end));
  return {
    clause, quantity: { ...quantity, unit: /truong hop|\bvu\b|\bca\b|\bcuoc\b|\bcap (?:vo chong|tao hon)/.test(words) ? "count" : null }, candidates, certainty: null,
    name: original,
    targets: whens.map((when) => ({ ...when, basis: "value", baseYear: null, comparator: "eq", direction: null, value: "0" as Exact, upperValue: null, inherited: false, note: null, start: clause.start + lead, end: clause.start + end, certainty: "inferred" as Certainty })),
  };
}

function directionDraft(clause: Clause, original: string, words: string, times: readonly Time[], reference: Reference | null, context: PromiseContext, matcher: Matcher, found: RegExpExecArray): Draft {
  const direction: Direction = /tang|nang/.test(found[1]!) ? "rise" : "fall";
  const quantity: Quantity = { words, unit: null, scope: null, kinds: null, wants: direction === "fall" ? "less" : "more", isChange: reference !== null, countsHeads: false };
  const basis: Basis = reference === null ? { ...ABSOLUTE, direction } : { basis: reference.previous ? "change_from_previous_year" : "change_from_base_year", baseYear: reference.baseYear, direction };
  const time = times[0] ?? null;
  const start = found.index + found[0].indexOf(found[1]!);
  return {
    clause, quantity, candidates: matcher.candidates(quantity), certainty: null,
    name: original,
    targets: whensOf(time, null, context, basis).slice(0, 1).map((when) => ({ ...when, maintained: false, basis: basis.basis, baseYear: basis.baseYear, comparator: null, direction, value: null, upperValue: null, inherited: false, note: "Văn bản không in con số; chỉ theo dõi xu hướng, không xếp đạt hay không đạt.", start: clause.start + start, end: clause.start + original.trimEnd().length, certainty: "needs-review" as Certainty })),
  };
}

/** Drafts of the same measure as one; what only repeats a dated promise without its date falls away. */
function finish(drafts: readonly Draft[], text: MappedText, reading: string, context: PromiseContext, matcher: Matcher): DraftMeasure[] {
  void matcher;
  const measures: (DraftMeasure & { clause: Clause })[] = [];
  for (const draft of drafts) {
    const best = draft.candidates[0];
    const known = best !== undefined && best.score >= KNOWN_FROM ? best.measure : null;
    const unit: Unit = draft.quantity.isChange ? (known?.unit ?? (facetsOf(draft.quantity.words).isCount ? "count" : "percent")) : (draft.quantity.unit ?? known?.unit ?? "percent");
    const name = known?.name ?? newMeasureName(text.text.slice(draft.clause.start, draft.clause.end), reading.slice(draft.clause.start, draft.clause.end), [], draft.quantity, draft.name);
    const code = known?.code ?? slugOf(name, [draft.quantity.scope, draft.quantity.kinds === null ? null : `${draft.quantity.kinds} loai`]);
    const targets: DraftTarget[] = draft.targets.map(({ start, end, ...target }) => ({ ...withoutPrinted(target), phrase: trimPhrase(text.text.slice(start, end)), span: spanOf(text, start, end) }));
    const same = measures.find((measure) => measure.code === code);
    if (same !== undefined) {
      same.targets.push(...targets);
      same.span = [Math.min(same.span[0], spanOf(text, draft.clause.start, draft.clause.end)[0]), Math.max(same.span[1], spanOf(text, draft.clause.start, draft.clause.end)[1])];
      continue;
    }
    const certainty: Certainty = draft.certainty ?? (known === null ? "needs-review" : best!.score >= CERTAIN_FROM ? "printed" : "inferred");
    measures.push({
      code, name, unit,
      disaggregation: known?.disaggregation ?? draft.quantity.scope,
      isNew: known === null,
      kind: known?.kind ?? (unit === "count" ? "count" : "ratio"),
      polarity: known?.polarity ?? (draft.quantity.wants === "less" || (draft.quantity.wants === null && namesHarm(canonical(draft.quantity.words))) ? "less_is_better" : "more_is_better"),
      candidates: draft.candidates.filter(({ score }) => score > 0.15).map(({ measure, score }) => ({ code: measure.code, score })),
      targets, certainty,
      span: spanOf(text, draft.clause.start, draft.clause.end),
      clause: draft.clause,
    });
  }
  void context;
  return measures.map(({ clause: _clause, ...measure }) => ({ ...measure, targets: withoutRepeats(measure.targets) }));
}

const withoutPrinted = <T extends object>(target: T): T => {
  const copy = { ...target } as T & { printed?: boolean };
  delete copy.printed;
  return copy;
};

const trimPhrase = (phrase: string): string => phrase.replace(/\s+/g, " ").replace(/^[\s,;:(]+|[\s,;:.(]+$/g, "");

function withoutRepeats(targets: DraftTarget[]): DraftTarget[] {
  const isSame = (a: DraftTarget, b: DraftTarget) => a.comparator === b.comparator && a.value === b.value && a.upperValue === b.upperValue && a.basis === b.basis;
  const kept = targets.filter((target) => target.timing !== "every_year" || !targets.some((other) => other !== target && other.timing !== "every_year" && isSame(other, target)));
  return kept.filter((target, index) => !kept.slice(0, index).some((other) => isSame(other, target) && other.timing === target.timing && other.year === target.year && other.fromYear === target.fromYear));
}
