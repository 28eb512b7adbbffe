import type { Actor } from "../access/actor";

/** An indicator's assignment; dates as ISO text ("2025-03-01"), null: open. */
export interface AgencyAssignment {
  agencyId: string;
  role: "lead" | "coordinate";
  ordinal: number;
  validFrom: string | null;
  validTo: string | null;
}

export interface PlanAgencies {
  /** The agencies that gather the plan's reports, in printed order. */
  coordinatorIds: string[];
  /** Every agency of the plan, in printed order. */
  agencyIds: string[];
}

/** The assignments that count for a year: those valid on its last day, else those valid at any time of it. */
export function assignmentsOfYear<A extends AgencyAssignment>(assignments: readonly A[], year: number): A[] {
  const between = (from: string, to: string) => assignments.filter((one) => (one.validFrom ?? "") <= to && (one.validTo ?? "9999-12-31") >= from);
  const atYearEnd = between(`${year}-12-31`, `${year}-12-31`);
  return atYearEnd.length > 0 ? atYearEnd : between(`${year}-01-01`, `${year}-12-31`);
}

/**
 * Whose figure a cell is. Agency staff report for their own agency where it is assigned; everybody else writes for the
 * agency that answers: the first that leads, else the plan's coordinator, else the plan's first agency. Null: the plan names none.
 */
export function reportingAgency(assignments: readonly AgencyAssignment[], plan: PlanAgencies, year: number, ownAgencyIds: readonly string[]): string | null {
  const valid = assignmentsOfYear(assignments, year).sort((a, b) => (a.role === b.role ? a.ordinal - b.ordinal : a.role === "lead" ? -1 : 1));
  const own = valid.find((one) => ownAgencyIds.includes(one.agencyId));
  const lead = valid.find((one) => one.role === "lead");
  return own?.agencyId ?? lead?.agencyId ?? plan.coordinatorIds[0] ?? plan.agencyIds[0] ?? null;
}

/** The agencies for which this person reports. */
export const ownAgencyIds = (actor: Actor): string[] => actor.memberships.flatMap(({ role, agencyId }) => (role === "agency_staff" && agencyId !== null ? [agencyId] : []));
