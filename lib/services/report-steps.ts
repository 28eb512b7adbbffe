import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import type { ReportRow } from "@/lib/data/report-row";
import { listSubmittedLines } from "@/lib/data/submitted-lines";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { fillingLock, isInHand } from "@/lib/domain/report/filling";
import { periodTitle } from "@/lib/domain/report/period";
import { approvedNotice, reopenedNotice, returnedNotice } from "@/lib/domain/report/notices";
import type { ApproveAsHeadInput, ApproveReportsInput, ReopenReportInput, ReturnReportInput, SignedPaperInput, SubmitReportInput } from "@/lib/domain/report/step-input";
import { submissionProblem } from "@/lib/domain/report/submission";
import { REPORT_STATE_WORDS, type ReportAct, type ReportState, stepFrom } from "@/lib/domain/report/workflow";
import { Refusal, type Result, succeed } from "@/lib/domain/result";
import { lockActuals } from "./actual-entries";
import { audit, auditChain } from "./audit";
import { notifyUnit } from "./report-notices";
import { PATIENCE, ensureOpen, holdToFill, holdToSee, toldOf } from "./reports";

/** What a step answers: the report as it stands now. */
export interface Stepped {
  reportId: string;
  state: ReportState;
  version: number;
}

/**
 * Hands a report in, or in again after it was returned or opened again. Refuses with `invalid` and a `SubmissionGaps` in
 * `current` what lacks something that the person has not confirmed, and what was returned and left as it is.
 */
export const submit = (actor: Actor, { reportId, expectedVersion, confirmed }: SubmitReportInput): Promise<Stepped> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, reportId);
    ensureOpen(report);
    ensureSeen(report, expectedVersion);
    const { lines, narrative, hasSignedCopy } = await listSubmittedLines(tx, report);
    const onBehalf = !can(actor, "report.fill", report.subject).allowed;
    const problem = submissionProblem({
      lines,
      narrative,
      confirmed,
      onBehalf,
      head: { needs: report.headApproval, approvedAt: report.headApprovedAt, signedNumber: report.signedNumber, signedOn: report.signedOn, hasSignedCopy },
    });
    if (problem) throw new Refusal(problem);

    const stepped = await takeStep(tx, actor, report, "submit", null);
    // Of a returned report only what was returned is handed in again; the rest was never out of hand.
    await tx.$executeRaw`
      UPDATE "ReportCell" c SET "state" = ${stepped.state}::"ReportState", "entryId" = a."currentEntryId"
      FROM "Actual" a WHERE a."id" = c."actualId" AND c."reportId" = ${reportId}::uuid AND (${report.state} <> 'returned' OR c."state" = 'returned')`;
    const missing = lines.filter((line) => !line.isGiven).map((line) => line.measureCode);
    await remember(tx, actor, report, stepped, "report.submitted", { figures: lines.length - missing.length, missing, byProvince: onBehalf });
    return stepped;
  }, PATIENCE);

/** Sends a report back: the named cells unlock, each for its reason; without any, the words and the evidence do. */
export const returnCells = (actor: Actor, { reportId, expectedVersion, cells, note }: ReturnReportInput): Promise<Stepped> =>
  db.$transaction(async (tx) => {
    const report = await holdToReview(tx, actor, reportId, expectedVersion);
    const reasonOf = new Map(cells.map(({ cellId, reason }) => [cellId, reason]));
    const named = await tx.reportCell.findMany({ where: { reportId, id: { in: [...reasonOf.keys()] } }, select: { id: true, actual: { select: { measure: { select: { code: true, shortName: true } } } } } });
    if (named.length !== reasonOf.size) throw new Refusal({ code: "not-found", message: "Có ô không thuộc báo cáo này. Hãy tải lại trang rồi chọn lại." });

    const returned = named.map(({ id, actual: { measure } }) => ({ cellId: id, measure: measure.code, name: measure.shortName, reason: reasonOf.get(id) ?? "" }));
    const reason = note || `Trả lại ${returned.length} ô: ${returned.map(({ name }) => name).join("; ")}`;
    const stepped = await takeStep(tx, actor, report, "return", reason);
    // What an earlier round returned is settled.
    await tx.reportCell.updateMany({ where: { reportId }, data: { returnReason: null, returnedEntryId: null } });
    await tx.$executeRaw`
      UPDATE "ReportCell" c SET "state" = 'returned', "returnReason" = v."reason", "returnedEntryId" = c."entryId"
      FROM unnest(${returned.map(({ cellId }) => cellId)}::uuid[], ${returned.map((one) => one.reason)}::text[]) AS v("id", "reason")
      WHERE c."id" = v."id"`;
    await notifyUnit(tx, report, `report-returned:${reportId}:${stepped.version}`, returnedNotice(aboutOf(report), returned, note));
    await remember(tx, actor, report, stepped, "report.returned", { cells: returned.map(({ measure, reason }) => ({ measure, reason })), note: note || null });
    return stepped;
  }, PATIENCE);

/** Approves reports, each for itself; a refused one holds none of the others back. */
export async function approve(actor: Actor, { reports }: ApproveReportsInput): Promise<{ reportId: string; result: Result<Stepped> }[]> {
  const answers = [];
  for (const { reportId, expectedVersion } of reports) {
    try {
      answers.push({ reportId, result: succeed(await approveOne(actor, reportId, expectedVersion)) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push({ reportId, result: { ok: false as const, problem: error.problem } });
    }
  }
  return answers;
}

const approveOne = (actor: Actor, reportId: string, expectedVersion: number): Promise<Stepped> =>
  db.$transaction(async (tx) => {
    const report = await holdToReview(tx, actor, reportId, expectedVersion);
    const stepped = await takeStep(tx, actor, report, "approve", null);
    const cells = await tx.reportCell.findMany({ where: { reportId }, orderBy: { actualId: "asc" }, select: { actualId: true, entryId: true } });
    const entered = cells.flatMap(({ actualId, entryId }) => (entryId === null ? [] : [{ actualId, entryId }]));
    await lockActuals(tx, entered.map(({ actualId }) => actualId));
    // Some may count already: the province entered them itself.
    await tx.actualApproval.createMany({ data: entered.map(({ entryId }) => ({ entryId, approvedById: actor.userId })), skipDuplicates: true });
    await tx.$executeRaw`UPDATE "Actual" a SET "approvedEntryId" = c."entryId" FROM "ReportCell" c WHERE c."actualId" = a."id" AND c."reportId" = ${reportId}::uuid AND c."entryId" IS NOT NULL`;
    await tx.reportCell.updateMany({ where: { reportId }, data: { state: stepped.state } });
    await notifyUnit(tx, report, `report-approved:${reportId}:${stepped.version}`, approvedNotice(aboutOf(report)));
    await remember(tx, actor, report, stepped, "report.approved", { entries: entered.map(({ entryId }) => entryId) });
    return stepped;
  }, PATIENCE);

/** Opens an approved report again, whole. What was approved keeps counting until the report is approved anew. */
export const reopen = (actor: Actor, { reportId, expectedVersion, reason }: ReopenReportInput): Promise<Stepped> =>
  db.$transaction(async (tx) => {
    const report = await holdToReview(tx, actor, reportId, expectedVersion);
    const stepped = await takeStep(tx, actor, report, "reopen", reason);
    await tx.$executeRaw`
      UPDATE "ReportCell" SET "state" = ${stepped.state}::"ReportState", "returnReason" = NULL, "returnedEntryId" = "entryId" WHERE "reportId" = ${reportId}::uuid`;
    await notifyUnit(tx, report, `report-reopened:${reportId}:${stepped.version}`, reopenedNotice(aboutOf(report), reason));
    await remember(tx, actor, report, stepped, "report.reopened", { reason });
    return stepped;
  }, PATIENCE);

/** The unit's head lets the report go out as it stands; any change afterwards takes it back. */
export const approveAsHead = (actor: Actor, { reportId, expectedVersion }: ApproveAsHeadInput): Promise<{ version: number }> =>
  db.$transaction(async (tx) => {
    const report = await holdToSee(tx, actor, reportId);
    ensureCan(actor, "report.head-approve", report.subject);
    if (report.headApproval !== "in_application") throw new Refusal({ code: "invalid", message: "Kế hoạch này không yêu cầu duyệt trong phần mềm. Đơn vị gửi báo cáo mà không cần bước này." });
    ensureOpen(report);
    ensureSeen(report, expectedVersion);
    await tx.report.update({ where: { id: reportId }, data: { headApprovedById: actor.userId, headApprovedAt: new Date() }, select: { id: true } });
    await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action: "report.approved-by-head", subjectType: "Report", subjectId: reportId, data: toldOf(report) });
    return { version: report.version };
  }, PATIENCE);

/** Writes down the number and the day of the paper that the unit's head signed. */
export const recordSignedPaper = (actor: Actor, { reportId, number, on }: SignedPaperInput): Promise<{ version: number }> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, reportId);
    ensureOpen(report);
    if (on > today()) throw new Refusal({ code: "invalid", message: "Chưa lưu. Hãy sửa các ô được đánh dấu.", fields: { on: "Ngày ký chưa đến. Hãy kiểm tra lại." } });
    await tx.report.update({ where: { id: reportId }, data: { signedNumber: number, signedOn: databaseDate(on) }, select: { id: true } });
    await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action: "report.signed-on-paper", subjectType: "Report", subjectId: reportId, data: { ...toldOf(report), number, on } });
    return { version: report.version };
  }, PATIENCE);

async function holdToReview(tx: Tx, actor: Actor, reportId: string, expectedVersion: number): Promise<ReportRow> {
  const report = await holdToSee(tx, actor, reportId);
  ensureCan(actor, "report.review", report.planSubject);
  ensureSeen(report, expectedVersion);
  return report;
}

/** Nobody decides about another report than the one they saw. */
function ensureSeen(report: ReportRow, expectedVersion: number): void {
  if (report.version !== expectedVersion) throw new Refusal({ code: "conflict", message: `Báo cáo của ${report.agencyName} vừa thay đổi. Hãy tải lại trang, xem lại rồi làm tiếp.` });
}

/** The step of the table, written down; `locked` where the table has none. */
async function takeStep(tx: Tx, actor: Actor, report: ReportRow, act: ReportAct, reason: string | null): Promise<Stepped> {
  const step = stepFrom(report.state, act);
  if (!step) throw new Refusal({ code: "locked", message: notNow(report, act) });
  if (step.needsReason && !reason) throw new Error(`the step ${act} needs a reason`);
  const version = report.version + 1;
  await tx.reportStep.create({ data: { reportId: report.id, from: step.from, act, to: step.to, reason, byId: actor.userId }, select: { id: true } });
  await tx.report.update({ where: { id: report.id }, data: { state: step.to, version }, select: { id: true } });
  return { reportId: report.id, state: step.to, version };
}

function notNow(report: ReportRow, act: ReportAct): string {
  const state = `Báo cáo của ${report.agencyName} đang ở trạng thái “${REPORT_STATE_WORDS[report.state]}”`;
  if (act === "submit") return fillingLock(report.state, false) ?? `${state} nên chưa gửi được. Hãy tải lại trang.`;
  if (act === "reopen") return `${state} nên không cần mở lại. Hãy tải lại trang.`;
  return isInHand(report.state) ? `${state}, đơn vị chưa gửi. Hãy chờ đơn vị gửi báo cáo.` : `${state}. Muốn thay đổi, hãy mở lại báo cáo trước.`;
}

/** How notices name a report. */
export const aboutOf = (report: ReportRow) => ({ unit: report.agencyName, report: periodTitle(report), planTitle: report.planTitle });

async function remember(tx: Tx, actor: Actor, report: ReportRow, stepped: Stepped, action: string, more: Parameters<typeof audit>[1]["data"]): Promise<void> {
  await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action, subjectType: "Report", subjectId: report.id, data: { ...toldOf(report), from: report.state, to: stepped.state, ...more } });
}
