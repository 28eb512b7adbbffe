import type { Term } from "@/lib/domain/actual/value";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { Prisma } from "@/lib/generated/prisma/client";

import { db, type Tx } from "./db";

const { sql } = Prisma;

/** A plan as far as its communes depend on it. */
export interface CommunePlan {
  id: string;
  area: Pick<IssuedPlan["area"], "id" | "level" | "validTo">;
}

/** The day whose map counts: the last of the term. */
export const lastDay = (term: Term): Prisma.Sql => (term === "first_half" ? sql`make_date(y, 6, 30)` : sql`make_date(y, 12, 31)`);

/**
 * A table for a WITH RECURSIVE: every area that ever lay below the plan's. Districts, which ended on 30/6/2025, lie between
 * for the years before. An area that has ended itself goes on as the communes that its own became; one that goes on never
 * follows a commune out of its borders.
 */
export const below = ({ area }: CommunePlan): Prisma.Sql => sql`
  below AS (
    SELECT a."id", a."level", a."validFrom", a."validTo" FROM "Area" a WHERE a."parentId" = ${area.id}::uuid
    UNION
    SELECT n."id", n."level", n."validFrom", n."validTo" FROM below b CROSS JOIN LATERAL (
      SELECT a.* FROM "Area" a WHERE a."parentId" = b."id" AND b."level" <> 'commune'
      UNION ALL
      SELECT a.* FROM "AreaSuccession" s JOIN "Area" a ON a."id" = s."successorId"
      WHERE ${area.validTo !== null} AND b."level" = 'commune' AND s."predecessorId" = b."id" AND s."share" IS DISTINCT FROM 0
    ) n
  )`;

/**
 * Tables for a WITH RECURSIVE: `reporter` (who reports for communes), `on_map` (year, areaId: the communes of the plan's area on
 * the map of the term's last day), `expected` (year, areaId: of these the plan's reporters, or all where it names none of them).
 */
export const expectedCommunes = (plan: CommunePlan, years: readonly number[], term: Term): Prisma.Sql => sql`
  ${below(plan)},
  asked AS MATERIALIZED (SELECT y AS "year", ${lastDay(term)} AS "day" FROM unnest(${[...years]}::int[]) y),
  reporter AS MATERIALIZED (
    SELECT r."agencyId", g."areaId" FROM "PlanReporter" r JOIN "Agency" g ON g."id" = r."agencyId" WHERE r."planId" = ${plan.id}::uuid
  ),
  on_map AS MATERIALIZED (
    SELECT asked."year"::int2 AS "year", b."id" AS "areaId", b."id" IN (SELECT "areaId" FROM reporter) AS "reports"
    FROM asked JOIN below b ON b."level" = 'commune' AND (b."validFrom" IS NULL OR b."validFrom" <= asked."day") AND (b."validTo" IS NULL OR b."validTo" >= asked."day")
  ),
  expected AS MATERIALIZED (
    SELECT "year", "areaId" FROM (SELECT *, bool_or("reports") OVER (PARTITION BY "year") AS "listed" FROM on_map) o WHERE "reports" OR NOT "listed"
  )`;

/** Whether any commune of the plan's area has an approved figure. Most plans have none, and their pages need not look for sums. */
export async function haveCommunesAnswered(plan: CommunePlan, tx: Tx = db): Promise<boolean> {
  if (plan.area.level === "commune") return false;
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`SELECT ${communesHaveAnswered(plan)} AS "found"`;
  return row?.found === true;
}

/** The same as an expression of a statement. */
export const communesHaveAnswered = (plan: CommunePlan): Prisma.Sql => sql`
  (WITH RECURSIVE ${below(plan)} SELECT EXISTS (SELECT FROM below b JOIN "Actual" a ON a."areaId" = b."id" AND a."approvedEntryId" IS NOT NULL WHERE b."level" = 'commune'))`;
