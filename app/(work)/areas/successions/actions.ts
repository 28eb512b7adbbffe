"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { submitSuccessionInput, undoSuccessionInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import { previewView } from "./_parts/preview-view";

export const submitSuccessionAction = defineFormAction(submitSuccessionInput, async (actor, { intent, ...input }) => {
  if (intent === "preview") return previewView(await successions.preview(actor, input), input.openReports);
  const { actId } = await successions.record(actor, input);
  redirect(`/areas/successions/${actId}?done=recorded`);
});

export const undoSuccessionAction = defineFormAction(undoSuccessionInput, async (actor, input): Promise<never> => {
  await successions.undo(actor, input);
  redirect(`/areas/successions/${input.actId}?done=undone`);
});
