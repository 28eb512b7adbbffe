import type { CatalogueMeasure, DraftNote, PlanDraft } from "../plan-text/draft";
import { ruleNotes } from "../plan-text/notes";
import { indicatorsOf } from "./parts";

/**
 * The changed draft with its notes brought up to date: what the rules no longer find falls away, what they find anew is
 * added and its indicator needs a person again. What the document's own words raised stays.
 */
export function renewNotes(before: PlanDraft, after: PlanDraft, catalogue: readonly CatalogueMeasure[]): PlanDraft {
  const [old, now] = [ruleNotes(before, catalogue), ruleNotes(after, catalogue)];
  const has = (notes: readonly DraftNote[], note: DraftNote) => notes.some((one) => one.rule === note.rule && one.indicator === note.indicator && one.place === note.place && one.note === note.note);
  const fresh = now.filter((note) => !has(old, note) && !has(after.reviewNotes, note));
  const reviewNotes = [...after.reviewNotes.filter((note) => (has(now, note) || !has(old, note)) && !isAnswered(note, after)), ...fresh];
  const copy = structuredClone({ ...after, reviewNotes });
  for (const indicator of indicatorsOf(copy)) {
    const own = reviewNotes.filter((note) => note.indicator === indicator.key && note.rule !== "no-agency");
    if (indicator.needsReview !== null && !own.some(({ note }) => note === indicator.needsReview)) indicator.needsReview = own[0]?.note ?? null;
    const [anew] = fresh.filter((note) => note.indicator === indicator.key && note.rule !== "no-agency");
    if (anew === undefined) continue;
    indicator.needsReview ??= anew.note;
    indicator.certainty = "needs-review";
  }
  return copy;
}

/** The reader could not read it or did not know it; a person has said it since. */
function isAnswered({ rule, indicator: key, span }: DraftNote, draft: PlanDraft): boolean {
  if (rule !== "unread" && rule !== "new-measure") return false;
  const indicators = indicatorsOf(draft);
  const own = indicators.find((one) => one.key === key);
  if (rule === "new-measure") return own !== undefined && own.measures.every(({ isNew }) => !isNew);
  if (own !== undefined) return own.measures.some(({ targets }) => targets.length > 0);
  return key === null && span !== null && indicators.some((one) => one.span[0] < span[1] && one.span[1] > span[0]);
}
