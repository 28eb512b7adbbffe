import { z } from "zod";
import { EDITS_PER_BATCH } from "./form";

// What travels to the browser stands in form.ts, which needs no zod.
export { COLLECTION_SOURCES, EDITS_PER_BATCH, NARRATIVE_PARTS, NARRATIVE_TITLES, isGiven } from "./form";
export type { CollectionSource, FigureAnswer, NarrativePart, ReportEvidence, ReportForm, ReportLine } from "./form";

const typed = z.string().max(60, "Ô này dài quá. Chỉ nhập số, kps hoặc ctt.");

/** One field's change as a device sends it. The same `editId` sent twice is written once. */
const figureEdit = z.object({
  editId: z.uuid(),
  measureCode: z.string().min(1).max(100),
  typed: z.object({ numerator: typed, denominator: typed, result: typed }),
  expectedVersion: z.int().min(0),
  reason: z
    .string()
    .max(500, "Lời giải thích dài quá 500 ký tự. Hãy viết gọn lại.")
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .optional(),
});
export type FigureEdit = z.output<typeof figureEdit>;

/** What a device's queue sends for one report. Each edit is answered for itself: one refused holds none of the others back. */
export const recordFiguresInput = z.object({ reportId: z.uuid(), edits: z.array(figureEdit).min(1).max(EDITS_PER_BATCH) });
export type RecordFiguresInput = z.output<typeof recordFiguresInput>;
