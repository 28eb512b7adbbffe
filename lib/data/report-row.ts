import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { AreaSubject, ReportSubject } from "@/lib/domain/access/permissions";
import type { Term } from "@/lib/domain/actual/value";
import { reportersOfLine } from "@/lib/domain/report/lines";
import type { ReportingKind } from "@/lib/domain/report/period";
import type { HeadApproval } from "@/lib/domain/report/period-choice";
import type { ReportState } from "@/lib/domain/report/workflow";
import type { OpenReports } from "@/lib/domain/succession/words";
import type { Validity } from "@/lib/domain/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";
import { type EntrySheet, type SheetLine, type SheetPlace, loadEntrySheet } from "./entry-sheet";
import { reportingUnit } from "./reporting-unit";

const { sql } = Prisma;

/** What a unit reports on: a period of a plan, and whose figures of which area they are. The days are those of a `ReportingUnit`. */
export interface ReportScope extends Validity {
  periodId: string;
  kind: ReportingKind;
  year: number;
  term: Term;
  /** ISO days. */
  opensOn: string | null;
  dueOn: string | null;
  closedAt: string | null;
  planId: string;
  planCode: string;
  planTitle: string;
  headApproval: HeadApproval;
  agencyId: string;
  agencyName: string;
  areaName: string;
  /** A commune reports its own figures; any other agency its part of the plan's area. */
  isCommune: boolean;
  place: SheetPlace;
  /** The unit, as a subject of `can`. */
  subject: ReportSubject;
  /** The plan's area. */
  planSubject: AreaSubject;
}

export interface ReportRow extends ReportScope {
  id: string;
  state: ReportState;
  version: number;
  onBehalfDocument: string | null;
  headApprovedAt: string | null;
  signedNumber: string | null;
  signedOn: string | null;
  /** What was decided when its unit ended while it was open; null: the unit went on. */
  afterUnitEnded: OpenReports | null;
}

interface ScopeRow extends Omit<ReportScope, "isCommune" | "place" | "subject" | "planSubject"> {
  ofCommune: boolean;
  areaId: string;
  areaAncestorIds: string[];
  planAreaId: string;
  planAreaAncestorIds: string[];
}

const above = (area: Prisma.Sql) => sql`ARRAY(
  WITH RECURSIVE above("id", "parentId", "step") AS (
    SELECT x."id", x."parentId", 1 FROM "Area" x WHERE x."id" = ${area}."parentId"
    UNION ALL
    SELECT x."id", x."parentId", above."step" + 1 FROM "Area" x JOIN above ON x."id" = above."parentId" WHERE above."step" < 8
  )
  SELECT "id"::text FROM above ORDER BY "step")`;

const scopeColumns = sql`
  period."id" AS "periodId", period."kind"::text AS "kind", period."year", period."term"::text AS "term",
  period."opensOn"::text AS "opensOn", period."dueOn"::text AS "dueOn", to_char(period."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "closedAt",
  plan."id" AS "planId", plan."code" AS "planCode", plan."title" AS "planTitle", plan."headApproval"::text AS "headApproval", plan."areaId" AS "planAreaId",
  ${above(sql`planArea`)} AS "planAreaAncestorIds",
  agency."id" AS "agencyId", agency."name" AS "agencyName", area."id" AS "areaId", area."name" AS "areaName", ${above(sql`area`)} AS "areaAncestorIds",
  ${reportingUnit({ agency: sql`agency`, area: sql`area`, planAreaId: sql`plan."areaId"` })}`;

const scopeTables = sql`JOIN "Plan" plan ON plan."id" = period."planId" JOIN "Area" planArea ON planArea."id" = plan."areaId" JOIN "Area" area ON area."id" = agency."areaId"`;

function scopeOf<Row extends ScopeRow>({ areaId, areaAncestorIds, planAreaId, planAreaAncestorIds, ofCommune: isCommune, ...rest }: Row) {
  return {
    ...rest,
    isCommune,
    place: { areaId: isCommune ? areaId : planAreaId, term: rest.term, agencyId: rest.agencyId },
    subject: { areaId, areaAncestorIds, reporterAgencyId: rest.agencyId },
    planSubject: { areaId: planAreaId, areaAncestorIds: planAreaAncestorIds },
  };
}

/** A period and a unit that reports for its plan; null where it does not. */
export async function findReportScope(tx: Tx, periodId: string, agencyId: string): Promise<ReportScope | null> {
  const rows = await tx.$queryRaw<ScopeRow[]>`
    SELECT ${scopeColumns}
    FROM "ReportingPeriod" period
    JOIN "PlanReporter" reporter ON reporter."planId" = period."planId" AND reporter."agencyId" = ${agencyId}::uuid
    JOIN "Agency" agency ON agency."id" = reporter."agencyId"
    ${scopeTables}
    WHERE period."id" = ${periodId}::uuid`;
  return rows[0] ? scopeOf(rows[0]) : null;
}

/**
 * A report with all that its rules ask about; null where there is none. `hold`: it stays as it is until the transaction
 * ends. Everything that changes a report or a figure in it holds the report first and its figures afterwards.
 */
export async function findReportRow(tx: Tx, reportId: string, { hold = false }: { hold?: boolean } = {}): Promise<ReportRow | null> {
  const rows = await tx.$queryRaw<(ScopeRow & Omit<ReportRow, keyof ReportScope>)[]>`
    SELECT report."id", report."state"::text AS "state", report."version", report."onBehalfDocument",
           to_char(report."headApprovedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "headApprovedAt",
           report."signedNumber", report."signedOn"::text AS "signedOn", report."afterUnitEnded"::text AS "afterUnitEnded", ${scopeColumns}
    FROM "Report" report
    JOIN "ReportingPeriod" period ON period."id" = report."periodId"
    JOIN "Agency" agency ON agency."id" = report."agencyId"
    ${scopeTables}
    WHERE report."id" = ${reportId}::uuid ${hold ? sql`FOR NO KEY UPDATE OF report` : Prisma.empty}`;
  const [row] = rows;
  if (!row) return null;
  const report = scopeOf(row);
  return { ...report, subject: { ...report.subject, finishedBySuccessor: row.afterUnitEnded === "successor" } };
}

/**
 * Whether this person may, by the unit's area or by the plan's: a unit of a merged province sits elsewhere today than
 * the plan it still reports for.
 */
export const mayInProvince = (actor: Actor, action: "report.view" | "report.comment" | "report.fill-on-behalf", { subject, planSubject }: Pick<ReportScope, "subject" | "planSubject">): boolean =>
  can(actor, action, subject).allowed || can(actor, action, { ...planSubject, reporterAgencyId: "" }).allowed;

/** The sheet of a report, and which of its lines the unit is asked for. */
export async function loadReportSheet(tx: Tx, scope: ReportScope, measureCodes?: readonly string[]): Promise<{ sheet: EntrySheet; asks: (line: SheetLine) => boolean }> {
  const sheet = await loadEntrySheet(tx, scope.planCode, { place: scope.place, ...(measureCodes ? { measureCodes } : {}) });
  if (!sheet) throw new Error(`the plan ${scope.planCode} of a report is gone`);
  if (!scope.isCommune) return { sheet, asks: (line) => reportersOfLine(line.assignments, sheet.agencies, scope.year).includes(scope.agencyId) };
  const rows = await tx.$queryRaw<{ measureId: string }[]>`SELECT "measureId" FROM "PlanCommuneMeasure" WHERE "planId" = ${scope.planId}::uuid`;
  const chosen = new Set(rows.map(({ measureId }) => measureId));
  return { sheet, asks: (line) => chosen.has(line.measureId) };
}

/** Cells that any report owns in the place and year of a report. */
export interface OwnedCell {
  id: string;
  actualId: string;
  measureId: string;
  reportId: string;
  state: ReportState;
}

/** One statement: a save waits for it. */
export const listOwnedCells = (tx: Tx, scope: ReportScope, measureIds: readonly string[]): Promise<OwnedCell[]> => tx.$queryRaw`
  SELECT c."id", c."actualId", a."measureId", c."reportId", c."state"::text AS "state"
  FROM "Actual" a JOIN "ReportCell" c ON c."actualId" = a."id"
  WHERE a."areaId" = ${scope.place.areaId}::uuid AND a."year" = ${scope.year} AND a."term"::text = ${scope.term} AND a."agencyId" = ${scope.agencyId}::uuid
    AND a."measureId" = ANY(${[...measureIds]}::uuid[])`;
