import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { CommuneSum } from "@/lib/domain/aggregate/commune-sum";
import { answerName } from "@/lib/domain/aggregate/official-words";
import type { Exact } from "@/lib/domain/decimal";
import { unitSign } from "@/lib/domain/decimal-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { STAGE_WORDS, figureFields } from "./figure-fields";

interface Line {
  indicator: { number: string };
  measure: Pick<IssuedMeasure, "code" | "name" | "unit" | "catalogueUnit" | "roundingUnit">;
  answers: { sum: CommuneSum | null; official: RecordedPoint | null };
  beside: { point: RecordedPoint; difference: Exact | null }[];
  choice: { by: string; reason: string } | null;
}

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "indicator", header: "Chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "name", header: "Chỉ số" },
  { key: "unit", header: "Đơn vị" },
  { key: "source", header: "Nguồn" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "stage", header: "Giai đoạn" },
  { key: "reported", header: "Số xã đã có số liệu" },
  { key: "expected", header: "Số xã phải báo cáo" },
  { key: "onMap", header: "Số xã của địa bàn" },
  { key: "difference", header: "Số cộng từ xã trừ số này", isSigned: true },
  { key: "isOfficial", header: "Chính thức" },
  { key: "chosenBy", header: "Người chọn" },
  { key: "reason", header: "Lý do" },
];

/** A row for each answer of each measure. */
export function totalsCsv(area: ExportedArea, lines: readonly Line[], isDemonstration: boolean): string {
  const rows = lines.flatMap(({ indicator, measure, answers: { sum, official }, beside, choice }) => {
    const row = (isOfficial: boolean) => ({
      ...areaFields(area),
      indicator: indicator.number,
      code: measure.code,
      name: measure.name,
      unit: unitSign(measure.unit),
      isOfficial: isOfficial ? "x" : "",
      chosenBy: isOfficial ? choice?.by : "",
      reason: isOfficial ? choice?.reason : "",
    });
    const stands = (point: RecordedPoint) => official !== null && answerName(point) === answerName(official) && point.provenance.kind === official.provenance.kind;
    return [
      ...beside.map(({ point, difference }) => ({ ...row(stands(point)), ...figureFields(measure, point.value), source: answerName(point), stage: STAGE_WORDS[point.stage], difference })),
      ...(sum ? [{ ...row(official?.provenance.kind === "commune-sum"), ...figureFields(measure, sum.value), source: "Cộng từ xã", stage: STAGE_WORDS[sum.stage], reported: sum.reported, expected: sum.expected, onMap: sum.onMap }] : []),
    ];
  });
  return csvFile(COLUMNS, rows, { isDemonstration });
}
