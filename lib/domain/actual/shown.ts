import { type Exact, digitsOf } from "../decimal";
import type { NumberStyle } from "../decimal-words";
import type { ActualValue } from "./value";

/** How a value is written: what was typed or printed keeps its digits, a computed rate has the measure's own. */
export const shownStyle = (value: ActualValue, roundingUnit: Exact): NumberStyle => (value.kind === "number" && value.numerator !== null ? { maxDigits: digitsOf(roundingUnit) } : {});
