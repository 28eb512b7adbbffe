import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { Validity } from "@/lib/domain/validity";
import type { AreaLevel } from "@/lib/domain/area/area";
import type { AssignmentRole } from "@/lib/domain/plan/issued-plan";
import { db, type Tx } from "./db";
import { isoDate } from "./decimals";
import { areaSubject } from "./scope";

export interface AreaWithAgencies extends Validity {
  id: string;
  name: string;
  level: AreaLevel;
  agencies: number;
}

/** The areas in which agencies sit, and those in which this person has a role; by name, provinces first. */
export async function listAreasWithAgencies(actor: Actor): Promise<AreaWithAgencies[]> {
  const own = actor.memberships.map((membership) => membership.areaId);
  const areas = await db.area.findMany({
    where: { level: { not: "country" }, OR: [{ agencies: { some: {} } }, { id: { in: own } }] },
    orderBy: [{ level: "asc" }, { name: "asc" }],
    select: { id: true, name: true, level: true, validFrom: true, validTo: true, _count: { select: { agencies: true } } },
  });
  return areas.map(({ _count, ...area }) => ({ ...area, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo), agencies: _count.agencies }));
}

export interface AgencyDetail extends Validity {
  id: string;
  name: string;
  /** Assignments that have not ended. */
  assignments: number;
  /** The name it had before and has now, where it was renamed here. */
  renamedFrom: { name: string; on: string; document: string } | null;
  renamedTo: { name: string; on: string; document: string } | null;
  /** The document with which it began or ended, where that was recorded. */
  began: string | null;
  ended: string | null;
}

export interface AgenciesOfArea {
  area: Validity & { id: string; name: string; level: AreaLevel };
  subject: AreaSubject;
  agencies: AgencyDetail[];
  /** Plans of the area, whose assignments are changed plan by plan. */
  plans: { code: string; title: string; placeName: string; startYear: number; endYear: number }[];
}

const renaming = z.object({ from: z.string(), to: z.string(), successorId: z.string(), on: z.iso.date(), document: z.string() });
const documented = z.object({ document: z.string() });

/** The agencies of one area, those that ended too: what was printed stays readable. Null where there is no such area. */
export async function findAgenciesOfArea(areaId: string): Promise<AgenciesOfArea | null> {
  if (!z.uuid().safeParse(areaId).success) return null;
  const area = await db.area.findUnique({
    where: { id: areaId },
    select: {
      id: true,
      name: true,
      level: true,
      validFrom: true,
      validTo: true,
      agencies: { orderBy: [{ name: "asc" }, { validFrom: "asc" }], select: { id: true, name: true, validFrom: true, validTo: true, _count: { select: { assignments: { where: { validTo: null } } } } } },
      plans: { where: { isReference: false }, orderBy: { startYear: "desc" }, select: { code: true, title: true, placeName: true, startYear: true, endYear: true } },
    },
  });
  const subject = area && (await areaSubject(db, areaId));
  if (!area || !subject) return null;
  const events = await db.auditEvent.findMany({
    where: { subjectType: "Agency", subjectId: { in: area.agencies.map((agency) => agency.id) } },
    orderBy: { at: "asc" },
    select: { subjectId: true, action: true, data: true },
  });
  const renamings = events.flatMap(({ subjectId, action, data }) => {
    const parsed = renaming.safeParse(data);
    return action === "agency.renamed" && parsed.success ? [{ ...parsed.data, predecessorId: subjectId }] : [];
  });
  const documentOf = (agencyId: string, what: string) => {
    const event = events.find(({ subjectId, action }) => subjectId === agencyId && action === what);
    return documented.safeParse(event?.data).data?.document ?? null;
  };
  const { agencies, plans, ...rest } = area;
  return {
    area: { ...rest, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) },
    subject,
    agencies: agencies.map(({ _count, ...agency }) => {
      const before = renamings.find((one) => one.successorId === agency.id);
      const after = renamings.find((one) => one.predecessorId === agency.id);
      return {
        ...agency,
        validFrom: isoDate(agency.validFrom),
        validTo: isoDate(agency.validTo),
        assignments: _count.assignments,
        renamedFrom: before ? { name: before.from, on: before.on, document: before.document } : null,
        renamedTo: after ? { name: after.to, on: after.on, document: after.document } : null,
        began: documentOf(agency.id, "agency.created"),
        ended: documentOf(agency.id, "agency.ended"),
      };
    }),
    plans,
  };
}

export interface PlanAssignment extends Validity {
  id: string;
  agencyId: string;
  agencyName: string;
  role: AssignmentRole;
  phrase: string | null;
  document: string | null;
  /** From which agency it was taken over. */
  takenOverFrom: string | null;
}

export interface AssignedIndicator {
  id: string;
  number: string;
  shortName: string;
  assignments: PlanAssignment[];
}

export interface PlanAssignments {
  plan: { code: string; title: string; placeName: string; startYear: number; endYear: number; area: { id: string; name: string; validTo: string | null } };
  subject: AreaSubject;
  goals: { ordinal: number; title: string; indicators: AssignedIndicator[] }[];
  /** Agencies that may answer for the plan's indicators, those that ended left out. */
  receivers: (Validity & { id: string; name: string; areaName: string })[];
}

/** Who answers for what in a plan, since when, until when, the past included. Null where there is no such plan, or it is the reference. */
export async function findPlanAssignments(planCode: string): Promise<PlanAssignments | null> {
  const plan = await db.plan.findFirst({
    where: { code: planCode, isReference: false },
    select: {
      code: true,
      title: true,
      placeName: true,
      startYear: true,
      endYear: true,
      area: { select: { id: true, name: true, validTo: true } },
      goals: {
        orderBy: { ordinal: "asc" },
        select: {
          ordinal: true,
          title: true,
          indicators: {
            where: { retiredById: null },
            orderBy: { ordinal: "asc" },
            select: {
              id: true,
              number: true,
              shortName: true,
              assignments: {
                orderBy: [{ role: "asc" }, { ordinal: "asc" }, { validFrom: { sort: "asc", nulls: "first" } }],
                select: {
                  id: true,
                  agencyId: true,
                  role: true,
                  phrase: true,
                  document: true,
                  validFrom: true,
                  validTo: true,
                  agency: { select: { name: true } },
                  predecessor: { select: { agency: { select: { name: true } } } },
                },
              },
            },
          },
        },
      },
    },
  });
  const subject = plan && (await areaSubject(db, plan.area.id));
  if (!plan || !subject) return null;
  return {
    plan: { code: plan.code, title: plan.title, placeName: plan.placeName, startYear: plan.startYear, endYear: plan.endYear, area: { ...plan.area, validTo: isoDate(plan.area.validTo) } },
    subject,
    goals: plan.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({
        ...indicator,
        assignments: indicator.assignments.map(({ agency, predecessor, validFrom, validTo, ...rest }) => ({
          ...rest,
          agencyName: agency.name,
          takenOverFrom: predecessor?.agency.name ?? null,
          validFrom: isoDate(validFrom),
          validTo: isoDate(validTo),
        })),
      })),
    })),
    receivers: await receivers(db, plan.area.id),
  };
}

/**
 * The agencies that may answer in a plan of that area: of the area, of the areas above it below the country, and of
 * those that came after it (the old province's plan passes to the new one's offices). Agencies that ended are left out.
 */
export async function receivers(tx: Tx, areaId: string): Promise<(Validity & { id: string; name: string; areaName: string })[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; areaName: string; validFrom: Date | null; validTo: Date | null }[]>`
    WITH RECURSIVE after("id", "step") AS (
      SELECT ${areaId}::uuid, 0
      UNION
      SELECT s."successorId", after."step" + 1 FROM "AreaSuccession" s JOIN after ON s."predecessorId" = after."id" WHERE after."step" < 8
    ), near("id", "parentId", "level", "step") AS (
      SELECT a."id", a."parentId", a."level", 0 FROM "Area" a WHERE a."id" IN (SELECT "id" FROM after)
      UNION
      SELECT a."id", a."parentId", a."level", near."step" + 1 FROM "Area" a JOIN near ON a."id" = near."parentId" WHERE near."step" < 8
    )
    SELECT g."id"::text AS "id", g."name", a."name" AS "areaName", g."validFrom", g."validTo"
    FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId"
    WHERE g."areaId" IN (SELECT "id" FROM near WHERE "level" <> 'country') AND g."validTo" IS NULL
    ORDER BY (g."areaId" = ${areaId}::uuid) DESC, a."name", g."name"`;
  return rows.map((row) => ({ ...row, validFrom: isoDate(row.validFrom), validTo: isoDate(row.validTo) }));
}
