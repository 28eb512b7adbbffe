import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listVisiblePlans, findIssuedPlan } from "@/lib/data/plans";
import { latestYearWithFigures } from "@/lib/data/series";
import { yearsSoFar } from "@/lib/domain/plan/years-so-far";

/**
 * What every page of a plan stands on: the person, the plan, the plans they may switch to, and the years. A plan
 * whose figures the person may not see is not found.
 */
export const planContext = cache(async (code: string) => {
  const actor = await requireActor(`/plans/${code}`);
  // The plan as issued is public; whether its figures may be seen is decided before any is shown.
  const [plans, plan, latestYear] = await Promise.all([listVisiblePlans(actor), findIssuedPlan(code), latestYearWithFigures(code)]);
  if (!plan || !plans.some((visible) => visible.code === code)) notFound();
  const years = yearsSoFar(plan, Number(today().slice(0, 4)));
  const lastYear = years[years.length - 1] ?? plan.startYear;
  const defaultYear = Math.min(latestYear ?? lastYear, lastYear);
  return { actor, plan, plans, years, defaultYear };
});

/** The year that the address asks for, if it is one of the plan's; otherwise the default. */
export function chosenYear(years: readonly number[], defaultYear: number, asked: string | string[] | undefined): number {
  const year = Number(asked);
  return years.includes(year) ? year : defaultYear;
}
