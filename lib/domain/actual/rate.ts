import type { Exact } from "../decimal";
import { divideText } from "./exact-text";

/**
 * A computed rate is stored this many places finer than it is shown. Numerator and denominator are stored beside it,
 * so nothing is lost; twelve more places keep every comparison right for denominators up to a thousand million.
 */
export const STORED_EXTRA_DIGITS = 12;

export interface Rate {
  /** Rounded `STORED_EXTRA_DIGITS` finer than `digits`: what is stored and compared. */
  value: Exact;
  /** Rounded to `digits`: for showing only. */
  shown: Exact;
}

/**
 * numerator ÷ denominator in a unit (`multiplier` 100 for percent, 1.000 for ‰), shown with `digits` after the comma.
 * @throws RangeError when the denominator is 0.
 */
export function rate(numerator: Exact, denominator: Exact, multiplier: number, digits: number): Rate {
  const value = divideText(numerator, denominator, multiplier, digits + STORED_EXTRA_DIGITS);
  // Rounded from the fraction itself, not from the rounded value: no double rounding.
  return { value, shown: divideText(numerator, denominator, multiplier, digits) };
}
