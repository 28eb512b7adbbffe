import type { CatalogueMeasure, DraftMeasure, PlanDraft } from "../plan-text/draft";
import { wordsOf } from "../plan-text/clause-words";
import { namesHarm } from "../plan-text/harms";
import { type Period, listIndicators } from "../plan-text/indicators";
import { type MappedText, collapsed, joined, spanOf, trimmed } from "../plan-text/mapped-text";
import { type Candidate, KNOWN_FROM, type Quantity, matcherFor } from "../plan-text/measure-match";
import { canonical } from "../plan-text/measure-words";
import { newMeasureName, slugOf } from "../plan-text/new-measure";
import { outlineOf } from "../plan-text/outline";
import { isParagraph, readBlocks } from "../plan-text/paragraphs";
import { type Promises, readPromises } from "../plan-text/promises";
import { readingOf } from "../plan-text/reading";
import { sectionsOf } from "../plan-text/sections";
import type { Span } from "../plan-text/span";

/** Words that a person pointed out, read by the reader's own rules. */

const LABELS = ["indicator", "number", "decimal", "letter", "bracket"];

/** A few paragraphs as one commitment: the number they begin with, and their words without signs, sub-lines on lines of their own. */
export function asOne(words: MappedText): { label: string | null; text: MappedText } {
  const paragraphs = readBlocks(words).filter(isParagraph);
  const [first] = paragraphs;
  if (first === undefined) return { label: null, text: collapsed(trimmed(words)) };
  const { marker } = first;
  return { label: marker !== null && LABELS.includes(marker.kind) ? marker.label : null, text: joined(paragraphs.map(({ body }) => body), "\n") };
}

export const periodOf = ({ header }: PlanDraft): Period => ({ startYear: header.startYear.value, endYear: header.endYear.value });

/** The measures and targets that the words promise. */
export const promisesIn = (draft: PlanDraft, text: MappedText, catalogue: readonly CatalogueMeasure[]): Promises => readPromises(text, { ...periodOf(draft), headingYear: null }, matcherFor(catalogue));

export interface ReadIndicator {
  label: string | null;
  text: MappedText;
  span: Span;
  measures: DraftMeasure[];
}

/** The indicators in those words: one, unless each carries a number of its own. */
export function indicatorsIn(draft: PlanDraft, words: MappedText, catalogue: readonly CatalogueMeasure[]): ReadIndicator[] {
  const roots = outlineOf(readBlocks(words));
  const listed = listIndicators(roots, sectionsOf(roots), periodOf(draft), matcherFor(catalogue)).goals.flatMap(({ indicators }) => indicators);
  if (listed.length > 1 && listed.every(({ label }) => label !== null)) return listed.map(({ label, text, span, promises }) => ({ label, text, span, measures: promises.measures }));
  const { label, text } = asOne(words);
  return [{ label, text, span: spanOf(words), measures: promisesIn(draft, text, catalogue).measures }];
}

const quantityOf = (text: string): Quantity => ({ words: wordsOf(readingOf(text), []), unit: null, scope: null, kinds: null, wants: null, isChange: false, countsHeads: false });

/** The catalogue's nearest three to some words, best first. */
export const nearestMeasures = (text: string, catalogue: readonly CatalogueMeasure[]): Candidate[] => matcherFor(catalogue).candidates(quantityOf(text)).filter(({ score }) => score > 0);

/** A measure that words name without promising anything of it. */
export function measureIn(text: MappedText, catalogue: readonly CatalogueMeasure[]): DraftMeasure {
  const candidates = nearestMeasures(text.text, catalogue);
  const [best] = candidates;
  const known = best !== undefined && best.score >= KNOWN_FROM ? best.measure : null;
  const name = known?.name ?? newMeasureName(text.text, [], quantityOf(text.text));
  return {
    code: known?.code ?? slugOf(name),
    name,
    unit: known?.unit ?? "percent",
    disaggregation: known?.disaggregation ?? null,
    isNew: known === null,
    kind: known?.kind ?? "ratio",
    polarity: known?.polarity ?? (namesHarm(canonical(text.text)) ? "less_is_better" : "more_is_better"),
    candidates: candidates.map(({ measure, score }) => ({ code: measure.code, score })),
    targets: [],
    span: spanOf(text),
    certainty: "printed",
  };
}
