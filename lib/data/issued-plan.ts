import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Reading, recordedBy } from "./as-known";
import { db } from "./db";

const { sql } = Prisma;

/** The rows of a query as a list in JSON, in its order; without rows an empty one. */
export const list = (query: Prisma.Sql): Prisma.Sql => sql`(SELECT coalesce(json_agg(r), '[]') FROM (${query}) r)`;

/** The day in Viet Nam. */
const TODAY = sql`(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** The day for which a plan is read. `known`: of the amendments only those that had been recorded by the end of that ISO day. */
interface ReadOn {
  day: Prisma.Sql;
  known?: string | undefined;
}

/** Whether an amendment "x" counts. It carries no moment of its own: its id (UUID 7) tells when it was recorded. */
const counts = ({ day, known }: ReadOn): Prisma.Sql => sql`x."effectiveOn" <= ${day} AND ${recordedBy(sql`uuid_extract_timestamp(x."id")`, known)}`;

/** Whether a target ("t") or an indicator ("i") counts on a day: begun by then, by the plan itself or an amendment, and not ended. */
export function inForce(alias: "t" | "i", on: ReadOn = { day: TODAY }): Prisma.Sql {
  const by = (act: string) => Prisma.raw(`${alias}."${act}ById"`);
  const effective = (act: string) => sql`EXISTS (SELECT FROM "PlanAmendment" x WHERE x."id" = ${by(act)} AND ${counts(on)})`;
  return sql`(${by("introduced")} IS NULL OR ${effective("introduced")}) AND (${by("retired")} IS NULL OR NOT ${effective("retired")})`;
}

// Columns are named as the fields of IssuedPlan. A decimal leaves as text: JSON's numbers would be floats.
const targetsOn = (on: ReadOn) => list(sql`
  SELECT t."timing", t."year", t."fromYear", t."toYear", t."basis", t."baseYear", t."comparator", t."direction",
         round(t."value", t."digits")::text AS "value", round(t."upperValue", t."digits")::text AS "upperValue",
         t."maintained", t."inherited", t."phrase", t."note"
  FROM "Target" t WHERE t."indicatorMeasureId" = u."id" AND ${inForce("t", on)}
  ORDER BY CASE WHEN bool_or(t."introducedById" IS NOT NULL) OVER () THEN coalesce(t."year", t."toYear", 0) ELSE 0 END, t."ordinal"`);

/** Those of today. In printed order; once amended, in the order of their years. */
export const targets = targetsOn({ day: TODAY });

const measures = (on: ReadOn) => list(sql`
  SELECT m."id", m."code", m."name", m."shortName", m."disaggregation", u."unit", ${targetsOn(on)} AS "targets",
         m."kind", m."polarity", m."unit" AS "catalogueUnit", trim_scale(m."roundingUnit")::text AS "roundingUnit",
         m."numeratorLabel", m."denominatorLabel", m."sourceClass", m."aggregation", m."riseMayBeDetection",
         m."protectsSmallCounts", m."baseQuantityCode", m."definition"
  FROM "IndicatorMeasure" u JOIN "Measure" m ON m."id" = u."measureId" WHERE u."indicatorId" = i."id" ORDER BY u."ordinal"`);

const agencies = (day: Prisma.Sql) => list(sql`
  SELECT a."id", a."name", s."role", s."validFrom" AS "since", s."document",
         (SELECT x."name" FROM "Plan" own JOIN "Area" x ON x."id" <> own."areaId" AND x."id" = a."areaId" WHERE own."id" = i."planId") AS "areaName"
  FROM "Assignment" s JOIN "Agency" a ON a."id" = s."agencyId"
  WHERE s."indicatorId" = i."id" AND daterange(s."validFrom", s."validTo", '[]') @> ${day} ORDER BY s."role", s."ordinal"`);

// An assignment of the document has no first day, and took over from nobody.
const printedAgencies = list(sql`
  SELECT a."id", a."name", s."role"
  FROM "Assignment" s JOIN "Agency" a ON a."id" = s."agencyId"
  WHERE s."indicatorId" = i."id" AND s."validFrom" IS NULL AND s."predecessorId" IS NULL ORDER BY s."role", s."ordinal"`);

/** The indicator's words: those of the latest amendment that counts on the day, else the plan's own. */
const text = (on: ReadOn) => sql`
  coalesce(
    (SELECT w."text" FROM "IndicatorWording" w JOIN "PlanAmendment" x ON x."id" = w."amendmentId"
     WHERE w."indicatorId" = i."id" AND ${counts(on)} ORDER BY x."ordinal" DESC LIMIT 1),
    i."text")`;

const indicators = (on: ReadOn) => list(sql`
  SELECT i."id", i."ordinal", i."number", i."shortName", ${text(on)} AS "text", i."needsReview", ${agencies(on.day)} AS "agencies",
         ${printedAgencies} AS "printedAgencies", ${measures(on)} AS "measures"
  FROM "Indicator" i WHERE i."goalId" = g."id" AND ${inForce("i", on)} ORDER BY i."ordinal"`);

const plan = (code: string, on: ReadOn): Prisma.Sql => sql`
  SELECT p."id", p."code", p."number", p."issuedOn", p."issuedOnPrinted", p."issuer", p."title", p."placeName",
         (SELECT row_to_json(r) FROM (SELECT "id", "code", "name", "level", "validFrom", "validTo" FROM "Area" WHERE "id" = p."areaId") r) AS "area",
         p."startYear", p."endYear",
         ${list(sql`SELECT "number", "issuedOn", "phrase" FROM "PlanBasis" WHERE "planId" = p."id" ORDER BY "ordinal"`)} AS "basedOn",
         ${list(sql`SELECT g."ordinal", g."title", ${indicators(on)} AS "indicators" FROM "Goal" g WHERE g."planId" = p."id" ORDER BY g."ordinal"`)} AS "goals",
         ${list(sql`
           SELECT a."id", a."name", l."role", l."duty"
           FROM "PlanAgency" l JOIN "Agency" a ON a."id" = l."agencyId" WHERE l."planId" = p."id" ORDER BY l."ordinal"`)} AS "agencies",
         ${list(sql`
           SELECT "kind", "due", "dueIsExclusive", "year", "from", "to", "phrase", "inferred"
           FROM "ReportingRule" WHERE "planId" = p."id" ORDER BY "ordinal"`)} AS "reporting",
         p."budgetNote",
         ${list(sql`
           SELECT n."id", i."number" AS "indicator", n."place", n."note", n."rule",
                  CASE WHEN n."decision" IS NOT NULL THEN json_build_object(
                    'decision', n."decision", 'reason', n."decisionReason", 'document', n."decisionDocument", 'at', n."decidedAt",
                    'by', (SELECT "name" FROM "User" WHERE "id" = n."decidedById")) END AS "decision"
           FROM "ReviewNote" n LEFT JOIN "Indicator" i ON i."id" = n."indicatorId" WHERE n."planId" = p."id" ORDER BY n."ordinal"`)} AS "reviewNotes"
  FROM "Plan" p WHERE p."code" = ${code}`;

/**
 * The whole plan in one statement, since every page waits for it: read relation by relation it takes fifteen.
 * `asOf`: as its amendments left it on that ISO day, by default today in Viet Nam. `known`: the same as it was known on that
 * day, without the amendments that were recorded later and reach back.
 */
export async function readIssuedPlan(code: string, { tx = db, asOf, known }: Reading & { asOf?: string } = {}): Promise<IssuedPlan | null> {
  const asked = known ?? asOf;
  const on: ReadOn = { day: asked === undefined ? TODAY : sql`${asked}::date`, known };
  const rows = await tx.$queryRaw<{ plan: IssuedPlan }[]>`SELECT row_to_json(r) AS "plan" FROM (${plan(code, on)}) r`;
  return rows[0]?.plan ?? null;
}
