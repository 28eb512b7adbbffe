import { db } from "@/lib/data/db";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import type { DecideNoteInput } from "@/lib/domain/plan/review-decision";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

/** Records what a person decided on a doubtful place of a plan, once. The plan's printed text stays as it is. */
export function decide(actor: Actor, input: DecideNoteInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const note = await tx.reviewNote.findFirst({
      where: { id: input.noteId, plan: { code: input.planCode, isReference: false } },
      select: { id: true, rule: true, place: true, indicator: { select: { number: true } }, plan: { select: { areaId: true } } },
    });
    const subject = note && (await areaSubject(tx, note.plan.areaId));
    if (!note || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy ghi chú này. Hãy tải lại trang." });
    ensureCan(actor, "review-note.decide", subject);
    const { decision, reason, document } = input;
    const { count } = await tx.reviewNote.updateMany({
      where: { id: note.id, decision: null },
      data: { decision, decisionReason: reason, decisionDocument: document, decidedById: actor.userId, decidedAt: new Date() },
    });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Ghi chú này đã có quyết định. Hãy tải lại trang để xem quyết định ấy." });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, note.plan.areaId),
      action: "review-note.decided",
      subjectType: "ReviewNote",
      subjectId: note.id,
      data: { plan: input.planCode, indicator: note.indicator?.number ?? null, rule: note.rule, place: note.place, decision, reason, document },
    });
  });
}
