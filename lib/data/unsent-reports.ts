import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { currentPeriod } from "@/lib/domain/report/board";
import { type ReportingUnit, isExpectedIn } from "@/lib/domain/report/expected";
import { Prisma } from "@/lib/generated/prisma/client";
import { findPlanArea } from "./amendments";
import { db } from "./db";
import { listPeriods, type PeriodView } from "./reporting";
import { reportingUnit } from "./reporting-unit";

const { sql } = Prisma;

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
  const units = await db.$queryRaw<(ReportingUnit & { name: string; isBegun: boolean; isSent: boolean })[]>`
    SELECT g."name", ${reportingUnit({ agency: sql`g`, area: sql`a`, planAreaId: sql`${plan.area.id}::uuid` })},
           r."id" IS NOT NULL AS "isBegun", coalesce(r."state" IN ('submitted', 'resubmitted', 'approved'), false) AS "isSent"
    FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId" LEFT JOIN "Report" r ON r."agencyId" = g."id" AND r."periodId" = ${period.id}::uuid
    WHERE g."id" IN (
      SELECT w."agencyId" FROM "PlanReporter" w WHERE w."planId" = ${plan.id}::uuid
      UNION
      SELECT t."agencyId" FROM "ReportingPeriod" p JOIN "Report" t ON t."periodId" = p."id" WHERE p."planId" = ${plan.id}::uuid
    )
    ORDER BY a."level" = 'commune', g."name"`;
  const asked = units.filter((unit) => unit.isBegun || isExpectedIn(unit, period));
  return asked.length > 0 ? { period, total: asked.length, unsent: asked.filter(({ isSent }) => !isSent).map(({ name }) => name) } : null;
}
