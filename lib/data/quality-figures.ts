import type { Stage, ValueKind, Verdict } from "@/lib/domain/actual/value";
import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import type { Exact } from "@/lib/domain/decimal";
import { groupBy } from "@/lib/domain/group-by";
import type { SourceClass, Unit } from "@/lib/domain/measure/measure";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { Figure, QualityArea, SharedBase } from "@/lib/domain/quality/figures";
import type { Comparator } from "@/lib/domain/target/target";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "./db";
import { valueInUnit } from "./entry-figures";
import { ENTRY_TEXTS, valueOfTexts } from "./entry-texts";
import { type CommunePlan, expectedCommunes } from "./expected-communes";

const { sql } = Prisma;

/** How far back a commune's own history is looked at: enough to know what is usual. */
const YEARS_BACK = 6;

/** A cell of the plan's own area: which one it is, and where its value comes from. */
export interface OwnCell {
  measureId: string;
  year: number;
  agencyId: string;
  actualId: string;
  /** Null: the measure's own. */
  source: SourceClass | null;
}

export interface QualityRead {
  /** By name. */
  communes: (QualityArea & { isExpected: boolean })[];
  /** What counts in each commune, up to the year, in the unit that the plan prints. */
  communeFigures: Figure[];
  ownCells: OwnCell[];
  bases: SharedBase[];
  catalogue: Map<string, { mayExceedWhole: boolean; baseQuantityName: string | null }>;
}

/** One measure asked for, and one of the measures that are the same by a merge. */
interface Member {
  measureId: string;
  unit: Unit;
  isOwnMeasure: boolean;
}

/** A figure as narrow as it gets: tens of thousands of them cross the border. Areas and measures by their place in their lists, the plan's area being 0. */
type NarrowFigure = [
  area: number,
  member: number,
  year: number,
  actualId: string,
  agencyId: string,
  isReporter: boolean,
  stage: Stage,
  source: SourceClass | null,
  kind: ValueKind,
  value: Exact | null,
  numerator: Exact | null,
  denominator: Exact | null,
  bound: Comparator | null,
  verdict: Verdict | null,
];

interface Row {
  communes: (QualityArea & { isExpected: boolean })[];
  members: (Member & { mayExceedWhole: boolean; baseQuantityName: string | null })[];
  figures: NarrowFigure[];
  bases: SharedBase[];
}

/** Approved annual figures of the plan's area and of the communes on that year's map, with what they are divided by, in one statement. */
export async function readQualityFigures(plan: CommunePlan, measures: readonly Pick<IssuedMeasure, "id" | "code" | "unit" | "sourceClass">[], year: number, tx: Tx = db): Promise<QualityRead> {
  const [row] = await tx.$queryRaw<Row[]>(statement(plan, measures.map(({ id }) => id), year));
  const { communes, members, figures, bases } = row!;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  // The measures that are one by a merge are known by the first of them.
  const firstOf = new Map([...members.keys()].reverse().map((place) => [members[place]!.measureId, place]));
  const communeFigures = groupBy(figures.filter(([area]) => area > 0), ([area, member, at]) => (area * members.length + firstOf.get(members[member]!.measureId)!) * 10_000 + at);
  return {
    communes,
    bases,
    catalogue: new Map(members.map(({ measureId, mayExceedWhole, baseQuantityName }) => [measureId, { mayExceedWhole, baseQuantityName }])),
    ownCells: figures
      .filter(([area]) => area === 0)
      // A merged measure's cell stands behind the measure's own: the last one written is the one that is found.
      .sort(([, a], [, b]) => Number(members[a]!.isOwnMeasure) - Number(members[b]!.isOwnMeasure))
      .map(([, member, at, actualId, agencyId, , , source]) => ({ measureId: members[member]!.measureId, year: at, agencyId, actualId, source })),
    communeFigures: [...communeFigures.values()].flatMap((answers): Figure[] => {
      const counting = countingAnswer(answers.map((answer) => asAnswer(answer, members)));
      if (counting === null) return [];
      const { measureId, unit } = counting.member;
      const measure = byId.get(measureId)!;
      return [
        {
          measureCode: measure.code,
          areaId: communes[counting.area - 1]!.id,
          year: counting.year,
          value: valueInUnit(counting.value, unit, measure.unit),
          stage: counting.stage,
          origin: "entry",
          actualId: counting.actualId,
          source: counting.source ?? measure.sourceClass,
          from: communes[counting.area - 1]!.name,
        },
      ];
    }),
  };
}

function asAnswer([area, member, year, actualId, agencyId, isReporter, stage, source, kind, value, numerator, denominator, bound, verdict]: NarrowFigure, members: readonly Member[]) {
  return { area, member: members[member]!, year, actualId, agencyId, isReporter, isOwnMeasure: members[member]!.isOwnMeasure, stage, source, value: valueOfTexts({ kind, value, numerator, denominator, bound, verdict }) };
}

const statement = (plan: CommunePlan, measureIds: string[], year: number): Prisma.Sql => sql`
  WITH RECURSIVE ${expectedCommunes(plan, [year], "annual")},
  commune AS MATERIALIZED (
    SELECT a."id", a."code", a."name", a."validFrom", a."validTo", EXISTS (SELECT FROM expected e WHERE e."areaId" = a."id") AS "isExpected", row_number() OVER (ORDER BY a."name", a."id") AS "place"
    FROM on_map o JOIN "Area" a ON a."id" = o."areaId" WHERE a."id" <> ${plan.area.id}::uuid
  ),
  place AS MATERIALIZED (SELECT ${plan.area.id}::uuid AS "id", 0::bigint AS "place" UNION ALL SELECT "id", "place" FROM commune),
  member AS MATERIALIZED (
    SELECT asked."id" AS "measureId", same."id" AS "cellsOf", same."unit", same."id" = asked."id" AS "isOwnMeasure", asked."mayExceedWhole", q."name" AS "baseQuantityName",
           row_number() OVER (ORDER BY asked."id", same."id") - 1 AS "place"
    FROM "Measure" asked
    JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
    LEFT JOIN "BaseQuantity" q ON q."code" = asked."baseQuantityCode"
    WHERE asked."id" = ANY(${measureIds}::uuid[])
  ),
  figure AS (
    SELECT p."place" AS "area", member."place" AS "member", a."year", a."id" AS "actualId", a."agencyId", a."agencyId" IN (SELECT "agencyId" FROM reporter) AS "isReporter",
           v."stage", v."source", ${ENTRY_TEXTS}
    FROM "Actual" a
    JOIN place p ON p."id" = a."areaId"
    JOIN member ON member."cellsOf" = a."measureId"
    JOIN "ActualEntry" v ON v."id" = a."approvedEntryId"
    WHERE a."areaId" = ANY(ARRAY(SELECT "id" FROM place)) AND a."term" = 'annual' AND a."approvedEntryId" IS NOT NULL
      AND (p."place" = 0 OR a."year" BETWEEN ${year - YEARS_BACK}::int AND ${year}::int)
  )
  SELECT (SELECT coalesce(json_agg(json_build_object('id', "id", 'code', "code", 'name', "name", 'validFrom', "validFrom", 'validTo', "validTo", 'isExpected', "isExpected") ORDER BY "place"), '[]') FROM commune) AS "communes",
         (SELECT coalesce(json_agg(m ORDER BY m."place"), '[]') FROM member m) AS "members",
         (SELECT coalesce(json_agg(json_build_array("area", "member", "year", "actualId", "agencyId", "isReporter", "stage", "source", "kind", "value", "numerator", "denominator", "bound", "verdict")), '[]') FROM figure) AS "figures",
         (SELECT coalesce(json_agg(json_build_object('quantityCode', b."quantityCode", 'areaId', b."areaId", 'year', b."year", 'value', trim_scale(e."value")::text)), '[]')
          FROM "BaseFigure" b JOIN "BaseFigureEntry" e ON e."id" = b."currentEntryId" AND e."value" IS NOT NULL
          WHERE b."areaId" = ANY(ARRAY(SELECT "id" FROM place)) AND b."year" = ${year}::int2) AS "bases"`;
