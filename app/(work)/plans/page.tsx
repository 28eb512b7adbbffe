import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { listVisiblePlans } from "@/lib/data/plans";
import { mayAnywhere } from "@/lib/domain/access/can";

/** Where one comes to after signing in: straight to the only plan; with several to the list; who only reports, to the reports. */
export default async function PlansPage() {
  const actor = await requireActor("/plans");
  const plans = await listVisiblePlans(actor);
  const [only, ...others] = plans;
  if (!only && mayAnywhere(actor, "report.fill")) redirect("/reports");
  redirect(only && others.length === 0 ? `/plans/${only.code}` : "/");
}
