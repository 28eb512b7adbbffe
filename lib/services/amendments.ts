import { loadAmendable } from "@/lib/data/amendments";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { digitsOf } from "@/lib/domain/decimal";
import { applyAmendment, type AmendmentEffect } from "@/lib/domain/plan/amendment";
import type { AmendInput } from "@/lib/domain/plan/amendment-input";
import { Refusal, unwrap } from "@/lib/domain/result";
import type { Target } from "@/lib/domain/target/target";
import { audit, auditChain } from "./audit";

/**
 * Changes a plan in force by a document, from a day on. What ends is only marked as ended and what begins is added, so
 * that the plan of any earlier day stays readable and every row that is not named keeps its identity.
 */
export function amend(actor: Actor, input: AmendInput): Promise<{ amendmentId: string }> {
  return db.$transaction(async (tx) => {
    // One amendment of a plan at a time: the next one judges what this one leaves.
    await tx.$queryRaw`SELECT "id" FROM "Plan" WHERE "code" = ${input.planCode} FOR UPDATE`;
    const plan = await loadAmendable(tx, input.planCode);
    const subject = plan && (await areaSubject(tx, plan.areaId));
    if (!plan || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
    ensureCan(actor, "plan.amend", subject);
    const effect = unwrap(applyAmendment(plan, input));
    const { document, effectiveOn, what, why } = input;
    const { id } = await tx.planAmendment.create({ data: { planId: plan.id, ordinal: plan.amendments + 1, document, effectiveOn: databaseDate(effectiveOn), what, why }, select: { id: true } });
    await write(tx, { planId: plan.id, amendmentId: id, effect });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.areaId),
      action: "plan.amended",
      subjectType: "Plan",
      subjectId: plan.id,
      data: { plan: input.planCode, amendmentId: id, document, effectiveOn, what, why, ...JSON.parse(JSON.stringify({ changes: input.changes })) as object },
    });
    return { amendmentId: id };
  }, { timeout: 20_000 });
}

async function write(tx: Tx, { planId, amendmentId, effect }: { planId: string; amendmentId: string; effect: AmendmentEffect }): Promise<void> {
  await tx.target.updateMany({ where: { id: { in: effect.retiredTargetIds }, retiredById: null }, data: { retiredById: amendmentId } });
  await tx.indicator.updateMany({ where: { id: { in: effect.retiredIndicatorIds }, retiredById: null }, data: { retiredById: amendmentId } });
  await tx.indicatorWording.createMany({ data: effect.wordings.map((wording) => ({ ...wording, amendmentId })) });
  for (const { useId, target } of effect.introducedTargets) {
    const { _max } = await tx.target.aggregate({ where: { indicatorMeasureId: useId }, _max: { ordinal: true } });
    await tx.target.create({ data: { ...row(target), indicatorMeasureId: useId, ordinal: (_max.ordinal ?? 0) + 1, introducedById: amendmentId } });
  }
  for (const { goalOrdinal, number, text, shortName, measureCode, unit, targets } of effect.introducedIndicators) {
    const [goal, measure, { _max }] = [
      await tx.goal.findUniqueOrThrow({ where: { planId_ordinal: { planId, ordinal: goalOrdinal } }, select: { id: true } }),
      await tx.measure.findUniqueOrThrow({ where: { code: measureCode }, select: { id: true } }),
      await tx.indicator.aggregate({ where: { planId }, _max: { ordinal: true } }),
    ];
    const indicator = await tx.indicator.create({
      data: { planId, goalId: goal.id, ordinal: (_max.ordinal ?? 0) + 1, number, text, shortName, introducedById: amendmentId, measures: { create: { measureId: measure.id, ordinal: 1, unit } } },
      select: { measures: { select: { id: true } } },
    });
    const [use] = indicator.measures;
    if (!use) throw new Error("an indicator is made with its measure");
    await tx.target.createMany({ data: targets.map((target, index) => ({ ...row(target), indicatorMeasureId: use.id, ordinal: index + 1, introducedById: amendmentId })) });
  }
}

const row = (target: Target) => ({ ...target, digits: Math.max(...[target.value, target.upperValue].map((value) => (value === null ? 0 : digitsOf(value)))) });
