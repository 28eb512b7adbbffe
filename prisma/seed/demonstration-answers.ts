import { reportingAgency } from "@/lib/domain/actual/reporting-agency";
import { groupBy } from "@/lib/domain/group-by";
import { reportersOfLine } from "@/lib/domain/report/lines";
import type { Transaction } from "./load";
import type { PlanData } from "./schema";

export interface Answering {
  /** Whose figure a measure's is in a year. */
  agencyOf: (measure: string, year: number) => string | null;
  /** The agencies whose reports carry it. */
  reportersOf: (measure: string, year: number) => string[];
  /** The plan's measures, each once, as the document orders them. */
  measures: string[];
}

/** Who answers for which measure of a plan in which year, by measure code. */
export async function whoAnswers(tx: Transaction, plan: PlanData): Promise<Answering> {
  const indicators = await tx.indicator.findMany({
    where: { plan: { code: plan.code } },
    orderBy: { ordinal: "asc" },
    select: { assignments: true, measures: { orderBy: { ordinal: "asc" }, select: { measure: { select: { code: true } } } } },
  });
  const agencies = await tx.planAgency.findMany({ where: { plan: { code: plan.code } }, orderBy: { ordinal: "asc" } });
  const planAgencies = { coordinatorIds: agencies.filter(({ role }) => role === "coordinator").map(({ agencyId }) => agencyId), agencyIds: agencies.map(({ agencyId }) => agencyId) };
  const byMeasure = groupBy(
    indicators.flatMap(({ assignments, measures }) => measures.map(({ measure }) => ({ code: measure.code, assignments }))),
    ({ code }) => code,
  );
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  const assignmentsOf = (measure: string) => byMeasure.get(measure)![0]!.assignments.map((one) => ({ ...one, validFrom: day(one.validFrom), validTo: day(one.validTo) }));
  return {
    agencyOf: (measure, year) => reportingAgency(assignmentsOf(measure), planAgencies, year, []),
    reportersOf: (measure, year) => reportersOfLine(assignmentsOf(measure), planAgencies, year),
    measures: [...byMeasure.keys()],
  };
}
