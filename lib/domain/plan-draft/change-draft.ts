import type { z } from "zod";
import type { PlanDraft } from "../plan-text/draft";
import { type Result, succeed } from "../result";
import { type Edited, NOWHERE, edited, missing, wrong } from "./edit";
import { type DraftPart, HEADER_FIELDS, addressOf, indicatorsOf, placeOf } from "./parts";
import type { goalChange, headerChange, indicatorChange, reportingChange } from "./typed-parts";

/** A person has looked at it: it counts as printed. */
export function acceptPart(draft: PlanDraft, id: string): Result<PlanDraft> {
  if (foundPart(draft, id) === undefined) return missing();
  const copy = structuredClone(draft);
  foundPart(copy, id)!.certainty = "printed";
  return succeed(copy);
}

/** The part itself, to be changed. */
export function foundPart(draft: PlanDraft, id: string): Pick<DraftPart, "certainty"> | undefined {
  const field = HEADER_FIELDS.find((one) => id === `h-${one}`);
  if (field) return draft.header[field];
  const index = Number(id.slice(1));
  if (id.startsWith("a")) return draft.agencies[index];
  if (id.startsWith("r")) return draft.reporting[index];
  if (id.startsWith("p")) return draft.printedResults[index];
  if (id === "b") return draft.budget ?? undefined;
  const place = placeOf(draft, id);
  return /-t\d+$/.test(id) ? place.target : /-m\d+$/.test(id) ? place.measure : /-i\d+$/.test(id) ? place.indicator : place.goal;
}

export const changeHeader = (draft: PlanDraft, typed: z.output<typeof headerChange>): Result<Edited> =>
  edited(draft, ({ header }) => {
    for (const [field, value] of Object.entries(typed)) Object.assign(header[field as keyof typeof typed], { value, certainty: "printed" });
    return "h-title";
  });

export function changeGoal(draft: PlanDraft, id: string, { title }: z.output<typeof goalChange>): Result<Edited> {
  if (placeOf(draft, id).goal === undefined) return missing();
  return edited(draft, (copy) => {
    Object.assign(placeOf(copy, id).goal!, { title, certainty: "printed" });
    return id;
  });
}

/** Its number, its words, and the goal it stands under. */
export function changeIndicator(draft: PlanDraft, id: string, { number, text, goal }: z.output<typeof indicatorChange>): Result<Edited> {
  const { goal: from, indicator } = placeOf(draft, id);
  if (!from || !indicator) return missing();
  if (indicatorsOf(draft).some((one) => one !== indicator && one.number === number)) return wrong("number", `Đã có chỉ tiêu số ${number}. Hãy chọn số khác.`);
  const to = goal === null ? from : draft.goals[goal];
  if (to === undefined) return wrong("goal", "Không còn mục tiêu này trong bản nháp. Hãy chọn lại.");
  return edited(draft, (copy) => {
    const changed = Object.assign(placeOf(copy, id).indicator!, { number, text, certainty: "printed" });
    if (to !== from) {
      const own = copy.goals[draft.goals.indexOf(from)]!;
      own.indicators = own.indicators.filter((one) => one !== changed);
      copy.goals[draft.goals.indexOf(to)]!.indicators.push(changed);
    }
    return addressOf(copy, indicator.key);
  });
}

export function changeReporting(draft: PlanDraft, id: string, typed: z.output<typeof reportingChange>): Result<Edited> {
  const index = Number(/^r(\d+)$/.exec(id)?.[1]);
  if (draft.reporting[index] === undefined) return missing();
  return edited(draft, (copy) => {
    Object.assign(copy.reporting[index]!, typed, { inferred: false, certainty: "printed" });
    return id;
  });
}

/** A reporting rule typed by hand. */
export const addReporting = (draft: PlanDraft, typed: z.output<typeof reportingChange>): Result<Edited> =>
  edited(draft, (copy) => {
    copy.reporting.push({ ...typed, inferred: false, span: NOWHERE, certainty: "printed" });
    return `r${copy.reporting.length - 1}`;
  });
