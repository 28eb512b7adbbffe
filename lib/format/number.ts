import type { Exact } from "@/lib/domain/decimal";
import { type NumberStyle, decimalWords, unitSign, valueWords } from "@/lib/domain/decimal-words";
import type { Unit } from "@/lib/domain/measure/measure";

/** "13.670", "9,5", "−0,5"; printed digits stay unless the style rounds. */
export const formatExact = (value: Exact, style: NumberStyle = {}): string => decimalWords(value, style);

/** "%", "‰", "/10.000", "/100.000", or nothing for counts. */
export const formatUnit = (unit: Unit): string => unitSign(unit);

/** "9,5‰", "579/100.000", "12". */
export const formatWithUnit = (value: Exact, unit: Unit, style: NumberStyle = {}): string => valueWords(value, unit, style);
