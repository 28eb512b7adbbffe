import { type Exact, compare, decimal, digitsOf, exact } from "./decimal";
import type { Unit } from "./measure/measure";

export interface NumberStyle {
  /** Exactly this many digits after the comma, half up. Without it the printed digits stay. */
  digits?: number;
  /** At most this many: a quotient is rounded, a printed figure keeps its own. */
  maxDigits?: number;
  /** With `maxDigits`: more digits are shown where rounding would move the figure onto or across this limit. */
  beside?: Exact;
  /** "+" before what is above zero. */
  signed?: boolean;
}

const UNIT_SIGNS: Record<Unit, string> = { percent: "%", per_1000: "‰", per_10000: "/10.000", per_100000: "/100.000", count: "" };

/** The sign that follows a figure; empty for counts. */
export const unitSign = (unit: Unit): string => UNIT_SIGNS[unit];

/** A figure the Vietnamese way: "13.670", "9,5", "−0,5". */
export function decimalWords(value: Exact, style: NumberStyle = {}): string {
  const rounded = round(value, style);
  const [whole = "0", fraction] = rounded.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const figure = fraction === undefined ? grouped : `${grouped},${fraction}`;
  // What rounds to zero has no sign.
  if (decimal(rounded).isZero()) return figure;
  if (rounded.startsWith("-")) return `−${figure}`;
  return style.signed ? `+${figure}` : figure;
}

/** The figure with its unit: "9,5‰", "550/100.000", "12". */
export const valueWords = (value: Exact, unit: Unit, style: NumberStyle = {}): string => decimalWords(value, style) + unitSign(unit);

function round(value: Exact, { digits, maxDigits, beside }: NumberStyle): Exact {
  if (digits !== undefined) return exact(decimal(value), digits);
  if (maxDigits === undefined) return value;
  for (let few = maxDigits; few < digitsOf(value); few += 1) {
    const rounded = exact(decimal(value), few);
    // 9,4996 against "dưới 9,5" must not read as 9,5.
    if (beside === undefined || compare(rounded, beside) === compare(value, beside)) return rounded;
  }
  return value;
}
