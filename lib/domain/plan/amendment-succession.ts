import { z } from "zod";
import { type Result, refuse, succeed } from "../result";
import { typedLine } from "../typed";

/** A new plan takes the place of an old one, by a document. */
export const supersedeInput = z.object({
  planCode: z.string(),
  byCode: typedLine("Hãy chọn kế hoạch thay thế."),
  document: typedLine("Hãy ghi số, ngày văn bản thay thế."),
});
export type SupersedeInput = z.output<typeof supersedeInput>;

export interface SuccessionPlan {
  id: string;
  startYear: number;
  endYear: number;
  supersededById: string | null;
  areaId: string;
  /** The units that the plan's area became, wholly or in part, however many changes ago. */
  successorAreaIds: readonly string[];
}

/** Whether one plan may take the other's place; the old one keeps its figures and verdicts, so nothing of it changes. */
export function supersession(old: SuccessionPlan, by: SuccessionPlan): Result<null> {
  const byCode = (sentence: string) => refuse("invalid", sentence, { fields: { byCode: sentence } });
  if (old.supersededById !== null) return refuse("conflict", "Kế hoạch này đã có kế hoạch thay thế. Hãy tải lại trang.");
  if (old.id === by.id) return byCode("Kế hoạch không tự thay thế mình. Hãy chọn kế hoạch khác.");
  // Also keeps succession from running in a circle.
  if (by.supersededById !== null) return byCode("Kế hoạch này cũng đã được thay thế. Hãy chọn kế hoạch đang có hiệu lực.");
  if (by.areaId !== old.areaId && !old.successorAreaIds.includes(by.areaId)) return byCode("Kế hoạch thay thế phải của cùng địa bàn hoặc của đơn vị tiếp nhận địa bàn. Hãy chọn kế hoạch khác.");
  if (by.endYear < old.endYear && by.startYear <= old.startYear) return byCode("Kế hoạch này đứng trước kế hoạch cần thay thế. Hãy chọn kế hoạch mới hơn.");
  return succeed(null);
}
