import type { CommuneState } from "./commune-row";

export const COMMUNE_STATE_WORDS: Record<CommuneState, string> = {
  added: "Đã cộng",
  "adds-nothing": "Không phát sinh",
  "cannot-be-added": "Đã duyệt, không cộng được vì thiếu tử số, mẫu số",
  "not-collected": "Chưa thu thập",
  "not-asked": "Không trong danh sách báo cáo, không cộng",
  waiting: "Chờ duyệt, chưa cộng",
  missing: "Chưa có số liệu",
};
