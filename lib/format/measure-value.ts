import { shownStyle } from "@/lib/domain/actual/shown";
import type { ActualValue } from "@/lib/domain/actual/value";
import { actualWords } from "@/lib/domain/actual/value-words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { formatExact } from "./number";

/** A value as the measure's plan prints it: "82,3%". */
export const measureValueWords = (measure: Pick<IssuedMeasure, "unit" | "catalogueUnit" | "roundingUnit">, value: ActualValue): string => actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure)));

/** "509/1.010"; empty where there is no fraction. */
export const measureFractionWords = (value: ActualValue): string =>
  value.kind === "number" && value.numerator !== null && value.denominator !== null ? `${formatExact(value.numerator)}/${formatExact(value.denominator)}` : "";
