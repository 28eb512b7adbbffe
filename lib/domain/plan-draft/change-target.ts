import type { z } from "zod";
import type { DraftMeasure, DraftTarget, PlanDraft } from "../plan-text/draft";
import { type Result, refuse, succeed } from "../result";
import { draftYears, targetFault } from "./draft-problems";
import { type Edited, edited, missing, wrong } from "./edit";
import { placeOf } from "./parts";
import { placeOfWords } from "./words";
import type { targetChange } from "./typed-parts";

type TargetChange = z.output<typeof targetChange>;

/** Changes what a target says; or gives it to another measure of its indicator. `text`: the document, where there is one. */
export function changeTarget(draft: PlanDraft, id: string, typed: TargetChange, text: string | null): Result<Edited> {
  const { indicator, measure, target } = placeOf(draft, id);
  if (!indicator || !measure || !target) return missing();
  const to = typed.measure ?? indicator.measures.indexOf(measure);
  if (indicator.measures[to] === undefined) return wrong("measure", "Không còn chỉ số này trong chỉ tiêu. Hãy chọn lại.");
  const next = targetOf(draft, id, typed, text, target);
  if (!next.ok) return next;
  return edited(draft, (copy) => {
    const own = placeOf(copy, id);
    if (indicator.measures[to] === measure) {
      Object.assign(own.target!, next.value);
      return id;
    }
    own.measure!.targets = own.measure!.targets.filter((one) => one !== own.target);
    return pushed(own.indicator!.measures[to]!, next.value, id.replace(/-m\d+-t\d+$/, `-m${to}`));
  });
}

/** One more target of the measure at that address. */
export function addTarget(draft: PlanDraft, id: string, typed: TargetChange, text: string | null): Result<Edited> {
  const { indicator, measure } = placeOf(draft, id);
  if (!indicator || !measure) return missing();
  const next = targetOf(draft, id, typed, text, { inherited: false, note: null, phrase: "", span: indicator.span });
  if (!next.ok) return next;
  return edited(draft, (copy) => pushed(placeOf(copy, id).measure!, next.value, id));
}

function pushed({ targets }: DraftMeasure, target: DraftTarget, measureAt: string): string {
  targets.push(target);
  return `${measureAt}-t${targets.length - 1}`;
}

function targetOf(draft: PlanDraft, id: string, { measure: _measure, ...typed }: TargetChange, text: string | null, before: Pick<DraftTarget, "inherited" | "note" | "phrase" | "span">): Result<DraftTarget> {
  const { indicator } = placeOf(draft, id);
  const timing = typed.year !== null ? ("milestone" as const) : typed.fromYear !== null || typed.toYear !== null ? ("span" as const) : ("every_year" as const);
  const span = typed.phrase === before.phrase ? before.span : placeOfWords(text, typed.phrase, indicator!.span);
  const next: DraftTarget = { inherited: before.inherited, note: before.note, ...typed, timing, span, certainty: "printed" };
  const fault = targetFault(next, indicator!.text, draftYears(draft));
  return fault === null ? succeed(next) : refuse("invalid", `Chưa lưu: ${fault}`);
}
