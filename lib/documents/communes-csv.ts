import { stringify } from "csv-stringify/sync";
import type { ActualValue } from "@/lib/domain/actual/value";
import { communeState, rankCommunes } from "@/lib/domain/aggregate/commune-row";
import { COMMUNE_STATE_WORDS } from "@/lib/domain/aggregate/commune-state-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { figureFields } from "./figure-fields";

interface Commune {
  code: string;
  name: string;
  isExpected: boolean;
  approved: { value: ActualValue; agencyName: string } | null;
  waiting: { value: ActualValue } | null;
}

const COLUMNS = [
  { key: "rank", header: "Hạng" },
  { key: "code", header: "Mã xã" },
  { key: "name", header: "Xã, phường" },
  { key: "agency", header: "Cơ quan báo cáo" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "state", header: "Tình trạng" },
];

/** The approved figures of the communes in their order of rank, and how each stands to the sum. */
export function communesCsv(measure: IssuedMeasure, communes: readonly Commune[]): Uint8Array<ArrayBuffer> {
  const rows = rankCommunes(communes, measure.polarity).map((commune) => ({
    rank: commune.rank,
    code: commune.code,
    name: commune.name,
    agency: commune.approved?.agencyName,
    ...(commune.approved && figureFields(measure, commune.approved.value)),
    state: COMMUNE_STATE_WORDS[communeState(measure, commune)],
  }));
  return new TextEncoder().encode(stringify(rows, { header: true, columns: COLUMNS, bom: true, record_delimiter: "\r\n", escape_formulas: true }));
}
