import type { ActualValue, Stage } from "@/lib/domain/actual/value";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { measureValueWords } from "@/lib/format/measure-value";
import { openValueFields } from "./open-value-fields";

/** What stands under "Giai đoạn". */
export const STAGE_WORDS: Record<Stage, string> = { estimate: "số ước", final: "số cuối kỳ" };

/** A figure in a spreadsheet for officials: in words as on the screen, and as numbers where it is one. */
export function figureFields(measure: Pick<IssuedMeasure, "unit" | "catalogueUnit" | "roundingUnit">, value: ActualValue) {
  const { numerator, denominator, value: number } = openValueFields(value);
  return { words: measureValueWords(measure, value), value: value.kind === "number" ? number : null, numerator, denominator };
}
