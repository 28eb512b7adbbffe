"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { chooseOfficialInput } from "@/lib/domain/aggregate/official-choice";
import * as officialChoices from "@/lib/services/official-choices";

export const chooseOfficialAction = defineFormAction(chooseOfficialInput, async (actor, input): Promise<never> => {
  await officialChoices.choose(actor, input);
  const query = new URLSearchParams({ year: String(input.year), ...(input.term === "annual" ? {} : { term: input.term }), done: "chosen" });
  redirect(`/plans/${encodeURIComponent(input.planCode)}/totals/${encodeURIComponent(input.measureCode)}?${query}`);
});
