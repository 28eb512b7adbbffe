"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { extractPastedText } from "@/lib/documents/extract-text";
import { extractTextInWorker } from "@/lib/documents/extract-text/in-worker";
import { Refusal, unwrap } from "@/lib/domain/result";
import * as drafts from "@/lib/services/plan-drafts";

const documentInput = z.object({ file: z.file().optional(), text: z.string().default("") });

export const createDraftAction = defineFormAction(documentInput, async (actor, { file, text }): Promise<never> => {
  drafts.ensureMayDraftSomewhere(actor);
  const given = file && file.size > 0 ? file : null;
  if (!given && text.trim() === "") throw new Refusal({ code: "invalid", message: "Chưa có văn bản nào.", fields: { file: "Hãy chọn một tệp, hoặc dán nội dung vào ô bên dưới." } });
  if (!given) {
    const pasted = unwrap(await extractPastedText(text));
    const { id } = await drafts.create(actor, { text: pasted.text, notes: pasted.notes, file: null });
    redirect(`/drafts/${id}`);
  }
  const bytes = new Uint8Array(await given.arrayBuffer());
  const read = unwrap(await extractTextInWorker(bytes, given.name));
  const { id } = await drafts.create(actor, { text: read.text, notes: read.notes, file: { name: given.name.normalize("NFC").slice(0, 200), mediaType: read.mediaType, bytes } });
  redirect(`/drafts/${id}`);
});
