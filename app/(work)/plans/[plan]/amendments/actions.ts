"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { changeTargetForm } from "@/lib/domain/plan/amendment-input";
import { supersedeInput } from "@/lib/domain/plan/amendment-succession";
import * as amendments from "@/lib/services/amendments";
import * as succession from "@/lib/services/plan-succession";

export const changeTargetAction = defineFormAction(changeTargetForm, async (actor, input): Promise<never> => {
  const { amendmentId } = await amendments.amend(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/amendments?done=${amendmentId}`);
});

export const supersedeAction = defineFormAction(supersedeInput, async (actor, input): Promise<never> => {
  await succession.supersede(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/issued`);
});
