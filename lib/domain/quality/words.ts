import { actualWords } from "../actual/value-words";
import { type Exact, digitsOf } from "../decimal";
import { decimalWords, valueWords } from "../decimal-words";
import type { ActualValue } from "../actual/value";
import type { QualityMeasure } from "./figures";

const figureStyle = ({ step }: QualityMeasure, value: ActualValue) => (value.kind === "number" && value.numerator !== null ? { maxDigits: digitsOf(step) } : {});

/** "98,0%", and with cases behind it "98,0% (49/50)". */
export function figureWords(measure: QualityMeasure, value: ActualValue): string {
  const words = actualWords(value, measure.unit, figureStyle(measure, value));
  if (value.kind !== "number" || value.numerator === null || value.denominator === null) return words;
  return `${words} (${decimalWords(value.numerator)}/${decimalWords(value.denominator)})`;
}

/** Something computed from figures, rounded as the measure is. */
export const computedWords = (measure: QualityMeasure, value: Exact): string => valueWords(value, measure.unit, { maxDigits: digitsOf(measure.step) });

/** How far two figures lie apart: a percentage of percentages would be read as something else. */
export const differenceWords = (measure: QualityMeasure, difference: Exact): string =>
  measure.unit === "percent" ? `${decimalWords(difference, { maxDigits: digitsOf(measure.step) })} điểm phần trăm` : computedWords(measure, difference);

/** "Tử vong trẻ sơ sinh" within a sentence; capitals that belong to a name stay. */
export const within = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** "Xã A, Xã B, Xã C và 6 xã khác". */
export function someOf(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  return rest > 0 ? `${names.slice(0, shown).join(", ")} và ${rest} xã khác` : names.join(", ");
}
