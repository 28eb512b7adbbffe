import type { ActualValue, Stage } from "../actual/value";
import { valueEffect } from "../actual/value-effects";
import { type Exact, decimal } from "../decimal";

/**
 * What some communes said of one measure in one year, before it is known how the measure is added up. One commune is a
 * tally of one. Tallies are added in any order and any grouping, so the database may begin and the domain finish.
 */
export interface Tally {
  /** Numbers with numerator and denominator, and the sums of both. */
  fractions: number;
  numerator: Exact;
  denominator: Exact;
  /** Of the fractions: a commune's có (1 of 1) and its chưa có (0 of 1). */
  fractionYes: number;
  fractionNo: number;
  /** Numbers without a fraction, and their sum. */
  numbers: number;
  value: Exact;
  /** Of these: 1 and 0. */
  numberYes: number;
  numberNo: number;
  notOccurring: number;
  /** Bounds and printed verdicts: something was said, but nothing that can be added. */
  unsummable: number;
  /** Of the numbers, those of stage "estimate". */
  estimates: number;
}

export const EMPTY_TALLY: Tally = {
  fractions: 0,
  numerator: "0",
  denominator: "0",
  fractionYes: 0,
  fractionNo: 0,
  numbers: 0,
  value: "0",
  numberYes: 0,
  numberNo: 0,
  notOccurring: 0,
  unsummable: 0,
  estimates: 0,
};

const is = (value: Exact, number: number): number => (decimal(value).equals(number) ? 1 : 0);

/** The tally of one commune. */
export function tallyOf(value: ActualValue, stage: Stage): Tally {
  if (value.kind !== "number") {
    const { sum, status } = valueEffect(value.kind);
    if (sum === "adds_nothing") return { ...EMPTY_TALLY, notOccurring: 1 };
    return status === "no_data" ? EMPTY_TALLY : { ...EMPTY_TALLY, unsummable: 1 };
  }
  const estimates = stage === "estimate" ? 1 : 0;
  const { numerator, denominator } = value;
  if (numerator === null || denominator === null) {
    return { ...EMPTY_TALLY, numbers: 1, value: value.value, numberYes: is(value.value, 1), numberNo: is(value.value, 0), estimates };
  }
  const ofOne = is(denominator, 1);
  return { ...EMPTY_TALLY, fractions: 1, numerator, denominator, fractionYes: ofOne * is(numerator, 1), fractionNo: ofOne * is(numerator, 0), estimates };
}

const plus = (a: Exact, b: Exact): Exact => decimal(a).plus(b).toFixed();

export const addTallies = (a: Tally, b: Tally): Tally => ({
  fractions: a.fractions + b.fractions,
  numerator: plus(a.numerator, b.numerator),
  denominator: plus(a.denominator, b.denominator),
  fractionYes: a.fractionYes + b.fractionYes,
  fractionNo: a.fractionNo + b.fractionNo,
  numbers: a.numbers + b.numbers,
  value: plus(a.value, b.value),
  numberYes: a.numberYes + b.numberYes,
  numberNo: a.numberNo + b.numberNo,
  notOccurring: a.notOccurring + b.notOccurring,
  unsummable: a.unsummable + b.unsummable,
  estimates: a.estimates + b.estimates,
});
