import { z } from "zod";
import { typedDay, typedLine } from "../typed";

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

export const approveReportsInput = z.object({ reports: z.array(z.object({ reportId, expectedVersion })).min(1, "Hãy chọn ít nhất một báo cáo để phê duyệt.").max(200, "Mỗi lần phê duyệt tối đa 200 báo cáo.") });
export type ApproveReportsInput = z.output<typeof approveReportsInput>;

export const reopenReportInput = z.object({ reportId, expectedVersion, reason: reasonFor("Hãy ghi lý do mở lại báo cáo.") });
export type ReopenReportInput = z.output<typeof reopenReportInput>;

export const approveAsHeadInput = z.object({ reportId, expectedVersion });
export type ApproveAsHeadInput = z.output<typeof approveAsHeadInput>;

/** The paper that the unit's head signed; its scan is among the evidence. */
export const signedPaperInput = z.object({ reportId, number: typedLine("Hãy ghi số của báo cáo đã ký, ví dụ 125/BC-UBND.", 100), on: typedDay("Hãy nhập ngày ký.") });
export type SignedPaperInput = z.output<typeof signedPaperInput>;

export const commentOnCellInput = z.object({ cellId: z.uuid(), text: typedLine("Hãy viết ý kiến trước khi gửi.", 2_000) });
export type CommentOnCellInput = z.output<typeof commentOnCellInput>;

export const followUpInput = z.object({ cellId: z.uuid(), followUp: z.boolean() });
export type FollowUpInput = z.output<typeof followUpInput>;

export const removeEvidenceInput = z.object({ fileId: z.uuid() });
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>;
