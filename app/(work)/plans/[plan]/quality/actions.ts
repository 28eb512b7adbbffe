"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { confirmQualityInput, withdrawConfirmationInput } from "@/lib/domain/quality/confirmation";
import * as quality from "@/lib/services/quality";

const pageOf = (planCode: string, back: string, done: string): string => {
  const query = new URLSearchParams(back);
  query.delete("confirm");
  query.set("done", done);
  return `/plans/${encodeURIComponent(planCode)}/quality?${query}`;
};

export const confirmQualityAction = defineFormAction(confirmQualityInput, async (actor, input): Promise<never> => {
  await quality.confirm(actor, input);
  redirect(pageOf(input.planCode, input.back, "confirmed"));
});

export const withdrawConfirmationAction = defineFormAction(withdrawConfirmationInput, async (actor, input): Promise<never> => {
  await quality.withdraw(actor, input);
  redirect(pageOf(input.planCode, input.back, "withdrawn"));
});
