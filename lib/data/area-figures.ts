import type { ActualValue, Stage } from "@/lib/domain/actual/value";
import type { AreaFigure } from "@/lib/domain/area-figures/ranking";
import { pool } from "@/lib/domain/area-figures/weight";
import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import { groupBy } from "@/lib/domain/group-by";
import type { Unit } from "@/lib/domain/measure/measure";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { db } from "./db";
import { valueInUnit } from "./entry-figures";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { type CommunePlan, expectedCommunes } from "./expected-communes";

interface Row {
  areaId: string;
  code: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  district: AreaFigure["district"];
  isExpected: boolean;
  cells: (EntryTexts & { measureId: string; year: number; agencyId: string; isReporter: boolean; isOwnMeasure: boolean; unit: Unit; stage: Stage })[];
}

/** With the year itself so many are added up where one year has few cases. */
const POOLED_YEARS = 3;

/**
 * Every commune on the map at the end of a year, by name, with its approved annual figure of each measure in the unit that the
 * plan prints, and with those of the years before added where the commune was there then. By measure id.
 */
export async function listAreaFigures(plan: CommunePlan, measures: readonly IssuedMeasure[], year: number): Promise<Map<string, AreaFigure[]>> {
  if (plan.area.level === "commune" || measures.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE ${expectedCommunes(plan, [year], "annual")},
    family AS MATERIALIZED (
      SELECT asked."id" AS "measureId", same."id" AS "cellsOf", same."unit"
      FROM "Measure" asked JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
      WHERE asked."id" = ANY(${measures.map(({ id }) => id)}::uuid[])
    ),
    cell AS MATERIALIZED (
      SELECT a."areaId", f."measureId", a."year", a."agencyId", EXISTS (SELECT FROM reporter r WHERE r."agencyId" = a."agencyId") AS "isReporter",
             f."measureId" = f."cellsOf" AS "isOwnMeasure", f."unit", v."stage", ${ENTRY_TEXTS}
      FROM on_map o
      JOIN "Actual" a ON a."areaId" = o."areaId" AND a."term" = 'annual' AND a."year" BETWEEN ${year - POOLED_YEARS + 1} AND ${year} AND a."approvedEntryId" IS NOT NULL
      JOIN family f ON f."cellsOf" = a."measureId"
      JOIN "ActualEntry" v ON v."id" = a."approvedEntryId"
    ),
    told AS (SELECT "areaId", json_agg(cell) AS "cells" FROM cell GROUP BY "areaId")
    SELECT area."id" AS "areaId", area."code", area."name", area."validFrom"::text, area."validTo"::text, EXISTS (SELECT FROM expected e WHERE e."areaId" = area."id") AS "isExpected",
           CASE WHEN above."level" = 'district' THEN json_build_object('id', above."id", 'code', above."code", 'name', above."name") END AS "district",
           coalesce(told."cells", '[]') AS "cells"
    FROM on_map o
    JOIN "Area" area ON area."id" = o."areaId"
    LEFT JOIN "Area" above ON above."id" = area."parentId"
    LEFT JOIN told ON told."areaId" = area."id"
    ORDER BY area."name", area."code"`;
  return new Map(measures.map((measure) => [measure.id, rows.map((row) => figureOf(row, measure, year))]));
}

function figureOf({ cells, ...area }: Row, measure: IssuedMeasure, year: number): AreaFigure {
  const answers = cells.filter(({ measureId }) => measureId === measure.id).map((cell) => ({ ...cell, value: valueInUnit(valueOfTexts(cell), cell.unit, measure.unit) }));
  const byYear = [...groupBy(answers, (answer) => answer.year)].flatMap(([of, all]): { year: number; value: ActualValue; stage: Stage }[] => {
    const answer = countingAnswer(all);
    return answer ? [{ year: of, value: answer.value, stage: answer.stage }] : [];
  });
  const own = byYear.find((one) => one.year === year);
  return { ...area, value: own?.value ?? null, stage: own?.stage ?? "final", pooled: own ? pool(measure, byYear) : null };
}

/** Of how many communes on the map at the end of a year each measure has an approved annual figure; measures without any are not there. By measure id. */
export async function countAreaFigures(plan: CommunePlan, year: number): Promise<Map<string, number>> {
  if (plan.area.level === "commune") return new Map();
  const rows = await db.$queryRaw<{ measureId: string; communes: number }[]>`
    WITH RECURSIVE ${expectedCommunes(plan, [year], "annual")}
    SELECT asked."id" AS "measureId", count(DISTINCT a."areaId")::int AS "communes"
    FROM on_map o
    JOIN "Actual" a ON a."areaId" = o."areaId" AND a."term" = 'annual' AND a."year" = ${year} AND a."approvedEntryId" IS NOT NULL
    JOIN "Measure" same ON same."id" = a."measureId"
    JOIN "Measure" asked ON coalesce(asked."aliasOfId", asked."id") = coalesce(same."aliasOfId", same."id")
    GROUP BY asked."id"`;
  return new Map(rows.map(({ measureId, communes }) => [measureId, communes]));
}
