import { stringify } from "csv-stringify/sync";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { SeriesRow } from "@/lib/domain/progress/chart-series";
import { targetWords } from "@/lib/domain/target/words";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { figureFields } from "./figure-fields";
import { DEMONSTRATION_NOTICE } from "./notice";

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "year", header: "Năm" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "stage", header: "Loại số liệu" },
  { key: "target", header: "Mức cần đạt" },
  { key: "path", header: "Ước tính lộ trình (của phần mềm)" },
  { key: "projection", header: "Ước tính xu hướng (của phần mềm)" },
];

/** What the chart of a measure shows, a row for each year; numbers as data with a point. */
export function seriesCsv(area: ExportedArea, measure: IssuedMeasure, rows: readonly SeriesRow[], isDemonstration: boolean): Uint8Array<ArrayBuffer> {
  const lines = rows.map(({ year, point, targets, path, projection }) => ({
    ...areaFields(area),
    year,
    ...(point && { ...figureFields(measure, point.value), stage: point.stage === "estimate" ? "số ước" : "chính thức" }),
    target: [...new Set(targets.map((target) => targetWords(target, measure.unit)))].join("; "),
    path,
    projection,
    notice: DEMONSTRATION_NOTICE,
  }));
  const columns = isDemonstration ? [...COLUMNS, { key: "notice", header: "Ghi chú" }] : COLUMNS;
  return new TextEncoder().encode(stringify(lines, { header: true, columns, bom: true, record_delimiter: "\r\n", escape_formulas: true }));
}
