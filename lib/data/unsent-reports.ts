import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { currentPeriod } from "@/lib/domain/report/board";
import { findPlanArea } from "./amendments";
import { db } from "./db";
import { listPeriods, type PeriodView } from "./reporting";

export interface UnsentReports {
  period: PeriodView;
  /** Units that report for the plan. */
  total: number;
  /** Those that have not handed in for the period, or have it back; agencies before communes, by name. */
  unsent: string[];
}

/**
 * Who has not sent the report of the plan's present period: the last one open, else the last one opened. Null where none
 * has been opened, or where this person may not see everybody's.
 */
export async function findUnsentReports(actor: Actor, plan: { id: string; area: { id: string } }, today: string): Promise<UnsentReports | null> {
  const period = currentPeriod(await listPeriods(db, plan.id), today);
  if (!period || !can(actor, "report.view", { ...(await findPlanArea(plan.area.id)), reporterAgencyId: "" }).allowed) return null;
  // The same units as on the board: the plan's reporters, and those that reported and were taken off the list since.
  const [row] = await db.$queryRaw<{ total: number; unsent: string[] }[]>`
    SELECT count(*)::int AS "total",
           coalesce(json_agg(unit."name" ORDER BY unit."level" = 'commune', unit."name") FILTER (WHERE NOT unit."isSent"), '[]') AS "unsent"
    FROM (
      SELECT g."name", a."level", EXISTS (
               SELECT FROM "Report" r WHERE r."agencyId" = g."id" AND r."periodId" = ${period.id}::uuid AND r."state" IN ('submitted', 'resubmitted', 'approved')
             ) AS "isSent"
      FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId"
      WHERE g."id" IN (
        SELECT w."agencyId" FROM "PlanReporter" w WHERE w."planId" = ${plan.id}::uuid
        UNION
        SELECT r."agencyId" FROM "ReportingPeriod" p JOIN "Report" r ON r."periodId" = p."id" WHERE p."planId" = ${plan.id}::uuid
      )
    ) unit`;
  return row && row.total > 0 ? { period, ...row } : null;
}
