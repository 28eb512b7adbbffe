import type { Validity } from "../validity";
import { type ReportingKind, termOf } from "./period";

/** A unit that reports for a plan. Its days are those on which it is there: the agency's, and its area's unless that is the plan's own. */
export interface ReportingUnit extends Validity {
  ofCommune: boolean;
}

/** The last day of what a period is about, ISO. */
export const lastDayOf = ({ kind, year }: { kind: ReportingKind; year: number }): string => (termOf(kind) === "first_half" ? `${year}-06-30` : `${year}-12-31`);

/**
 * Whether a unit is to report on a period: it is there on the period's last day, whose map counts. An agency that began later
 * reports on the years before it; of a commune those years' figures are its predecessors'.
 */
export function isExpectedIn({ ofCommune, validFrom, validTo }: ReportingUnit, { kind, year }: { kind: ReportingKind; year: number }): boolean {
  const last = lastDayOf({ kind, year });
  return (validTo === null || last <= validTo) && (!ofCommune || validFrom === null || validFrom <= last);
}
