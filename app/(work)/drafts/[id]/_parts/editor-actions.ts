"use server";

import { createElement } from "react";
import { z } from "zod";
import { defineAction } from "@/lib/auth/define-action";
import { findDraft, readCatalogue } from "@/lib/data/plan-drafts";
import { Refusal } from "@/lib/domain/result";
import { PartEditor } from "./part-editor";

/** The forms of one part, without the page around them: a long plan is not sent anew for each look at a form. */
export const openEditorAction = defineAction(z.object({ id: z.uuid(), version: z.int(), part: z.string() }), async (actor, { id, version, part }) => {
  const row = await findDraft(actor, id);
  if (row === null || row.planCode !== null || row.version !== version) throw new Refusal({ code: "conflict", message: "Bản nháp vừa được người khác sửa. Hãy tải lại trang rồi sửa." });
  return createElement(PartEditor, { id, version, draft: row.draft, part, catalogue: await readCatalogue() });
});
