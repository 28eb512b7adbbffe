import type { Action } from "@/lib/domain/access/permissions";

export const REPORT_STATES = ["draft", "submitted", "returned", "resubmitted", "approved", "reopened"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTS = ["submit", "return", "approve", "reopen"] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

export interface WorkflowStep {
  from: ReportState;
  act: ReportAct;
  to: ReportState;
  /** Who may: the table of permissions says it. */
  permission: Extract<Action, "report.fill" | "report.review">;
  needsReason: boolean;
}

/**
 * The way of a report, whole: the service, the buttons, the tests and the database's own check (`report_step_allowed`)
 * follow this table.
 */
export const WORKFLOW: readonly WorkflowStep[] = [
  { from: "draft", act: "submit", to: "submitted", permission: "report.fill", needsReason: false },
  { from: "submitted", act: "return", to: "returned", permission: "report.review", needsReason: true },
  { from: "submitted", act: "approve", to: "approved", permission: "report.review", needsReason: false },
  { from: "returned", act: "submit", to: "resubmitted", permission: "report.fill", needsReason: false },
  { from: "resubmitted", act: "return", to: "returned", permission: "report.review", needsReason: true },
  { from: "resubmitted", act: "approve", to: "approved", permission: "report.review", needsReason: false },
  { from: "approved", act: "reopen", to: "reopened", permission: "report.review", needsReason: true },
  { from: "reopened", act: "submit", to: "resubmitted", permission: "report.fill", needsReason: false },
];

/** The step that the act takes from this state; null where the table has none. */
export const stepFrom = (state: ReportState, act: ReportAct): WorkflowStep | null => WORKFLOW.find((step) => step.from === state && step.act === act) ?? null;

/** Whether a figure may be typed: all of a draft or a reopened report, of a returned one only what was returned. */
export const isCellOpen = (report: ReportState, cell: ReportState): boolean => report === "draft" || report === "reopened" || (report === "returned" && cell === "returned");

export const REPORT_STATE_WORDS: Record<ReportState, string> = {
  draft: "Đang nhập",
  submitted: "Đã gửi",
  returned: "Trả lại để chỉnh sửa, bổ sung",
  resubmitted: "Đã gửi lại",
  approved: "Đã phê duyệt",
  reopened: "Mở lại",
};

export const REPORT_ACT_WORDS: Record<ReportAct, string> = {
  submit: "Gửi báo cáo",
  return: "Trả lại để chỉnh sửa, bổ sung",
  approve: "Phê duyệt",
  reopen: "Mở lại báo cáo",
};

/** Why a figure cannot be typed, and what to do; null where it can. */
export function cellLock(report: ReportState, cell: ReportState): string | null {
  if (isCellOpen(report, cell)) return null;
  if (report === "approved") return "Báo cáo đã được phê duyệt nên số liệu đã khóa. Muốn sửa, hãy đề nghị cấp tỉnh mở lại báo cáo.";
  if (report === "returned") return "Ô này không bị trả lại nên giữ nguyên. Muốn sửa cả ô này, hãy trao đổi với người rà soát.";
  return "Báo cáo đã gửi, đang chờ rà soát. Muốn sửa, hãy đề nghị cấp tỉnh trả lại ô này.";
}
