import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { areaSubject } from "@/lib/data/scope";
import { listYearsWithFigures } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { yearsSoFar } from "@/lib/domain/plan/years-so-far";
import { PUBLISHED_WHAT_WORDS, type PublishInput, type WithdrawInput, publication } from "@/lib/domain/publication/publication";
import { Refusal, unwrap } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";

const notFound = () => new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });

/**
 * Shows everybody one year's figures, or one year's statuses, by a document. From then on they see what stands approved of
 * that year, corrections with their day. `conflict` where it is published already. `thisYear`: the calendar's.
 */
export async function publish(actor: Actor, { planCode, what, year, document }: PublishInput, thisYear: number): Promise<void> {
  await db
    .$transaction(async (tx) => {
      const found = await tx.plan.findFirst({ where: { code: planCode, isReference: false }, select: { areaId: true } });
      const subject = found && (await areaSubject(tx, found.areaId));
      if (!subject) throw notFound();
      ensureCan(actor, "publication.manage", subject);
      const plan = await readIssuedPlan(planCode, { tx });
      if (!plan) throw notFound();
      unwrap(publication({ years: yearsSoFar(plan, thisYear), yearsWithFigures: await listYearsWithFigures(plan, { tx }) }, { year }));
      const { id } = await tx.publication.create({ data: { planId: plan.id, what, year, document, publishedById: actor.userId }, select: { id: true } });
      await audit(tx, { actor, chain: await auditChain(tx, plan.area.id), action: "publication.made", subjectType: "Publication", subjectId: id, data: { plan: planCode, what, year, document } });
    }, { timeout: 20_000 })
    .catch((error: unknown) => {
      // Two people at once: the database lets one of them.
      if (violates(error, "Publication_once") || violates(error, '"planId","year","what"')) {
        throw new Refusal({ code: "conflict", message: `Năm ${year}, ${PUBLISHED_WHAT_WORDS[what]} đã được công bố rồi. Hãy tải lại trang; muốn đổi văn bản thì thu hồi rồi công bố lại.` });
      }
      throw error;
    });
}

/** Takes a publication back, at once and with a reason; that it was made stays on record. `conflict` where somebody did so before. */
export function withdraw(actor: Actor, { planCode, publicationId, reason }: WithdrawInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await tx.publication.findFirst({ where: { id: publicationId, plan: { code: planCode } }, select: { what: true, year: true, document: true, plan: { select: { areaId: true } } } });
    const subject = found && (await areaSubject(tx, found.plan.areaId));
    if (!subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy lần công bố này. Hãy tải lại trang." });
    ensureCan(actor, "publication.manage", subject);
    const { count } = await tx.publication.updateMany({ where: { id: publicationId, withdrawnAt: null }, data: { withdrawnAt: new Date(), withdrawnById: actor.userId, withdrawalReason: reason } });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Lần công bố này đã được thu hồi trước đó. Hãy tải lại trang." });
    const { what, year, document } = found;
    await audit(tx, { actor, chain: await auditChain(tx, found.plan.areaId), action: "publication.withdrawn", subjectType: "Publication", subjectId: publicationId, data: { plan: planCode, what, year, document, reason } });
  });
}
