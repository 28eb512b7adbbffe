import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import type { ActualValue, Stage, Term } from "@/lib/domain/actual/value";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Unit } from "@/lib/domain/measure/measure";
import { db } from "./db";
import { valueInUnit } from "./entry-figures";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { type CommunePlan, expectedCommunes } from "./expected-communes";

const { sql } = Prisma;

export interface CommuneFigure {
  areaId: string;
  code: string;
  name: string;
  /** ISO days of the commune; null: before our records, still there. */
  validFrom: string | null;
  validTo: string | null;
  /** On the map but not among those that the plan chose: its figure is shown, not added. */
  isExpected: boolean;
  /** The approved figure that counts; null: none, or it was emptied again. */
  approved: { value: ActualValue; stage: Stage; agencyName: string } | null;
  /** What waits for approval; null: nothing does. */
  waiting: { value: ActualValue; agencyName: string } | null;
}

interface Row {
  areaId: string;
  code: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  isExpected: boolean;
  cells: {
    agencyId: string;
    agencyName: string;
    isReporter: boolean;
    isOwnMeasure: boolean;
    unit: Unit;
    approved: (EntryTexts & { stage: Stage }) | null;
    waiting: EntryTexts | null;
  }[];
}

/** Every commune of the plan's area on the map of that term, by name, with what it says of the measure, in the unit that the plan prints. */
export async function listCommuneFigures(plan: CommunePlan, measure: { id: string; unit: Unit }, year: number, term: Term): Promise<CommuneFigure[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE ${expectedCommunes(plan, [year], term)}
    SELECT area."id" AS "areaId", area."code", area."name", area."validFrom"::text, area."validTo"::text, EXISTS (SELECT FROM expected e WHERE e."areaId" = area."id") AS "isExpected",
           (SELECT coalesce(json_agg(cell), '[]') FROM (
             SELECT g."id" AS "agencyId", g."name" AS "agencyName", EXISTS (SELECT FROM reporter r WHERE r."agencyId" = g."id") AS "isReporter",
                    same."id" = asked."id" AS "isOwnMeasure", same."unit",
                    (SELECT row_to_json(x) FROM (SELECT v."stage", ${ENTRY_TEXTS} FROM "ActualEntry" v WHERE v."id" = a."approvedEntryId") x) AS "approved",
                    (SELECT row_to_json(x) FROM (SELECT ${ENTRY_TEXTS} FROM "ActualEntry" v WHERE v."id" = a."currentEntryId" AND v."id" IS DISTINCT FROM a."approvedEntryId" AND v."kind" <> 'cleared') x) AS "waiting"
             FROM "Measure" asked
             JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
             JOIN "Actual" a ON a."measureId" = same."id"
             JOIN "Agency" g ON g."id" = a."agencyId"
             WHERE asked."id" = ${measure.id}::uuid AND a."areaId" = area."id" AND a."year" = ${year} AND a."term" = ${term}::"Term"
           ) cell) AS "cells"
    FROM on_map o JOIN "Area" area ON area."id" = o."areaId"
    ORDER BY area."name", area."code"`;
  return rows.map(({ cells, ...commune }) => {
    const answers = cells.flatMap((cell) => (cell.approved ? [{ ...cell, value: valueInUnit(valueOfTexts(cell.approved), cell.unit, measure.unit), stage: cell.approved.stage }] : []));
    const approved = countingAnswer(answers);
    const waiting = cells.find((cell) => cell.waiting !== null);
    return {
      ...commune,
      approved: approved && { value: approved.value, stage: approved.stage, agencyName: approved.agencyName },
      waiting: waiting?.waiting ? { value: valueInUnit(valueOfTexts(waiting.waiting), waiting.unit, measure.unit), agencyName: waiting.agencyName } : null,
    };
  });
}

export interface CommuneRound {
  /** Communes that are to report, and of the map. */
  expected: number;
  onMap: number;
  /** Of the expected, by name, those without any approved figure of these measures. */
  silent: { name: string; waits: boolean }[];
  /** Communes whose figure waits for approval, by measure. */
  waiting: Map<string, number>;
  /** The measures that the plan asks of communes; empty: it has not said. */
  askedMeasureIds: Set<string>;
}

/** How far the communes are with a year: who has said nothing yet, and how much waits. */
export async function readCommuneRound(plan: CommunePlan, measureIds: readonly string[], year: number, term: Term): Promise<CommuneRound> {
  const cells = sql`
    "Actual" a JOIN "ActualEntry" v ON v."id" = a."currentEntryId"
    WHERE a."year" = ${year} AND a."term" = ${term}::"Term" AND a."measureId" = ANY(${[...measureIds]}::uuid[]) AND a."areaId" IN (SELECT "areaId" FROM expected)
      AND v."kind" <> 'cleared'`;
  const [row] = await db.$queryRaw<{ expected: number; onMap: number; silent: CommuneRound["silent"]; waiting: { measureId: string; communes: number }[]; asked: string[] }[]>`
    WITH RECURSIVE ${expectedCommunes(plan, [year], term)},
    cell AS MATERIALIZED (SELECT a."areaId", a."measureId", a."approvedEntryId" IS NOT NULL AS "counts", a."currentEntryId" IS DISTINCT FROM a."approvedEntryId" AS "waits" FROM ${cells})
    SELECT (SELECT count(*)::int FROM expected) AS "expected", (SELECT count(*)::int FROM on_map) AS "onMap",
           (SELECT coalesce(json_agg(s ORDER BY s."name"), '[]') FROM (
             SELECT area."name", EXISTS (SELECT FROM cell c WHERE c."areaId" = area."id") AS "waits"
             FROM expected e JOIN "Area" area ON area."id" = e."areaId" WHERE NOT EXISTS (SELECT FROM cell c WHERE c."areaId" = e."areaId" AND c."counts")
           ) s) AS "silent",
           (SELECT coalesce(json_agg(w), '[]') FROM (SELECT "measureId", count(DISTINCT "areaId") AS "communes" FROM cell WHERE "waits" GROUP BY "measureId") w) AS "waiting",
           (SELECT coalesce(json_agg(m."measureId"), '[]') FROM "PlanCommuneMeasure" m WHERE m."planId" = ${plan.id}::uuid) AS "asked"`;
  if (!row) throw new Error("one row is always answered");
  const { waiting, asked, ...rest } = row;
  return { ...rest, waiting: new Map(waiting.map(({ measureId, communes }) => [measureId, communes])), askedMeasureIds: new Set(asked) };
}
