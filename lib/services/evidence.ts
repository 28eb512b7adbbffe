import { createHash } from "node:crypto";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { evidenceKindOf, evidenceName } from "@/lib/domain/report/evidence-kind";
import type { ReportEvidence } from "@/lib/domain/report/form";
import type { RemoveEvidenceInput } from "@/lib/domain/report/step-input";
import { Refusal, unwrap } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";
import { PATIENCE, ensureOpen, holdToFill, takeBackLeave, toldOf } from "./reports";

export interface NewEvidence {
  reportId: string;
  /** Null: it bears out the report as a whole. */
  cellId: string | null;
  isSignedCopy: boolean;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** At most so many files of a report are shown. */
const MOST_FILES = 100;

/** Keeps a file with a report, or with one of its figures. What it is, its content says; `invalid` for what is not taken. */
export const add = (actor: Actor, { reportId, cellId, isSignedCopy, name, bytes }: NewEvidence): Promise<ReportEvidence> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, reportId);
    ensureOpen(report);
    const kind = unwrap(evidenceKindOf(bytes));
    if (isSignedCopy && !kind.isScan) throw new Refusal({ code: "invalid", message: "Bản chụp báo cáo đã ký phải là tệp PDF hoặc ảnh. Hãy chọn lại tệp." });
    if (cellId !== null && (await tx.reportCell.count({ where: { id: cellId, reportId } })) === 0) throw new Refusal({ code: "not-found", message: "Không tìm thấy ô số liệu này. Hãy tải lại trang." });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const files = await tx.evidenceFile.findMany({ where: { reportId, removedAt: null }, select: { cellId: true, isSignedCopy: true, sha256: true, name: true } });
    const same = files.find((file) => file.sha256 === sha256 && file.cellId === cellId && file.isSignedCopy === isSignedCopy);
    if (same) throw new Refusal({ code: "conflict", message: `Tệp này đã được đính kèm với tên ${same.name}. Hãy chọn tệp khác.` });
    if (files.length >= MOST_FILES) throw new Refusal({ code: "invalid", message: `Mỗi báo cáo đính kèm tối đa ${MOST_FILES} tệp. Hãy bỏ bớt tệp không cần thiết.` });

    const kept = await tx.evidenceFile.create({
      data: { reportId, cellId, isSignedCopy, name: evidenceName(name, kind), mediaType: kind.mediaType, size: bytes.length, sha256, content: bytes, uploadedById: actor.userId },
      select: { id: true, name: true, size: true, uploadedAt: true },
    });
    if (!isSignedCopy) await takeBackLeave(tx, report);
    await audit(tx, {
      actor,
      chain: await auditChain(tx, report.place.areaId),
      action: "report.evidence-added",
      subjectType: "Report",
      subjectId: reportId,
      data: { ...toldOf(report), fileId: kept.id, name: kept.name, sha256, cellId, isSignedCopy },
    });
    return { id: kept.id, name: kept.name, size: kept.size, isSignedCopy, uploadedBy: actor.name, uploadedAt: kept.uploadedAt.toISOString() };
  }, PATIENCE);

/** Puts a file aside: it is no longer shown, and stays kept. */
export const remove = (actor: Actor, { fileId }: RemoveEvidenceInput): Promise<{ reportId: string }> =>
  db.$transaction(async (tx) => {
    const found = await tx.evidenceFile.findUnique({ where: { id: fileId }, select: { reportId: true } });
    if (!found) throw new Refusal({ code: "not-found", message: "Không tìm thấy tệp này. Hãy tải lại trang." });
    const report = await holdToFill(tx, actor, found.reportId);
    ensureOpen(report);
    const { count } = await tx.evidenceFile.updateMany({ where: { id: fileId, removedAt: null }, data: { removedById: actor.userId, removedAt: new Date() } });
    if (count > 0) {
      await takeBackLeave(tx, report);
      await audit(tx, { actor, chain: await auditChain(tx, report.place.areaId), action: "report.evidence-removed", subjectType: "Report", subjectId: report.id, data: { ...toldOf(report), fileId } });
    }
    return { reportId: report.id };
  }, PATIENCE);
