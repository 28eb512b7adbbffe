import { shownStyle } from "@/lib/domain/actual/shown";
import type { ActualValue } from "@/lib/domain/actual/value";
import { actualWords } from "@/lib/domain/actual/value-words";
import { digitsOf } from "@/lib/domain/decimal";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { formatExact, formatUnit } from "@/lib/format/number";

export const valueWordsOf = (measure: IssuedMeasure, value: ActualValue): string => actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure)));

/** "509/1.010"; empty where there is no fraction. */
export const fractionWords = (value: ActualValue): string =>
  value.kind === "number" && value.numerator !== null && value.denominator !== null ? `${formatExact(value.numerator)}/${formatExact(value.denominator)}` : "";

/** "+0,3 điểm": never rounded to nothing. */
export function differenceWords(measure: IssuedMeasure, difference: Exact): string {
  const figure = formatExact(difference, { signed: true, maxDigits: digitsOf(printedRoundingUnit(measure)), beside: "0" });
  return measure.unit === "percent" ? `${figure} điểm` : `${figure}${formatUnit(measure.unit)}`;
}
