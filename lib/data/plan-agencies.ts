import { cache } from "react";
import { z } from "zod";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { HandOver } from "@/lib/domain/agency/hand-overs";
import type { Validity } from "@/lib/domain/validity";
import { db } from "./db";
import { isoDate } from "./decimals";
import { areaSubject } from "./scope";

/** An agency that a plan names, that ever answered for one of its indicators, or that reports for it. */
export interface PlanAgencyLine extends Validity {
  id: string;
  name: string;
  /** What the document makes of it; null where it does not name it. */
  role: "coordinator" | "participant" | null;
  /** The UBND of a commune below the plan's area. */
  ofCommune: boolean;
}

/** The agencies of a plan in its own order, then those it does not name; the committees of communes last, by name. */
export const listPlanAgencies = cache(async (planId: string): Promise<PlanAgencyLine[]> => {
  const rows = await db.$queryRaw<(Omit<PlanAgencyLine, keyof Validity> & { validFrom: Date | null; validTo: Date | null })[]>`
    SELECT g."id"::text AS "id", g."name", g."validFrom", g."validTo", l."role"::text AS "role", a."level" = 'commune' AND own."level" <> 'commune' AS "ofCommune"
    FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId" LEFT JOIN "PlanAgency" l ON l."agencyId" = g."id" AND l."planId" = ${planId}::uuid
    CROSS JOIN (SELECT x."level" FROM "Plan" p JOIN "Area" x ON x."id" = p."areaId" WHERE p."id" = ${planId}::uuid) own
    WHERE l."id" IS NOT NULL
       OR EXISTS (SELECT FROM "Assignment" s JOIN "Indicator" i ON i."id" = s."indicatorId" WHERE i."planId" = ${planId}::uuid AND s."agencyId" = g."id")
       OR EXISTS (SELECT FROM "PlanReporter" w WHERE w."planId" = ${planId}::uuid AND w."agencyId" = g."id")
    ORDER BY 6, l."ordinal" NULLS LAST, g."name"`;
  return rows.map((row) => ({ ...row, validFrom: isoDate(row.validFrom), validTo: isoDate(row.validTo) }));
});

export interface PlanAgencyDetail extends PlanAgencyLine {
  /** Its duty as printed. */
  duty: string | null;
  /** Where it sits, as permissions are asked about it. */
  subject: AreaSubject;
  handOvers: HandOver[];
}

/** One agency of a plan; null where the plan has nothing to do with it. */
export async function findPlanAgency(planId: string, agencyId: string): Promise<PlanAgencyDetail | null> {
  if (!z.uuid().safeParse(agencyId).success) return null;
  const agency = (await listPlanAgencies(planId)).find(({ id }) => id === agencyId);
  if (!agency) return null;
  const [{ areaId, planRoles }, handOvers] = await Promise.all([
    db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { areaId: true, planRoles: { where: { planId }, select: { duty: true } } } }),
    listHandOvers(planId, agencyId),
  ]);
  const subject = await areaSubject(db, areaId);
  return subject && { ...agency, duty: planRoles[0]?.duty ?? null, subject, handOvers };
}

/** What it took over and passed on in the plan, indicator by indicator. */
const listHandOvers = (planId: string, agencyId: string): Promise<HandOver[]> => db.$queryRaw<HandOver[]>`
  SELECT CASE WHEN s."agencyId" = ${agencyId}::uuid THEN 'taken-over' ELSE 'passed-on' END AS "way", CASE WHEN s."agencyId" = ${agencyId}::uuid THEN before."name" ELSE after."name" END AS "other",
         s."validFrom"::text AS "on", s."document", i."number" AS "indicator"
  FROM "Assignment" s JOIN "Indicator" i ON i."id" = s."indicatorId" JOIN "Assignment" p ON p."id" = s."predecessorId"
  JOIN "Agency" after ON after."id" = s."agencyId" JOIN "Agency" before ON before."id" = p."agencyId"
  WHERE i."planId" = ${planId}::uuid AND s."agencyId" <> p."agencyId" AND ${agencyId}::uuid IN (s."agencyId", p."agencyId")
  ORDER BY s."validFrom", i."ordinal"`;

/** A figure of an agency's report that asks for a word or a look. */
export interface CellQuestion {
  reportId: string;
  year: number;
  measure: string;
  followUp: boolean;
  /** The last word, where it is not the agency's own. `at`: an ISO instant. */
  comment: { text: string; by: string; at: string } | null;
}

/**
 * The figures of an agency's reports for a plan whose thread ends with somebody else's word, and those marked to be
 * followed up; the last word first. A word is the agency's own where its author works or worked for it.
 */
export const listCellQuestions = (planId: string, agencyId: string): Promise<CellQuestion[]> => db.$queryRaw<CellQuestion[]>`
  SELECT r."id"::text AS "reportId", p."year"::int AS "year", m."shortName" AS "measure", c."followUp",
         CASE WHEN said."text" IS NOT NULL AND NOT said."isOwn"
              THEN json_build_object('text', said."text", 'by', said."by", 'at', to_char(said."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS "comment"
  FROM "Report" r JOIN "ReportingPeriod" p ON p."id" = r."periodId" JOIN "ReportCell" c ON c."reportId" = r."id" JOIN "Actual" a ON a."id" = c."actualId" JOIN "Measure" m ON m."id" = a."measureId"
  JOIN "Agency" g ON g."id" = r."agencyId"
  LEFT JOIN LATERAL (
    SELECT w."text", w."at", u."name" AS "by", EXISTS (
             SELECT FROM "Membership" o WHERE o."userId" = w."authorId" AND (o."agencyId" = g."id" OR (o."role" = 'commune_officer' AND o."areaId" = g."areaId"))) AS "isOwn"
    FROM "CellComment" w JOIN "User" u ON u."id" = w."authorId" WHERE w."cellId" = c."id" ORDER BY w."at" DESC, w."id" DESC LIMIT 1
  ) said ON true
  WHERE p."planId" = ${planId}::uuid AND r."agencyId" = ${agencyId}::uuid AND (c."followUp" OR said."isOwn" = false)
  ORDER BY said."at" DESC NULLS LAST, p."year" DESC, m."ordinal" LIMIT 100`;
