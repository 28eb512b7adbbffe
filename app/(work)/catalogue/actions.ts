"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { mergeMeasureInput, unmergeMeasureInput } from "@/lib/domain/measure/alias";
import { describeMeasureInput, newMeasureInput } from "@/lib/domain/measure/description";
import * as measures from "@/lib/services/measures";

export const createMeasureAction = defineFormAction(newMeasureInput, async (actor, input): Promise<never> => {
  const { code } = await measures.create(actor, input);
  redirect(`/catalogue/${code}`);
});

export const describeMeasureAction = defineFormAction(describeMeasureInput, async (actor, input) => {
  const saved = await measures.describe(actor, input);
  refresh();
  return saved;
});

export const mergeMeasureAction = defineFormAction(mergeMeasureInput, async (actor, input): Promise<never> => {
  await measures.merge(actor, input);
  redirect(`/catalogue/${input.duplicateCode}`);
});

export const unmergeMeasureAction = defineFormAction(unmergeMeasureInput, async (actor, input) => {
  await measures.unmerge(actor, input);
  refresh();
});
