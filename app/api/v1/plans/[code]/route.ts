import { findPlanBudget } from "@/lib/data/plans";
import { planJson } from "@/lib/documents/plan-json";
import { openData } from "../../_parts/open-data";
import { type PlanAddress, planOfAddress } from "../../_parts/plan-of-address";
import { planNotFound, respondJson } from "../../_parts/respond";

export const GET = openData(async (request, { params }: PlanAddress) => {
  const { code } = await params;
  const plan = await planOfAddress(code);
  if (!plan) return planNotFound(code);
  return respondJson(request, planJson(plan, await findPlanBudget(plan.id)), "issued");
});
