import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { ReportForm } from "@/lib/domain/report/form";
import type { ReportAct } from "@/lib/domain/report/workflow";
import { db } from "./db";
import { findReportForm } from "./report-form";
import { findReportRow, mayInProvince } from "./report-row";

/** One step of a report's way. */
export interface TakenStep {
  act: ReportAct;
  by: string;
  /** ISO instant. */
  at: string;
  reason: string | null;
}

export interface ReportReview {
  form: ReportForm;
  periodId: string;
  agencyId: string;
  /** The first step first. */
  steps: TakenStep[];
  may: { review: boolean; comment: boolean; fillOnBehalf: boolean };
  /** The document from which the province entered for the unit. */
  onBehalfDocument: string | null;
  /** Other reports of the period that wait for a decision, and the one that was handed in first. */
  waiting: number;
  next: { reportId: string; unitName: string } | null;
}

/** A report as those see it who review it; null where there is none that this person may see. */
export async function findReportReview(actor: Actor, reportId: string): Promise<ReportReview | null> {
  const form = await findReportForm(actor, reportId);
  const report = form && (await findReportRow(db, reportId));
  if (!form || !report) return null;
  const review = can(actor, "report.review", report.planSubject).allowed;
  const [steps, waiting] = await Promise.all([
    db.reportStep.findMany({ where: { reportId }, orderBy: [{ at: "asc" }, { id: "asc" }], select: { act: true, at: true, reason: true, by: { select: { name: true } } } }),
    review ? listWaiting(report.periodId, reportId) : [],
  ]);
  const [first] = waiting;
  return {
    form,
    periodId: report.periodId,
    agencyId: report.agencyId,
    steps: steps.map(({ by, at, ...step }) => ({ ...step, by: by.name, at: at.toISOString() })),
    may: { review, comment: mayInProvince(actor, "report.comment", report), fillOnBehalf: mayInProvince(actor, "report.fill-on-behalf", report) },
    onBehalfDocument: report.onBehalfDocument,
    waiting: waiting.length,
    next: first ? { reportId: first.id, unitName: first.name } : null,
  };
}

const listWaiting = (periodId: string, except: string): Promise<{ id: string; name: string }[]> => db.$queryRaw`
  SELECT r."id"::text AS "id", g."name" FROM "Report" r JOIN "Agency" g ON g."id" = r."agencyId"
  WHERE r."periodId" = ${periodId}::uuid AND r."id" <> ${except}::uuid AND r."state" IN ('submitted', 'resubmitted')
  ORDER BY (SELECT max(s."at") FROM "ReportStep" s WHERE s."reportId" = r."id"), g."name"`;
