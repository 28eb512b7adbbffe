import type { ClauseToRead, Figures } from "./clause-figures";
import { polarityOf, targetsOf } from "./clause-targets";
import { tellingCount, wordsOf } from "./clause-words";
import type { Draft } from "./draft-measures";

/** Words that only point back: "các tỷ lệ này là", "tương ứng". */
const POINTS_BACK = /(?:cac |nhung )?(?:ty le|ty suat|chi tieu|con so|chi so|muc) (?:nay|tren|do|tuong ung)|tuong ung(?: (?:la|voi))?|lan luot/g;

/** "…; năm 2030: 100%", "…; các tỷ lệ này là 95% và 80% vào năm 2030": figures without words belong to what was counted before. */
export function continued(asked: ClauseToRead, figures: Figures): Draft[] | null {
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
export function respectively({ subjects, scoped, timed }: Figures): Pick<Figures, "subjects" | "scoped"> {
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
