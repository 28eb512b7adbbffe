import { z } from "zod";
import { typedLine } from "../typed";
import { NARRATIVE_PARTS } from "./form";

const reportId = z.uuid("Không tìm thấy báo cáo này. Hãy tải lại trang.");
const version = z.int().min(0);

export const beginReportInput = z.object({ periodId: z.uuid(), agencyId: z.uuid() });
export type BeginReportInput = z.output<typeof beginReportInput>;

/** Nhập thay: the unit's document comes first. */
export const beginOnBehalfInput = beginReportInput.extend({ document: typedLine("Hãy ghi số, ngày văn bản của đơn vị làm căn cứ nhập thay.") });
export type BeginOnBehalfInput = z.output<typeof beginOnBehalfInput>;

/** Line ends stay; what databases refuse goes. */
const narrativeText = z
  .string()
  .max(30_000, "Phần này dài quá 30.000 ký tự. Hãy viết gọn lại.")
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
      .trimEnd(),
  );

/** One of the five parts. `expectedVersion`: the report's. */
export const saveNarrativeInput = z.object({ reportId, part: z.enum(NARRATIVE_PARTS), text: narrativeText, expectedVersion: version });
export type SaveNarrativeInput = z.output<typeof saveNarrativeInput>;

export const recordReportBaseInput = z.object({
  reportId,
  quantityCode: z.string().min(1).max(100),
  typed: z.string().max(60, "Ô này dài quá. Chỉ nhập số."),
  source: z.string().max(500).optional(),
  expectedVersion: version,
});
export type RecordReportBaseInput = z.output<typeof recordReportBaseInput>;
