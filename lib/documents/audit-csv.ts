import type { AuditLine } from "@/lib/domain/audit/search";
import { auditActionWords, auditSubjectWords } from "@/lib/domain/audit/words";
import { formatDateTime } from "@/lib/format/date";
import { csvFile } from "./csv-file";

const COLUMNS = [
  { key: "chain", header: "Chuỗi" },
  { key: "sequence", header: "Số thứ tự" },
  { key: "at", header: "Thời điểm" },
  { key: "person", header: "Người làm" },
  { key: "username", header: "Tên đăng nhập" },
  { key: "address", header: "Địa chỉ mạng" },
  { key: "device", header: "Thiết bị" },
  { key: "action", header: "Việc" },
  { key: "subjectType", header: "Đối tượng" },
  { key: "subjectId", header: "Mã đối tượng" },
  { key: "data", header: "Nội dung" },
  { key: "hash", header: "Niêm phong" },
];

/** The audit trail, a row for each event; what was recorded holds figures. */
export const auditCsv = (lines: readonly AuditLine[], isDemonstration: boolean): string =>
  csvFile(
    COLUMNS,
    lines.map((line) => ({ ...line, at: formatDateTime(line.at), action: auditActionWords(line.action), subjectType: auditSubjectWords(line.subjectType), data: JSON.stringify(line.data) })),
    { isDemonstration },
  );
