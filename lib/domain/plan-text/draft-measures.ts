import type { Unit } from "../measure/measure";
import type { Comparator } from "../target/target";
import type { Clause } from "./clauses";
import type { DraftMeasure, DraftTarget } from "./draft";
import { namesHarm } from "./harms";
import { type MappedText, spanOf } from "./mapped-text";
import { type Candidate, KNOWN_FROM, type Quantity } from "./measure-match";
import { canonical, facetsOf } from "./measure-words";
import { newMeasureName, slugOf } from "./new-measure";
import type { Certainty } from "./span";

const CERTAIN_FROM = 0.9;

/** A measure with its targets before measures that are one are put together. */
export interface Draft {
  clause: Clause;
  quantity: Quantity;
  candidates: Candidate[];
  name: string;
  targets: Drawn[];
  certainty: Certainty | null;
}

export interface Drawn extends Omit<DraftTarget, "span" | "comparator" | "phrase"> {
  comparator: Comparator | null;
  /** In the indicator's text. */
  start: number;
  end: number;
}

/** Drafts of the same measure as one; what only repeats a dated promise without its date falls away. */
export function measuresOf(drafts: readonly Draft[], text: MappedText): DraftMeasure[] {
  const measures: (DraftMeasure & { clause: Clause })[] = [];
  for (const draft of drafts) {
    const best = draft.candidates[0];
    const known = best !== undefined && best.score >= KNOWN_FROM ? best.measure : null;
    const unit: Unit = draft.quantity.isChange ? (known?.unit ?? (facetsOf(draft.quantity.words).isCount ? "count" : "percent")) : (draft.quantity.unit ?? known?.unit ?? "percent");
    const name = known?.name ?? (draft.name === "" ? newMeasureName(text.text.slice(draft.clause.start, draft.clause.end), [], draft.quantity) : draft.name);
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
