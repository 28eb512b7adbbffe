import type { ActualValue, Stage } from "../actual/value";
import type { Coverage } from "../aggregate/commune-sum";
import { decimal } from "../decimal";
import type { SourceClass } from "../measure/measure";
import type { NotCarried } from "../succession/carry";
import type { Validity } from "../validity";

/** One figure of a table, in the measure's own unit. */
export interface TableFigure {
  value: ActualValue;
  stage: Stage;
  /** "Sở Y tế", "Cộng từ xã", "In trong văn bản của kế hoạch". */
  from: string;
  /** Null where a document prints it without saying. */
  sourceClass: SourceClass | null;
  /** Of a sum: of how many communes it knows. */
  coverage: Coverage | null;
  /** Of a figure of an earlier map carried to today's commune: of how many of the old communes in it; `byShares`: an estimate. */
  carried?: { reported: number; of: number; byShares: boolean };
}

/** Why a cell is empty: nobody reported, the area was not there in that year, or old figures cannot be carried to it. None is ever zero. */
export type Missing = "none" | "no-such-area" | NotCarried;

/** An area that ended before the year or began after it has no figure because it could have none. */
export const missingBecause = ({ validFrom, validTo }: Validity, year: number): "none" | "no-such-area" =>
  (validFrom !== null && Number(validFrom.slice(0, 4)) > year) || (validTo !== null && Number(validTo.slice(0, 4)) < year) ? "no-such-area" : "none";

export const MISSING_WORDS: Record<Missing, string> = {
  none: "chưa có số liệu",
  "no-such-area": "không có đơn vị này trong năm",
  "counts-communes": "không cộng sang: chỉ số đếm xã",
  "not-summable": "không cộng sang: số điều tra, tổng điều tra",
  "shares-unknown": "chưa tính được: chưa rõ tỷ lệ chia",
};

/** Of fewer children than this a rate jumps with every case, so the cases stand beside it. */
const FEW = 1_000;

/** The cases and the whole behind a rate where the whole is small; null where the rate says enough. */
export function smallFraction(value: ActualValue): { numerator: string; denominator: string } | null {
  if (value.kind !== "number" || value.numerator === null || value.denominator === null) return null;
  return decimal(value.denominator).lessThan(FEW) ? { numerator: value.numerator, denominator: value.denominator } : null;
}
