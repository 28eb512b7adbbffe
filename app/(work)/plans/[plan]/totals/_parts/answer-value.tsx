import { digitsOf } from "@/lib/domain/decimal";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { formatExact, formatUnit } from "@/lib/format/number";

/** "+0,3 điểm": never rounded to nothing. */
export function differenceWords(measure: IssuedMeasure, difference: Exact): string {
  const figure = formatExact(difference, { signed: true, maxDigits: digitsOf(printedRoundingUnit(measure)), beside: "0" });
  return measure.unit === "percent" ? `${figure} điểm` : `${figure}${formatUnit(measure.unit)}`;
}
