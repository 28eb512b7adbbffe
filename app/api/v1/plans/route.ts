import { listIssuedPlans } from "@/lib/data/plans";
import { planSummaryJson } from "@/lib/documents/plan-json";
import { respondJson } from "../_parts/respond";

export async function GET(request: Request) {
  return respondJson(request, (await listIssuedPlans()).map(planSummaryJson), true);
}
