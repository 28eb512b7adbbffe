import type { ActualValue } from "@/lib/domain/actual/value";
import { communeState, rankCommunes } from "@/lib/domain/aggregate/commune-row";
import { COMMUNE_STATE_WORDS } from "@/lib/domain/aggregate/commune-state-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { figureFields } from "./figure-fields";

interface Commune extends ExportedArea {
  isExpected: boolean;
  approved: { value: ActualValue; agencyName: string } | null;
  waiting: { value: ActualValue } | null;
}

const COLUMNS = [
  { key: "rank", header: "Hạng" },
  ...AREA_COLUMNS,
  { key: "agency", header: "Cơ quan báo cáo" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "state", header: "Tình trạng" },
];

/** The approved figures of the communes in their order of rank, and how each stands to the sum. */
export function communesCsv(measure: IssuedMeasure, communes: readonly Commune[], isDemonstration: boolean): string {
  const rows = rankCommunes(communes, measure.polarity).map((commune) => ({
    rank: commune.rank,
    ...areaFields(commune),
    agency: commune.approved?.agencyName,
    ...(commune.approved && figureFields(measure, commune.approved.value)),
    state: COMMUNE_STATE_WORDS[communeState(measure, commune)],
  }));
  return csvFile(COLUMNS, rows, { isDemonstration });
}
