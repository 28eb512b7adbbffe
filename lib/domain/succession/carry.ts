import { type CommuneSum, type SumMeasure, sumOf } from "../aggregate/commune-sum";
import { EMPTY_TALLY, type Tally, addTallies } from "../aggregate/tally";
import { type Exact, decimal } from "../decimal";

/** A unit of an old map in one of today's: how much of it, and what it said. */
export interface CarriedPart {
  unitId: string;
  /** Null: nobody has said how much of it. */
  share: Exact | null;
  tally: Tally;
}

/** Why a measure's series breaks where the map does. */
export type CarryBreak =
  /** Communes are counted, or answer yes or no: of other communes that says something else. */
  | "counts-communes"
  /** A survey or the census: never added up. */
  | "not-summable";

/** Why there is no old figure on today's map, although somebody may have reported. */
export type NotCarried = CarryBreak | "shares-unknown";

/** An old figure on today's map. `of`: the old units in it; of those, `sum.reported` have said something. */
export type Carried =
  | { kind: "figure"; sum: CommuneSum; of: number; /** Rests on shares that a person gave: an estimate. */ byShares: boolean }
  | { kind: "none"; of: number }
  | { kind: "break"; why: CarryBreak }
  /** Parts of these units are in it, and nobody has said how large. */
  | { kind: "shares-unknown"; of: number; unitIds: string[] };

/** Whether old figures of this measure can be added up in other units at all. */
export function carryBreak({ aggregation }: Pick<SumMeasure, "aggregation">): CarryBreak | null {
  if (aggregation === "count_communes") return "counts-communes";
  return aggregation === "not_summable" ? "not-summable" : null;
}

/** A share of what a unit said: its numbers, not how many units said something. */
export function shareOfTally(tally: Tally, share: Exact): Tally {
  const of = (value: Exact) => decimal(value).times(share).toFixed();
  return { ...tally, numerator: of(tally.numerator), denominator: of(tally.denominator), value: of(tally.value) };
}

/**
 * The figure of one of today's units from the old units in it: numerators, denominators and counts are added, a rate is
 * computed again from them and never averaged. Whole units add exactly; parts only by their shares, and make an estimate.
 */
export function carry(measure: SumMeasure, parts: readonly CarriedPart[]): Carried {
  const why = carryBreak(measure);
  if (why !== null) return { kind: "break", why };
  const inIt = parts.filter(({ share }) => share === null || !decimal(share).isZero());
  const of = inIt.length;
  const unknown = inIt.filter(({ share }) => share === null).map(({ unitId }) => unitId);
  if (unknown.length > 0) return { kind: "shares-unknown", of, unitIds: unknown };
  const tally = inIt.reduce((all, part) => addTallies(all, shareOfTally(part.tally, part.share ?? "0")), EMPTY_TALLY);
  return carriedSum(measure, tally, { of, byShares: inIt.some(({ share }) => !isWholeShare(share)) });
}

/** The same from parts that were added up already. */
export function carriedSum(measure: SumMeasure, tally: Tally, { of, byShares }: { of: number; byShares: boolean }): Carried {
  const sum = sumOf(measure, tally, { expected: of, onMap: of });
  return sum ? { kind: "figure", sum: byShares ? { ...sum, stage: "estimate" } : sum, of, byShares } : { kind: "none", of };
}

export const isWholeShare = (share: Exact | null): boolean => share !== null && decimal(share).equals(1);
