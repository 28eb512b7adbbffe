import type { Exact } from "@/lib/domain/decimal";
import { unitSign } from "@/lib/domain/decimal-words";
import type { Unit } from "@/lib/domain/measure/measure";
import { SOURCE_CLASS_WORDS } from "@/lib/domain/measure/words";
import type { TableDefinition } from "@/lib/domain/table/definition";
import { MISSING_WORDS, type Missing, type TableFigure } from "@/lib/domain/table/figure";
import { type CellPlace, pivot } from "@/lib/domain/table/pivot";
import { missingReason } from "@/lib/format/missing";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { STAGE_WORDS, figureFields } from "./figure-fields";

interface Table {
  measures: readonly { code: string; name: string; unit: Unit; roundingUnit: Exact }[];
  areas: readonly (ExportedArea & { within: string | null })[];
  years: readonly number[];
  figureAt: (place: CellPlace) => TableFigure | null;
  missingAt: (place: CellPlace) => Missing | null;
}

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "within", header: "Thuộc" },
  { key: "code", header: "Mã chỉ số" },
  { key: "name", header: "Chỉ số" },
  { key: "unit", header: "Đơn vị" },
  { key: "year", header: "Năm" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "stage", header: "Giai đoạn" },
  { key: "from", header: "Nguồn số liệu" },
  { key: "sourceClass", header: "Loại nguồn" },
  { key: "reported", header: "Số xã đã có số liệu" },
  { key: "onMap", header: "Số xã của địa bàn" },
  { key: "carriedReported", header: "Số xã cũ có số liệu" },
  { key: "carriedOf", header: "Số xã cũ" },
  { key: "isEstimate", header: "Ước tính theo tỷ lệ chia" },
  { key: "why", header: "Vì sao không có số" },
];

/** A row for each cell, in the table's own order, days as data (2025-06-30). A cell without a figure says why and has no number. */
export function figureTableCsv({ measures, areas, years, figureAt, missingAt }: Table, orientation: Pick<TableDefinition, "rows" | "columns">, isDemonstration: boolean): string {
  const { groups } = pivot({ measures: measures.length, areas: areas.length, years: years.length }, orientation);
  const rows = groups
    .flatMap((group) => group.rows.flatMap(({ cells }) => cells))
    .map((place) => {
      const [measure, area, year] = [measures[place.measures]!, areas[place.areas]!, years[place.years]!];
      const [figure, missing] = [figureAt(place), missingAt(place)];
      return {
        ...areaFields(area),
        within: area.within,
        code: measure.code,
        name: measure.name,
        unit: unitSign(measure.unit),
        year,
        ...(figure
          ? {
              ...figureFields({ ...measure, catalogueUnit: measure.unit }, figure.value),
              stage: STAGE_WORDS[figure.stage],
              from: figure.from,
              sourceClass: figure.sourceClass && SOURCE_CLASS_WORDS[figure.sourceClass],
              reported: figure.coverage?.reported,
              onMap: figure.coverage?.onMap,
              carriedReported: figure.carried?.reported,
              carriedOf: figure.carried?.of,
              isEstimate: figure.carried?.byShares ? "x" : "",
            }
          : { words: missing && MISSING_WORDS[missing], why: missingReason(missing) }),
      };
    });
  return csvFile(COLUMNS, rows, { isDemonstration });
}

/** A file that leaves the demonstration says so by its name. */
export const figureTableFileName = (isDemonstration: boolean): string => `bang-so-lieu${isDemonstration ? "-minh-hoa" : ""}.csv`;
