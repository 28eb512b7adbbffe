"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { answerTaskInput, endTaskInput, giveTaskInput } from "@/lib/domain/task/task";
import * as tasks from "@/lib/services/tasks";

/** The page from which it was done. */
const page = { planCode: z.string(), agencyId: z.uuid() };

const back = ({ planCode, agencyId }: { planCode: string; agencyId: string }, done: string): never => redirect(`/plans/${encodeURIComponent(planCode)}/agencies/${agencyId}?done=${done}#viec-duoc-giao`);

export const giveTaskAction = defineFormAction(giveTaskInput, async (actor, input): Promise<never> => {
  await tasks.give(actor, input);
  return back(input, "given");
});

export const answerTaskAction = defineFormAction(answerTaskInput.extend(page), async (actor, { planCode, agencyId, ...input }): Promise<never> => {
  await tasks.answer(actor, input);
  return back({ planCode, agencyId }, "answered");
});

export const endTaskAction = defineFormAction(endTaskInput.extend(page), async (actor, { planCode, agencyId, ...input }): Promise<never> => {
  await tasks.end(actor, input);
  return back({ planCode, agencyId }, "ended");
});
