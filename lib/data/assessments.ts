import { cache } from "react";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type PlanAssessment, assessPlan } from "@/lib/domain/progress/assess-plan";
import { listSeries } from "./series";

/**
 * The plan judged in one year from its approved figures. `known`: from those known on that ISO day in Viet Nam, for the plan
 * as known then (`findPlanAsKnown`).
 */
export const findAssessment = cache(async (plan: IssuedPlan, viewYear: number, known?: string): Promise<PlanAssessment> => assessPlan(plan, await listSeries(plan, known), viewYear));
