import { db, type Tx } from "@/lib/data/db";
import type { ReportRow } from "@/lib/data/report-row";
import { mayInProvince } from "@/lib/data/report-row";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { commentNotice } from "@/lib/domain/report/notices";
import type { CommentOnCellInput, FollowUpInput } from "@/lib/domain/report/step-input";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";
import { notifyUnit } from "./report-notices";
import { aboutOf } from "./report-steps";
import { PATIENCE, holdToSee, toldOf } from "./reports";

interface CommentedCell {
  report: ReportRow;
  measure: { code: string; shortName: string };
}

/** Adds a word to a figure's thread; nothing takes it away again. What the reviewer says is told to the unit. */
export const comment = (actor: Actor, { cellId, text }: CommentOnCellInput): Promise<{ commentId: string }> =>
  db.$transaction(async (tx) => {
    const { report, measure } = await cellToSee(tx, actor, cellId);
    if (!mayInProvince(actor, "report.comment", report)) ensureCan(actor, "report.comment", report.subject);
    const { id } = await tx.cellComment.create({ data: { cellId, text, authorId: actor.userId }, select: { id: true } });
    if (can(actor, "report.review", report.planSubject).allowed) await notifyUnit(tx, report, `comment:${id}`, commentNotice(aboutOf(report), measure.shortName, text), { byMail: false });
    await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action: "report.commented", subjectType: "Report", subjectId: report.id, data: { ...toldOf(report), measure: measure.code, text } });
    return { commentId: id };
  }, PATIENCE);

/** Marks a figure to be followed up, or takes the mark away. */
export const setFollowUp = (actor: Actor, { cellId, followUp }: FollowUpInput): Promise<{ followUp: boolean }> =>
  db.$transaction(async (tx) => {
    const { report, measure } = await cellToSee(tx, actor, cellId);
    ensureCan(actor, "report.review", report.planSubject);
    const { count } = await tx.reportCell.updateMany({ where: { id: cellId, followUp: !followUp }, data: { followUp } });
    if (count > 0) await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action: "report.follow-up-set", subjectType: "Report", subjectId: report.id, data: { ...toldOf(report), measure: measure.code, followUp } });
    return { followUp };
  }, PATIENCE);

async function cellToSee(tx: Tx, actor: Actor, cellId: string): Promise<CommentedCell> {
  const cell = await tx.reportCell.findUnique({ where: { id: cellId }, select: { reportId: true, actual: { select: { measure: { select: { code: true, shortName: true } } } } } });
  if (!cell) throw new Refusal({ code: "not-found", message: "Không tìm thấy ô số liệu này. Hãy tải lại trang." });
  return { report: await holdToSee(tx, actor, cell.reportId), measure: cell.actual.measure };
}
