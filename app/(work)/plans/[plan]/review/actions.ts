"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { decideNoteInput } from "@/lib/domain/plan/review-decision";
import * as reviewNotes from "@/lib/services/review-notes";

export const decideNoteAction = defineFormAction(decideNoteInput, async (actor, input): Promise<never> => {
  await reviewNotes.decide(actor, input);
  redirect(`/plans/${encodeURIComponent(input.planCode)}/review?done=${input.noteId}`);
});
