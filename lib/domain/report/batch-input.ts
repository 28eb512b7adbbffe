import { z } from "zod";
import type { DeviceBatch } from "./batch";
import { recordFiguresInput } from "./figures";
import { EDITS_PER_BATCH } from "./form";
import { recordReportBaseInput, saveNarrativeInput } from "./input";

const edit = { editId: z.uuid() };

/** A `DeviceBatch`, with the report that the address names. */
export const deviceBatchInput = z.object({
  reportId: z.uuid(),
  userId: z.uuid(),
  baseFigures: z.array(recordReportBaseInput.omit({ reportId: true }).extend(edit)).max(EDITS_PER_BATCH),
  edits: z.array(recordFiguresInput.shape.edits.element).max(EDITS_PER_BATCH),
  narrative: z.array(saveNarrativeInput.omit({ reportId: true }).extend(edit)).max(EDITS_PER_BATCH),
}) satisfies z.ZodType<DeviceBatch>;
export type DeviceBatchInput = z.output<typeof deviceBatchInput>;
