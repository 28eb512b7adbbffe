import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Reading } from "./as-known";
import { db } from "./db";
import { readAnswers } from "./official-figures";

/** The official annual points of a plan's measures in its area, by measure code, oldest first, each in the unit its indicator prints. */
export async function listSeries(plan: IssuedPlan, reading: Reading = {}): Promise<Map<string, RecordedPoint[]>> {
  const uses = plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.map((measure) => ({ measure, agencyOrder: indicator.agencies.map(({ id }) => id) }))));
  const planYears = Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, index) => plan.startYear + index);
  const answers = await readAnswers(plan, uses.map(({ measure }) => measure), planYears, "annual", reading);
  return new Map(
    uses.map(({ measure, agencyOrder }) => {
      const points = answers.yearsOf(measure.id).flatMap((year) => answers.of(measure, agencyOrder, year).official ?? []);
      return [measure.code, points.sort((a, b) => a.year - b.year)];
    }),
  );
}

/** The years with an official figure of the plan's area; what the plan itself prints is none. */
export const listYearsWithFigures = async (plan: IssuedPlan, reading: Reading = {}): Promise<Set<number>> =>
  new Set([...(await listSeries(plan, reading)).values()].flatMap((points) => points.filter(({ provenance }) => provenance.kind !== "printed").map(({ year }) => year)));

/**
 * The last of the plan's years for which its area, or a commune in it, has an approved annual figure; null where none has. While a
 * year's reports are coming in, the first communes approved do not make it that year: it counts once the area has a figure of its
 * own, or the round is closed. An area that has ended goes on as the communes that its own became.
 */
export const latestYearWithFigures = async (planCode: string): Promise<number | null> => (await latestYear(planCode, true)) ?? latestYear(planCode, false);

async function latestYear(planCode: string, isSettled: boolean): Promise<number | null> {
  const [latest] = await db.$queryRaw<{ year: number | null }[]>`
    WITH RECURSIVE plan AS MATERIALIZED (SELECT "id", "areaId", "startYear" FROM "Plan" WHERE "code" = ${planCode}),
    own AS MATERIALIZED (
      SELECT max(a."year") AS "year" FROM plan JOIN "Actual" a ON a."areaId" = plan."areaId" AND a."term" = 'annual' AND a."year" >= plan."startYear"
      JOIN "ActualEntry" e ON e."id" = a."approvedEntryId" AND e."kind" <> 'cleared'
    ),
    place AS (
      SELECT a."id", a."level", a."validTo" IS NOT NULL AS "hasEnded" FROM plan JOIN "Area" a ON a."id" = plan."areaId"
      UNION
      SELECT n."id", n."level", place."hasEnded" FROM place CROSS JOIN LATERAL (
        SELECT a."id", a."level" FROM "Area" a WHERE a."parentId" = place."id"
        UNION ALL
        SELECT a."id", a."level" FROM "AreaSuccession" s JOIN "Area" a ON a."id" = s."successorId"
        WHERE place."hasEnded" AND place."level" = 'commune' AND s."predecessorId" = place."id" AND s."share" IS DISTINCT FROM 0
      ) n
    )
    -- The communes' figures are many: only years after the area's own are looked for among them.
    SELECT greatest((SELECT "year" FROM own), max(l."year")) AS "year" FROM place CROSS JOIN LATERAL (
      SELECT a."year" FROM "Actual" a JOIN "ActualEntry" e ON e."id" = a."approvedEntryId" AND e."kind" <> 'cleared'
      WHERE a."areaId" = place."id" AND a."term" = 'annual' AND a."year" > coalesce((SELECT "year" FROM own), (SELECT "startYear" - 1 FROM plan))
        AND NOT (${isSettled} AND a."year" = ANY(ARRAY(
          SELECT d."year" FROM "ReportingPeriod" d JOIN plan ON plan."id" = d."planId" WHERE d."kind" = 'annual' AND d."opensOn" IS NOT NULL AND d."closedAt" IS NULL)))
      ORDER BY a."year" DESC LIMIT 1
    ) l WHERE place."level" = 'commune'`;
  return latest?.year ?? null;
}
