import type { ActualValue, Stage, Term } from "@/lib/domain/actual/value";
import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { EMPTY_TALLY, type Tally, addTallies, tallyOf } from "@/lib/domain/aggregate/tally";
import type { Exact } from "@/lib/domain/decimal";
import { groupBy } from "@/lib/domain/group-by";
import { type Carried, carriedSum, carryBreak, isWholeShare, shareOfTally } from "@/lib/domain/succession/carry";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { valueInUnit } from "./entry-figures";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { type CommunePlan, below, lastDay } from "./expected-communes";

const { sql } = Prisma;

export interface DatedArea {
  areaId: string;
  code: string;
  name: string;
  /** ISO days; null: before our records, still valid. */
  validFrom: string | null;
  validTo: string | null;
}

/** A commune of an earlier map that is in one of today's, whole or in part. */
export interface EarlierCommune extends DatedArea {
  /** How much of it; null: nobody has said. */
  share: Exact | null;
}

/** Of a commune that is the same on both maps: what it said itself, of whatever kind. */
export type CarriedFigure = Carried | { kind: "own"; value: ActualValue; stage: Stage };

export interface CarriedFigures {
  /** The communes on the map of the day, by name. */
  communes: DatedArea[];
  /** The communes of a year's own map that are in one of them. */
  earlier: (areaId: string, year: number) => EarlierCommune[];
  /** Whether the map of that year was another one. */
  isOtherMap: (year: number) => boolean;
  at: (measure: SumMeasure & { id: string }, year: number, areaId: string) => CarriedFigure;
}

/** Whose communes: all of a plan's area on the map of the day, or these. */
export type CarriedPlace = CommunePlan | { communeIds: readonly string[] };

interface SourceRow extends EarlierCommune {
  target: string;
  years: number[];
}

type TallyRow = [target: string, measureId: string, year: number, fractions: number, numerator: Exact, denominator: Exact, numbers: number, value: Exact, notOccurring: number, unsummable: number, estimates: number];

interface SingleRow extends EntryTexts {
  target: string;
  measureId: string;
  year: number;
  areaId: string;
  share: Exact | null;
  agencyId: string;
  isReporter: boolean;
  isOwnMeasure: boolean;
  stage: Stage;
}

/**
 * Approved figures of these years on the map of `day` (today's): those of the communes of each year's own map, carried to the
 * communes into which they went. As reported then: `listCommuneFigures` and `listCommuneSums`. One statement.
 */
export async function listCarriedFigures(place: CarriedPlace, measures: readonly { id: string; aggregation: SumMeasure["aggregation"] }[], years: readonly number[], { term = "annual", day }: { term?: Term; day: string }): Promise<CarriedFigures> {
  const [row] = await db.$queryRaw<{ communes: DatedArea[]; sources: SourceRow[]; tallies: TallyRow[]; singles: SingleRow[] }[]>(
    statement(place, measures.filter((one) => carryBreak(one) === null).map(({ id }) => id), measures.filter((one) => carryBreak(one) !== null).map(({ id }) => id), years, term, day),
  );
  if (!row) throw new Error("one row is always answered");

  const sources = new Map<string, SourceRow[]>();
  for (const source of row.sources) for (const year of source.years) sources.set(`${source.target} ${year}`, [...(sources.get(`${source.target} ${year}`) ?? []), source]);
  const key = (target: string, measureId: string, year: number) => `${target} ${measureId} ${year}`;
  const tallies = new Map<string, Tally>();
  const own = new Map<string, { value: ActualValue; stage: Stage }>();
  const add = (at: string, tally: Tally) => tallies.set(at, addTallies(tallies.get(at) ?? EMPTY_TALLY, tally));
  for (const [target, measureId, year, fractions, numerator, denominator, numbers, value, notOccurring, unsummable, estimates] of row.tallies) {
    add(key(target, measureId, year), { ...EMPTY_TALLY, fractions, numerator, denominator, numbers, value, notOccurring, unsummable, estimates });
  }
  for (const answers of groupBy(row.singles, (one) => `${key(one.target, one.measureId, one.year)} ${one.areaId}`).values()) {
    const answer = countingAnswer(answers.map((one) => ({ ...one, value: valueOfTexts(one) })));
    if (!answer) continue;
    if (answer.target === answer.areaId) own.set(key(answer.target, answer.measureId, answer.year), answer);
    if (answer.share !== null) add(key(answer.target, answer.measureId, answer.year), shareOfTally(tallyOf(answer.value, answer.stage), answer.share));
  }

  const earlier = (areaId: string, year: number) => sources.get(`${areaId} ${year}`) ?? [];
  return {
    communes: row.communes,
    earlier,
    isOtherMap: (year) => row.communes.some(({ areaId }) => earlier(areaId, year).some((source) => source.areaId !== areaId)),
    at: (measure, year, areaId) => {
      const parts = earlier(areaId, year);
      const at = key(areaId, measure.id, year);
      const why = carryBreak(measure);
      if (why !== null) {
        const said = parts.length === 1 && parts[0]?.areaId === areaId ? own.get(at) : undefined;
        return said ? { kind: "own", value: valueInUnit(said.value, measure.catalogueUnit, measure.unit), stage: said.stage } : parts.some((part) => part.areaId !== areaId) ? { kind: "break", why } : { kind: "none", of: parts.length };
      }
      const unknown = parts.filter(({ share }) => share === null);
      if (unknown.length > 0) return { kind: "shares-unknown", of: parts.length, unitIds: unknown.map((part) => part.areaId) };
      return carriedSum(measure, tallies.get(at) ?? EMPTY_TALLY, { of: parts.length, byShares: parts.some(({ share }) => !isWholeShare(share)) });
    },
  };
}

const dated = sql`a."code", a."name", a."validFrom", a."validTo"`;

/**
 * The way back from today's communes to those of each year's map, then their figures. A commune in which one agency answers is
 * tallied here, with its share; the few others come figure by figure, so that one rule of the domain picks which counts.
 */
const statement = (place: CarriedPlace, carriedIds: string[], brokenIds: string[], years: readonly number[], term: Term, day: string): Prisma.Sql => sql`
  WITH RECURSIVE ${"communeIds" in place ? sql`below AS (SELECT a."id", a."level", a."validFrom", a."validTo" FROM "Area" a WHERE a."id" = ANY(${[...place.communeIds]}::uuid[]))` : below(place)},
  target AS MATERIALIZED (
    SELECT DISTINCT b."id" FROM below b
    WHERE b."level" = 'commune' AND (b."validFrom" IS NULL OR b."validFrom" <= ${day}::date) AND (b."validTo" IS NULL OR b."validTo" >= ${day}::date)
  ),
  back AS (
    SELECT t."id" AS "target", t."id" AS "unit", 1::numeric AS "share", true AS "isKnown", 0 AS "step" FROM target t
    UNION ALL
    SELECT b."target", s."predecessorId", b."share" * coalesce(s."share", 1), b."isKnown" AND (s."extent" = 'whole' OR s."share" IS NOT NULL), b."step" + 1
    FROM back b JOIN "AreaSuccession" s ON s."successorId" = b."unit" WHERE s."share" IS DISTINCT FROM 0 AND b."step" < 20
  ),
  asked AS MATERIALIZED (SELECT y AS "year", ${lastDay(term)} AS "day" FROM unnest(${[...years]}::int[]) y),
  source AS MATERIALIZED (
    SELECT k."target", k."unit", k."share", k."isKnown", array_agg(asked."year" ORDER BY asked."year") AS "years"
    FROM (SELECT "target", "unit", trim_scale(sum("share")) AS "share", bool_and("isKnown") AS "isKnown" FROM back GROUP BY "target", "unit") k
    JOIN "Area" a ON a."id" = k."unit" AND a."level" = 'commune'
    JOIN asked ON (a."validFrom" IS NULL OR a."validFrom" <= asked."day") AND (a."validTo" IS NULL OR a."validTo" >= asked."day")
    GROUP BY k."target", k."unit", k."share", k."isKnown"
  ),
  reporter AS MATERIALIZED (SELECT r."agencyId" FROM "PlanReporter" r WHERE ${"id" in place ? sql`r."planId" = ${place.id}::uuid` : sql`true`}),
  unit AS MATERIALIZED (
    SELECT u."unit", u."years",
           (SELECT a."agencyId" FROM "Actual" a WHERE a."areaId" = u."unit" AND a."approvedEntryId" IS NOT NULL ORDER BY a."agencyId" LIMIT 1)
           IS DISTINCT FROM
           (SELECT a."agencyId" FROM "Actual" a WHERE a."areaId" = u."unit" AND a."approvedEntryId" IS NOT NULL ORDER BY a."agencyId" DESC LIMIT 1) AS "isShared"
    FROM (SELECT DISTINCT "unit", "years" FROM source) u
  ),
  family AS MATERIALIZED (
    SELECT f.*, count(*) OVER (PARTITION BY f."measureId") > 1 AS "isMerged", f."measureId" = ANY(${brokenIds}::uuid[]) AS "isBroken" FROM (
      SELECT asked."id" AS "measureId", same."id" AS "cellsOf"
      FROM "Measure" asked JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
      WHERE asked."id" = ANY(${[...carriedIds, ...brokenIds]}::uuid[])
    ) f
  ),
  tally AS (
    SELECT t.* FROM (SELECT array_agg("unit") AS "units", "years" FROM unit WHERE NOT "isShared" GROUP BY "years") g
    CROSS JOIN LATERAL (
      SELECT s."target", a."measureId", a."year", count(v."numerator") AS "fractions",
             coalesce(sum(v."numerator" * s."share"), 0)::text AS "numerator", coalesce(sum(v."denominator" * s."share"), 0)::text AS "denominator",
             count(*) FILTER (WHERE v."kind" = 'number' AND v."numerator" IS NULL) AS "numbers",
             coalesce(sum(v."value" * s."share") FILTER (WHERE v."kind" = 'number' AND v."numerator" IS NULL), 0)::text AS "value",
             count(*) FILTER (WHERE v."kind" = 'not_occurring') AS "notOccurring", count(*) FILTER (WHERE v."kind" IN ('bounded', 'verdict')) AS "unsummable",
             count(*) FILTER (WHERE v."kind" = 'number' AND v."stage" = 'estimate') AS "estimates"
      FROM "Actual" a JOIN "ActualEntry" v ON v."id" = a."approvedEntryId" JOIN source s ON s."unit" = a."areaId" AND s."isKnown"
      WHERE a."areaId" = ANY(g."units") AND a."term" = ${term}::"Term" AND a."year" = ANY(g."years") AND a."approvedEntryId" IS NOT NULL
      GROUP BY s."target", a."measureId", a."year"
    ) t
    WHERE t."measureId" IN (SELECT "measureId" FROM family WHERE NOT "isMerged" AND NOT "isBroken")
  ),
  single AS (
    SELECT s."target", f."measureId", a."year", a."areaId", CASE WHEN s."isKnown" THEN s."share"::text END AS "share", a."agencyId",
           EXISTS (SELECT FROM reporter r WHERE r."agencyId" = a."agencyId") AS "isReporter", f."measureId" = f."cellsOf" AS "isOwnMeasure", v."stage", ${ENTRY_TEXTS}
    FROM "Actual" a
    JOIN unit u ON u."unit" = a."areaId" AND a."year" = ANY(u."years")
    JOIN source s ON s."unit" = u."unit" AND s."years" = u."years"
    JOIN family f ON f."cellsOf" = a."measureId"
    JOIN "ActualEntry" v ON v."id" = a."approvedEntryId"
    WHERE a."areaId" = ANY(ARRAY(SELECT "unit" FROM unit WHERE "isShared" OR EXISTS (SELECT FROM family WHERE "isMerged" OR "isBroken")))
      AND a."term" = ${term}::"Term" AND a."approvedEntryId" IS NOT NULL
      AND CASE WHEN f."isBroken" THEN s."target" = s."unit" ELSE u."isShared" OR f."isMerged" END
  )
  SELECT (SELECT coalesce(json_agg(c ORDER BY c."name", c."code"), '[]') FROM (SELECT a."id" AS "areaId", ${dated} FROM target t JOIN "Area" a ON a."id" = t."id") c) AS "communes",
         (SELECT coalesce(json_agg(c ORDER BY c."name", c."code"), '[]') FROM (
           SELECT s."target", a."id" AS "areaId", ${dated}, CASE WHEN s."isKnown" THEN s."share"::text END AS "share", s."years" FROM source s JOIN "Area" a ON a."id" = s."unit"
         ) c) AS "sources",
         (SELECT coalesce(json_agg(json_build_array(t."target", t."measureId", t."year", t."fractions", t."numerator", t."denominator", t."numbers", t."value", t."notOccurring", t."unsummable", t."estimates")), '[]') FROM tally t) AS "tallies",
         (SELECT coalesce(json_agg(s), '[]') FROM single s) AS "singles"`;
