"use server";

import { refresh } from "next/cache";
import { defineFormAction } from "@/lib/auth/define-action";
import { approveReportForm, commentOnCellInput, followUpInput, reopenReportInput, returnReportForm } from "@/lib/domain/report/step-input";
import { unwrap } from "@/lib/domain/result";
import * as comments from "@/lib/services/report-comments";
import * as steps from "@/lib/services/report-steps";

export const returnCells = defineFormAction(returnReportForm, async (actor, input): Promise<unknown> => {
  const returned = await steps.returnCells(actor, input);
  refresh();
  return returned;
});

export const approveReport = defineFormAction(approveReportForm, async (actor, input): Promise<unknown> => {
  const answers = await steps.approve(actor, input);
  for (const { result } of answers) unwrap(result);
  refresh();
  return answers;
});

export const reopenReport = defineFormAction(reopenReportInput, async (actor, input): Promise<unknown> => {
  const reopened = await steps.reopen(actor, input);
  refresh();
  return reopened;
});

export const commentInReview = defineFormAction(commentOnCellInput, async (actor, input): Promise<unknown> => {
  const commented = await comments.comment(actor, input);
  refresh();
  return commented;
});

export const setFollowUp = defineFormAction(followUpInput, async (actor, input): Promise<unknown> => {
  const marked = await comments.setFollowUp(actor, input);
  refresh();
  return marked;
});
