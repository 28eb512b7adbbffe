import type { Polarity } from "../measure/measure";
import type { Comparator } from "../target/target";
import { type Basis, basisOf, comparatorOf, inheritedFrom } from "./basis";
import type { ClauseToRead, Figures, WordDoubt } from "./clause-figures";
import type { Drawn } from "./draft-measures";
import { namesHarm } from "./harms";
import { type Candidate, KNOWN_FROM, type Quantity } from "./measure-match";
import { canonical } from "./measure-words";
import { certaintyOf, keepStart, phraseOf, previousEnd, whensOf } from "./whens";

export interface Earlier {
  comparator: Comparator;
  basis: Basis;
}

const KEEPS = /duy tri|giu vung|giu on dinh/;

/** The targets of figures that count one thing; a later one takes what it does not say from the one before. */
export function targetsOf({ clause, context }: ClauseToRead, figures: Figures, indices: readonly number[], polarity: Polarity, before: Earlier | null = null): Drawn[] {
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

/** "50% trẻ em biết bơi và đạt 60% vào năm 2030": the year is the last figure's alone. */
const isUndated = ({ values, timed }: Figures, indices: readonly number[], place: number): boolean => {
  const { time, year } = timed.timings[indices[place]!]!;
  const next = indices[place + 1];
  return next !== undefined && time?.kind === "years" && time.years.length === 1 && year === null && timed.timings[next]!.time === time && values[next]!.value !== values[indices[place]!]!.value;
};

/** Says of such figures that a person must name their year. */
export const undatedDoubts = ({ text, clause }: ClauseToRead, figures: Figures, groups: readonly (readonly number[])[]): WordDoubt[] =>
  groups.flatMap((indices) =>
    indices.flatMap((index, place) => {
      if (!isUndated(figures, indices, place)) return [];
      const [start, end] = [clause.start + figures.values[index]!.start, clause.start + figures.values[index]!.end];
      return [{ rule: "ambiguous-target", start, end, note: `Văn bản in hai mức mà chỉ in năm của mức sau; cần xác định mức “${text.text.slice(start, end).trim()}” là của năm nào.` }];
    }),
  );

/** Whether less is better, by the measure or by the words. */
export const polarityOf = (quantity: Quantity, best: Candidate | undefined): Polarity => (best !== undefined && best.score >= KNOWN_FROM * 0.6 ? best.measure.polarity : quantity.wants === "less" || namesHarm(canonical(quantity.words)) ? "less_is_better" : "more_is_better");
