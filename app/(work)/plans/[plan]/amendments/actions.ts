"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import type { Actor } from "@/lib/domain/access/actor";
import { addIndicatorForm, addTargetForm, changeTargetForm, changeWordingForm, retireIndicatorForm, retireTargetForm } from "@/lib/domain/plan/amendment-forms";
import type { AmendInput } from "@/lib/domain/plan/amendment-input";
import { supersedeInput } from "@/lib/domain/plan/amendment-succession";
import * as amendments from "@/lib/services/amendments";
import * as succession from "@/lib/services/plan-succession";

async function amend(actor: Actor, input: AmendInput): Promise<never> {
  const { amendmentId } = await amendments.amend(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/amendments?done=${amendmentId}`);
}

export const changeTargetAction = defineFormAction(changeTargetForm, amend);
export const addTargetAction = defineFormAction(addTargetForm, amend);
export const retireTargetAction = defineFormAction(retireTargetForm, amend);
export const changeWordingAction = defineFormAction(changeWordingForm, amend);
export const addIndicatorAction = defineFormAction(addIndicatorForm, amend);
export const retireIndicatorAction = defineFormAction(retireIndicatorForm, amend);

export const supersedeAction = defineFormAction(supersedeInput, async (actor, input): Promise<never> => {
  await succession.supersede(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/issued`);
});
