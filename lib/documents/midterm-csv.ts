import type { MidtermRow } from "@/lib/domain/midterm/rows";
import { statusWord } from "@/lib/domain/progress/status";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "goal", header: "Mục tiêu" },
  { key: "number", header: "Chỉ tiêu" },
  { key: "indicator", header: "Tên chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "measure", header: "Chỉ số" },
  { key: "asked", header: "Mức cần đạt" },
  { key: "year", header: "Năm có kết quả" },
  { key: "result", header: "Kết quả" },
  { key: "stage", header: "Giai đoạn" },
  { key: "source", header: "Nguồn" },
  { key: "verdict", header: "Kết luận" },
  { key: "isEstimate", header: "Kết luận dựa vào số ước" },
  { key: "baseYear", header: "Năm gốc" },
  { key: "base", header: "Kết quả năm gốc" },
  { key: "change", header: "Thay đổi", isSigned: true },
  { key: "nextAsked", header: "Mức cần đạt của mốc sau" },
  { key: "left", header: "Còn lại" },
  { key: "yearly", header: "Phải thay đổi" },
  { key: "nextStatus", header: "Đánh giá theo mốc sau" },
];

/** The review's table, a row for each measure, in words as the page says them. */
export function midtermCsv(area: ExportedArea, rows: readonly MidtermRow[], isDemonstration: boolean): string {
  const lines = rows.map(({ goalOrdinal, indicator, measure, asked, result, verdict, base, change, next }) => ({
    ...areaFields(area),
    goal: goalOrdinal,
    number: indicator.number,
    indicator: indicator.shortName,
    code: measure.code,
    measure: measure.name,
    asked,
    year: result?.year,
    result: result?.words,
    stage: result && (result.isEstimate ? "số ước" : "số chính thức"),
    source: result?.source,
    verdict: verdict && statusWord(verdict.status),
    isEstimate: verdict?.isEstimate ? "x" : "",
    baseYear: base?.year,
    base: base?.words,
    change: change?.words,
    nextAsked: next?.asked,
    left: next?.left,
    yearly: next?.yearly,
    nextStatus: next?.status && statusWord(next.status),
  }));
  return csvFile(COLUMNS, lines, { isDemonstration });
}
