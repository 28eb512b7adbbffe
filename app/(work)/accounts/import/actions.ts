"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { today } from "@/lib/today";
import { officerLinksCsv } from "@/lib/documents/officer-files";
import { readTable } from "@/lib/documents/read-table";
import type { ImportLine } from "@/lib/domain/agency/officer-import";
import { officerRowsInput, readOfficerRows, type OfficerRow } from "@/lib/domain/agency/officer-rows";
import { Refusal, unwrap } from "@/lib/domain/result";
import { tick } from "@/lib/domain/typed";
import * as officers from "@/lib/services/officer-import";
import { linkWords } from "../_parts/link-words";

const fileInput = z.object({ areaId: z.uuid(), file: z.file().optional() });

/** Reads the file and says what it would do; nothing is kept of it. */
export const previewImportAction = defineFormAction(fileInput, async (actor, { areaId, file }): Promise<{ lines: ImportLine[]; rows: OfficerRow[] }> => {
  if (!file || file.size === 0) throw new Refusal({ code: "invalid", message: "Chưa có tệp nào.", fields: { file: "Hãy chọn tệp danh sách." } });
  const rows = unwrap(readOfficerRows(unwrap(await readTable(new Uint8Array(await file.arrayBuffer())))));
  return { lines: await officers.preview(actor, { areaId, rows }, today()), rows };
});

const importInput = z.object({ areaId: z.uuid(), rows: officerRowsInput, renewLinks: tick() });

export const importOfficersAction = defineFormAction(importInput, async (actor, input) => {
  const { links, ...counts } = await officers.importOfficers(actor, input, today());
  refresh();
  const words = links.map((one) => ({ ...one, ...linkWords({ ...one, userId: "", purpose: "join", place: one.commune }) }));
  return { ...counts, links: words, csv: officerLinksCsv(words) };
});
