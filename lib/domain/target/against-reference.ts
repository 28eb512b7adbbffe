import { type Exact, compare } from "../decimal";
import { type Polarity, type Unit, convertUnit } from "../measure/measure";
import type { Target } from "./target";

export type AgainstReference = "higher" | "equal" | "lower";

/** What the comparison is called: whose demand is the stricter. */
export const AGAINST_REFERENCE_WORDS: Record<AgainstReference, string> = { higher: "đặt mức cao hơn trung ương", equal: "đặt mức bằng trung ương", lower: "đặt mức thấp hơn trung ương" };

/** Of two demands with the same figure the open one ("dưới") asks more. */
const STRICTNESS = { lte: 0, gte: 0, eq: 0, range: 0, lt: 1, gt: 1 } as const;

/** What the national programme asks of one measure. */
export interface ReferenceTargets {
  unit: Unit;
  targets: Target[];
}

interface Demand {
  target: Target;
  unit: Unit;
}

/**
 * Whether a plan asks more of a measure than the national programme does in the same year; null where the two cannot be
 * compared (other year or basis, relative change, no number, a count against a rate).
 */
export function againstReference(own: Demand, reference: Demand, polarity: Polarity): AgainstReference | null {
  const { target } = own;
  if (target.timing !== reference.target.timing || target.year !== reference.target.year || target.basis !== reference.target.basis) return null;
  if (target.value === null || reference.target.value === null || target.comparator === null || reference.target.comparator === null) return null;
  if ((own.unit === "count") !== (reference.unit === "count")) return null;
  const inOwnUnit: Exact = convertUnit(reference.target.value, reference.unit, own.unit);
  // A relative target asks for a change: more of it is more.
  const better = target.basis === "value" && polarity === "less_is_better" ? -1 : 1;
  const order = compare(target.value, inOwnUnit) * better || STRICTNESS[target.comparator] - STRICTNESS[reference.target.comparator];
  return order > 0 ? "higher" : order < 0 ? "lower" : "equal";
}
