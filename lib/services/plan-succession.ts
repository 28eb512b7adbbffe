import { listLineage } from "@/lib/data/area-successions";
import { db, type Tx } from "@/lib/data/db";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { supersession, type SuccessionPlan, type SupersedeInput } from "@/lib/domain/plan/amendment-succession";
import { Refusal, unwrap } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

/** Records that a new plan took an old one's place. The old one keeps its targets, its figures and its verdicts. */
export function supersede(actor: Actor, { planCode, byCode, document }: SupersedeInput): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Plan" WHERE "code" IN (${planCode}, ${byCode}) ORDER BY "id" FOR UPDATE`;
    const old = await loadPlan(tx, planCode);
    const by = await loadPlan(tx, byCode);
    ensureCan(actor, "plan.amend", old.subject);
    unwrap(supersession(old, by));
    await tx.plan.update({ where: { id: old.id }, data: { supersededById: by.id }, select: { id: true } });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, old.areaId),
      action: "plan.superseded",
      subjectType: "Plan",
      subjectId: old.id,
      data: { plan: planCode, by: byCode, byId: by.id, document },
    });
  });
}

async function loadPlan(tx: Tx, code: string): Promise<SuccessionPlan & { subject: NonNullable<Awaited<ReturnType<typeof areaSubject>>> }> {
  const plan = await tx.plan.findFirst({
    where: { code, isReference: false },
    select: { id: true, startYear: true, endYear: true, supersededById: true, areaId: true },
  });
  const subject = plan && (await areaSubject(tx, plan.areaId));
  if (!plan || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
  return { ...plan, subject, successorAreaIds: (await listLineage(plan.areaId, "after")).map(({ area }) => area.id) };
}
