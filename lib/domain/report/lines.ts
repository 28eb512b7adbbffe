import { type AgencyAssignment, type PlanAgencies, assignmentsOfYear } from "../actual/reporting-agency";

/**
 * The agencies whose reports carry a figure of the plan's own area in a year: those that lead its indicator; where
 * nobody leads, those that coordinate; where nobody is assigned, the first that gathers the plan's reports.
 */
export function reportersOfLine(assignments: readonly AgencyAssignment[], plan: PlanAgencies, year: number): string[] {
  const valid = assignmentsOfYear(assignments, year);
  const leads = valid.filter(({ role }) => role === "lead");
  const answering = leads.length > 0 ? leads : valid;
  if (answering.length > 0) return [...new Set(answering.map(({ agencyId }) => agencyId))];
  return plan.coordinatorIds.slice(0, 1);
}
