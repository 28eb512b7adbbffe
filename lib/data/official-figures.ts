import { type OfficialDecision, type RecordedPoint, inUnit, pickOfficial, sumPoint } from "@/lib/domain/actual/recorded-point";
import type { ActualValue, Term } from "@/lib/domain/actual/value";
import { type CommuneSum, countsByDefault } from "@/lib/domain/aggregate/commune-sum";
import { groupBy } from "@/lib/domain/group-by";
import type { Unit } from "@/lib/domain/measure/measure";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type ActualEntry, Prisma } from "@/lib/generated/prisma/client";
import { type Reading, countingEntry } from "./as-known";
import { NO_SUMS, listCommuneSums } from "./commune-sums";
import { db, type Tx } from "./db";
import { exactOf } from "./decimals";
import { haveCommunesAnswered } from "./expected-communes";
import { type EntryColumns, entryValue } from "./entry-value";
import { listOfficialChoices } from "./official-choices";
import { personName } from "./person-name";

/** All that answers for one measure of a plan's area in one year, in the unit that the indicator prints. */
export interface Answers {
  /** The agencies' approved figures, those of measures that were merged with it included. */
  agencies: RecordedPoint[];
  /** What the plan itself prints; annual only. */
  printed: RecordedPoint | null;
  sum: CommuneSum | null;
  /** What a person chose; null: nobody did. */
  decision: OfficialDecision | null;
  /** The one that counts; null where there is none. */
  official: RecordedPoint | null;
}

export interface PlanAnswers {
  /** Years with any answer for the measure, in no order. */
  yearsOf: (measureId: string) => number[];
  /** `agencyOrder`: the leading agencies as printed. */
  of: (measure: IssuedMeasure, agencyOrder: readonly string[], year: number) => Answers;
}

/**
 * The answers for a plan's measures in these years; printed results and agencies' figures of other years too. `known`: from
 * what had been approved and chosen by the end of that ISO day in Viet Nam; the map, the reporters and the catalogue are
 * today's.
 */
export async function readAnswers(plan: IssuedPlan, measures: readonly IssuedMeasure[], years: readonly number[], term: Term = "annual", { tx = db, known }: Reading = {}): Promise<PlanAnswers> {
  const measureIds = [...new Set(measures.map(({ id }) => id))];
  const [cells, results, choices, sums] = await Promise.all([
    listApprovedCells(tx, plan.area.id, measureIds, term, known),
    term === "annual" ? tx.printedResult.findMany({ where: { planId: plan.id, measureId: { in: measureIds }, year: { not: null } }, orderBy: { ordinal: "asc" } }) : [],
    listOfficialChoices(plan.area.id, measureIds, term, { tx, known }),
    haveCommunesAnswered(plan, tx).then((answered) => (answered ? listCommuneSums(plan, measures, years, term, { tx, known }) : NO_SUMS)),
  ]);
  // An emptied cell says nothing.
  const cellsAt = groupBy(cells.filter(({ kind }) => kind !== "cleared"), ({ measureId, year }) => `${measureId} ${year}`);
  const resultsAt = groupBy(results, ({ measureId, year }) => `${measureId} ${year}`);
  const ofMeasure = groupBy([...cells, ...results], ({ measureId }) => measureId);

  return {
    yearsOf: (measureId) => [...new Set([...(ofMeasure.get(measureId) ?? []).flatMap(({ year }) => year ?? []), ...sums.years])],
    of: (measure, agencyOrder, year) => {
      const key = `${measure.id} ${year}`;
      const answered = cellsAt.get(key) ?? [];
      const decision = choices.of(measure.id, year) ?? (answered[0] ? choices.of(answered[0].cellsOf, year) : null);
      const sum = sums.at(measure, year);
      // Of several printed results of a year the last one that says something.
      const printed = (resultsAt.get(key) ?? []).map((result) => printedPoint(result, measure)).findLast((point) => point !== null) ?? null;
      const candidates = {
        answers: eligible(answered, decision).map((cell) => approvedPoint(cell, measure)),
        printed,
        sum: sum && sumPoint(year, sum),
        sumByDefault: sum !== null && countsByDefault(measure, sum),
      };
      return { agencies: answered.map((cell) => approvedPoint(cell, measure)), printed, sum, decision, official: pickOfficial(candidates, decision, agencyOrder) };
    },
  };
}

/** The chosen agency's cell, whichever measure of a merge it belongs to; else the measure's own cells, and those of a merged one only where it has none. */
function eligible(cells: ApprovedCell[], decision: OfficialDecision | null): ApprovedCell[] {
  const chosen = decision?.source === "agency" ? cells.find(({ agencyId }) => agencyId === decision.agencyId) : undefined;
  return chosen ? [chosen] : cells.filter(({ cellsOf }) => cellsOf === cells[0]?.cellsOf);
}

interface ApprovedCell extends EntryColumns, Pick<ActualEntry, "stage" | "reason"> {
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
const listApprovedCells = (tx: Tx, areaId: string, measureIds: string[], term: Term, known?: string): Promise<ApprovedCell[]> => tx.$queryRaw`
  SELECT asked."id" AS "measureId", c."measureId" AS "cellsOf", same."unit", c."year", agency."id" AS "agencyId", agency."name" AS "agencyName",
         e."kind", e."value", e."digits", e."numerator", e."denominator", e."bound", e."verdict", e."stage", e."reason",
         ${personName(Prisma.sql`e."enteredById"`)} AS "enteredBy", ${personName(Prisma.sql`approval."approvedById"`)} AS "approvedBy", approval."approvedAt"
  FROM "Measure" asked
  JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
  JOIN "Actual" c ON c."measureId" = same."id"
  JOIN "Agency" agency ON agency."id" = c."agencyId"
  ${countingEntry("e", "c", known)}
  JOIN "ActualApproval" approval ON approval."entryId" = e."id"
  WHERE c."areaId" = ${areaId}::uuid AND asked."id" = ANY(${measureIds}::uuid[]) AND c."term" = ${term}::"Term"
  ORDER BY same."id" = asked."id" DESC, coalesce(same."id" = asked."aliasOfId", false) DESC, same."id", c."id"`;

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

