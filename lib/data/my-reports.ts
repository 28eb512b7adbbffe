import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { BoardState } from "@/lib/domain/report/board";
import type { ReportingKind } from "@/lib/domain/report/period";
import { type ReportingUnit, isExpectedIn } from "@/lib/domain/report/expected";
import { isPeoplesCommittee } from "@/lib/domain/report/reporters";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { reportingUnit } from "./reporting-unit";

const { sql } = Prisma;

/** A report that one of a person's units owes, or has handed in. */
export interface MyReport {
  periodId: string;
  agencyId: string;
  unitName: string;
  kind: ReportingKind;
  year: number;
  /** ISO days. */
  opensOn: string;
  dueOn: string | null;
  isClosed: boolean;
  planTitle: string;
  /** Null: not begun. */
  reportId: string | null;
  state: BoardState;
  given: number;
  total: number;
  returned: number;
  /** ISO day on which it was first handed in. */
  handedInOn: string | null;
  /** Whether this person fills it in, or only sees it. */
  fills: boolean;
}

interface Row extends Omit<MyReport, "fills">, ReportingUnit {
  areaId: string;
  finishedBySuccessor: boolean;
}

/** Agencies at which this person works, communes whose officer they are, and those that became one of these whole. */
function unitsOf(actor: Actor): { agencyIds: string[]; communeIds: string[]; earlierIds: string[] } {
  const officer = actor.memberships.filter(({ role }) => role === "commune_officer");
  return {
    agencyIds: actor.memberships.flatMap(({ agencyId }) => agencyId ?? []),
    communeIds: officer.map(({ areaId }) => areaId),
    earlierIds: officer.flatMap(({ areaPredecessorIds }) => areaPredecessorIds),
  };
}

/**
 * The reports of a person's own units: of periods that are open by that day, and of closed ones what has begun. What asks
 * for something comes first.
 */
export async function listMyReports(actor: Actor, today: string): Promise<MyReport[]> {
  const { agencyIds, communeIds, earlierIds } = unitsOf(actor);
  if (agencyIds.length + communeIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id"::text AS "periodId", g."id"::text AS "agencyId", g."name" AS "unitName", g."areaId"::text AS "areaId", p."kind"::text AS "kind", p."year"::int AS "year", p."opensOn"::text AS "opensOn", p."dueOn"::text AS "dueOn",
           p."closedAt" IS NOT NULL AS "isClosed", plan."title" AS "planTitle", r."id"::text AS "reportId", coalesce(r."state"::text, 'not_started') AS "state",
           coalesce(r."afterUnitEnded" = 'successor', false) AS "finishedBySuccessor", ${reportingUnit({ agency: sql`g`, area: sql`a`, planAreaId: sql`plan."areaId"` })},
           coalesce(f."given", 0)::int AS "given", coalesce(f."total", 0)::int AS "total", coalesce(f."returned", 0)::int AS "returned",
           (SELECT (min(s."at") AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM "ReportStep" s WHERE s."reportId" = r."id" AND s."act" = 'submit') AS "handedInOn"
    FROM "PlanReporter" w
    JOIN "Agency" g ON g."id" = w."agencyId"
    JOIN "Area" a ON a."id" = g."areaId"
    JOIN "Plan" plan ON plan."id" = w."planId"
    JOIN "ReportingPeriod" p ON p."planId" = w."planId" AND p."opensOn" <= ${today}::date
    LEFT JOIN "Report" r ON r."periodId" = p."id" AND r."agencyId" = g."id"
    LEFT JOIN LATERAL (
      SELECT count(*) AS "total", count(e."id") AS "given", count(*) FILTER (WHERE c."state" = 'returned') AS "returned"
      FROM "ReportCell" c JOIN "Actual" a ON a."id" = c."actualId" LEFT JOIN "ActualEntry" e ON e."id" = a."currentEntryId" AND e."kind" <> 'cleared'
      WHERE c."reportId" = r."id"
    ) f ON true
    WHERE ((g."id" = ANY(${agencyIds}::uuid[]) OR g."areaId" = ANY(${communeIds}::uuid[])) AND (r."id" IS NOT NULL OR p."closedAt" IS NULL)
       OR g."areaId" = ANY(${earlierIds}::uuid[]) AND r."id" IS NOT NULL)
    ORDER BY CASE coalesce(r."state"::text, 'not_started') WHEN 'returned' THEN 0 WHEN 'reopened' THEN 0 WHEN 'draft' THEN 1 WHEN 'not_started' THEN 1 ELSE 2 END,
             p."closedAt" IS NOT NULL, CASE WHEN coalesce(r."state"::text, 'not_started') IN ('submitted', 'resubmitted', 'approved') THEN NULL ELSE p."dueOn" END, p."dueOn" DESC, plan."title", g."name"
    LIMIT 200`;
  return rows.flatMap(({ areaId, finishedBySuccessor, ofCommune, validFrom, validTo, ...row }) => {
    if (row.reportId === null && !isExpectedIn({ ofCommune, validFrom, validTo }, row)) return [];
    const subject = { areaId, areaAncestorIds: [], reporterAgencyId: row.agencyId, finishedBySuccessor };
    // Who works for a whole commune answers for its UBND; the other agencies there have people of their own.
    const isOurs = agencyIds.includes(row.agencyId) || isPeoplesCommittee(row.unitName);
    return isOurs && can(actor, "report.view", subject).allowed ? [{ ...row, fills: can(actor, "report.fill", subject).allowed }] : [];
  });
}
