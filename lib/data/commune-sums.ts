import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import { type CommuneSum, type SumMeasure, isSummable, sumOf } from "@/lib/domain/aggregate/commune-sum";
import { EMPTY_TALLY, type Tally, addTallies, tallyOf } from "@/lib/domain/aggregate/tally";
import type { Stage, Term } from "@/lib/domain/actual/value";
import { groupBy } from "@/lib/domain/group-by";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Reading, countingEntry } from "./as-known";
import { db } from "./db";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { type CommunePlan, expectedCommunes } from "./expected-communes";

const { sql } = Prisma;

export interface CommuneSums {
  /** The sum of a measure in a year, in the unit in which `measure` wants it; null where no commune has a figure to add. */
  at: (measure: SumMeasure & { id: string }, year: number) => CommuneSum | null;
  years: number[];
}

export const NO_SUMS: CommuneSums = { at: () => null, years: [] };

interface Year {
  expected: number;
  onMap: number;
}

type TallyRow = { measureId: string; year: number } & Tally;

/** One figure of a commune in which several agencies answer, or of a measure that was merged with others. */
interface SingleRow extends EntryTexts {
  measureId: string;
  year: number;
  areaId: string;
  agencyId: string;
  isReporter: boolean;
  isOwnMeasure: boolean;
  stage: Stage;
}

/** Approved figures of the communes of a plan's area, summed for each of these measures and years. */
export async function listCommuneSums(plan: CommunePlan, measures: readonly { id: string; aggregation: SumMeasure["aggregation"] }[], years: readonly number[], term: Term = "annual", { tx = db, known }: Reading = {}): Promise<CommuneSums> {
  const measureIds = measures.filter(isSummable).map(({ id }) => id);
  if (plan.area.level === "commune" || measureIds.length === 0) return NO_SUMS;
  const [row] = await tx.$queryRaw<SumsRow[]>(statement(plan, measureIds, years, term, known));
  return sumsOfRow(row);
}

/** The same for several plans at once, by plan id, in one statement. */
export async function listCommuneSumsOfPlans(plans: readonly CommunePlan[], measures: readonly { id: string; aggregation: SumMeasure["aggregation"] }[], years: readonly number[]): Promise<Map<string, CommuneSums>> {
  const measureIds = measures.filter(isSummable).map(({ id }) => id);
  const above = plans.filter(({ area }) => area.level !== "commune");
  if (above.length === 0 || measureIds.length === 0) return new Map();
  const each = above.map((plan) => sql`SELECT ${plan.id} AS "planId", s.* FROM (${statement(plan, measureIds, years, "annual", undefined)}) s`);
  const rows = await db.$queryRaw<({ planId: string } & SumsRow)[]>(Prisma.join(each, " UNION ALL "));
  return new Map(rows.map(({ planId, ...row }) => [planId, sumsOfRow(row)]));
}

interface SumsRow {
  years: ({ year: number } & Year)[];
  tallies: TallyRow[];
  singles: SingleRow[];
}

function sumsOfRow(row: SumsRow | undefined): CommuneSums {
  if (!row || row.years.length === 0) return NO_SUMS;

  const coverage = new Map(row.years.map(({ year, ...counts }) => [year, counts]));
  const key = (one: { measureId: string; year: number }) => `${one.measureId} ${one.year}`;
  const tallies = new Map<string, Tally>();
  const add = (at: string, tally: Tally) => tallies.set(at, addTallies(tallies.get(at) ?? EMPTY_TALLY, tally));
  for (const { measureId, year, ...tally } of row.tallies) add(key({ measureId, year }), tally);
  for (const answers of groupBy(row.singles, (single) => `${key(single)} ${single.areaId}`).values()) {
    const answer = countingAnswer(answers.map((single) => ({ ...single, value: valueOfTexts(single) })));
    if (answer) add(key(answer), tallyOf(answer.value, answer.stage));
  }
  return {
    years: [...coverage.keys()],
    at: (measure, year) => {
      const [tally, counts] = [tallies.get(`${measure.id} ${year}`), coverage.get(year)];
      return tally && counts ? sumOf(measure, tally, counts) : null;
    },
  };
}

/** What is counted of one entry "v", in the words of a `Tally`; numbers leave as text, JSON's would be floats. */
const TALLY = sql`
  count(v."numerator") AS "fractions", coalesce(sum(v."numerator"), 0)::text AS "numerator", coalesce(sum(v."denominator"), 0)::text AS "denominator",
  count(*) FILTER (WHERE v."numerator" = 1 AND v."denominator" = 1) AS "fractionYes",
  count(*) FILTER (WHERE v."numerator" = 0 AND v."denominator" = 1) AS "fractionNo",
  count(*) FILTER (WHERE v."kind" = 'number' AND v."numerator" IS NULL) AS "numbers",
  coalesce(sum(v."value") FILTER (WHERE v."kind" = 'number' AND v."numerator" IS NULL), 0)::text AS "value",
  count(*) FILTER (WHERE v."numerator" IS NULL AND v."value" = 1 AND v."kind" = 'number') AS "numberYes",
  count(*) FILTER (WHERE v."numerator" IS NULL AND v."value" = 0 AND v."kind" = 'number') AS "numberNo",
  count(*) FILTER (WHERE v."kind" = 'not_occurring') AS "notOccurring",
  count(*) FILTER (WHERE v."kind" IN ('bounded', 'verdict')) AS "unsummable",
  count(*) FILTER (WHERE v."kind" = 'number' AND v."stage" = 'estimate') AS "estimates"`;

/**
 * One statement, since the dashboard waits for it: ten years of 166 communes and 30 measures are fifty thousand figures. A
 * commune in which one agency answers is tallied here; the few others come figure by figure, so that one rule of the domain
 * picks which counts. Grouping communes by their years keeps the inner query a plain join that is planned well.
 */
const statement = (plan: CommunePlan, measureIds: string[], years: readonly number[], term: Term, known: string | undefined): Prisma.Sql => sql`
  WITH RECURSIVE ${expectedCommunes(plan, years, term)},
  commune AS MATERIALIZED (
    SELECT e."areaId", e."years",
           (SELECT a."agencyId" FROM "Actual" a WHERE a."areaId" = e."areaId" AND a."approvedEntryId" IS NOT NULL ORDER BY a."agencyId" LIMIT 1)
           IS DISTINCT FROM
           (SELECT a."agencyId" FROM "Actual" a WHERE a."areaId" = e."areaId" AND a."approvedEntryId" IS NOT NULL ORDER BY a."agencyId" DESC LIMIT 1) AS "isShared"
    FROM (SELECT "areaId", array_agg("year" ORDER BY "year") AS "years" FROM expected GROUP BY "areaId") e
  ),
  family AS MATERIALIZED (
    SELECT f.*, count(*) OVER (PARTITION BY f."measureId") > 1 AS "isMerged" FROM (
      SELECT asked."id" AS "measureId", same."id" AS "cellsOf"
      FROM "Measure" asked JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
      WHERE asked."id" = ANY(${measureIds}::uuid[])
    ) f
  ),
  tally AS (
    SELECT t.* FROM (SELECT array_agg("areaId") AS "areas", "years" FROM commune WHERE NOT "isShared" GROUP BY "years") g
    CROSS JOIN LATERAL (
      SELECT a."measureId", a."year", ${TALLY}
      FROM "Actual" a ${countingEntry("v", "a", known)}
      WHERE a."areaId" = ANY(g."areas") AND a."term" = ${term}::"Term" AND a."year" = ANY(g."years") AND a."approvedEntryId" IS NOT NULL
      GROUP BY a."measureId", a."year"
    ) t
    WHERE t."measureId" IN (SELECT "measureId" FROM family WHERE NOT "isMerged")
  ),
  single AS (
    SELECT f."measureId", a."year", a."areaId", a."agencyId", EXISTS (SELECT FROM reporter r WHERE r."agencyId" = a."agencyId") AS "isReporter",
           f."measureId" = f."cellsOf" AS "isOwnMeasure", v."stage", ${ENTRY_TEXTS}
    FROM "Actual" a
    JOIN commune c ON c."areaId" = a."areaId" AND a."year" = ANY(c."years")
    JOIN family f ON f."cellsOf" = a."measureId"
    ${countingEntry("v", "a", known)}
    WHERE a."areaId" = ANY(ARRAY(SELECT "areaId" FROM commune WHERE "isShared" OR EXISTS (SELECT FROM family WHERE "isMerged")))
      AND a."term" = ${term}::"Term" AND a."approvedEntryId" IS NOT NULL AND (c."isShared" OR f."isMerged")
  )
  SELECT (SELECT coalesce(json_agg(y), '[]') FROM (
            SELECT o."year", count(*) AS "onMap", (SELECT count(*) FROM expected e WHERE e."year" = o."year") AS "expected" FROM on_map o GROUP BY o."year" ORDER BY o."year"
          ) y) AS "years",
         (SELECT coalesce(json_agg(t), '[]') FROM tally t) AS "tallies",
         (SELECT coalesce(json_agg(s), '[]') FROM single s) AS "singles"`;
