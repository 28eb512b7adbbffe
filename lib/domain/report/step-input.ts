import { z } from "zod";
import { typedDay, typedLine } from "../typed";
import { returnReason, tickedCells, tickedReports } from "./return-names";

const reportId = z.uuid("Không tìm thấy báo cáo này. Hãy tải lại trang.");
const expectedVersion = z.coerce.number().int().min(0);
const reasonFor = (missing: string) => typedLine(missing, 1_000);

/** `confirmed`: the keys of what is missing that the person was shown and hands the report in without. */
export const submitReportInput = z.object({ reportId, expectedVersion, confirmed: z.array(z.string().max(120)).max(600).default([]) });
export type SubmitReportInput = z.output<typeof submitReportInput>;

export const RETURN_NEEDS_A_REASON = "Hãy ghi lý do trả lại ô này để đơn vị biết cần sửa gì.";

/** Single cells, each with its reason; or none, with a reason about the words and the evidence. */
export const returnReportInput = z
  .object({
    reportId,
    expectedVersion,
    cells: z.array(z.object({ cellId: z.uuid(), reason: reasonFor(RETURN_NEEDS_A_REASON) })).max(600),
    note: z.string().default("").transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 1_000)),
  })
  .refine(({ cells, note }) => cells.length > 0 || note !== "", { path: ["note"], message: "Hãy chọn ít nhất một ô cần sửa, hoặc ghi điều cần bổ sung ở phần lời, tài liệu." });
export type ReturnReportInput = z.output<typeof returnReportInput>;

/** The same from a form of boxes; a reason counts only where its box is ticked. */
export const returnReportForm = z.preprocess(
  (typed: Record<string, unknown>) => ({ ...typed, cells: tickedCells(typed).map((cellId) => ({ cellId, reason: typed[returnReason(cellId)] })) }),
  returnReportInput,
);

export const approveReportsInput = z.object({ reports: z.array(z.object({ reportId, expectedVersion })).min(1, "Hãy chọn ít nhất một báo cáo để phê duyệt.").max(200, "Mỗi lần phê duyệt tối đa 200 báo cáo.") });
export type ApproveReportsInput = z.output<typeof approveReportsInput>;

/** One report from its own page. */
export const approveReportForm = z.object({ reportId, expectedVersion }).transform((report) => ({ reports: [report] }));

/** Many, from a form of boxes. */
export const approveReportsForm = z.preprocess((typed: Record<string, unknown>) => ({ reports: tickedReports(typed) }), approveReportsInput);

export const reopenReportInput = z.object({ reportId, expectedVersion, reason: reasonFor("Hãy ghi lý do mở lại báo cáo.") });
export type ReopenReportInput = z.output<typeof reopenReportInput>;

export const approveAsHeadInput = z.object({ reportId, expectedVersion });
export type ApproveAsHeadInput = z.output<typeof approveAsHeadInput>;

/** The paper that the unit's head signed; its scan is among the evidence. */
export const signedPaperInput = z.object({ reportId, number: typedLine("Hãy ghi số của báo cáo đã ký, ví dụ 125/BC-UBND.", 100), on: typedDay("Hãy nhập ngày ký.") });
export type SignedPaperInput = z.output<typeof signedPaperInput>;

export const commentOnCellInput = z.object({ cellId: z.uuid(), text: typedLine("Hãy viết ý kiến trước khi gửi.", 2_000) });
export type CommentOnCellInput = z.output<typeof commentOnCellInput>;

export const followUpInput = z.object({ cellId: z.uuid(), followUp: z.union([z.boolean(), z.enum(["true", "false"]).transform((typed) => typed === "true")]) });
export type FollowUpInput = z.output<typeof followUpInput>;

export const removeEvidenceInput = z.object({ fileId: z.uuid() });
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>;
