import type { Actor } from "@/lib/domain/access/actor";
import { listLineage } from "./area-successions";
import { type PlanSummary, listVisiblePlans } from "./plans";

/** The plans that a person may see of an area and of the areas that went over into it whole, each with targets of its own. */
export async function listAreaPlans(actor: Actor, areaId: string): Promise<PlanSummary[]> {
  const [plans, earlier] = await Promise.all([listVisiblePlans(actor), listLineage(areaId, "before")]);
  const areaIds = new Set([areaId, ...earlier.filter(({ share }) => share === "1").map(({ area }) => area.id)]);
  return plans.filter(({ area }) => areaIds.has(area.id));
}
