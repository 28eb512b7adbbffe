import { db, type Tx } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { findQuality, planOfConfirmation } from "@/lib/data/quality";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import type { ActualSubject } from "@/lib/domain/access/permissions";
import type { ConfirmQualityInput, WithdrawConfirmationInput } from "@/lib/domain/quality/confirmation";
import { findingKey } from "@/lib/domain/quality/finding";
import { Refusal } from "@/lib/domain/result";
import { today } from "@/lib/today";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";

const notFound = (message: string) => new Refusal({ code: "not-found", message });
const conflict = (message: string) => new Refusal({ code: "conflict", message });

const ALREADY = "Chỗ này vừa có người xác nhận. Hãy tải lại trang để xem xác nhận ấy.";

/**
 * A person says that a doubted figure is right, and why. It holds for the values that stood there: a confirmation given for
 * others is withdrawn in its favour. `conflict` where the values are no longer those the person saw, or somebody was first.
 */
export async function confirm(actor: Actor, input: ConfirmQualityInput): Promise<void> {
  const { rule, areaId, year, fingerprint, reason } = input;
  try {
    await db.$transaction(async (tx) => {
      const plan = await readIssuedPlan(input.planCode, { tx });
      const measure = plan?.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures)).find(({ code }) => code === input.measureCode);
      if (!plan || !measure) throw notFound("Không tìm thấy chỉ số này trong kế hoạch. Hãy tải lại trang.");
      ensureCan(actor, "quality.confirm", await subjectOf(tx, plan, measure.id));
      // Nothing is locked: should a value change meanwhile, the fingerprint is that of other values and confirms nothing.
      const key = findingKey({ rule, measure, area: { id: areaId }, year });
      const finding = (await findQuality(plan, input.viewYear, today(), tx)).findings.find((one) => findingKey(one) === key);
      const place = { rule, planId: planOfConfirmation(rule, plan.id), areaId, measureId: measure.id, year };
      if (finding?.fingerprint !== fingerprint) throw conflict("Số liệu ở chỗ này vừa thay đổi. Hãy tải lại trang và xem số liệu mới trước khi xác nhận.");
      const standing = await tx.qualityConfirmation.findFirst({ where: { ...place, withdrawnAt: null }, select: { id: true, fingerprint: true } });
      if (standing?.fingerprint === fingerprint) throw conflict(ALREADY);
      if (standing) await tx.qualityConfirmation.updateMany({ where: { id: standing.id, withdrawnAt: null }, data: { withdrawnById: actor.userId, withdrawnAt: new Date() } });
      const { id } = await tx.qualityConfirmation.create({ data: { ...place, fingerprint, sentence: finding.sentence, reason, byId: actor.userId }, select: { id: true } });
      await audit(tx, {
        actor,
        chain: await auditChain(tx, plan.area.id),
        action: "quality.confirmed",
        subjectType: "QualityConfirmation",
        subjectId: id,
        data: { plan: plan.code, rule, measure: measure.code, area: finding.area.name, year, sentence: finding.sentence, fingerprint, reason, replaces: standing?.id ?? null },
      });
    }, { timeout: 20_000 });
  } catch (error) {
    // Two people at the same moment: the index lets one through.
    throw violates(error, "QualityConfirmation_one_stands") ? conflict(ALREADY) : error;
  }
}

/** Takes a confirmation back: the question stands again. Whoever may confirm may; the confirmation itself is kept. */
export function withdraw(actor: Actor, { planCode, confirmationId }: WithdrawConfirmationInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true, area: { select: { id: true } } } });
    const found =
      plan && (await tx.qualityConfirmation.findFirst({ where: { id: confirmationId, OR: [{ planId: null }, { planId: plan.id }] }, include: { measure: { select: { code: true } }, area: { select: { name: true } } } }));
    const place = found && (await areaSubject(tx, found.areaId));
    // Of another place it is none of this plan's.
    if (!found || !place || ![place.areaId, ...place.areaAncestorIds].includes(plan.area.id)) throw notFound("Không tìm thấy xác nhận này. Hãy tải lại trang.");
    ensureCan(actor, "quality.confirm", await subjectOf(tx, plan, found.measureId));
    const { count } = await tx.qualityConfirmation.updateMany({ where: { id: found.id, withdrawnAt: null }, data: { withdrawnById: actor.userId, withdrawnAt: new Date() } });
    if (count === 0) throw conflict("Xác nhận này đã được rút. Hãy tải lại trang.");
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.area.id),
      action: "quality.withdrawn",
      subjectType: "QualityConfirmation",
      subjectId: found.id,
      data: { plan: planCode, rule: found.rule, measure: found.measure.code, area: found.area.name, year: found.year, sentence: found.sentence, reason: found.reason },
    });
  });
}

/** The plan's area, and who answers today for an indicator with this measure. */
async function subjectOf(tx: Tx, plan: { id: string; area: { id: string } }, measureId: string): Promise<ActualSubject> {
  const day = new Date(today());
  const [area, assigned] = [
    await areaSubject(tx, plan.area.id),
    await tx.assignment.findMany({
      where: {
        indicator: { planId: plan.id, measures: { some: { measureId } } },
        AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }],
      },
      select: { agencyId: true },
    }),
  ];
  if (!area) throw notFound("Không tìm thấy địa bàn của kế hoạch. Hãy tải lại trang.");
  return { ...area, assignedAgencyIds: assigned.map(({ agencyId }) => agencyId) };
}
