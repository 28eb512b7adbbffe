import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { BoardCell, BoardReporter } from "@/lib/domain/report/board";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { findReportingPlan, listPeriods, type PeriodView, type ReportingPlan } from "./reporting";
import { reportingUnit } from "./reporting-unit";

const { sql } = Prisma;

export interface ReportBoard {
  plan: ReportingPlan;
  periods: PeriodView[];
  /** Those whose reports this person may see. */
  reporters: BoardReporter[];
  /** Sees every reporter, and not only their own unit. */
  seesAll: boolean;
}

interface Row extends Omit<BoardReporter, "cells"> {
  cells: (BoardCell & { periodId: string })[];
}

/**
 * Who reports for a plan, and how far each has come in every period. Units that reported and were taken off the list since
 * stand there too. The board itself is one statement.
 */
export const findReportBoard = cache(async (actor: Actor, planCode: string): Promise<ReportBoard | null> => {
  const plan = await findReportingPlan(db, planCode);
  if (!plan) return null;
  const [periods, rows] = await Promise.all([listPeriods(db, plan.id), readRows(plan.id)]);
  // Who may see the reports of the plan's own area may see all that are made for it, wherever their units sit today.
  const seesAll = can(actor, "report.view", { ...plan.subject, reporterAgencyId: "" }).allowed;
  const visible = rows.filter(({ agencyId, areaId }) => seesAll || can(actor, "report.view", { areaId, areaAncestorIds: [], reporterAgencyId: agencyId }).allowed);
  return {
    plan,
    periods,
    seesAll,
    reporters: visible.map(({ cells, ...reporter }) => ({ ...reporter, cells: Object.fromEntries(cells.map(({ periodId, ...cell }) => [periodId, cell])) })),
  };
});

const readRows = (planId: string): Promise<Row[]> => db.$queryRaw<Row[]>`
  WITH report AS (
    SELECT r."id", r."agencyId", r."periodId", r."state"
    FROM "Report" r JOIN "ReportingPeriod" p ON p."id" = r."periodId" WHERE p."planId" = ${planId}::uuid
  ), figure AS (
    SELECT c."reportId", count(*)::int AS "total", count(e."id")::int AS "given",
           count(*) FILTER (WHERE c."state" = 'returned')::int AS "returned", count(*) FILTER (WHERE c."followUp")::int AS "followUps"
    FROM report r JOIN "ReportCell" c ON c."reportId" = r."id" JOIN "Actual" a ON a."id" = c."actualId"
    LEFT JOIN "ActualEntry" e ON e."id" = a."currentEntryId" AND e."kind" <> 'cleared'
    GROUP BY c."reportId"
  ), step AS (
    SELECT s."reportId", (min(s."at") FILTER (WHERE s."act" = 'submit') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "handedInOn",
           (max(s."at") AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "changedOn"
    FROM report r JOIN "ReportStep" s ON s."reportId" = r."id" GROUP BY s."reportId"
  ), cell AS (
    SELECT r."agencyId", json_agg(json_build_object(
             'periodId', r."periodId", 'reportId', r."id", 'state', r."state",
             'given', coalesce(f."given", 0), 'total', coalesce(f."total", 0), 'returned', coalesce(f."returned", 0), 'followUps', coalesce(f."followUps", 0),
             'handedInOn', s."handedInOn", 'changedOn', s."changedOn")) AS "cells"
    FROM report r LEFT JOIN figure f ON f."reportId" = r."id" LEFT JOIN step s ON s."reportId" = r."id" GROUP BY r."agencyId"
  )
  SELECT g."id"::text AS "agencyId", g."name", g."areaId"::text AS "areaId", ${reportingUnit({ agency: sql`g`, area: sql`a`, planAreaId: sql`own."areaId"` })}, coalesce(cell."cells", '[]'::json) AS "cells"
  FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId" LEFT JOIN cell ON cell."agencyId" = g."id"
  CROSS JOIN (SELECT p."areaId" FROM "Plan" p WHERE p."id" = ${planId}::uuid) own
  WHERE cell."agencyId" IS NOT NULL OR EXISTS (SELECT FROM "PlanReporter" w WHERE w."planId" = ${planId}::uuid AND w."agencyId" = g."id")`;
