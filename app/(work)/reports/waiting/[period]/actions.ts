"use server";

import { refresh } from "next/cache";
import { defineFormAction } from "@/lib/auth/define-action";
import { approveReportsForm } from "@/lib/domain/report/step-input";
import * as steps from "@/lib/services/report-steps";

export const approveChosen = defineFormAction(approveReportsForm, async (actor, input): Promise<{ approved: number; refused: string[] }> => {
  const answers = await steps.approve(actor, input);
  refresh();
  const refused = answers.flatMap(({ result }) => (result.ok ? [] : [result.problem.message]));
  return { approved: answers.length - refused.length, refused };
});
