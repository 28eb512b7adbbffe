import type { Exact } from "@/lib/domain/decimal";
import { db } from "./db";

/** Triệu đồng; null where nothing was entered. */
export interface Money {
  planned: Exact | null;
  spent: Exact | null;
}

/** What a plan's budget lines come to, in a year and altogether; null where it has none. */
export async function findPlanMoney(planId: string, year: number): Promise<{ ofYear: Money; ofPlan: Money } | null> {
  const rows = await db.$queryRaw<(Money & { year: number | null })[]>`
    SELECT l."year", trim_scale(sum(l."planned"))::text AS "planned", trim_scale(sum(l."spent"))::text AS "spent"
    FROM "BudgetActivity" a JOIN "BudgetLine" l ON l."activityId" = a."id" WHERE a."planId" = ${planId}::uuid
    GROUP BY ROLLUP (l."year")`;
  const of = (which: number | null): Money => {
    const { planned = null, spent = null } = rows.find((row) => row.year === which) ?? {};
    return { planned, spent };
  };
  // Without lines the rollup still answers, with a sum of nothing.
  return rows.some((row) => row.year !== null) ? { ofYear: of(year), ofPlan: of(null) } : null;
}
