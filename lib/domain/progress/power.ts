import { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";

/** Reckoned with 40 digits, kept to 30 after the point: a root that has an end ("1,015 over three years") comes out as that end. */
const KEPT = 30;

export const settled = (value: Decimal): Decimal => value.toDecimalPlaces(KEPT, Decimal.ROUND_HALF_EVEN);

/** The n-th root of a value of 0 or more: Newton's steps from the float's root, each doubling its 15 digits. A tenth of the time of a general power. */
function root(value: Decimal, n: number): Decimal {
  if (value.isZero() || n === 1) return value;
  let found = decimal(Math.pow(value.toNumber(), 1 / n));
  for (let step = 0; step < 2; step += 1) found = found.times(n - 1).plus(value.dividedBy(found.pow(n - 1))).dividedBy(n);
  return found;
}

/** What each of `years` whole years multiplies by to lead from one value to the other, less one: −0.05 is a fall of 5% a year. Both of one sign, `from` not 0. */
export const yearlyGrowth = (from: Exact, to: Exact, years: number): Decimal => settled(root(decimal(to).dividedBy(from), years).minus(1));

/** The value after so many years of one growth. */
export const grown = (value: Exact, growth: Decimal, years: number): Decimal => settled(growth.plus(1).pow(years).times(value));

/** e^β of the line ln(y) = α + β·year by least squares, less one. Two points at least, every value above 0. */
export function fittedGrowth(points: readonly { year: number; value: Exact }[]): Decimal {
  const first = points[0]?.year ?? 0;
  let sumX = 0;
  let sumXX = 0;
  let sumY = decimal(0);
  let sumXY = decimal(0);
  for (const { year, value } of points) {
    const x = year - first;
    const y = decimal(value).ln();
    sumX += x;
    sumXX += x * x;
    sumY = sumY.plus(y);
    sumXY = sumXY.plus(y.times(x));
  }
  const count = points.length;
  const slope = sumXY.times(count).minus(sumY.times(sumX)).dividedBy(count * sumXX - sumX * sumX);
  return settled(slope.exp().minus(1));
}
