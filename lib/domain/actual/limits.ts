import { compareText, isNegativeText, isZeroText } from "./exact-text";
import type { Exact } from "../decimal";
import type { ActualValue } from "./value";

/** How a figure can lie outside what is possible. */
export type LimitFault = "negative" | "numerator-over-denominator" | "over-whole";

/** `multiplier`: 100 for percent, 1.000 for ‰; null for a count, which has no whole. Measures that may exceed theirs are the caller's to know. */
export function limitFault(value: ActualValue, multiplier: number | null): LimitFault | null {
  if (value.kind !== "number" && value.kind !== "bounded") return null;
  if (isNegativeText(value.value)) return "negative";
  if (multiplier === null) return null;
  if (value.kind === "number" && value.numerator !== null && value.denominator !== null) return compareText(value.numerator, value.denominator) > 0 ? "numerator-over-denominator" : null;
  return compareText(value.value, String(multiplier)) > 0 ? "over-whole" : null;
}

/** At 0 and at the whole a figure may well stay, and be the same everywhere. */
export const isAtLimit = (value: Exact, multiplier: number | null): boolean => isZeroText(value) || (multiplier !== null && compareText(value, String(multiplier)) === 0);
