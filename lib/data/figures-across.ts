import { type OfficialDecision, type RecordedPoint, inUnit, pickOfficial, sumPoint } from "@/lib/domain/actual/recorded-point";
import type { Stage } from "@/lib/domain/actual/value";
import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import { type SumMeasure, countsByDefault } from "@/lib/domain/aggregate/commune-sum";
import { type DefinitionChange, versionAt } from "@/lib/domain/comparison/breaks";
import { groupBy } from "@/lib/domain/group-by";
import type { SourceClass, Unit } from "@/lib/domain/measure/measure";
import { Prisma } from "@/lib/generated/prisma/client";
import { type CommuneSums, NO_SUMS, listCommuneSumsOfPlans } from "./commune-sums";
import { db } from "./db";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { type CommunePlan, communesHaveAnswered } from "./expected-communes";
import { list } from "./issued-plan";
import { personName } from "./person-name";

const { sql } = Prisma;

/** A figure with what decides whether it may stand beside another one. */
export interface ComparableFigure extends RecordedPoint {
  /** Null: printed in the plan's document, which does not say. */
  sourceClass: SourceClass | null;
  /** Of the measure's definition when it was entered; null: printed. */
  definitionVersion: number | null;
}

/** How a measure is wanted; `unit`: the one that its figures come in. */
export interface WantedMeasure extends SumMeasure {
  id: string;
}

export interface FiguresAcross {
  /** What counts for the plan's area. `agencyOrder`: the leading agencies of its indicator as printed. */
  ofPlan: (plan: CommunePlan, measure: WantedMeasure, agencyOrder: readonly string[], year: number) => ComparableFigure | null;
  /** What counts for an area that has no plan of its own: a commune's one answer. */
  ofArea: (areaId: string, measure: WantedMeasure, year: number) => ComparableFigure | null;
  /** Years in which anything is known of the measure in a plan's area, oldest first. */
  yearsOf: (plan: CommunePlan, measureId: string) => number[];
}

interface Asked {
  /** Of these the area, its communes' sums and the plan's own printed results. */
  plans: readonly CommunePlan[];
  /** Further areas, figure by figure. */
  areaIds: readonly string[];
  measures: readonly Pick<WantedMeasure, "id" | "aggregation">[];
  years: readonly number[];
  /** Other years too, where agencies or documents have figures of them. */
  withOtherYears: boolean;
  /** When the definitions of these measures changed, by measure id. */
  changes?: ReadonlyMap<string, readonly DefinitionChange[]>;
}

interface CellRow extends EntryTexts {
  areaId: string;
  measureId: string;
  /** The measure whose cell it is: the same, or one merged with it. */
  cellsOf: string;
  unit: Unit;
  year: number;
  agencyId: string;
  agencyName: string;
  isReporter: boolean;
  isOwnMeasure: boolean;
  stage: Stage;
  reason: string | null;
  sourceClass: SourceClass;
  enteredBy: string;
  enteredAt: string;
  approvedBy: string;
  approvedAt: string;
}

interface PrintedRow extends EntryTexts {
  planId: string;
  measureId: string;
  year: number;
  unit: Unit | null;
  isEstimate: boolean;
  text: string;
  note: string | null;
}

interface ChoiceRow {
  areaId: string;
  measureId: string;
  year: number;
  decision: OfficialDecision;
}

interface Row {
  cells: CellRow[];
  printed: PrintedRow[];
  choices: ChoiceRow[];
  answered: string[];
}

/**
 * The annual figures that count, for many areas, measures and years in two statements, however many there are: everything but
 * the communes' sums, then those sums for the plans whose communes have answered. The same rule picks as on a plan's own pages.
 */
export async function readFiguresAcross({ plans, areaIds, measures, years, withOtherYears, changes = new Map() }: Asked): Promise<FiguresAcross> {
  const measureIds = [...new Set(measures.map(({ id }) => id))];
  const areas = [...new Set([...plans.map(({ area }) => area.id), ...areaIds])];
  const inYears = withOtherYears ? sql`true` : sql`c."year" = ANY(${[...years]}::int[])`;
  const family = sql`"Measure" asked JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      ${list(sql`
        SELECT c."areaId", asked."id" AS "measureId", c."measureId" AS "cellsOf", same."unit", c."year", agency."id" AS "agencyId", agency."name" AS "agencyName",
               EXISTS (SELECT FROM "PlanReporter" r WHERE r."agencyId" = c."agencyId") AS "isReporter", same."id" = asked."id" AS "isOwnMeasure",
               ${ENTRY_TEXTS}, v."stage", v."reason", coalesce(v."source", same."sourceClass") AS "sourceClass",
               ${personName(sql`v."enteredById"`)} AS "enteredBy", v."enteredAt", ${personName(sql`approval."approvedById"`)} AS "approvedBy", approval."approvedAt"
        FROM ${family}
        JOIN "Actual" c ON c."measureId" = same."id"
        JOIN "Agency" agency ON agency."id" = c."agencyId"
        JOIN "ActualEntry" v ON v."id" = c."approvedEntryId"
        JOIN "ActualApproval" approval ON approval."entryId" = v."id"
        WHERE c."areaId" = ANY(${areas}::uuid[]) AND asked."id" = ANY(${measureIds}::uuid[]) AND c."term" = 'annual' AND ${inYears} AND v."kind" <> 'cleared'
        ORDER BY same."id" = asked."id" DESC, coalesce(same."id" = asked."aliasOfId", false) DESC, same."id", c."id"`)} AS "cells",
      ${list(sql`
        SELECT c."planId", c."measureId", c."year", c."unit", c."isEstimate", c."text", c."note",
               CASE WHEN c."value" IS NULL THEN 'verdict' WHEN c."bound" IN ('lt', 'lte', 'gte', 'gt') THEN 'bounded' ELSE 'number' END AS "kind",
               round(c."value", c."digits")::text AS "value", NULL AS "numerator", NULL AS "denominator", c."bound", c."verdict"
        FROM "PrintedResult" c
        WHERE c."planId" = ANY(${plans.map(({ id }) => id)}::uuid[]) AND c."measureId" = ANY(${measureIds}::uuid[]) AND c."year" IS NOT NULL AND ${inYears}
          AND (c."value" IS NOT NULL OR c."verdict" IS NOT NULL)
        ORDER BY c."ordinal"`)} AS "printed",
      ${list(sql`
        SELECT DISTINCT ON (c."areaId", c."measureId", c."year") c."areaId", c."measureId", c."year",
               CASE WHEN c."source" = 'agency' AND c."agencyId" IS NOT NULL THEN json_build_object('source', 'agency', 'agencyId', c."agencyId") ELSE json_build_object('source', 'commune_sum') END AS "decision"
        FROM ${family} JOIN "OfficialChoice" c ON c."measureId" = same."id"
        WHERE asked."id" = ANY(${measureIds}::uuid[]) AND c."areaId" = ANY(${plans.map(({ area }) => area.id)}::uuid[]) AND c."term" = 'annual' AND ${inYears}
        ORDER BY c."areaId", c."measureId", c."year", c."chosenAt" DESC, c."id" DESC`)} AS "choices",
      ${answeredPlans(plans)} AS "answered"`;
  const { cells, printed, choices, answered } = row ?? { cells: [], printed: [], choices: [], answered: [] };
  const sums = await listCommuneSumsOfPlans(plans.filter(({ id }) => answered.includes(id)), measures, years);

  const place = (id: string, measureId: string, year: number) => `${id} ${measureId} ${year}`;
  const cellsAt = groupBy(cells, ({ areaId, measureId, year }) => place(areaId, measureId, year));
  const printedAt = groupBy(printed, ({ planId, measureId, year }) => place(planId, measureId, year));
  const choiceAt = new Map(choices.map(({ areaId, measureId, year, decision }) => [place(areaId, measureId, year), decision]));
  const sumsOf = (planId: string): CommuneSums => sums.get(planId) ?? NO_SUMS;
  const known = groupBy([...cells.map(({ areaId, measureId, year }) => ({ key: `${areaId} ${measureId}`, year })), ...printed.map(({ planId, measureId, year }) => ({ key: `${planId} ${measureId}`, year }))], ({ key }) => key);
  const figureOf = (cell: CellRow, { unit }: WantedMeasure): ComparableFigure => cellFigure(cell, unit, changes.get(cell.cellsOf) ?? []);

  return {
    ofArea: (areaId, measure, year) => {
      const answer = countingAnswer((cellsAt.get(place(areaId, measure.id, year)) ?? []).map((cell) => ({ ...cell, value: valueOfTexts(cell), cell })));
      return answer && figureOf(answer.cell, measure);
    },
    ofPlan: (plan, measure, agencyOrder, year) => {
      const answeredCells = cellsAt.get(place(plan.area.id, measure.id, year)) ?? [];
      const decision = choiceAt.get(place(plan.area.id, measure.id, year)) ?? (answeredCells[0] ? (choiceAt.get(place(plan.area.id, answeredCells[0].cellsOf, year)) ?? null) : null);
      const sum = sumsOf(plan.id).at(measure, year);
      // Of several printed results of a year the last one stands.
      const result = printedAt.get(place(plan.id, measure.id, year))?.at(-1);
      const figures: ComparableFigure[] = eligibleCells(answeredCells, decision).map((cell) => figureOf(cell, measure));
      const document = result ? printedFigure(result, measure.unit) : null;
      const communes: ComparableFigure | null = sum && { ...sumPoint(year, sum), sourceClass: measure.sourceClass, definitionVersion: null };
      const official = pickOfficial({ answers: figures, printed: document, sum: communes, sumByDefault: sum !== null && countsByDefault(measure, sum) }, decision, agencyOrder);
      return [...figures, document, communes].find((figure) => figure === official) ?? null;
    },
    yearsOf: (plan, measureId) => {
      const years = [`${plan.area.id} ${measureId}`, `${plan.id} ${measureId}`].flatMap((key) => known.get(key) ?? []).map(({ year }) => year);
      return [...new Set([...years, ...sumsOf(plan.id).years])].sort((a, b) => a - b);
    },
  };
}

/** The ids of the plans whose communes have approved figures, as a list in JSON. */
function answeredPlans(plans: readonly CommunePlan[]): Prisma.Sql {
  const above = plans.filter(({ area }) => area.level !== "commune");
  if (above.length === 0) return sql`'[]'::json`;
  return sql`(SELECT coalesce(json_agg(p."id"), '[]') FROM (VALUES ${Prisma.join(above.map((plan) => sql`(${plan.id}, ${communesHaveAnswered(plan)})`))}) p("id", "answered") WHERE p."answered")`;
}

/** The chosen agency's cell, whichever measure of a merge it belongs to; else those of the first measure that has any. */
function eligibleCells(cells: CellRow[], decision: OfficialDecision | null): CellRow[] {
  const chosen = decision?.source === "agency" ? cells.find(({ agencyId }) => agencyId === decision.agencyId) : undefined;
  return chosen ? [chosen] : cells.filter(({ cellsOf }) => cellsOf === cells[0]?.cellsOf);
}

function cellFigure(cell: CellRow, unit: Unit, changes: readonly DefinitionChange[]): ComparableFigure {
  const { year, stage, agencyId, agencyName, enteredBy, approvedBy, approvedAt, reason, sourceClass } = cell;
  const figure: ComparableFigure = {
    year,
    value: valueOfTexts(cell),
    stage,
    provenance: { kind: "entry", agencyId, agencyName, enteredBy, approvedBy, approvedAt: new Date(approvedAt).toISOString(), reason },
    sourceClass,
    definitionVersion: versionAt(changes, new Date(cell.enteredAt).toISOString()),
  };
  return inUnit(figure, cell.unit, unit);
}

function printedFigure(result: PrintedRow, unit: Unit): ComparableFigure {
  const { year, isEstimate, text, note } = result;
  const figure: ComparableFigure = { year, value: valueOfTexts(result), stage: isEstimate ? "estimate" : "final", provenance: { kind: "printed", text, note }, sourceClass: null, definitionVersion: null };
  return inUnit(figure, result.unit ?? unit, unit);
}
