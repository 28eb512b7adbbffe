import { type Unit, convertUnit } from "../measure/measure";
import type { SeriesPoint } from "./value";

/** Where a point comes from: an approved entry, or the printed results of the plan itself. */
export type Provenance =
  | { kind: "entry"; agencyId: string; agencyName: string; enteredBy: string; approvedBy: string; approvedAt: string; reason: string | null }
  | { kind: "printed"; text: string; note: string | null };

export interface RecordedPoint extends SeriesPoint {
  provenance: Provenance;
}

/** The point with its value in another unit, exactly; points without a number stay as they are. */
export function inUnit<P extends SeriesPoint>(point: P, from: Unit, to: Unit): P {
  if (from === to || (point.value.kind !== "number" && point.value.kind !== "bounded")) return point;
  return { ...point, value: { ...point.value, value: convertUnit(point.value.value, from, to) } };
}

/**
 * One point a year where several agencies answer: the chosen agency's; without a choice the first of
 * `agencyOrder` (the leading agencies as printed) that has one; else the first there is.
 */
export function pickOfficial(candidates: RecordedPoint[], chosenAgencyId: string | null, agencyOrder: readonly string[]): RecordedPoint | null {
  const byAgency = (id: string) => candidates.find(({ provenance }) => provenance.kind === "entry" && provenance.agencyId === id);
  for (const id of chosenAgencyId === null ? agencyOrder : [chosenAgencyId, ...agencyOrder]) {
    const point = byAgency(id);
    if (point) return point;
  }
  return candidates[0] ?? null;
}
