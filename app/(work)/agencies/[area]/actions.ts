"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { endAgencyInput, newAgencyInput, renameAgencyInput } from "@/lib/domain/agency/agency";
import * as agencies from "@/lib/services/agencies";

export const createAgencyAction = defineFormAction(newAgencyInput, async (actor, input) => {
  await agencies.create(actor, input);
  refresh();
  return { name: input.name };
});

export const renameAgencyAction = defineFormAction(renameAgencyInput, async (actor, input): Promise<never> => {
  const { areaId } = await agencies.rename(actor, input);
  redirect(`/agencies/${areaId}?done=renamed`);
});

export const endAgencyAction = defineFormAction(endAgencyInput, async (actor, input): Promise<never> => {
  const { areaId } = await agencies.end(actor, input);
  redirect(`/agencies/${areaId}?done=ended`);
});
