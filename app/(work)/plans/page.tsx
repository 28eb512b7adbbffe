import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { listVisiblePlans } from "@/lib/data/plans";

/** Where one comes to after signing in: straight to the only plan; with several or none, to the list. */
export default async function PlansPage() {
  const plans = await listVisiblePlans(await requireActor("/plans"));
  const [only, ...others] = plans;
  redirect(only && others.length === 0 ? `/plans/${only.code}` : "/");
}
