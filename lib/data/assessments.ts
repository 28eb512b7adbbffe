import { cache } from "react";
import type { IssuedIndicator, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type IndicatorAssessment, type PlanAssessment, assessIndicator, assessPlan, planMilestones } from "@/lib/domain/progress/assess-plan";
import { listSeries } from "./series";

/**
 * The plan judged in one year from its approved figures. `known`: from those known on that ISO day in Viet Nam, for the plan
 * as known then (`findPlanAsKnown`).
 */
export const findAssessment = cache(async (plan: IssuedPlan, viewYear: number, known?: string): Promise<PlanAssessment> => assessPlan(plan, await listSeries(plan, { known }), viewYear));

/** One indicator by its number, as `findAssessment` judges it, without reading what the others rest on; null where the plan has none of that number. */
export const findIndicatorAssessment = cache(async (plan: IssuedPlan, number: string, viewYear: number): Promise<IndicatorAssessment | null> => {
  const goal = plan.goals.find(({ indicators }) => indicators.some((one) => one.number === number));
  const indicator = goal?.indicators.find((one) => one.number === number);
  if (!goal || !indicator) return null;
  return assessIndicator(plan, goal, indicator, planMilestones(plan), await listSeries(sharing(plan, indicator)), viewYear);
});

/** The plan with those indicators alone that have a measure of this one: who answers for a measure is read from all that use it. */
function sharing(plan: IssuedPlan, { measures }: IssuedIndicator): IssuedPlan {
  const codes = new Set(measures.map(({ code }) => code));
  return { ...plan, goals: plan.goals.map((goal) => ({ ...goal, indicators: goal.indicators.filter((one) => one.measures.some(({ code }) => codes.has(code))) })) };
}
