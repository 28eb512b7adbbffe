import type { Actor } from "@/lib/domain/access/actor";
import { db } from "./db";
import { isoDate } from "./decimals";
import { plansToReview } from "./scope";

export interface PlanToReview {
  code: string;
  area: { name: string; validTo: string | null };
  startYear: number;
  endYear: number;
  /** Reports handed in and not decided about. */
  waiting: number;
}

/** The plans whose reports this person reviews and that have a period, those with something to do first. */
export async function listPlansToReview(actor: Actor): Promise<PlanToReview[]> {
  const plans = await db.plan.findMany({
    where: { AND: [plansToReview(actor), { isReference: false, periods: { some: { opensOn: { not: null } } } }] },
    orderBy: [{ placeName: "asc" }, { startYear: "desc" }],
    select: { id: true, code: true, startYear: true, endYear: true, area: { select: { name: true, validTo: true } } },
  });
  if (plans.length === 0) return [];
  const waiting = await db.$queryRaw<{ planId: string; waiting: number }[]>`
    SELECT p."planId"::text AS "planId", count(*)::int AS "waiting"
    FROM "Report" r JOIN "ReportingPeriod" p ON p."id" = r."periodId"
    WHERE r."state" IN ('submitted', 'resubmitted') AND p."planId" = ANY(${plans.map(({ id }) => id)}::uuid[]) GROUP BY p."planId"`;
  const waitingOf = new Map(waiting.map((row) => [row.planId, row.waiting]));
  return plans.map(({ id, area, ...plan }) => ({ ...plan, area: { name: area.name, validTo: isoDate(area.validTo) }, waiting: waitingOf.get(id) ?? 0 })).sort((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0));
}
