import type { ReportState } from "./workflow";

/** Whether the unit has the report in hand: something of it may be typed, and it may be handed in. */
export const isInHand = (state: ReportState): boolean => state === "draft" || state === "returned" || state === "reopened";

/**
 * Why nothing of a report can be typed or handed in, and what to do; null where something can. A closed period holds
 * back what was never handed in; what was returned or opened again is asked for. A report that was closed when its unit ended
 * stays closed.
 */
export function fillingLock(state: ReportState, periodIsClosed: boolean, unitHasEnded = false): string | null {
  if (state === "approved") return "Báo cáo đã được phê duyệt nên số liệu đã khóa. Muốn sửa, hãy đề nghị cấp tỉnh mở lại báo cáo.";
  if (!isInHand(state)) return "Báo cáo đã gửi, đang chờ rà soát. Muốn sửa, hãy đề nghị cấp tỉnh trả lại ô cần sửa.";
  if (unitHasEnded) return "Đơn vị đã kết thúc và báo cáo này đã đóng theo quyết định sắp xếp. Số đã được duyệt vẫn tính; muốn nhập tiếp, hãy liên hệ quản trị hệ thống.";
  if (state === "draft" && periodIsClosed) return "Kỳ báo cáo đã đóng. Muốn nhập tiếp, hãy đề nghị cấp tỉnh mở lại kỳ báo cáo.";
  return null;
}
