import type { ActualValue } from "../actual/value";
import { valueEffect } from "../actual/value-effects";
import { type Exact, compare, decimal } from "../decimal";
import type { Polarity } from "../measure/measure";
import type { Comparator, Target } from "./target";

/** A target as a limit on the measure's own scale: relative and range targets are turned into one. */
export interface Requirement {
  comparator: Exclude<Comparator, "range">;
  value: Exact;
  /** Where "vượt" is counted from: a range's better end, otherwise `value`. */
  beyond: Exact;
  /** Which side is better: 1 more, −1 less. From the comparator where it has a direction, else from the polarity. */
  direction: 1 | -1;
}

/** `none`: nothing was reported. `undecided`: something was, but it cannot tell. */
export type Decision = "met" | "missed" | "undecided" | "not_applicable" | "none";

/**
 * The limit a target sets. `base` is the value a relative target is measured from (base year or year before).
 * Null for a directional target, and for a relative one without its base.
 * From a base of 0 a fall is met by 0 and a rise by anything above it: a percentage of nothing says no more.
 */
export function requirementOf(target: Target, polarity: Polarity, base: Exact | null): Requirement | null {
  const { comparator, value } = target;
  if (comparator === null || value === null) return null;
  const better = polarity === "more_is_better" ? 1 : -1;
  if (target.basis === "value") {
    if (comparator !== "range") return limit(comparator, value, value, better);
    // The weaker end meets it, more is better.
    const upper = target.upperValue ?? value;
    return better === 1 ? limit("gte", value, upper, better) : limit("lte", upper, value, better);
  }
  if (base === null) return null;
  const sign = target.direction === null ? better : target.direction === "rise" ? 1 : -1;
  if (decimal(base).isZero()) return sign === 1 ? limit("gt", "0", "0", 1) : limit("lte", "0", "0", -1);
  const after = (percent: Exact): Exact => decimal(base).plus(decimal(base).abs().times(percent).times(sign).dividedBy(100)).toFixed();
  const onScale = comparator === "range" ? "gte" : comparator;
  return limit(sign === 1 ? onScale : MIRRORED[onScale], after(value), after(comparator === "range" ? (target.upperValue ?? value) : value), sign);
}

/** Exact, on unrounded values: 0.1 against "< 0,1" is a miss. */
export function meets(value: Exact, requirement: Requirement): boolean {
  const order = compare(value, requirement.value);
  switch (requirement.comparator) {
    case "lt":
      return order < 0;
    case "lte":
      return order <= 0;
    case "eq":
      return order === 0;
    case "gte":
      return order >= 0;
    case "gt":
      return order > 0;
  }
}

/** What any kind of value says about a requirement (null: a relative target without its base). */
export function decide(value: ActualValue | null, requirement: Requirement | null): Decision {
  if (value === null) return "none";
  switch (valueEffect(value.kind).status) {
    case "no_data":
      return "none";
    case "not_applicable":
      return "not_applicable";
    default:
      if (requirement === null || value.kind === "verdict") return "undecided";
      if (value.kind === "bounded") return decideBound(value.bound, value.value, requirement);
      return value.kind === "number" && meets(value.value, requirement) ? "met" : "missed";
  }
}

/**
 * "Vượt": met, and at least one rounding unit beyond the limit (beyond a range's better end). 9,5 against "≥ 9,5" is met;
 * 9,6 is beyond where figures are rounded to 0,1. What must equal a number cannot be exceeded.
 */
export function exceeds(value: ActualValue, requirement: Requirement, roundingUnit: Exact): boolean {
  if (requirement.comparator === "eq" || decide(value, requirement) !== "met" || !("value" in value)) return false;
  return decimal(value.value).minus(requirement.beyond).times(requirement.direction).greaterThanOrEqualTo(roundingUnit);
}

const MIRRORED = { lt: "gt", lte: "gte", eq: "eq", gte: "lte", gt: "lt" } as const;

const limit = (comparator: Requirement["comparator"], value: Exact, beyond: Exact, better: 1 | -1): Requirement => ({
  comparator,
  value,
  beyond,
  direction: comparator === "eq" ? better : comparator === "gte" || comparator === "gt" ? 1 : -1,
});

/** A bound meets when every value it allows does, fails when none does. */
function decideBound(bound: "lt" | "lte" | "gte" | "gt", value: Exact, requirement: Requirement): Decision {
  const rises = bound === "gte" || bound === "gt";
  const isOpen = bound === "lt" || bound === "gt";
  // How far the bound lies on its own allowed side of the limit.
  const ahead = compare(value, requirement.value) * (rises ? 1 : -1);
  if (requirement.comparator === "eq") return ahead > 0 || (ahead === 0 && isOpen) ? "missed" : "undecided";
  const limitIsOpen = requirement.comparator === "lt" || requirement.comparator === "gt";
  const asksRise = requirement.comparator === "gte" || requirement.comparator === "gt";
  if (rises === asksRise) return ahead > 0 || (ahead === 0 && (isOpen || !limitIsOpen)) ? "met" : "undecided";
  return ahead > 0 || (ahead === 0 && (isOpen || limitIsOpen)) ? "missed" : "undecided";
}
