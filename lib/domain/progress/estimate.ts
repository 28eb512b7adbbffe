import { Decimal } from "decimal.js";
import { type Exact, digitsOf } from "../decimal";

/** A figure of the application's own: four digits finer than the measure is read, no padding. */
export const estimated = (value: Decimal, roundingUnit: Exact): Exact => value.toDecimalPlaces(digitsOf(roundingUnit) + 4, Decimal.ROUND_HALF_UP).toFixed();
