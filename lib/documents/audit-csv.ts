import { stringify } from "csv-stringify/sync";
import type { AuditLine } from "@/lib/domain/audit/search";
import { auditActionWords, auditSubjectWords } from "@/lib/domain/audit/words";
import { formatDateTime } from "@/lib/format/date";

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

/** The audit trail for a spreadsheet: RFC 4180 with a byte order mark; texts that would be formulas get an apostrophe. */
export const auditCsv = (lines: readonly AuditLine[]): string =>
  stringify(
    lines.map((line) => ({ ...line, at: formatDateTime(line.at), action: auditActionWords(line.action), subjectType: auditSubjectWords(line.subjectType), data: JSON.stringify(line.data) })),
    { header: true, columns: COLUMNS, bom: true, record_delimiter: "\r\n", escape_formulas: true },
  );
