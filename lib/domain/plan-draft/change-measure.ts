import type { z } from "zod";
import { measureCode } from "../measure/description";
import type { CatalogueMeasure, DraftIndicator, DraftMeasure, DraftTarget, PlanDraft } from "../plan-text/draft";
import { fold, foldedWords } from "../plan-text/fold";
import { type Result, succeed } from "../result";
import { type Edited, edited, missing, wrong } from "./edit";
import { indicatorsOf, placeOf } from "./parts";
import { GOES, type MeasureChange, OTHER, type mergeChange, type splitChange } from "./typed-parts";

/** What tells a measure; the rest of a `DraftMeasure` is its place and its targets. */
type Described = Pick<DraftMeasure, "code" | "name" | "unit" | "disaggregation" | "kind" | "polarity" | "isNew">;

/** "Suy dinh dưỡng thể béo phì (Nông thôn)". */
export const measureLabel = ({ name, disaggregation }: { name: string; disaggregation: string | null }): string => (disaggregation === null ? name : `${name} (${disaggregation})`);

/** Chooses another measure of the catalogue, or makes it a new one. */
export function changeMeasure(draft: PlanDraft, id: string, typed: MeasureChange, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const { indicator, measure } = placeOf(draft, id);
  if (!indicator || !measure) return missing();
  const described = describe(draft, indicator, measure, typed, catalogue);
  if (!described.ok) return described;
  return edited(draft, (copy) => {
    Object.assign(placeOf(copy, id).measure!, described.value, { certainty: "printed" });
    return id;
  });
}

/** A further measure of an indicator, without targets yet. */
export function addMeasure(draft: PlanDraft, id: string, typed: MeasureChange, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const { indicator } = placeOf(draft, id);
  if (!indicator) return missing();
  const described = describe(draft, indicator, null, typed, catalogue);
  if (!described.ok) return described;
  return edited(draft, (copy) => {
    const { measures, span } = placeOf(copy, id).indicator!;
    measures.push({ ...described.value, candidates: [], targets: [], span, certainty: "printed" });
    return `${id}-m${measures.length - 1}`;
  });
}

/** Makes a second measure beside the first, which says nothing new of itself; each target stays, moves, or holds for both. */
export function splitMeasure(draft: PlanDraft, id: string, typed: z.output<typeof splitChange>, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const { indicator, measure } = placeOf(draft, id);
  if (!indicator || !measure) return missing();
  const described = describe(draft, indicator, null, typed, catalogue);
  if (!described.ok) return described;
  const goes = measure.targets.map((_, index) => GOES.find((one) => one === typed[`t${index}`]) ?? "stay");
  return edited(draft, (copy) => {
    const { measures } = placeOf(copy, id).indicator!;
    const first = placeOf(copy, id).measure!;
    const second: DraftMeasure = { ...described.value, candidates: first.candidates, targets: structuredClone(first.targets.filter((_, index) => goes[index] !== "stay")), span: first.span, certainty: "printed" };
    first.targets = first.targets.filter((_, index) => goes[index] !== "move");
    const at = measures.indexOf(first) + 1;
    measures.splice(at, 0, second);
    return id.replace(/\d+$/, String(at));
  });
}

/** Two measures of an indicator as one, with the targets of both; of two that say the same one stays. */
export function mergeMeasures(draft: PlanDraft, id: string, { with: other, keep }: z.output<typeof mergeChange>): Result<Edited> {
  const { indicator, measure } = placeOf(draft, id);
  const second = indicator?.measures[other];
  if (!indicator || !measure) return missing();
  if (second === undefined || second === measure) return wrong("with", "Hãy chọn một chỉ số khác của chỉ tiêu này.");
  const [kept, gone] = keep === "this" ? [measure, second] : [second, measure];
  if (kept.unit !== gone.unit && gone.targets.some(({ basis, value }) => basis === "value" && value !== null)) return wrong("with", "Hai chỉ số có đơn vị khác nhau nên mức cần đạt không dùng chung được. Hãy sửa đơn vị của một chỉ số rồi gộp.");
  const at = indicator.measures.indexOf(measure);
  const [first, last] = [Math.min(at, other), Math.max(at, other)];
  return edited(draft, (copy) => {
    const { measures } = placeOf(copy, id).indicator!;
    const targets = [...measures[first]!.targets, ...measures[last]!.targets];
    const spans = [measures[first]!.span, measures[last]!.span];
    const whole = measures[indicator.measures.indexOf(kept)]!;
    Object.assign(whole, { targets: targets.filter((target, index) => !targets.slice(0, index).some((one) => isSameTarget(one, target))), certainty: "printed", span: [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))] });
    measures[first] = whole;
    measures.splice(last, 1);
    return id.replace(/\d+$/, String(first));
  });
}

const SAID = ["timing", "year", "fromYear", "toYear", "basis", "baseYear", "comparator", "direction", "value", "upperValue", "maintained"] as const;

/** Two targets that promise the same, wherever it is printed. */
export const isSameTarget = (a: DraftTarget, b: DraftTarget): boolean => SAID.every((field) => a[field] === b[field]);

/** What the form says, as one measure that its indicator may use. `own`: the measure that is changed. */
function describe(draft: PlanDraft, indicator: DraftIndicator, own: DraftMeasure | null, typed: MeasureChange, catalogue: readonly CatalogueMeasure[]): Result<Described> {
  const isCount = typed.unit === "count";
  if (typed.code === "") {
    if (typed.name === null) return wrong("name", "Hãy ghi tên của chỉ số mới.");
    const { name, unit, polarity } = typed;
    const code = own?.isNew === true && own.name === name ? own.code : freeCode(measureCode(name), draft, catalogue);
    return succeed({ code, name, unit, polarity, disaggregation: own?.isNew === true ? own.disaggregation : null, kind: isCount ? "count" : "ratio", isNew: true });
  }
  const known = typed.code === OTHER ? named(typed.other, catalogue) : succeed(catalogue.find(({ code }) => code === typed.code) ?? null);
  if (!known.ok) return known;
  if (known.value === null) return wrong("code", "Danh mục không có chỉ số này. Hãy chọn lại.");
  const { code, name, disaggregation, kind, polarity, unit } = known.value;
  if ((unit === "count") !== isCount) return wrong("unit", "Đơn vị này không đổi được sang đơn vị của chỉ số đã chọn. Hãy chọn lại đơn vị hoặc chỉ số.");
  if (indicator.measures.some((one) => one !== own && one.code === code)) return wrong(typed.code === OTHER ? "other" : "code", "Chỉ tiêu đã dùng chỉ số này. Hãy chọn chỉ số khác.");
  return succeed({ code, name, unit: typed.unit, disaggregation, kind, polarity, isNew: false });
}

/** The one measure of the catalogue with that name; or the only one with all those words. */
function named(typed: string | null, catalogue: readonly CatalogueMeasure[]): Result<CatalogueMeasure> {
  if (typed === null) return wrong("other", "Hãy gõ tên chỉ số trong danh mục.");
  const exact = catalogue.filter((measure) => fold(measureLabel(measure)) === fold(typed));
  const words = foldedWords(typed).split(" ");
  const near = exact.length > 0 ? exact : catalogue.filter((measure) => words.every((word) => ` ${foldedWords([measureLabel(measure), measure.shortName, ...measure.synonyms].join(" "))} `.includes(` ${word} `)));
  if (near.length === 1) return succeed(near[0]!);
  if (near.length === 0) return wrong("other", "Danh mục không có chỉ số nào có những chữ này. Hãy gõ chữ khác, hoặc chọn chỉ số mới.");
  return wrong("other", `Có ${near.length} chỉ số có những chữ này: ${near.slice(0, 4).map(measureLabel).join("; ")}${near.length > 4 ? "; …" : ""}. Hãy gõ đủ tên của một chỉ số.`);
}

/** A new measure's code is no other's, neither in the catalogue nor in the draft. */
function freeCode(wanted: string, draft: PlanDraft, catalogue: readonly CatalogueMeasure[]): string {
  const taken = new Set([...catalogue.map(({ code }) => code), ...indicatorsOf(draft).flatMap(({ measures }) => measures.map(({ code }) => code))]);
  let code = wanted;
  for (let next = 2; taken.has(code); next += 1) code = `${wanted}-${next}`;
  return code;
}
