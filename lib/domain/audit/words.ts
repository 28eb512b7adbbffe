/** What each audited act is called on screen. */
export const AUDIT_ACTION_WORDS: Record<string, string> = {
  "account.created": "Lập tài khoản",
  "account.deactivated": "Khóa tài khoản",
  "account.password-changed": "Đổi mật khẩu",
  "actual.recorded": "Nhập số liệu",
  "agency.created": "Thêm cơ quan, đơn vị",
  "agency.ended": "Kết thúc cơ quan, đơn vị",
  "agency.renamed": "Đổi tên cơ quan, đơn vị",
  "area.created": "Thêm đơn vị hành chính",
  "area.ended": "Kết thúc đơn vị hành chính",
  "area.renamed": "Đổi tên đơn vị hành chính",
  "assignment.added": "Phân công chỉ tiêu",
  "assignment.ended": "Thôi phân công chỉ tiêu",
  "assignment.handed-over": "Bàn giao chỉ tiêu",
  "base-figure.recorded": "Nhập số liệu nền",
  "measure.created": "Thêm chỉ số vào danh mục",
  "measure.described": "Sửa mô tả chỉ số",
  "measure.merged": "Nhập hai chỉ số làm một",
  "measure.unmerged": "Tách lại chỉ số đã nhập",
  "plan-draft.created": "Lập dự thảo kế hoạch",
  "plan.amended": "Sửa đổi kế hoạch",
  "plan.file-kept": "Lưu tệp của kế hoạch",
  "plan.issued": "Đưa kế hoạch vào thi hành",
  "plan.superseded": "Thay thế kế hoạch",
  "review-note.decided": "Quyết định chỗ cần xem lại",
  "session.opened": "Đăng nhập",
  "session.refused": "Đăng nhập không thành",
  "session.revoked": "Kết thúc phiên đăng nhập",
};

/** The act in words; its code where nobody gave it any. */
export const auditActionWords = (action: string): string => AUDIT_ACTION_WORDS[action] ?? action;

const SUBJECT_WORDS: Record<string, string> = {
  Actual: "Số liệu",
  Agency: "Cơ quan, đơn vị",
  Area: "Đơn vị hành chính",
  Assignment: "Phân công",
  BaseFigure: "Số liệu nền",
  Measure: "Chỉ số",
  Plan: "Kế hoạch",
  PlanDraft: "Dự thảo kế hoạch",
  Report: "Báo cáo",
  ReportingPeriod: "Kỳ báo cáo",
  ReviewNote: "Chỗ cần xem lại",
  Session: "Phiên đăng nhập",
  User: "Tài khoản",
};

export const auditSubjectWords = (type: string): string => SUBJECT_WORDS[type] ?? type;
