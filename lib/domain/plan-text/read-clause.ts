import type { Polarity } from "../measure/measure";
import type { Comparator } from "../target/target";
import { type Basis, basisOf, comparatorOf, falls, inheritedFrom } from "./basis";
import { isTelling, tellingCount, wordsOf } from "./clause-words";
import type { Clause } from "./clauses";
import type { Draft, Drawn } from "./draft-measures";
import { namesHarm } from "./harms";
import { fold } from "./fold";
import type { MappedText } from "./mapped-text";
import { type Candidate, KNOWN_FROM, type Matcher, type Quantity } from "./measure-match";
import { canonical, facetsOf } from "./measure-words";
import { newMeasureName } from "./new-measure";
import { type Scope, scopesOf } from "./scopes";
import { PEOPLE, type Subject, kindsOf, subjectsOf } from "./subjects";
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
  printed: string;
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
  /** Words that lead all lines of the indicator: "Suy dinh dưỡng trẻ em dưới 5 tuổi:". */
  leader: Pending | null;
  /** What the clause before promised. */
  before: readonly Draft[];
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
  const dated = read.times.filter(({ years, kind }) => years.length === 0 || kind === "every" || context.startYear === null || years.some((year) => year >= context.startYear!));
  const { values: figures } = readValues(read.rest);
  const origins = figures.filter(({ isOrigin }) => isOrigin);
  // "từ 25% năm 2021 lên 30% năm 2025": where a change begins has a year of its own.
  const times = dated.filter(({ start, end }) => !origins.some((origin) => (start >= origin.end && /^[\s(,]*$/.test(original.slice(origin.end, start))) || (end <= origin.start && /^[\s:,]*(?:la |tu )?$/.test(original.slice(end, origin.start)))));
  const printed = text.text.slice(clause.start, clause.end);
  const unread = figures.filter(isAbsoluteChange).map(({ start, end }): WordDoubt => ({ rule: "unread", start: clause.start + start, end: clause.start + end, note: `Văn bản in mức thay đổi “${printed.slice(start, end).trim()}” không theo phần trăm; cần nhập tay mức cần đạt của từng mốc.` }));
  const firstActivity = figures.findIndex((value) => isActivity(original, printed, value));
  const values = figures.filter((value, index) => !value.isOrigin && !isAbsoluteChange(value) && !(firstActivity !== -1 && index >= firstActivity && value.unit === "count"));
  if (values.length > 0) {
    const scoped = scopesOf(original, values);
    const read = readFigures(asked, { original, values, times, references, scoped, kinds: kindsOf(original, values), subjects: subjectsOf(original, values, times, references, scoped), timed: pairTimes(original, values, times, context.startYear) });
    return { ...read, doubts: [...unread, ...read.doubts] };
  }
  const words = wordsOf(original, [...origins, ...times, ...references]);
  const answer = (drafts: Draft[], dangling: Pending | null, doubts: WordDoubt[] = []): ReadClause => ({ drafts, doubts: [...unread, ...doubts], dangling, words });
  const none = NONE.exec(withoutBaselines);
  if (none !== null) return answer([noneDraft(clause, original, words, times, context, matcher, none)], null);
  const [origin] = origins;
  if (origin !== undefined) {
    const note = `Văn bản in “${text.text.slice(clause.start, clause.end).trim()}” chỉ nói giảm hoặc tăng từ mức nào mà không in mức cần đạt; cần đối chiếu bản gốc để biết câu đầy đủ.`;
    return answer([], { words, printed, garbled: true }, [{ rule: "garbled", start: clause.start + origin.start, end: clause.start + origin.end, note }]);
  }
  // "Giảm tỷ suất tử vong:" leads the lines under it.
  const direction = /:\s*$/.test(original) && clause.end < reading.length ? null : DIRECTION.exec(withoutBaselines);
  if (direction !== null) {
    const draft = directionDraft(clause, original, printed, words, times, references, context, matcher, direction);
    // "trẻ em bị tai nạn và tử vong do tai nạn": those hurt, then those who died.
    const hurt = words.replace(/ va (?:ty suat )?(?:tu vong|chet)(?: do [^;.]*)?(?=$|[;.])/, "");
    const first = hurt === words ? undefined : matcher.candidates({ ...draft.quantity, words: hurt });
    const isTwo = first?.[0] !== undefined && first[0].score >= KNOWN_FROM && first[0].measure.code !== draft.candidates[0]?.measure.code;
    return answer([...(isTwo ? [{ ...draft, quantity: { ...draft.quantity, words: hurt }, candidates: first }] : []), draft], null);
  }
  const leads = /:\s*$/.test(original) && tellingCount(words) > 0;
  return answer([], isTelling(words) || leads ? { words, printed, garbled: false } : null);
}

/** One draft per quantity, part of a population and kind that the figures tell apart. */
function readFigures(asked: ClauseToRead, figures: Figures): ReadClause {
  const { text, clause } = asked;
  const { values, kinds } = figures;
  const goesOn = continued(asked, figures);
  if (goesOn !== null) return { drafts: goesOn, doubts: [], dangling: null, words: asked.lastWords };
  const { subjects, scoped } = respectively(figures);
  figures = { ...figures, subjects, scoped };
  const groups = new Map<string, number[]>();
  values.forEach((_, index) => {
    // "40 trường (25%)": a number and a share are two measures.
    const ofNumber = facetsOf(subjects[index]!.words).isCount && basisOf(values[index]!, figures.references[0] ?? null, figures.times, figures.timed.timings[index]!.time, figures.original).basis !== "value";
    const key = `${subjects[index]!.id}|${scoped[index]?.name ?? ""}|${kinds[index] ?? ""}|${values[index]!.unit === "count" || ofNumber}`;
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
  doubts.push(...undatedDoubts(asked, figures, [...groups.values()]));
  return { drafts, doubts, dangling: null, words: drafts[0]?.quantity.words ?? subjects[0]!.words };
}

/** Words that only point back: "các tỷ lệ này là", "tương ứng". */
const POINTS_BACK = /(?:cac |nhung )?(?:ty le|ty suat|chi tieu|con so|chi so|muc) (?:nay|tren|do|tuong ung)|tuong ung(?: (?:la|voi))?|lan luot/g;

/** "…; năm 2030: 100%", "…; các tỷ lệ này là 95% và 80% vào năm 2030": figures without words belong to what was counted before. */
function continued(asked: ClauseToRead, figures: Figures): Draft[] | null {
  const { before, clause } = asked;
  const { original, values, times, references, scoped, timed } = figures;
  const taken = [...values, ...times, ...references, ...scoped.filter((scope) => scope !== null)];
  const blank = (match: string) => " ".repeat(match.length);
  const words = wordsOf(original.replace(POINTS_BACK, blank), taken);
  const outside = wordsOf(original.replace(POINTS_BACK, blank).replace(/\([^()]*\)/g, blank), taken);
  if (before.length === 0 || asked.pending !== null || tellingCount(outside) > 0 || /tuoi|so sinh/.test(outside)) return null;
  // "98,5% (95% trẻ em dân tộc thiểu số)": the part again, as many as before.
  if (tellingCount(words) > 0 && values.length !== before.length) return null;
  const all = values.map((_, index) => index);
  const own = before.map((draft, place): number[] => {
    if (before.length === 1) return all;
    const ofScope = all.filter((index) => scoped[index] !== null && scoped[index]!.name === draft.quantity.scope);
    if (ofScope.length > 0) return ofScope;
    if (tellingCount(words) > 0) return [place];
    return values.length === before.length && timed.timings.every(({ time, year }) => time === timed.timings[0]!.time && year === null) ? [place] : [];
  });
  if (new Set(own.flat()).size < values.length) return null;
  return before.flatMap((draft, place) => {
    const indices = own[place]!;
    if (indices.length === 0) return [];
    const last = draft.targets.at(-1);
    const earlier = last === undefined || last.comparator === null ? null : { comparator: last.comparator, basis: { basis: last.basis, baseYear: last.baseYear, direction: last.direction } };
    return [{ ...draft, clause, targets: targetsOf(asked, figures, indices, polarityOf(draft.quantity, draft.candidates[0]), earlier) }];
  });
}

/** "60% ở thành thị và 40% ở nông thôn vào năm 2025, 90% và 80% vào năm 2030": the later figures pair off with the earlier. */
function respectively({ subjects, scoped, timed }: Figures): Pick<Figures, "subjects" | "scoped"> {
  const runs: number[][] = [];
  timed.timings.forEach(({ time }, index) => {
    const run = runs.at(-1);
    if (run !== undefined && timed.timings[run[0]!]!.time === time) run.push(index);
    else runs.push([index]);
  });
  const own = { subjects: [...subjects], scoped: [...scoped] };
  runs.forEach((run, place) => {
    const model = runs[place - 1];
    if (model === undefined || run.length < 2 || run.length !== model.length) return;
    const apart = new Set(model.map((index) => `${own.subjects[index]!.id}|${own.scoped[index]?.name ?? ""}`)).size === model.length;
    if (!apart || run.some((index) => scoped[index] !== null || subjects[index]!.id !== subjects[model.at(-1)!]!.id)) return;
    run.forEach((index, at) => {
      own.subjects[index] = own.subjects[model[at]!]!;
      own.scoped[index] = own.scoped[model[at]!]!;
    });
  });
  return own;
}

/** "50% trẻ em biết bơi và đạt 60% vào năm 2030": the year is the last figure's alone. */
const isUndated = ({ values, timed }: Figures, indices: readonly number[], place: number): boolean => {
  const { time, year } = timed.timings[indices[place]!]!;
  const next = indices[place + 1];
  return next !== undefined && time?.kind === "years" && time.years.length === 1 && year === null && timed.timings[next]!.time === time && values[next]!.value !== values[indices[place]!]!.value;
};

const undatedDoubts = ({ text, clause }: ClauseToRead, figures: Figures, groups: readonly (readonly number[])[]): WordDoubt[] =>
  groups.flatMap((indices) =>
    indices.flatMap((index, place) => {
      if (!isUndated(figures, indices, place)) return [];
      const [start, end] = [clause.start + figures.values[index]!.start, clause.start + figures.values[index]!.end];
      return [{ rule: "ambiguous-target", start, end, note: `Văn bản in hai mức mà chỉ in năm của mức sau; cần xác định mức “${text.text.slice(start, end).trim()}” là của năm nào.` }];
    }),
  );

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
  const known = best !== undefined && isKnown(best, quantity, garbled) ? best : null;
  const targets = targetsOf(asked, figures, indices, polarityOf(quantity, known ?? undefined));
  const halves = isAlone ? coordinated(quantity, candidates, matcher) : null;
  if (halves !== null) return halves.map((half) => ({ clause, quantity: { ...quantity, words: half.words }, candidates: half.candidates, name: "", targets, certainty: null }));
  const ownName = newMeasureName(text.text.slice(clause.start, clause.end), [...values, ...times, ...references, ...scoped.filter((scope) => scope !== null)], quantity, figures.subjects[at]!.parts);
  // "Tỷ lệ trường có bể bơi:" over "+ Năm 2025: 15%".
  const name = pending !== null && !garbled && tellingCount(figures.subjects[at]!.words) === 0 ? newMeasureName(pending.printed, [], quantity) : ownName;
  return [{ clause, quantity, candidates: known === null ? candidates.map((one) => ({ ...one, score: Math.min(one.score, UNKNOWN) })) : [{ ...known, score: Math.max(known.score, KNOWN_FROM) }, ...others], name, targets, certainty: garbled ? "needs-review" : null }];
}

/** The catalogue's measure of another part of the population is another measure. */
const isKnown = ({ measure, score }: Candidate, { scope }: Quantity, garbled: boolean): boolean => score >= (garbled ? KNOWN_FROM * 0.6 : KNOWN_FROM) && measure.disaggregation === scope;
const UNKNOWN = KNOWN_FROM - 0.01;

const polarityOf = (quantity: Quantity, best: Candidate | undefined): Polarity => (best !== undefined && best.score >= KNOWN_FROM * 0.6 ? best.measure.polarity : quantity.wants === "less" || namesHarm(canonical(quantity.words)) ? "less_is_better" : "more_is_better");

const FORM = /(?:bi )?(?:suy dinh duong )?the (?:thap coi|nhe can|gay com|beo phi|thua can|chieu cao|can nang).*$/;
const BY_AGE = /^(?:o |doi voi )?(?:tre (?:em )?)?duoi \d{1,2} (?:thang )?tuoi/;
const AGED = /tre (?:em )?(?:so sinh|duoi \d{1,2} (?:thang )?tuoi)/;
const LEANS = /^\s*(?:the|\(|o |doi voi|trong do|khu vuc|nam|nu)\b/;

function quantityOf({ pending, lastWords, leader }: ClauseToRead, { original, values, times, references, scoped, kinds, subjects, timed }: Figures, at: number): Quantity {
  const value = values[at]!;
  const own = subjects[at]!.words;
  const garbled = pending?.garbled === true;
  const namesNoOne = leader !== null && !PEOPLE.test(own) && tellingCount(own) > 0;
  const leaned = garbled ? pending.words : namesNoOne ? leader.words : isTelling(own) && !LEANS.test(own) ? "" : (pending?.words ?? lastWords);
  // ", thể gầy còm …" and "; dưới 5 tuổi …" stand in the place of the form and the age named before them.
  const lead = /^the /.test(own) ? leaned.replace(FORM, "suy dinh duong") : BY_AGE.test(own) ? leaned.replace(AGED, "tre em") : leaned;
  const kind = kinds[at] ?? null;
  const words = `${lead.replace(/[\s;,.:]+$/, "")} ${own}`.trim();
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

interface Earlier {
  comparator: Comparator;
  basis: Basis;
}

const KEEPS = /duy tri|giu vung|giu on dinh/;

/** The targets of figures that count one thing; a later one takes what it does not say from the one before. */
function targetsOf({ clause, context }: ClauseToRead, figures: Figures, indices: readonly number[], polarity: Polarity, before: Earlier | null = null): Drawn[] {
  const { original, values, times, references, scoped, kinds, timed } = figures;
  const reference = references[0] ?? null;
  const targets: Drawn[] = [];
  let earlier: Earlier | null = before ?? inheritedFrom(values, indices[0]!, polarity, reference, times, timed.timings, original);
  for (const [place, index] of indices.entries()) {
    const value = values[index]!;
    const timing = isUndated(figures, indices, place) ? { time: null, year: null } : timed.timings[index]!;
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
        note: value.inPoints && basis.basis !== "value" ? "Mức thay đổi in theo điểm phần trăm." : kinds[index] === null ? null : `${kinds[index]} loại.`,
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

/** "giảm 02 trẻ", "giảm 0,2‰ mỗi năm": a change that no percentage says. */
const isAbsoluteChange = ({ change, unit, isOrigin }: Value): boolean => change !== null && unit !== "percent" && !isOrigin;

const WORK = ["tổ chức", "mở", "in ấn", "in", "phát hành", "cấp phát", "tặng", "trao", "hỗ trợ", "thăm", "xây dựng kế hoạch", "biên soạn", "sản xuất", "đăng tải", "tập huấn", "vận động", "phổ cập"];
const WORKS = new RegExp(String.raw`(?<!\p{L})(${WORK.map(fold).join("|")})\s+(?:\p{L}+\s+){0,4}?(?:it nhat |toi thieu |tu |duoc )?$`, "u");

/** "tổ chức 02 lớp", "tặng 5.000 suất": work to do, not a state to reach. */
function isActivity(clause: string, printed: string, value: Value): boolean {
  const match = value.unit === "count" && !/tro len/.test(clause.slice(value.end, value.end + 60)) ? WORKS.exec(clause.slice(0, value.figureAt)) : null;
  if (match === null) return false;
  // "tăng" is no "tặng" and "mô hình" no "mở": with its marks, or with none at all.
  const verb = printed.slice(match.index, match.index + match[1]!.length).toLowerCase();
  return WORK.includes(verb) || verb === match[1];
}

const wantsOf = (value: Value, own: string, falls: boolean): Quantity["wants"] => {
  if (value.comparator === "lt" || value.comparator === "lte") return "less";
  if (falls) return "less";
  if (value.comparator === "gt" || value.comparator === "gte" || /(?:^|\s)(?:duoc|dat)\s/.test(own)) return namesHarm(canonical(own)) ? null : "more";
  return null;
};
