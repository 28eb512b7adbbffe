import type { Exact } from "../decimal";

/**
 * The little arithmetic that entry needs, on BigInt: it also runs in the browser, where decimal.js is too heavy.
 * Everything here is exact; rounding is half away from zero, as in `exact` of decimal.ts.
 */
interface Scaled {
  /** value × 10^digits */
  units: bigint;
  digits: number;
}

function scaled(value: Exact): Scaled {
  const [whole = "", fraction = ""] = value.split(".");
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

function unscaled({ units, digits }: Scaled): Exact {
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const sign = units < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** Negative, zero or positive, as a sort function wants it. */
export function compareText(a: Exact, b: Exact): number {
  const [left, right] = [scaled(a), scaled(b)];
  const difference = left.units * power(right.digits) - right.units * power(left.digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** With exactly `digits` after the point. */
export function roundText(value: Exact, digits: number): Exact {
  const from = scaled(value);
  if (from.digits <= digits) return unscaled({ units: from.units * power(digits - from.digits), digits });
  return unscaled({ units: divideRounded(from.units, power(from.digits - digits)), digits });
}

/** a − b with the digits of the finer one. */
export function subtractText(a: Exact, b: Exact): Exact {
  const [left, right] = [scaled(a), scaled(b)];
  const digits = Math.max(left.digits, right.digits);
  return unscaled({ units: left.units * power(digits - left.digits) - right.units * power(digits - right.digits), digits });
}

/** a × factor, exactly. */
export const multiplyText = (a: Exact, factor: number): Exact => {
  const from = scaled(a);
  return unscaled({ units: from.units * BigInt(factor), digits: from.digits });
};

/**
 * dividend × multiplier ÷ divisor, rounded to `digits`.
 * @throws RangeError when the divisor is 0.
 */
export function divideText(dividend: Exact, divisor: Exact, multiplier: number, digits: number): Exact {
  const [top, bottom] = [scaled(dividend), scaled(divisor)];
  const numerator = top.units * BigInt(multiplier) * power(bottom.digits + digits);
  return unscaled({ units: divideRounded(numerator, bottom.units * power(top.digits)), digits });
}

/** The same number without zeros that say nothing: "9.50" is "9.5", "-0.0" is "0". */
export const plainText = (value: Exact): Exact => (isZeroText(value) ? "0" : value.includes(".") ? value.replace(/\.?0+$/, "") : value);

export const isZeroText = (value: Exact): boolean => /^-?[0.]+$/.test(value);
export const isNegativeText = (value: Exact): boolean => value.startsWith("-") && !isZeroText(value);
