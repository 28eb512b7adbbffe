import { findIssuedPlan, findPlanBudget } from "@/lib/data/plans";
import { planJson } from "@/lib/documents/plan-json";
import { planNotFound, respondJson } from "../../_parts/respond";

export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const plan = await findIssuedPlan(code);
  if (!plan) return planNotFound(code);
  return respondJson(request, planJson(plan, await findPlanBudget(plan.id)), true);
}
