"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { publishInput, withdrawInput } from "@/lib/domain/publication/publication";
import * as publications from "@/lib/services/publications";
import { today } from "@/lib/today";

export const publishAction = defineFormAction(publishInput, async (actor, input): Promise<never> => {
  await publications.publish(actor, input, Number(today().slice(0, 4)));
  redirect(`/plans/${encodeURIComponent(input.planCode)}/publishing?done=published`);
});

export const withdrawAction = defineFormAction(withdrawInput, async (actor, input): Promise<never> => {
  await publications.withdraw(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/publishing?done=withdrawn`);
});
