import type { Tx } from "@/lib/data/db";
import { areasOf, type Actor, type Role } from "@/lib/domain/access/actor";
import { OFFICER_ROLES, PERMISSIONS, type Action, type AreaSubject, type Condition, type PlanSubject } from "@/lib/domain/access/permissions";
import { Prisma } from "@/lib/generated/prisma/client";

/** The memberships through which this person may do the action under that condition. */
const through = (actor: Actor, action: Action, condition: Condition) =>
  actor.memberships.filter((membership) => PERMISSIONS[action].roles[membership.role as Role]?.includes(condition));

/** Areas that are one of these or lie below one: commune, district, province, country are the longest way up. */
function areaWithin(ids: string[]): Prisma.AreaWhereInput {
  const within = { in: ids };
  return { OR: [{ id: within }, { parentId: within }, { parent: { parentId: within } }, { parent: { parent: { parentId: within } } }] };
}

/** The plans whose figures this person may see: `can(actor, "plan.view-figures", …)` as a condition on rows. A stranger: none. */
export function plansWithVisibleFigures(actor: Actor | null): Prisma.PlanWhereInput {
  if (!actor) return { id: { in: [] } };
  const areaIds = through(actor, "plan.view-figures", "area-at-or-above").flatMap(areasOf);
  const agencyIds = through(actor, "plan.view-figures", "agency-in-plan").flatMap((membership) => membership.agencyId ?? []);
  return {
    OR: [
      { area: areaWithin(areaIds) },
      { agencies: { some: { agencyId: { in: agencyIds } } } },
      { indicators: { some: { assignments: { some: { agencyId: { in: agencyIds } } } } } },
    ],
  };
}

/**
 * A table for a WITH: `visible` ("id"), the areas whose figures this person may see, some of them twice. Their own and all below,
 * and the areas of plans that concern their agency with all below, as such a plan shows the figures of its communes. Level by
 * level: recursion takes five times as long where it is the whole country.
 */
export function visibleAreas(actor: Actor): Prisma.Sql {
  const areaIds = through(actor, "plan.view-figures", "area-at-or-above").flatMap(areasOf);
  const agencyIds = through(actor, "plan.view-figures", "agency-in-plan").flatMap((membership) => membership.agencyId ?? []);
  return Prisma.sql`
    visible AS MATERIALIZED (
      WITH own AS (SELECT a."id" FROM "Area" a WHERE a."id" = ANY(${areaIds}::uuid[]) OR a."id" IN (
        SELECT p."areaId" FROM "Plan" p JOIN "PlanAgency" l ON l."planId" = p."id" WHERE l."agencyId" = ANY(${agencyIds}::uuid[]) AND NOT p."isReference"
        UNION
        SELECT p."areaId" FROM "Plan" p JOIN "Indicator" i ON i."planId" = p."id" JOIN "Assignment" s ON s."indicatorId" = i."id"
        WHERE s."agencyId" = ANY(${agencyIds}::uuid[]) AND NOT p."isReference"
      )),
      below AS (SELECT a."id" FROM "Area" a WHERE a."parentId" IN (SELECT "id" FROM own)),
      further AS (SELECT a."id" FROM "Area" a WHERE a."parentId" IN (SELECT "id" FROM below))
      SELECT "id" FROM own UNION ALL SELECT "id" FROM below UNION ALL SELECT "id" FROM further
      UNION ALL SELECT a."id" FROM "Area" a WHERE a."parentId" IN (SELECT "id" FROM further)
    )`;
}

/** The areas whose audit trail this person may read. */
export function areasWithVisibleAudit(actor: Actor | null): Prisma.AreaWhereInput {
  return areaWithin(actor ? through(actor, "audit.view", "area-at-or-above").flatMap(areasOf) : []);
}

/** The areas whose plans this person may read from documents. */
export function areasToDraftFor(actor: Actor): Prisma.AreaWhereInput {
  return areaWithin(through(actor, "plan.draft", "area-at-or-above").flatMap(areasOf));
}

/** Areas strictly below one of these. */
function areaBelow(ids: string[]): Prisma.AreaWhereInput {
  const above = { in: ids };
  return { OR: [{ parentId: above }, { parent: { parentId: above } }, { parent: { parent: { parentId: above } } }] };
}

/** The memberships that this person may give, end and answer for: `can(actor, "account.manage", …)` as a condition on rows. */
export function membershipsToManage(actor: Actor): Prisma.MembershipWhereInput {
  const places = (condition: Condition) => through(actor, "account.manage", condition).flatMap(areasOf);
  const everyone = areaWithin(places("area-at-or-above"));
  const officersOf = places("officer-below");
  return {
    OR: [
      { area: everyone },
      { agency: { area: everyone } },
      { role: { in: [...OFFICER_ROLES] }, OR: [{ area: areaBelow(officersOf) }, { agency: { area: areaWithin(officersOf) } }] },
    ],
  };
}

/** The areas in which this person may give somebody a role, each with what lies below it. */
export function areasToManageAccountsIn(actor: Actor): Prisma.AreaWhereInput {
  return areaWithin([...through(actor, "account.manage", "area-at-or-above"), ...through(actor, "account.manage", "officer-below")].flatMap(areasOf));
}

/** The plans whose round of reports this person organises. */
export const plansToReportOn = (actor: Actor): Prisma.PlanWhereInput => ({ area: areaWithin(through(actor, "reporting.manage", "area-at-or-above").flatMap(areasOf)) });

/** The plans whose reports this person reviews. */
export const plansToReview = (actor: Actor): Prisma.PlanWhereInput => ({ area: areaWithin(through(actor, "report.review", "area-at-or-above").flatMap(areasOf)) });

/** An area as a subject of `can`; null where there is none. */
export async function areaSubject(tx: Tx, areaId: string): Promise<AreaSubject | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line("id", "parentId", "step") AS (
      SELECT "id", "parentId", 0 FROM "Area" WHERE "id" = ${areaId}::uuid
      UNION ALL
      SELECT a."id", a."parentId", line."step" + 1 FROM "Area" a JOIN line ON a."id" = line."parentId" WHERE line."step" < 8
    )
    SELECT "id"::text FROM line ORDER BY "step"`;
  const [self, ...above] = rows.map((row) => row.id);
  return self ? { areaId: self, areaAncestorIds: above } : null;
}

/** A plan as a subject of `can`: its area, and every agency that it names or ever assigned an indicator to. */
export async function planSubject(tx: Tx, planId: string): Promise<PlanSubject | null> {
  const plan = await tx.plan.findUnique({
    where: { id: planId },
    select: { areaId: true, agencies: { select: { agencyId: true } }, indicators: { select: { assignments: { select: { agencyId: true } } } } },
  });
  const area = plan && (await areaSubject(tx, plan.areaId));
  if (!area) return null;
  const agencyIds = [...plan.agencies, ...plan.indicators.flatMap((indicator) => indicator.assignments)].map((link) => link.agencyId);
  return { ...area, agencyIds: [...new Set(agencyIds)] };
}
