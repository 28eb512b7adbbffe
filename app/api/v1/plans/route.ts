import { listIssuedPlans } from "@/lib/data/plans";
import { planSummaryJson } from "@/lib/documents/plan-json";
import { openData } from "../_parts/open-data";
import { respondJson } from "../_parts/respond";

export const GET = openData(async (request) => respondJson(request, (await listIssuedPlans()).map(planSummaryJson), "issued"));
