import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { Aggregation, SourceClass } from "@/lib/domain/measure/measure";
import { ORDER_IN_YEAR, type PeriodDays, type PeriodRule, type ReportingKind, type Term } from "@/lib/domain/report/period";
import type { HeadApproval } from "@/lib/domain/report/period-choice";
import { communeReportsByDefault, defaultReporters, isCollective, isPeoplesCommittee } from "@/lib/domain/report/reporters";
import { receivers } from "./agencies";
import { db, type Tx } from "./db";
import { isoDate } from "./decimals";
import { areaSubject } from "./scope";

export interface ReportingPlan {
  id: string;
  code: string;
  areaId: string;
  areaName: string;
  placeName: string;
  startYear: number;
  endYear: number;
  headApproval: HeadApproval;
  /** The plan's area, as permission to manage is asked about. */
  subject: AreaSubject;
}

/** Null where there is no such plan, or it is the reference that nobody reports on. */
export async function findReportingPlan(tx: Tx, planCode: string): Promise<ReportingPlan | null> {
  const plan = await tx.plan.findFirst({
    where: { code: planCode, isReference: false },
    select: { id: true, code: true, areaId: true, area: { select: { name: true } }, placeName: true, startYear: true, endYear: true, headApproval: true },
  });
  const subject = plan && (await areaSubject(tx, plan.areaId));
  if (!plan || !subject) return null;
  const { area, ...rest } = plan;
  return { ...rest, areaName: area.name, subject };
}

/** The rules as printed, in the document's order. */
export const listRules = (tx: Tx, planId: string): Promise<PeriodRule[]> =>
  tx.reportingRule.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, select: { id: true, kind: true, due: true, dueIsExclusive: true, year: true, inferred: true } });

export interface PeriodView extends PeriodDays {
  id: string;
  kind: ReportingKind;
  year: number;
  term: Term;
  /** The last day before it was extended. */
  extendedFrom: string | null;
  /** The printed rule; null where the administrator made the period. */
  rule: { due: string | null; dueIsExclusive: boolean; inferred: boolean; phrase: string } | null;
  /** Reports that have begun. */
  reports: number;
}

/** A plan's periods in order of time. */
export async function listPeriods(tx: Tx, planId: string): Promise<PeriodView[]> {
  const rows = await tx.$queryRaw<(Omit<PeriodView, "opensOn" | "dueOn" | "closedOn" | "extendedFrom"> & Record<"opensOn" | "dueOn" | "closedOn" | "extendedFrom", Date | null>)[]>`
    SELECT p."id"::text AS "id", p."kind"::text AS "kind", p."year"::int AS "year", p."term"::text AS "term", p."opensOn", p."dueOn", p."extendedFrom",
           (p."closedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "closedOn",
           (SELECT row_to_json(r) FROM (SELECT l."due", l."dueIsExclusive", l."inferred", l."phrase" FROM "ReportingRule" l WHERE l."id" = p."ruleId") r) AS "rule",
           (SELECT count(*)::int FROM "Report" t WHERE t."periodId" = p."id") AS "reports"
    FROM "ReportingPeriod" p WHERE p."planId" = ${planId}::uuid`;
  return rows
    .map((row) => ({ ...row, opensOn: isoDate(row.opensOn), dueOn: isoDate(row.dueOn), closedOn: isoDate(row.closedOn), extendedFrom: isoDate(row.extendedFrom) }))
    .sort((a, b) => a.year - b.year || ORDER_IN_YEAR[a.kind] - ORDER_IN_YEAR[b.kind]);
}

export interface ReporterCandidate {
  agencyId: string;
  name: string;
  /** Where it sits, if not in the plan's own area. */
  areaName: string | null;
  /** A commune's UBND. */
  ofCommune: boolean;
  /** Ended, but reported before. */
  ended: boolean;
  isDefault: boolean;
  isChosen: boolean;
}

/**
 * Who may report for a plan: agencies that may answer in it, and the UBND of the communes below its area (those that came
 * after them included: an old province's communes report under their new names). The default holds on `today`.
 */
export async function listReporterCandidates(tx: Tx, plan: Pick<ReportingPlan, "id" | "areaId" | "areaName">, today: string): Promise<ReporterCandidate[]> {
  const [agencies, communes, assigned, chosen] = [await receivers(tx, plan.areaId), await committeesOfCommunes(tx, plan.areaId), await assignedAgencies(tx, plan.id), await chosenReporters(tx, plan.id)];
  const defaults = new Set(defaultReporters(assigned, communes, today));
  // A commune's own plan: its UBND is the one that holds it, not one of many.
  const communeIds = new Set(communes.filter((one) => one.areaId !== plan.areaId).map(({ agencyId }) => agencyId));
  const known = new Map<string, ReporterCandidate>();
  const add = (candidate: { agencyId: string; name: string; areaName: string | null; ended: boolean }) => {
    const { agencyId } = candidate;
    if (!known.has(agencyId)) known.set(agencyId, { ...candidate, ofCommune: communeIds.has(agencyId), isDefault: defaults.has(agencyId), isChosen: chosen.some((one) => one.agencyId === agencyId) });
  };
  for (const { id, name, areaName } of agencies) add({ agencyId: id, name, areaName: areaName === plan.areaName ? null : areaName, ended: false });
  for (const { agencyId, name } of communes.filter((one) => defaults.has(one.agencyId))) add({ agencyId, name, areaName: null, ended: false });
  for (const one of chosen) add({ ...one, areaName: null });
  return [...known.values()];
}

/**
 * Who stands in for the plan's reporters that are no longer there on a day, without those that report already: the UBND of the
 * communes into which theirs went, and the agencies to which their indicators passed.
 */
export async function listHeirs(tx: Tx, { id, areaId }: Pick<ReportingPlan, "id" | "areaId">, day: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ agencyId: string; name: string; tookOver: boolean }[]>`
    WITH RECURSIVE ended AS (
      SELECT g."id", a."id" AS "areaId", a."level" FROM "PlanReporter" w JOIN "Agency" g ON g."id" = w."agencyId" JOIN "Area" a ON a."id" = g."areaId"
      WHERE w."planId" = ${id}::uuid AND (g."validTo" < ${day}::date OR (a."id" <> ${areaId}::uuid AND a."validTo" < ${day}::date))
    ), place AS (
      SELECT "areaId" FROM ended WHERE "level" = 'commune'
      UNION
      SELECT s."successorId" FROM place JOIN "AreaSuccession" s ON s."predecessorId" = place."areaId" WHERE s."share" IS DISTINCT FROM 0
    ), task AS (
      SELECT s."id", s."agencyId" FROM "Assignment" s JOIN "Indicator" i ON i."id" = s."indicatorId" WHERE i."planId" = ${id}::uuid AND s."agencyId" IN (SELECT "id" FROM ended)
      UNION
      SELECT s."id", s."agencyId" FROM task JOIN "Assignment" s ON s."predecessorId" = task."id"
    )
    SELECT g."id"::text AS "agencyId", g."name", g."id" IN (SELECT "agencyId" FROM task) AS "tookOver" FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId"
    WHERE (g."id" IN (SELECT "agencyId" FROM task) OR (a."level" = 'commune' AND a."id" IN (SELECT "areaId" FROM place)))
      AND daterange(g."validFrom", g."validTo", '[]') @> ${day}::date AND (a."id" = ${areaId}::uuid OR daterange(a."validFrom", a."validTo", '[]') @> ${day}::date)
      AND NOT EXISTS (SELECT FROM "PlanReporter" w WHERE w."planId" = ${id}::uuid AND w."agencyId" = g."id")
    ORDER BY g."name"`;
  return rows.filter(({ name, tookOver }) => (tookOver && !isCollective(name)) || isPeoplesCommittee(name)).map(({ agencyId }) => agencyId);
}

const chosenReporters = async (tx: Tx, planId: string) =>
  (await tx.planReporter.findMany({ where: { planId }, select: { agency: { select: { id: true, name: true, validTo: true } } } })).map(({ agency }) => ({ agencyId: agency.id, name: agency.name, ended: agency.validTo !== null }));

async function assignedAgencies(tx: Tx, planId: string) {
  const rows = await tx.assignment.findMany({
    where: { indicator: { planId, retiredById: null } },
    orderBy: [{ indicator: { ordinal: "asc" } }, { role: "asc" }, { ordinal: "asc" }],
    select: { agencyId: true, validFrom: true, validTo: true, agency: { select: { name: true, validFrom: true, validTo: true } } },
  });
  const days = (of: { validFrom: Date | null; validTo: Date | null }) => ({ validFrom: isoDate(of.validFrom), validTo: isoDate(of.validTo) });
  return rows.map((row) => ({ agencyId: row.agencyId, name: row.agency.name, assignment: days(row), agency: days(row.agency) }));
}

/** The agencies that sit in communes of the area (or in it, where it is a commune), and for areas above them in the communes that came after. */
async function committeesOfCommunes(tx: Tx, areaId: string) {
  const rows = await tx.$queryRaw<{ agencyId: string; areaId: string; name: string; agencyFrom: Date | null; agencyTo: Date | null; areaFrom: Date | null; areaTo: Date | null }[]>`
    WITH RECURSIVE below("id", "level", "isRoot") AS (
      SELECT "id", "level", true FROM "Area" WHERE "id" = ${areaId}::uuid
      UNION
      SELECT a."id", a."level", false FROM "Area" a JOIN below ON a."parentId" = below."id"
    ), commune("id", "step") AS (
      SELECT "id", 0 FROM below WHERE "level" = 'commune'
      UNION
      SELECT s."successorId", commune."step" + 1 FROM "AreaSuccession" s JOIN commune ON commune."id" = s."predecessorId"
      WHERE commune."step" < 8 AND NOT EXISTS (SELECT FROM below WHERE "isRoot" AND "level" = 'commune')
    )
    SELECT g."id"::text AS "agencyId", g."areaId"::text AS "areaId", g."name", g."validFrom" AS "agencyFrom", g."validTo" AS "agencyTo", a."validFrom" AS "areaFrom", a."validTo" AS "areaTo"
    FROM "Agency" g JOIN "Area" a ON a."id" = g."areaId" WHERE g."areaId" IN (SELECT "id" FROM commune) ORDER BY a."name", g."name"`;
  return rows.map((row) => ({
    agencyId: row.agencyId,
    areaId: row.areaId,
    name: row.name,
    agency: { validFrom: isoDate(row.agencyFrom), validTo: isoDate(row.agencyTo) },
    area: { validFrom: isoDate(row.areaFrom), validTo: isoDate(row.areaTo) },
  }));
}

export interface CommuneMeasureCandidate {
  measureId: string;
  indicatorNumber: string;
  name: string;
  aggregation: Aggregation;
  sourceClass: SourceClass;
  isDefault: boolean;
  isChosen: boolean;
}

/** The plan's measures in the document's order, each once. */
export async function listCommuneMeasureCandidates(tx: Tx, planId: string): Promise<CommuneMeasureCandidate[]> {
  const uses = await tx.indicatorMeasure.findMany({
    where: { indicator: { planId, retiredById: null } },
    orderBy: [{ indicator: { ordinal: "asc" } }, { ordinal: "asc" }],
    select: { indicator: { select: { number: true } }, measure: { select: { id: true, shortName: true, aggregation: true, sourceClass: true, communeUses: { where: { planId }, select: { id: true } } } } },
  });
  const known = new Map<string, CommuneMeasureCandidate>();
  for (const { indicator, measure } of uses) {
    if (known.has(measure.id)) continue;
    known.set(measure.id, {
      measureId: measure.id,
      indicatorNumber: indicator.number,
      name: measure.shortName,
      aggregation: measure.aggregation,
      sourceClass: measure.sourceClass,
      isDefault: communeReportsByDefault(measure),
      isChosen: measure.communeUses.length > 0,
    });
  }
  return [...known.values()];
}

export interface ReportingSetUp {
  plan: ReportingPlan;
  periods: PeriodView[];
  /** How many printed rules there are, and how many of their periods are not there yet. */
  rules: PeriodRule[];
  reporters: ReporterCandidate[];
  measures: CommuneMeasureCandidate[];
}

/** Everything about a plan's round of reports that its staff decide. */
export async function findReportingSetUp(planCode: string, today: string): Promise<ReportingSetUp | null> {
  const plan = await findReportingPlan(db, planCode);
  if (!plan) return null;
  const [periods, rules, reporters, measures] = await Promise.all([listPeriods(db, plan.id), listRules(db, plan.id), listReporterCandidates(db, plan, today), listCommuneMeasureCandidates(db, plan.id)]);
  return { plan, periods, rules, reporters, measures };
}
