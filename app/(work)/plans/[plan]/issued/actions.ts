"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { scanKindOf } from "@/lib/documents/scan-kind";
import { Refusal, unwrap } from "@/lib/domain/result";
import * as planFiles from "@/lib/services/plan-files";

const scanInput = z.object({ planCode: z.string(), file: z.file().optional() });

/** Answers the name of the file that was kept. */
export const keepFileAction = defineFormAction(scanInput, async (actor, { planCode, file }): Promise<string> => {
  if (!file || file.size === 0) throw new Refusal({ code: "invalid", message: "Chưa lưu tệp nào.", fields: { file: "Hãy chọn bản quét của văn bản." } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.normalize("NFC").slice(-200);
  await planFiles.keep(actor, { planCode, file: { name, mediaType: unwrap(scanKindOf(bytes, name)), bytes } });
  refresh();
  return name;
});
