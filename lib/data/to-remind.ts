import { DUE_SOON_DAYS, type ReportingKind } from "@/lib/domain/report/period";
import { type ReportingUnit, isExpectedIn } from "@/lib/domain/report/expected";
import { isPeoplesCommittee } from "@/lib/domain/report/reporters";
import type { BoardState } from "@/lib/domain/report/board";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { reportingUnit } from "./reporting-unit";

const { sql } = Prisma;

export interface ToRemind {
  periodId: string;
  agencyId: string;
  userId: string;
  email: string | null;
  period: { kind: ReportingKind; year: number; dueOn: string; extendedFrom: string | null };
  planTitle: string;
  unitName: string;
  state: BoardState;
}

interface Row extends Omit<ToRemind, "period">, ReportingUnit {
  kind: ReportingKind;
  year: number;
  dueOn: string;
  extendedFrom: string | null;
  isAtAgency: boolean;
  isBegun: boolean;
}

/** Who may fill in a report that is open, due within a week or overdue on that day, and has not been handed in, or was sent back. */
export async function listToRemind(today: string): Promise<ToRemind[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id"::text AS "periodId", p."kind"::text AS "kind", p."year"::int AS "year", p."dueOn"::text AS "dueOn", p."extendedFrom"::text AS "extendedFrom",
           plan."title" AS "planTitle", g."id"::text AS "agencyId", g."name" AS "unitName", coalesce(r."state"::text, 'not_started') AS "state",
           u."id"::text AS "userId", u."email", bool_or(m."agencyId" IS NOT NULL) AS "isAtAgency",
           r."id" IS NOT NULL AS "isBegun", ${reportingUnit({ agency: sql`g`, area: sql`a`, planAreaId: sql`plan."areaId"` })}
    FROM "ReportingPeriod" p
    JOIN "Plan" plan ON plan."id" = p."planId"
    JOIN "PlanReporter" w ON w."planId" = p."planId"
    JOIN "Agency" g ON g."id" = w."agencyId"
    JOIN "Area" a ON a."id" = g."areaId"
    LEFT JOIN "Report" r ON r."periodId" = p."id" AND r."agencyId" = g."id"
    JOIN "Membership" m ON (m."agencyId" = g."id" AND m."role" IN ('agency_staff', 'commune_officer')) OR (m."areaId" = g."areaId" AND m."role" = 'commune_officer')
    JOIN "User" u ON u."id" = m."userId"
    WHERE p."opensOn" <= ${today}::date AND p."closedAt" IS NULL AND p."dueOn" <= ${today}::date + ${DUE_SOON_DAYS}::int
      AND (r."state" IS NULL OR r."state" IN ('draft', 'returned', 'reopened'))
      AND daterange(m."validFrom", m."validTo", '[]') @> ${today}::date AND u."deactivatedAt" IS NULL
    GROUP BY p."id", plan."id", g."id", a."id", r."id", u."id"`;
  // Who works for a whole commune answers for its UBND, not for every other agency there.
  return rows
    .filter((row) => (row.isAtAgency || isPeoplesCommittee(row.unitName)) && (row.isBegun || isExpectedIn(row, row)))
    .map(({ periodId, agencyId, userId, email, planTitle, unitName, state, kind, year, dueOn, extendedFrom }) => ({ periodId, agencyId, userId, email, planTitle, unitName, state, period: { kind, year, dueOn, extendedFrom } }));
}
