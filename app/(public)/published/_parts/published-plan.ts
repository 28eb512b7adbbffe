import { notFound } from "next/navigation";
import { findIssuedPlan, listIssuedPlans } from "@/lib/data/plans";
import { type PublishedResults, findPublishedResults } from "@/lib/data/published-results";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";

/** The plan of the address with what is published of it; null results while nothing is. No other text reaches a query. */
export async function publishedPlan(code: string, year: string | string[] | undefined): Promise<{ plan: IssuedPlan; results: PublishedResults | null }> {
  const known = (await listIssuedPlans()).some((plan) => plan.code === code);
  const plan = known ? await findIssuedPlan(code) : null;
  if (!plan) notFound();
  const asked = typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : undefined;
  return { plan, results: await findPublishedResults(plan, asked) };
}
