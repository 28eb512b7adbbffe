import { shownStyle } from "@/lib/domain/actual/shown";
import type { ActualValue } from "@/lib/domain/actual/value";
import { actualWords } from "@/lib/domain/actual/value-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { openValueFields } from "./open-value-fields";

/** A figure in a spreadsheet for officials: in words as on the screen, and as numbers where it is one. */
export function figureFields(measure: Pick<IssuedMeasure, "unit" | "catalogueUnit" | "roundingUnit">, value: ActualValue) {
  const { numerator, denominator, value: number } = openValueFields(value);
  return { words: actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure))), value: value.kind === "number" ? number : null, numerator, denominator };
}
