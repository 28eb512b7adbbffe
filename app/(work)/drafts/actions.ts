"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { today } from "@/lib/today";
import { readCatalogue } from "@/lib/data/plan-drafts";
import { readPlanInWorker } from "@/lib/documents/read-plan/in-worker";
import { newDraftInput } from "@/lib/domain/plan-draft/new-draft";
import { Refusal, unwrap } from "@/lib/domain/result";
import * as newDrafts from "@/lib/services/new-plan-drafts";
import * as drafts from "@/lib/services/plan-drafts";

const documentInput = z.object({ file: z.file().optional(), text: z.string().default("") });

export const createDraftAction = defineFormAction(documentInput, async (actor, { file, text }): Promise<never> => {
  drafts.ensureMayDraftSomewhere(actor);
  const given = file && file.size > 0 ? file : null;
  if (!given && text.trim() === "") throw new Refusal({ code: "invalid", message: "Chưa có văn bản nào.", fields: { file: "Hãy chọn một tệp, hoặc dán nội dung vào ô bên dưới." } });
  const bytes = given && new Uint8Array(await given.arrayBuffer());
  const read = unwrap(await readPlanInWorker(given && bytes ? { bytes, fileName: given.name } : { pasted: text }, await readCatalogue()));
  const { id } = await drafts.create(actor, { text: read.text, notes: read.notes, draft: read.draft, file: given && bytes ? { name: given.name.normalize("NFC").slice(0, 200), mediaType: read.mediaType, bytes } : null });
  redirect(`/drafts/${id}`);
});

export const beginDraftAction = defineFormAction(newDraftInput, async (actor, input): Promise<never> => {
  const { id } = await newDrafts.begin(actor, input, today());
  redirect(`/drafts/${id}`);
});
