import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { periodTitle } from "@/lib/domain/report/period";
import { db } from "./db";
import { areaSubject } from "./scope";

/** A report that waits for a decision, with what a reviewer asks before looking closer. */
export interface WaitingReport {
  reportId: string;
  version: number;
  unitName: string;
  /** Handed in again after it was returned or opened. */
  isAgain: boolean;
  /** ISO instant. */
  handedInAt: string;
  given: number;
  total: number;
  /** Surprising figures that the unit explained. */
  explained: number;
  comments: number;
  followUps: number;
}

export interface WaitingReports {
  title: string;
  planCode: string;
  planTitle: string;
  reports: WaitingReport[];
}

/** What a period's units have handed in and nobody has decided about; null for those who do not review it. */
export async function findWaitingReports(actor: Actor, periodId: string): Promise<WaitingReports | null> {
  if (!z.uuid().safeParse(periodId).success) return null;
  const period = await db.reportingPeriod.findUnique({ where: { id: periodId }, select: { kind: true, year: true, plan: { select: { code: true, title: true, areaId: true } } } });
  const subject = period && (await areaSubject(db, period.plan.areaId));
  if (!period || !subject || !can(actor, "report.review", subject).allowed) return null;
  const rows = await db.$queryRaw<(Omit<WaitingReport, "handedInAt"> & { handedInAt: Date })[]>`
    SELECT r."id"::text AS "reportId", r."version", g."name" AS "unitName", r."state" = 'resubmitted' AS "isAgain",
           (SELECT max(s."at") FROM "ReportStep" s WHERE s."reportId" = r."id" AND s."act" = 'submit') AS "handedInAt",
           count(c."id")::int AS "total", count(e."id") FILTER (WHERE e."kind" <> 'cleared')::int AS "given",
           count(e."id") FILTER (WHERE e."reason" IS NOT NULL)::int AS "explained", count(c."id") FILTER (WHERE c."followUp")::int AS "followUps",
           (SELECT count(*) FROM "CellComment" m JOIN "ReportCell" o ON o."id" = m."cellId" WHERE o."reportId" = r."id")::int AS "comments"
    FROM "Report" r JOIN "Agency" g ON g."id" = r."agencyId"
    LEFT JOIN "ReportCell" c ON c."reportId" = r."id" LEFT JOIN "ActualEntry" e ON e."id" = c."entryId"
    WHERE r."periodId" = ${periodId}::uuid AND r."state" IN ('submitted', 'resubmitted')
    GROUP BY r."id", g."id" ORDER BY "handedInAt", g."name"`;
  return { title: periodTitle(period), planCode: period.plan.code, planTitle: period.plan.title, reports: rows.map(({ handedInAt, ...row }) => ({ ...row, handedInAt: handedInAt.toISOString() })) };
}
