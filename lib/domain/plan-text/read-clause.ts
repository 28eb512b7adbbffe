import { isAbsoluteChange, isActivity } from "./activities";
import { basisOf } from "./basis";
import type { ClauseToRead, Figures, Pending, WordDoubt } from "./clause-figures";
import { quantityOf } from "./clause-quantity";
import { polarityOf, targetsOf, undatedDoubts } from "./clause-targets";
import { isTelling, tellingCount, wordsOf } from "./clause-words";
import { continued, respectively } from "./continuations";
import type { Draft } from "./draft-measures";
import { type Candidate, KNOWN_FROM, type Matcher, type Quantity } from "./measure-match";
import { facetsOf } from "./measure-words";
import { newMeasureName } from "./new-measure";
import { scopesOf } from "./scopes";
import { kindsOf, subjectsOf } from "./subjects";
import { pairTimes } from "./timing";
import { readReferences, readTimes } from "./times";
import { DIRECTION, NONE, directionDraft, noneDraft } from "./unfigured";
import { readValues } from "./values";

interface ReadClause {
  drafts: Draft[];
  doubts: WordDoubt[];
  dangling: Pending | null;
  words: string;
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
