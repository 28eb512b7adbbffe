import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { SeriesRow } from "@/lib/domain/progress/chart-series";
import { targetWords } from "@/lib/domain/target/words";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { STAGE_WORDS, figureFields } from "./figure-fields";

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "year", header: "Năm" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "stage", header: "Giai đoạn" },
  { key: "target", header: "Mức cần đạt" },
  { key: "path", header: "Ước tính lộ trình (của phần mềm)" },
  { key: "projection", header: "Ước tính xu hướng (của phần mềm)" },
];

/** What the chart of a measure shows, a row for each year. */
export function seriesCsv(area: ExportedArea, measure: IssuedMeasure, rows: readonly SeriesRow[], isDemonstration: boolean): string {
  const lines = rows.map(({ year, point, targets, path, projection }) => ({
    ...areaFields(area),
    year,
    ...(point && { ...figureFields(measure, point.value), stage: STAGE_WORDS[point.stage] }),
    target: [...new Set(targets.map((target) => targetWords(target, measure.unit)))].join("; "),
    path,
    projection,
  }));
  return csvFile(COLUMNS, lines, { isDemonstration });
}
