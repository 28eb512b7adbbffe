import { type RecordedPoint, inUnit, pickOfficial } from "@/lib/domain/actual/recorded-point";
import type { ActualValue } from "@/lib/domain/actual/value";
import { groupBy } from "@/lib/domain/group-by";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Unit } from "@/lib/domain/measure/measure";
import type { ActualEntry, Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { exactOf, plainExact } from "./decimals";

/** The approved annual points of a plan's measures in its area, by measure code, oldest first, each in the unit its indicator prints. */
export async function listSeries(plan: IssuedPlan): Promise<Map<string, RecordedPoint[]>> {
  const uses = plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.map((measure) => ({ measure, agencyOrder: indicator.agencies.map(({ id }) => id) }))));
  const measureIds = [...new Set(uses.map(({ measure }) => measure.id))];
  const [actuals, printed, choices] = await Promise.all([
    listApprovedCells(plan.area.id, measureIds),
    db.printedResult.findMany({ where: { planId: plan.id, measureId: { in: measureIds }, year: { not: null } }, orderBy: { ordinal: "asc" } }),
    db.officialChoice.findMany({ where: { areaId: plan.area.id, measureId: { in: measureIds }, term: "annual" }, orderBy: { chosenAt: "asc" } }),
  ]);

  const byMeasure = groupBy(actuals, (actual) => actual.measureId);
  const printedByMeasure = groupBy(printed, (result) => result.measureId);
  // The latest choice of a year stands.
  const chosen = new Map(choices.map((choice) => [`${choice.measureId} ${choice.year}`, choice.agencyId]));

  const series = new Map<string, RecordedPoint[]>();
  for (const { measure, agencyOrder } of uses) {
    const points = new Map<number, RecordedPoint>();
    for (const result of printedByMeasure.get(measure.id) ?? []) {
      const point = printedPoint(result, measure);
      if (point) points.set(point.year, point);
    }
    for (const [year, cells] of groupBy(byMeasure.get(measure.id) ?? [], (cell) => cell.year)) {
      // The measure's own cells, then those of the measures it was merged with.
      for (const [cellsOf, candidates] of groupBy(cells, (cell) => cell.cellsOf)) {
        const official = pickOfficial(candidates.map((cell) => approvedPoint(cell, measure)), chosen.get(`${cellsOf} ${year}`) ?? null, agencyOrder);
        // An emptied cell says nothing: what the plan itself printed for that year stands again.
        if (!official || official.value.kind === "cleared") continue;
        points.set(year, official);
        break;
      }
    }
    series.set(measure.code, [...points.values()].sort((a, b) => a.year - b.year));
  }
  return series;
}

type EntryValue = Pick<ActualEntry, "kind" | "value" | "digits" | "numerator" | "denominator" | "bound" | "verdict">;

interface ApprovedCell extends EntryValue, Pick<ActualEntry, "stage" | "reason"> {
  /** The measure it is read for. */
  measureId: string;
  /** The measure whose cell it is, and in whose unit its value stands: the same, or one of those merged into one. */
  cellsOf: string;
  unit: Unit;
  year: number;
  agencyId: string;
  agencyName: string;
  enteredBy: string;
  approvedBy: string;
  approvedAt: Date;
}

/**
 * One statement in place of Prisma's six: every page of a plan waits for it. A measure is read with those that are one
 * with it by a merge: its own cells first, then the surviving measure's, then the other aliases'.
 */
const listApprovedCells = (areaId: string, measureIds: string[]): Promise<ApprovedCell[]> => db.$queryRaw`
  SELECT asked."id" AS "measureId", c."measureId" AS "cellsOf", same."unit", c."year", agency."id" AS "agencyId", agency."name" AS "agencyName",
         e."kind", e."value", e."digits", e."numerator", e."denominator", e."bound", e."verdict", e."stage", e."reason",
         writer."name" AS "enteredBy", approver."name" AS "approvedBy", approval."approvedAt"
  FROM "Measure" asked
  JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
  JOIN "Actual" c ON c."measureId" = same."id"
  JOIN "Agency" agency ON agency."id" = c."agencyId"
  JOIN "ActualEntry" e ON e."id" = c."approvedEntryId"
  JOIN "User" writer ON writer."id" = e."enteredById"
  JOIN "ActualApproval" approval ON approval."entryId" = e."id"
  JOIN "User" approver ON approver."id" = approval."approvedById"
  WHERE c."areaId" = ${areaId}::uuid AND asked."id" = ANY(${measureIds}::uuid[]) AND c."term" = 'annual'
  ORDER BY same."id" = asked."id" DESC, coalesce(same."id" = asked."aliasOfId", false) DESC, same."id", c."id"`;

/** The value an entry holds. The database's checks make the missing columns impossible. */
export function entryValue(entry: EntryValue): ActualValue {
  if (entry.kind === "number" && entry.value !== null) {
    return { kind: "number", value: exactOf(entry.value, entry.digits), numerator: plainExact(entry.numerator), denominator: plainExact(entry.denominator) };
  }
  if (entry.kind === "bounded" && entry.value !== null && entry.bound !== null && entry.bound !== "eq" && entry.bound !== "range") {
    return { kind: "bounded", bound: entry.bound, value: exactOf(entry.value, entry.digits) };
  }
  if (entry.kind === "verdict" && entry.verdict !== null) return { kind: "verdict", verdict: entry.verdict };
  if (entry.kind === "not_occurring" || entry.kind === "not_collected" || entry.kind === "cleared") return { kind: entry.kind };
  throw new Error(`an entry of kind ${entry.kind} without its columns`);
}

function approvedPoint(cell: ApprovedCell, measure: IssuedMeasure): RecordedPoint {
  const { year, stage, agencyId, agencyName, enteredBy, approvedBy, approvedAt, reason } = cell;
  const point: RecordedPoint = {
    year,
    value: entryValue(cell),
    stage,
    provenance: { kind: "entry", agencyId, agencyName, enteredBy, approvedBy, approvedAt: approvedAt.toISOString(), reason },
  };
  return inUnit(point, cell.unit, measure.unit);
}

type Printed = Prisma.PrintedResultGetPayload<object>;

function printedPoint(result: Printed, measure: IssuedMeasure): RecordedPoint | null {
  const value = printedValue(result);
  if (value === null || result.year === null) return null;
  const point: RecordedPoint = {
    year: result.year,
    value,
    stage: result.isEstimate ? "estimate" : "final",
    provenance: { kind: "printed", text: result.text, note: result.note },
  };
  const printedIn: Unit = result.unit ?? measure.unit;
  return inUnit(point, printedIn, measure.unit);
}

function printedValue({ value, digits, bound, verdict }: Printed): ActualValue | null {
  if (value !== null && bound !== null && bound !== "eq" && bound !== "range") return { kind: "bounded", bound, value: exactOf(value, digits) };
  if (value !== null) return { kind: "number", value: exactOf(value, digits), numerator: null, denominator: null };
  return verdict === null ? null : { kind: "verdict", verdict };
}

/** The last year for which the plan's area has an approved annual figure; null where it has none. */
export async function latestYearWithFigures(planCode: string): Promise<number | null> {
  const [latest] = await db.$queryRaw<{ year: number | null }[]>`
    SELECT max(a."year") AS "year" FROM "Plan" p
    JOIN "Actual" a ON a."areaId" = p."areaId" AND a."term" = 'annual'
    JOIN "ActualEntry" e ON e."id" = a."approvedEntryId" AND e."kind" <> 'cleared'
    WHERE p."code" = ${planCode}`;
  return latest?.year ?? null;
}
