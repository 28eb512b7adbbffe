import { issuePlan } from "@/lib/services/issue-plan";
import { REFERENCE_PLAN } from "./check";
import { toDate } from "./dates";
import type { Transaction } from "./load";
import type { PlanData } from "./schema";

const NOTHING = { plans: 0, indicators: 0, targets: 0 };

/** Adds a plan with all that its document says. A plan that is there already is left alone: people work on it. */
export async function loadPlan(tx: Transaction, plan: PlanData): Promise<{ plans: number; indicators: number; targets: number }> {
  if ((await tx.plan.count({ where: { code: plan.code } })) > 0) return NOTHING;
  const { indicators, targets } = await issuePlan(tx, plan, { areaId: await findArea(tx, plan), isReference: plan.code === REFERENCE_PLAN });
  return { plans: 1, indicators, targets };
}

/** The area that carries the plan's code on its first day. */
export async function findArea(tx: Transaction, plan: PlanData): Promise<string> {
  const day = toDate(`${plan.startYear}-01-01`);
  const { id } = await tx.area.findFirstOrThrow({
    where: {
      code: plan.area.code,
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }],
    },
    select: { id: true },
  });
  return id;
}
