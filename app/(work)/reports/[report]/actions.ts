"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction, defineFormAction } from "@/lib/auth/define-action";
import { approveAsHeadInput, commentOnCellInput, removeEvidenceInput, signedPaperInput, submitReportInput } from "@/lib/domain/report/step-input";
import { Refusal } from "@/lib/domain/result";
import * as evidence from "@/lib/services/evidence";
import * as comments from "@/lib/services/report-comments";
import * as steps from "@/lib/services/report-steps";

export const submitReport = defineAction(submitReportInput, async (actor, input) => {
  const submitted = await steps.submit(actor, input);
  refresh();
  return submitted;
});

export const approveAsHead = defineAction(approveAsHeadInput, async (actor, input) => {
  const approved = await steps.approveAsHead(actor, input);
  refresh();
  return approved;
});

export const recordSignedPaper = defineFormAction(signedPaperInput, async (actor, input): Promise<unknown> => {
  const recorded = await steps.recordSignedPaper(actor, input);
  refresh();
  return recorded;
});

export const commentOnCell = defineFormAction(commentOnCellInput, async (actor, input): Promise<unknown> => {
  const commented = await comments.comment(actor, input);
  refresh();
  return commented;
});

/** `bearsOut`: the cell; "signed": the paper that the head signed; "": the whole report. */
const evidenceInput = z.object({ reportId: z.uuid(), bearsOut: z.union([z.literal(""), z.literal("signed"), z.uuid()]), file: z.file().optional() });

export const addEvidence = defineFormAction(evidenceInput, async (actor, { reportId, bearsOut, file }): Promise<unknown> => {
  if (!file || file.size === 0) throw new Refusal({ code: "invalid", message: "Chưa lưu tệp nào.", fields: { file: "Hãy chọn một tệp." } });
  const isSignedCopy = bearsOut === "signed";
  const kept = await evidence.add(actor, { reportId, cellId: isSignedCopy || bearsOut === "" ? null : bearsOut, isSignedCopy, name: file.name.normalize("NFC"), bytes: new Uint8Array(await file.arrayBuffer()) });
  refresh();
  return kept;
});

export const removeEvidence = defineFormAction(removeEvidenceInput, async (actor, input): Promise<unknown> => {
  const removed = await evidence.remove(actor, input);
  refresh();
  return removed;
});
