import { findIssuedPlan, listIssuedPlans } from "@/lib/data/plans";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";

/** Next's second argument for the routes of one plan. */
export interface PlanAddress {
  params: Promise<{ code: string }>;
}

/** The plan that the address names, if it is one of the list; any other text never reaches a query. */
export async function planOfAddress(code: string): Promise<IssuedPlan | null> {
  return (await listIssuedPlans()).some((plan) => plan.code === code) ? findIssuedPlan(code) : null;
}
