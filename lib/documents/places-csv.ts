import type { AreaFigure } from "@/lib/domain/area-figures/ranking";
import { unitSign } from "@/lib/domain/decimal-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { MAP_VIEW_WORDS, type MapView } from "@/lib/domain/succession/map-view";
import { AREA_COLUMNS, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { STAGE_WORDS, figureFields } from "./figure-fields";

interface Line {
  indicator: string;
  measure: IssuedMeasure;
  places: readonly AreaFigure[];
}

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "indicator", header: "Chỉ tiêu" },
  { key: "code", header: "Mã chỉ số" },
  { key: "name", header: "Chỉ số" },
  { key: "unit", header: "Đơn vị" },
  { key: "year", header: "Năm" },
  { key: "map", header: "Bản đồ" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "stage", header: "Giai đoạn" },
  { key: "isEstimate", header: "Ước tính theo tỷ lệ chia" },
  { key: "reported", header: "Số xã cũ có số liệu" },
  { key: "of", header: "Số xã cũ" },
  { key: "note", header: "Ghi chú" },
];

/** The communes' figures of a year on one of the two maps, a row for each commune and measure. What is missing says why. */
export function placesCsv(lines: readonly Line[], year: number, map: MapView, isDemonstration: boolean): string {
  const rows = lines.flatMap(({ indicator, measure, places }) =>
    places.map((place) => ({
      ...areaFields(place),
      indicator,
      code: measure.code,
      name: measure.name,
      unit: unitSign(measure.unit),
      year,
      map: MAP_VIEW_WORDS[map],
      ...(place.value && { ...figureFields(measure, place.value), stage: STAGE_WORDS[place.stage] }),
      isEstimate: place.carried?.byShares ? "x" : "",
      reported: place.carried && place.coverage?.reported,
      of: place.carried && place.coverage?.expected,
      note: place.value === null ? (place.carried?.why ?? "Chưa có số liệu được duyệt") : "",
    })),
  );
  return csvFile(COLUMNS, rows, { isDemonstration });
}
