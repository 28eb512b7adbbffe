import type { ActualValue } from "@/lib/domain/actual/value";
import { unitSign } from "@/lib/domain/decimal-words";
import type { Carried } from "@/lib/domain/succession/carry";
import { MAP_VIEW_WORDS } from "@/lib/domain/succession/map-view";
import type { LatestLine } from "@/lib/domain/succession/todays-lines";
import { CARRY_BREAK_WORDS, SHARES_UNKNOWN_WORDS } from "@/lib/format/carried";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { figureFields } from "./figure-fields";

type Successor = ExportedArea & { lines: readonly (LatestLine & { figure: Carried | { kind: "own"; value: ActualValue } })[] };

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "map", header: "Bản đồ" },
  { key: "indicator", header: "Chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "name", header: "Chỉ số" },
  { key: "unit", header: "Đơn vị" },
  { key: "year", header: "Năm" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "state", header: "Tình trạng" },
  { key: "isEstimate", header: "Ước tính theo tỷ lệ chia" },
  { key: "reported", header: "Số đơn vị cũ có số liệu" },
  { key: "of", header: "Số đơn vị cũ" },
];

/** The latest figures of an area that has ended, then of those that took over from it, a row for each: which area it is, with its days, stands on each. */
export function todaysMapCsv(own: ExportedArea, lines: readonly LatestLine[], successors: readonly Successor[], isDemonstration: boolean): string {
  const row = (area: ExportedArea, { indicator, measure, point }: LatestLine, value: ActualValue | null) => ({
    ...areaFields(area),
    indicator: indicator.number,
    code: measure.code,
    name: measure.name,
    unit: unitSign(measure.unit),
    year: point.year,
    ...(value && figureFields(measure, value)),
  });
  const rows = [
    ...lines.map((line) => ({ ...row(own, line, line.point.value), map: MAP_VIEW_WORDS.then, state: "Số của địa bàn kế hoạch" })),
    ...successors.flatMap(({ lines: carried, ...area }) =>
      carried.map((line) => ({
        ...row(area, line, valueOf(line.figure)),
        map: MAP_VIEW_WORDS.today,
        state: stateOf(line.figure),
        isEstimate: line.figure.kind === "figure" && line.figure.byShares ? "x" : "",
        reported: line.figure.kind === "figure" ? line.figure.sum.reported : null,
        of: line.figure.kind === "figure" || line.figure.kind === "none" ? line.figure.of : null,
      })),
    ),
  ];
  return csvFile(COLUMNS, rows, { isDemonstration });
}

const valueOf = (figure: Successor["lines"][number]["figure"]): ActualValue | null => (figure.kind === "figure" ? figure.sum.value : figure.kind === "own" ? figure.value : null);

function stateOf(figure: Successor["lines"][number]["figure"]): string {
  switch (figure.kind) {
    case "own":
      return "Số của đơn vị hiện nay báo cáo";
    case "figure":
      return figure.sum.reported < figure.of ? "Cộng từ các đơn vị cũ, còn thiếu" : "Cộng từ các đơn vị cũ";
    case "none":
      return "Chưa có số cộng được";
    case "break":
      return CARRY_BREAK_WORDS[figure.why];
    case "shares-unknown":
      return SHARES_UNKNOWN_WORDS;
  }
}
