import type { Actor } from "@/lib/domain/access/actor";
import type { DefinitionChange } from "@/lib/domain/comparison/breaks";
import type { ComparedPlan } from "@/lib/domain/comparison/compared-plan";
import { type MeasureKind, type Polarity, type SourceClass, type Unit, convertUnit } from "@/lib/domain/measure/measure";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { readFiguresAcross } from "./figures-across";
import { inForce, list, targets } from "./issued-plan";
import { listVisiblePlans } from "./plans";
import { visibleAreas } from "./scope";

const { sql } = Prisma;

/** A measure that may be compared: several plans or areas have it. */
export interface ComparableMeasure {
  code: string;
  name: string;
  shortName: string;
  population: string;
  synonyms: string[];
  unit: Unit;
  sourceClass: SourceClass;
  /** Plans of provinces and communes that use it. */
  plans: number;
  isInReference: boolean;
  /** Areas with an approved figure of it that this person may see. */
  areas: number;
}

/** Measures that occur in two plans or more, or of which two areas or more have figures that this person may see. */
export async function listComparableMeasures(actor: Actor): Promise<ComparableMeasure[]> {
  return db.$queryRaw<ComparableMeasure[]>`
    WITH ${visibleAreas(actor)},
    used AS (
      SELECT u."measureId", count(DISTINCT p."id") FILTER (WHERE NOT p."isReference")::int AS "plans", bool_or(p."isReference") AS "isInReference"
      FROM "IndicatorMeasure" u JOIN "Indicator" i ON i."id" = u."indicatorId" JOIN "Plan" p ON p."id" = i."planId" WHERE ${inForce("i")} GROUP BY u."measureId"
    ),
    told AS (
      SELECT a."measureId", count(DISTINCT a."areaId")::int AS "areas" FROM "Actual" a
      WHERE a."approvedEntryId" IS NOT NULL AND a."areaId" IN (SELECT "id" FROM visible) GROUP BY a."measureId"
    )
    SELECT m."code", m."name", m."shortName", m."population", m."synonyms", m."unit", m."sourceClass",
           coalesce(u."plans", 0) AS "plans", coalesce(u."isInReference", false) AS "isInReference", coalesce(t."areas", 0) AS "areas"
    FROM "Measure" m LEFT JOIN used u ON u."measureId" = m."id" LEFT JOIN told t ON t."measureId" = m."id"
    WHERE m."aliasOfId" IS NULL AND (coalesce(u."plans", 0) + (coalesce(u."isInReference", false))::int >= 2 OR coalesce(t."areas", 0) >= 2)
    ORDER BY m."ordinal"`;
}

export interface ComparedMeasure {
  id: string;
  code: string;
  name: string;
  shortName: string;
  population: string;
  disaggregation: string | null;
  kind: MeasureKind;
  polarity: Polarity;
  unit: Unit;
  sourceClass: SourceClass;
  definition: string | null;
  definitionVersion: number;
  bySchoolYear: boolean;
  riseMayBeDetection: boolean;
  changes: DefinitionChange[];
  /** What it is merged with, by the other's definition. */
  mergedWith: { shortName: string; definition: string | null }[];
  /** Why this series is not the asked one; null for the asked one. */
  note: string | null;
  plans: ComparedPlan[];
}

export interface Comparison {
  /** The asked measure first, then those that continue it or that it continues. */
  measures: ComparedMeasure[];
  /** Years in which this person can see a figure, oldest first. */
  years: number[];
  /** Plans beyond those that are read at once. */
  morePlans: number;
  /** Areas without a plan of their own of which this person may see figures of the measure. */
  otherAreas: number;
}

type PlanRow = Omit<ComparedPlan, "figures"> & { agencyIds: string[] };
type MeasureRow = Omit<ComparedMeasure, "plans"> & { plans: PlanRow[] };

/** Nobody compares more at once; who needs others puts a table together. */
const MOST_PLANS = 40;

/**
 * One measure in every plan that has it. Plans as issued are public, so what they ask is there for all; figures only where this
 * person may see the plan's.
 */
export async function findComparison(actor: Actor, measureCode: string): Promise<Comparison | null> {
  const [rows, visible] = await Promise.all([readMeasures(measureCode), listVisiblePlans(actor)]);
  const [asked] = rows;
  if (!asked) return null;
  const visibleCodes = new Set(visible.map(({ code }) => code));
  const mine = ({ planCode, isReference }: PlanRow) => isReference || visibleCodes.has(planCode);
  // Where there are too many, those whose figures can be seen come first.
  const read = rows.map((row) => ({ ...row, plans: [...row.plans.filter(mine), ...row.plans.filter((plan) => !mine(plan))].slice(0, MOST_PLANS).map((plan) => comparedIn(row.unit, plan)) }));
  const seen = [...new Map(read.flatMap(({ plans }) => plans.filter((plan) => mine(plan) && !plan.isReference)).map((plan) => [plan.planId, plan])).values()];
  const years = seen.flatMap(({ startYear, endYear }) => Array.from({ length: endYear - startYear + 1 }, (_, index) => startYear + index));
  const communePlan = ({ planId, area }: PlanRow) => ({ id: planId, area });
  const [figures, otherAreas] = await Promise.all([
    readFiguresAcross({
      plans: seen.map(communePlan),
      areaIds: [],
      measures: read.flatMap(({ plans }) => plans.map(({ measure }) => measure)),
      years: [...new Set(years)],
      withOtherYears: true,
      changes: new Map(read.map(({ id, changes }) => [id, changes])),
    }),
    countOtherAreas(actor, asked.id),
  ]);
  const figuresOf = (plan: PlanRow) => figures.yearsOf(communePlan(plan), plan.measure.id).flatMap((year) => figures.ofPlan(communePlan(plan), plan.measure, plan.agencyIds, year) ?? []);
  const measures = read.map(({ plans, ...measure }): ComparedMeasure => ({
    ...measure,
    plans: plans.map(({ agencyIds, ...plan }) => ({ ...plan, figures: plan.isReference || !visibleCodes.has(plan.planCode) ? null : figuresOf({ ...plan, agencyIds }) })),
  }));
  return {
    measures,
    years: [...new Set(measures.flatMap(({ plans }) => plans.flatMap((plan) => (plan.figures ?? []).map(({ year }) => year))))].sort((a, b) => a - b),
    morePlans: rows.reduce((sum, { plans }) => sum + Math.max(0, plans.length - MOST_PLANS), 0),
    otherAreas,
  };
}

/** A measure that was merged with the asked one may have another unit in the catalogue: everything is compared in the asked one's. */
const comparedIn = (unit: Unit, plan: PlanRow): PlanRow => ({
  ...plan,
  measure: { ...plan.measure, catalogueUnit: unit, roundingUnit: convertUnit(plan.measure.roundingUnit, plan.measure.catalogueUnit, unit) },
});

/** Areas with an approved figure that no plan of their own covers. */
async function countOtherAreas(actor: Actor, measureId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ areas: number }[]>`
    WITH ${visibleAreas(actor)}
    SELECT count(DISTINCT a."areaId")::int AS "areas" FROM "Actual" a
    WHERE a."measureId" = ${measureId}::uuid AND a."approvedEntryId" IS NOT NULL AND a."areaId" IN (SELECT "id" FROM visible)
      AND NOT EXISTS (SELECT FROM "Plan" p WHERE p."areaId" = a."areaId")`;
  return row?.areas ?? 0;
}

/** The measure and those linked to it, each with its uses in all plans, in one statement; the asked one first. */
async function readMeasures(code: string): Promise<MeasureRow[]> {
  // A measure that was merged with this one is the same: its plans stand here too.
  const uses = list(sql`
    SELECT p."id" AS "planId", p."code" AS "planCode", p."placeName", p."title", p."startYear", p."endYear", p."isReference",
           (SELECT row_to_json(r) FROM (
             SELECT a."id", a."name", a."level", a."validFrom", a."validTo",
                    (SELECT coalesce(json_agg(DISTINCT n."name"), '[]') FROM "AreaSuccession" s JOIN "Area" n ON n."id" = s."successorId" WHERE s."predecessorId" = a."id") AS "becomes"
             FROM "Area" a WHERE a."id" = p."areaId"
           ) r) AS "area",
           (SELECT parent."id" FROM "PlanBasis" b JOIN "Plan" parent ON parent."id" = b."parentPlanId"
            WHERE b."planId" = p."id" AND p."startYear" = p."endYear" AND EXISTS (
              SELECT FROM "Indicator" pi JOIN "IndicatorMeasure" pu ON pu."indicatorId" = pi."id" WHERE pi."planId" = parent."id" AND pu."measureId" = u."measureId"
            ) ORDER BY parent."isReference", b."ordinal" LIMIT 1) AS "parentPlanId",
           (SELECT coalesce(json_agg(DISTINCT t."year" ORDER BY t."year"), '[]') FROM "Target" t JOIN "IndicatorMeasure" mu ON mu."id" = t."indicatorMeasureId" JOIN "Indicator" mi ON mi."id" = mu."indicatorId"
            WHERE mi."planId" = p."id" AND t."timing" = 'milestone' AND ${inForce("t")}) AS "milestoneYears",
           json_build_object('number', i."number", 'shortName', i."shortName", 'needsReview', i."needsReview") AS "indicator",
           (SELECT row_to_json(r) FROM (
             SELECT x."id", x."code", x."name", x."shortName", x."disaggregation", u."unit", ${targets} AS "targets",
                    x."kind", x."polarity", x."unit" AS "catalogueUnit", trim_scale(x."roundingUnit")::text AS "roundingUnit", x."numeratorLabel", x."denominatorLabel",
                    x."sourceClass", x."aggregation", x."riseMayBeDetection", x."protectsSmallCounts", x."baseQuantityCode", x."definition"
           ) r) AS "measure",
           (SELECT coalesce(json_agg(s."agencyId" ORDER BY s."role", s."ordinal"), '[]') FROM "Assignment" s
            WHERE s."indicatorId" = i."id" AND daterange(s."validFrom", s."validTo", '[]') @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS "agencyIds"
    FROM "Measure" x JOIN "IndicatorMeasure" u ON u."measureId" = x."id" JOIN "Indicator" i ON i."id" = u."indicatorId" JOIN "Plan" p ON p."id" = i."planId" JOIN "Area" pa ON pa."id" = p."areaId"
    WHERE coalesce(x."aliasOfId", x."id") = coalesce(m."aliasOfId", m."id") AND ${inForce("i")}
    ORDER BY p."isReference" DESC, pa."level", p."placeName", p."startYear", i."ordinal"`);
  return db.$queryRaw<MeasureRow[]>`
    WITH asked AS (SELECT "id" FROM "Measure" WHERE "code" = ${code}),
    linked AS (
      SELECT "id", NULL AS "note", 0 AS "place" FROM asked
      UNION ALL
      SELECT b."toMeasureId", b."note", 2 FROM "SeriesBreak" b JOIN asked ON asked."id" = b."fromMeasureId"
      UNION ALL
      SELECT b."fromMeasureId", b."note", 1 FROM "SeriesBreak" b JOIN asked ON asked."id" = b."toMeasureId"
    )
    SELECT m."id"::text, m."code", m."name", m."shortName", m."population", m."disaggregation", m."kind", m."polarity", m."unit", m."sourceClass", m."definition",
           m."definitionVersion", m."bySchoolYear", m."riseMayBeDetection", linked."note",
           ${list(sql`
             SELECT (e."data"->>'definitionVersion')::int AS "version", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", (e."at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "day"
             FROM "AuditEvent" e WHERE e."subjectType" = 'Measure' AND e."subjectId" = m."id"::text AND e."action" = 'measure.described' AND e."data"->>'newVersion' = 'true' ORDER BY e."at"`)} AS "changes",
           ${list(sql`SELECT o."shortName", o."definition" FROM "Measure" o WHERE o."id" <> m."id" AND coalesce(o."aliasOfId", o."id") = coalesce(m."aliasOfId", m."id") ORDER BY o."ordinal"`)} AS "mergedWith",
           ${uses} AS "plans"
    FROM linked JOIN "Measure" m ON m."id" = linked."id" ORDER BY linked."place", m."ordinal"`;
}
