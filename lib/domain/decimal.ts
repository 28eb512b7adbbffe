import { Decimal } from "decimal.js";

/**
 * An exact decimal as text, in canonical form: optional minus, digits, optional "." and digits. It keeps its
 * printed digits ("1.0" stays "1.0"), which number types and Decimal.js drop.
 */
export type Exact = string;

export const EXACT_PATTERN = /^-?\d+(\.\d+)?$/;

// 40 significant digits: a quotient's own precision, far beyond any printed figure.
const ExactDecimal = Decimal.clone({ precision: 40 });

/** For arithmetic only; the result goes back to `Exact` through `exact`. */
export const decimal = (value: Exact | number | Decimal): Decimal => new ExactDecimal(value);

/** With `digits`, exactly that many after the point (half up); without, as many as there are. */
export const exact = (value: Decimal, digits?: number): Exact => (digits === undefined ? value.toFixed() : value.toFixed(digits, Decimal.ROUND_HALF_UP));

/** Digits after the point, trailing zeros included. */
export const digitsOf = (value: Exact): number => value.split(".")[1]?.length ?? 0;

export const compare = (a: Exact, b: Exact): number => decimal(a).comparedTo(decimal(b));
