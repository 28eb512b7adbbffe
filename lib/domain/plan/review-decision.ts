import { z } from "zod";
import { typedLine } from "../typed";

export const REVIEW_DECISIONS = ["keep", "correct"] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** A person's word on a doubtful place. It never changes the printed text: a target changes by an amendment only. */
export const decideNoteInput = z.object({
  planCode: z.string(),
  noteId: z.uuid("Không tìm thấy ghi chú này. Hãy tải lại trang."),
  decision: z.enum(REVIEW_DECISIONS, "Hãy chọn giữ nguyên hoặc đính chính."),
  reason: typedLine("Hãy ghi lý do của quyết định.", 1_000),
  document: typedLine("Hãy ghi số, ngày văn bản làm căn cứ."),
});
export type DecideNoteInput = z.output<typeof decideNoteInput>;
