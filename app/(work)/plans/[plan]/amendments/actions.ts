"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { changeTargetForm } from "@/lib/domain/plan/amendment-input";
import * as amendments from "@/lib/services/amendments";

export const changeTargetAction = defineFormAction(changeTargetForm, async (actor, input): Promise<never> => {
  const { amendmentId } = await amendments.amend(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/amendments?done=${amendmentId}`);
});
