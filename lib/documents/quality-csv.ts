import { stringify } from "csv-stringify/sync";
import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import { qualityRule } from "@/lib/domain/quality/rules";
import { DEMONSTRATION_NOTICE } from "./notice";

const COLUMNS = [
  { key: "rule", header: "Phép kiểm tra" },
  { key: "severity", header: "Mức độ" },
  { key: "indicator", header: "Chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "measure", header: "Chỉ số" },
  { key: "area", header: "Địa bàn" },
  { key: "year", header: "Năm" },
  { key: "sentence", header: "Nội dung" },
  { key: "state", header: "Tình trạng" },
  { key: "by", header: "Người xác nhận" },
  { key: "at", header: "Thời điểm" },
  { key: "reason", header: "Lý do" },
];

/** What the checks found, a row each: RFC 4180 with a byte order mark for Excel; a text that would be taken for a formula gets an apostrophe. */
export function qualityCsv(findings: readonly ConfirmableFinding[], isDemonstration: boolean): Uint8Array<ArrayBuffer> {
  const rows = findings.map(({ rule, severity, measure, area, year, sentence, confirmation, earlier }) => ({
    rule: qualityRule(rule)?.title ?? rule,
    severity: severity === "certain" ? "chắc chắn sai" : "cần kiểm tra",
    indicator: measure.indicator,
    code: measure.code,
    measure: measure.shortName,
    area: area.name,
    year,
    sentence,
    state: confirmation ? "đã xác nhận" : earlier ? "đã xác nhận cho số liệu khác" : "mới",
    by: (confirmation ?? earlier)?.by,
    at: (confirmation ?? earlier)?.at,
    reason: (confirmation ?? earlier)?.reason,
    notice: DEMONSTRATION_NOTICE,
  }));
  return new TextEncoder().encode(
    stringify(rows, { header: true, columns: isDemonstration ? [...COLUMNS, { key: "notice", header: "Ghi chú" }] : COLUMNS, bom: true, record_delimiter: "\r\n", escape_formulas: true }),
  );
}
