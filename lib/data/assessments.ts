import { cache } from "react";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type PlanAssessment, assessPlan } from "@/lib/domain/progress/assess-plan";
import { listSeries } from "./series";

/** The plan judged in one year from its approved figures. */
export const findAssessment = cache(async (plan: IssuedPlan, viewYear: number): Promise<PlanAssessment> => assessPlan(plan, await listSeries(plan), viewYear));
