import { type Exact, decimal } from "../decimal";

/** How a unit went over into another; `to_confirm`: listed whole in two, a person must say which part went where. */
export const SUCCESSION_EXTENTS = ["whole", "part", "to_confirm"] as const;
export type SuccessionExtent = (typeof SUCCESSION_EXTENTS)[number];

/** Units are known by their identity: official codes were reused for other units. */
export interface SuccessionLink {
  predecessorId: string;
  successorId: string;
  /** First day of the successor, ISO. */
  on: string;
  extent: SuccessionExtent;
  /** Of a part: how much of the predecessor, 0 to 1, as a person said it; null: nobody has. */
  share: Exact | null;
}

/** How much of a unit went over; null: nobody has said. */
export const shareOf = ({ extent, share }: Pick<SuccessionLink, "extent" | "share">): Exact | null => (extent === "whole" ? "1" : extent === "part" ? share : null);

/** A unit from which another came, or into which it went. */
export interface Kin {
  unitId: string;
  /** How much of the earlier unit is in the later one, over every way from one to the other; null: of some part nobody has said. */
  share: Exact | null;
  /** The links of one act away from it, towards the unit that was asked about. */
  via: SuccessionLink[];
}

export const DIRECTIONS = ["before", "after"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Links by the unit from which one follows them. */
function indexed(links: readonly SuccessionLink[], direction: Direction): Map<string, SuccessionLink[]> {
  const index = new Map<string, SuccessionLink[]>();
  for (const link of links) {
    const at = direction === "before" ? link.successorId : link.predecessorId;
    index.set(at, [...(index.get(at) ?? []), link]);
  }
  return index;
}

/**
 * Every unit that a unit came from ("before") or became ("after"), however many acts away, nearest first. A part of which
 * a person said that it is nothing leads nowhere. Links run forward in time, so no unit is its own kin.
 */
export function lineage(links: readonly SuccessionLink[], unitId: string, direction: Direction): Kin[] {
  const index = indexed(links, direction);
  const kin = new Map<string, Kin>();
  const follow = (from: string, share: Exact | null, on: string | null): void => {
    for (const link of index.get(from) ?? []) {
      if (on !== null && (direction === "before" ? link.on >= on : link.on <= on)) continue;
      const step = shareOf(link);
      if (step !== null && decimal(step).isZero()) continue;
      const reached = direction === "before" ? link.predecessorId : link.successorId;
      const along = product(share, step);
      const known = kin.get(reached);
      kin.set(reached, known ? { ...known, share: sum(known.share, along), via: known.via.includes(link) ? known.via : [...known.via, link] } : { unitId: reached, share: along, via: [link] });
      follow(reached, along, link.on);
    }
  };
  follow(unitId, "1", null);
  return [...kin.values()];
}

const product = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : decimal(a).times(b).toFixed());
const sum = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : decimal(a).plus(b).toFixed());
