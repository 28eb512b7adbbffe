"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { acceptPart, changeHeader, changeIndicator, changeMeasure, changeTarget, headerChange, indicatorChange, measureChange, removePart, targetChange } from "@/lib/domain/plan-draft/change-draft";
import { optionalLine } from "@/lib/domain/typed";
import * as drafts from "@/lib/services/plan-drafts";

const draftInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });
const partInput = draftInput.extend({ part: z.string() });

export const acceptAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  await drafts.change(actor, draft, (one) => acceptPart(one, part));
  refresh();
});

export const removeAction = defineFormAction(partInput, async (actor, { part, ...draft }) => {
  await drafts.change(actor, draft, (one) => removePart(one, part));
  redirect(`/drafts/${draft.id}`);
});

export const changeHeaderAction = defineFormAction(draftInput.extend(headerChange.shape), async (actor, { id, version, ...typed }) => {
  await drafts.change(actor, { id, version }, (one) => changeHeader(one, typed));
  redirect(`/drafts/${id}`);
});

export const chooseAreaAction = defineFormAction(draftInput.extend({ areaId: z.uuid("Hãy chọn địa bàn.") }), async (actor, input) => {
  await drafts.chooseArea(actor, input);
  redirect(`/drafts/${input.id}`);
});

export const changeIndicatorAction = defineFormAction(partInput.extend(indicatorChange.shape), async (actor, { id, version, part, ...typed }) => {
  await drafts.change(actor, { id, version }, (one) => changeIndicator(one, part, typed));
  redirect(`/drafts/${id}#${part}`);
});

export const changeMeasureAction = defineFormAction(partInput.extend(measureChange.shape), async (actor, { id, version, part, ...typed }) => {
  await drafts.change(actor, { id, version }, (one, catalogue) => changeMeasure(one, part, typed, catalogue));
  redirect(`/drafts/${id}#${part}`);
});

export const changeTargetAction = defineFormAction(partInput.extend(targetChange.shape), async (actor, { id, version, part, ...typed }) => {
  await drafts.change(actor, { id, version }, (one) => changeTarget(one, part, typed));
  redirect(`/drafts/${id}#${part}`);
});

export const discardAction = defineFormAction(draftInput, async (actor, input) => {
  await drafts.discard(actor, input);
  redirect("/drafts");
});

export const putInForceAction = defineFormAction(draftInput.extend({ twinReason: optionalLine(1_000) }), async (actor, input) => {
  const { planCode } = await drafts.putInForce(actor, input);
  redirect(`/plans/${planCode}`);
});
