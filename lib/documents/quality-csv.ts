import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import { qualityRule } from "@/lib/domain/quality/rules";
import { AREA_COLUMNS, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "rule", header: "Phép kiểm tra" },
  { key: "severity", header: "Mức độ" },
  { key: "indicator", header: "Chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "measure", header: "Chỉ số" },
  { key: "year", header: "Năm" },
  { key: "sentence", header: "Nội dung" },
  { key: "state", header: "Tình trạng" },
  { key: "by", header: "Người xác nhận" },
  { key: "at", header: "Thời điểm" },
  { key: "reason", header: "Lý do" },
];

/** What the checks found, a row each. */
export function qualityCsv(findings: readonly ConfirmableFinding[], isDemonstration: boolean): string {
  const rows = findings.map(({ rule, severity, measure, area, year, sentence, confirmation, earlier }) => ({
    ...areaFields(area),
    rule: qualityRule(rule)?.title ?? rule,
    severity: severity === "certain" ? "chắc chắn sai" : "cần kiểm tra",
    indicator: measure.indicator,
    code: measure.code,
    measure: measure.shortName,
    year,
    sentence,
    state: confirmation ? "đã xác nhận" : earlier ? "đã xác nhận cho số liệu khác" : "mới",
    by: (confirmation ?? earlier)?.by,
    at: (confirmation ?? earlier)?.at,
    reason: (confirmation ?? earlier)?.reason,
  }));
  return csvFile(COLUMNS, rows, { isDemonstration });
}
