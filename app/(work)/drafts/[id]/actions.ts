"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { acceptWithin } from "@/lib/domain/plan-draft/accept-within";
import { addGoal, addIndicator, rereadIndicator } from "@/lib/domain/plan-draft/add-indicator";
import { WORDS_AS, addWords } from "@/lib/domain/plan-draft/add-words";
import { addAgency, assignIndicator, changeAgency } from "@/lib/domain/plan-draft/assign";
import { addActivity, changeActivity } from "@/lib/domain/plan-draft/change-budget";
import { acceptPart, addReporting, changeGoal, changeHeader, changeIndicator, changeReporting } from "@/lib/domain/plan-draft/change-draft";
import { addMeasure, changeMeasure, mergeMeasures, splitMeasure } from "@/lib/domain/plan-draft/change-measure";
import { addTarget, changeTarget } from "@/lib/domain/plan-draft/change-target";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { activityChange, agencyChange, assignmentChange, goalChange, headerChange, indicatorChange, measureChange, mergeChange, newIndicator, reportingChange, splitChange, targetChange } from "@/lib/domain/plan-draft/typed-parts";
import { spanBetween } from "@/lib/domain/plan-draft/words";
import { refuse } from "@/lib/domain/result";
import { optionalLine, typedLine } from "@/lib/domain/typed";
import * as drafts from "@/lib/services/plan-drafts";

const draftInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });
const partInput = draftInput.extend({ part: z.string() });
const ofDraft = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) => draftInput.extend(schema.shape);
const ofPart = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) => partInput.extend(schema.shape);

/** Back to the outline, at the part that was changed. Without `refresh` an address that differs by its anchor alone keeps the page as it was. */
function show(id: string, part: string): never {
  refresh();
  redirect(`/drafts/${id}#${part}`);
}
/** To the new part, its form open: a person looks whether it was read right. */
function edit(id: string, part: string): never {
  refresh();
  redirect(`/drafts/${id}?edit=${part}#${part}`);
}

export const acceptAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  await drafts.change(actor, draft, (one) => acceptPart(one, part));
  refresh();
});

/** An indicator with its measures and targets. */
export const acceptWithinAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  await drafts.change(actor, draft, (one) => acceptWithin(one, part));
  refresh();
});

export const removeAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  const { part: above } = await drafts.changeAt(actor, draft, (one) => removePart(one, part));
  show(draft.id, above);
});

export const changeHeaderAction = defineFormAction(ofDraft(headerChange), async (actor, { id, version, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => changeHeader(one, typed));
  show(id, "h-title");
});

export const chooseAreaAction = defineFormAction(draftInput.extend({ areaId: z.uuid("Hãy chọn địa bàn.") }), async (actor, input) => {
  await drafts.chooseArea(actor, input);
  show(input.id, "h-title");
});

/** What a person selected in the document. */
export const addSelectionAction = defineFormAction(draftInput.extend({ start: z.coerce.number().int().min(0), end: z.coerce.number().int(), as: z.enum(WORDS_AS) }), async (actor, { id, version, start, end, as }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one, catalogue, text) => addWords(one, text, [start, Math.max(start, end)], as, catalogue));
  edit(id, part);
});

/** The same, by the first and last words of it. */
export const addWordsAction = defineFormAction(draftInput.extend({ first: typedLine("Hãy chép những chữ đầu của đoạn."), last: optionalLine(), as: z.enum(WORDS_AS, "Hãy chọn thêm làm gì.") }), async (actor, { id, version, first, last, as }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one, catalogue, text) => {
    const span = text === null ? refuse("invalid", "Bản nháp này không có văn bản.") : spanBetween(text, first, last);
    return span.ok ? addWords(one, text, span.value, as, catalogue) : span;
  });
  edit(id, part);
});

export const addGoalAction = defineFormAction(ofDraft(goalChange), async (actor, { id, version, ...typed }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one) => addGoal(one, typed));
  show(id, part);
});

export const changeGoalAction = defineFormAction(ofPart(goalChange), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => changeGoal(one, part, typed));
  show(id, part);
});

export const addIndicatorAction = defineFormAction(ofDraft(newIndicator), async (actor, { id, version, ...typed }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one, catalogue, text) => addIndicator(one, typed, text, catalogue));
  edit(id, part);
});

export const changeIndicatorAction = defineFormAction(ofPart(indicatorChange), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one) => changeIndicator(one, part, typed));
  show(id, at);
});

export const rereadIndicatorAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  await drafts.changeAt(actor, draft, (one, catalogue, text) => rereadIndicator(one, part, text, catalogue));
  show(draft.id, part);
});

export const assignIndicatorAction = defineFormAction(ofPart(assignmentChange).catchall(z.string()), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => assignIndicator(one, part, typed));
  show(id, part);
});

export const addMeasureAction = defineFormAction(ofPart(measureChange), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one, catalogue) => addMeasure(one, part, typed, catalogue));
  edit(id, at);
});

export const changeMeasureAction = defineFormAction(ofPart(measureChange), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one, catalogue) => changeMeasure(one, part, typed, catalogue));
  show(id, part);
});

export const splitMeasureAction = defineFormAction(ofPart(splitChange).catchall(z.string()), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one, catalogue) => splitMeasure(one, part, typed, catalogue));
  show(id, at);
});

export const mergeMeasuresAction = defineFormAction(ofPart(mergeChange), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one) => mergeMeasures(one, part, typed));
  show(id, at);
});

export const addTargetAction = defineFormAction(ofPart(targetChange), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one, _catalogue, text) => addTarget(one, part, typed, text));
  show(id, at);
});

export const changeTargetAction = defineFormAction(ofPart(targetChange), async (actor, { id, version, part, ...typed }) => {
  const { part: at } = await drafts.changeAt(actor, { id, version }, (one, _catalogue, text) => changeTarget(one, part, typed, text));
  show(id, at);
});

export const addAgencyAction = defineFormAction(ofDraft(agencyChange), async (actor, { id, version, ...typed }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one) => addAgency(one, typed));
  show(id, part);
});

export const changeAgencyAction = defineFormAction(ofPart(agencyChange), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => changeAgency(one, part, typed));
  show(id, part);
});

export const addReportingAction = defineFormAction(ofDraft(reportingChange), async (actor, { id, version, ...typed }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one) => addReporting(one, typed));
  show(id, part);
});

export const changeReportingAction = defineFormAction(ofPart(reportingChange), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => changeReporting(one, part, typed));
  show(id, part);
});

export const addActivityAction = defineFormAction(ofDraft(activityChange).catchall(z.string()), async (actor, { id, version, ...typed }) => {
  const { part } = await drafts.changeAt(actor, { id, version }, (one) => addActivity(one, typed));
  show(id, part);
});

export const changeActivityAction = defineFormAction(ofPart(activityChange).catchall(z.string()), async (actor, { id, version, part, ...typed }) => {
  await drafts.changeAt(actor, { id, version }, (one) => changeActivity(one, part, typed));
  show(id, part);
});

export const discardAction = defineFormAction(draftInput, async (actor, input) => {
  await drafts.discard(actor, input);
  redirect("/drafts");
});

export const putInForceAction = defineFormAction(draftInput.extend({ twinReason: optionalLine(1_000) }), async (actor, input) => {
  const { planCode } = await drafts.putInForce(actor, input);
  redirect(`/plans/${planCode}`);
});
