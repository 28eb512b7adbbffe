import type { IssuedPlan } from "../plan/issued-plan";
import { type MeasureAssessment, measureUse } from "./assess-plan";
import type { Judgement } from "./judgement";
import { estimatedPath } from "./path-line";

/** What a chart draws, one entry a year. Only a chart gets JavaScript numbers. */
export interface ChartYear {
  year: number;
  actual?: number;
  /** The application's own path and projection: estimates, never official. */
  path?: number;
  projection?: number;
}

/** Actuals up to the view year, the path to the last milestone ahead that has one, and the projection from the latest value through the milestones ahead. */
export function chartYears(plan: IssuedPlan, assessment: MeasureAssessment, judgements: readonly Judgement[], viewYear: number): ChartYear[] {
  const numbers = assessment.series.flatMap(({ year, value }) => (value.kind === "number" && year <= viewYear ? [[year, Number(value.value)] as const] : []));
  const actual = new Map(numbers);
  const path = new Map(longestPath(plan, assessment, viewYear).map(({ year, value }) => [year, Number(value)]));
  const latest = numbers[numbers.length - 1];
  const ahead = judgements.flatMap(({ target, projection }) => (projection && target.year !== null && latest && target.year > latest[0] ? [[target.year, Number(projection.value)] as const] : []));
  const projection = new Map(latest && ahead.length > 0 ? [latest, ...ahead] : []);
  const first = Math.min(plan.startYear, ...actual.keys());
  return Array.from({ length: plan.endYear - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    ...(actual.has(year) && { actual: actual.get(year) }),
    ...(path.has(year) && { path: path.get(year) }),
    ...(projection.has(year) && { projection: projection.get(year) }),
  }));
}

/** Year by year the path that leads furthest; empty where every milestone is met from the start. */
export function longestPath(plan: Pick<IssuedPlan, "startYear" | "endYear">, assessment: MeasureAssessment, viewYear: number) {
  const { targets, ...use } = measureUse(assessment);
  const paths = targets.map((target) => estimatedPath({ ...use, target, milestones: targets, planStartYear: plan.startYear, planEndYear: plan.endYear, viewYear }));
  return paths.sort((a, b) => b.length - a.length)[0] ?? [];
}
