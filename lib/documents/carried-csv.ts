import type { ActualValue } from "@/lib/domain/actual/value";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { Carried } from "@/lib/domain/succession/carry";
import { CARRY_BREAK_WORDS, SHARES_UNKNOWN_WORDS } from "@/lib/format/carried";
import { AREA_COLUMNS, type ExportedArea, areaFields } from "./area-columns";
import { csvFile } from "./csv-file";
import { figureFields } from "./figure-fields";

interface Figures {
  communes: readonly (ExportedArea & { areaId: string })[];
  earlier: (areaId: string, year: number) => readonly (ExportedArea & { share: Exact | null })[];
  at: (measure: IssuedMeasure, year: number, areaId: string) => Carried | { kind: "own"; value: ActualValue };
}

const COLUMNS = [
  ...AREA_COLUMNS,
  { key: "year", header: "Năm" },
  { key: "words", header: "Kết quả bằng chữ" },
  { key: "value", header: "Kết quả" },
  { key: "numerator", header: "Tử số" },
  { key: "denominator", header: "Mẫu số" },
  { key: "state", header: "Tình trạng" },
  { key: "isEstimate", header: "Ước tính theo tỷ lệ chia" },
  { key: "reported", header: "Số xã cũ có số liệu" },
  { key: "of", header: "Số xã cũ" },
  { key: "earlier", header: "Các xã cũ (mã, có từ ngày–đến hết ngày, tỷ lệ)" },
];

/** A year of the old map on today's communes: carried figures are marked, each with the dated communes of which it is made. */
export function carriedCsv(measure: IssuedMeasure, year: number, figures: Figures, isDemonstration: boolean): string {
  const rows = figures.communes.map((commune) => {
    const figure = figures.at(measure, year, commune.areaId);
    const earlier = figures.earlier(commune.areaId, year);
    const value = figure.kind === "figure" ? figure.sum.value : figure.kind === "own" ? figure.value : null;
    return {
      ...areaFields(commune),
      year,
      ...(value && figureFields(measure, value)),
      state: stateOf(figure),
      isEstimate: figure.kind === "figure" && figure.byShares ? "x" : "",
      reported: figure.kind === "figure" ? figure.sum.reported : null,
      of: earlier.length,
      earlier: earlier.map(({ name, code, validFrom, validTo, share }) => `${name} (${code}, ${validFrom ?? ""}–${validTo ?? ""}, ${share ?? "chưa có tỷ lệ"})`).join("; "),
    };
  });
  return csvFile(COLUMNS, rows, { isDemonstration });
}

function stateOf(figure: ReturnType<Figures["at"]>): string {
  if (figure.kind === "figure") return figure.byShares ? "Ước tính, theo tỷ lệ do người ghi" : "Cộng từ các xã cũ";
  if (figure.kind === "shares-unknown") return SHARES_UNKNOWN_WORDS;
  if (figure.kind === "break") return CARRY_BREAK_WORDS[figure.why];
  return figure.kind === "own" ? "Xã không thay đổi" : "Chưa có số liệu";
}
