import { randomUUID } from "node:crypto";
import { digitsOf } from "@/lib/domain/decimal";
import { REFERENCE_PLAN } from "./check";
import { toDate } from "./dates";
import { measureIds } from "./load-catalogue";
import type { Transaction } from "./load";
import type { PlanData } from "./schema";

type TargetData = PlanData["goals"][number]["indicators"][number]["measures"][number]["targets"][number];

const NOTHING = { plans: 0, indicators: 0, targets: 0 };

/** Adds a plan with all that its document says. A plan that is there already is left alone: people work on it. */
export async function loadPlan(tx: Transaction, plan: PlanData): Promise<{ plans: number; indicators: number; targets: number }> {
  if ((await tx.plan.count({ where: { code: plan.code } })) > 0) return NOTHING;
  const measures = await measureIds(tx);
  const area = await findArea(tx, plan);
  const { id: planId } = await tx.plan.create({
    data: {
      code: plan.code,
      number: plan.number,
      issuedOn: plan.issuedOn === null ? null : toDate(plan.issuedOn),
      issuedOnPrinted: plan.issuedOnPrinted,
      issuer: plan.issuer,
      title: plan.title,
      placeName: plan.placeName,
      areaId: area,
      startYear: plan.startYear,
      endYear: plan.endYear,
      isReference: plan.code === REFERENCE_PLAN,
      budgetNote: plan.budgetNote,
    },
  });
  await tx.planBasis.createMany({ data: await bases(tx, plan, planId) });
  const indicators = await loadIndicators(tx, plan, planId, measures);
  await loadAgencies(tx, plan, { planId, areaId: area, indicators });
  await tx.reportingRule.createMany({ data: plan.reporting.map((rule, index) => ({ ...rule, planId, ordinal: index + 1 })) });
  await loadBudget(tx, plan, planId);
  await tx.printedResult.createMany({
    data: plan.printedResults.map(({ measure, ...result }, index) => ({
      ...result,
      planId,
      ordinal: index + 1,
      measureId: measure === null ? null : measures.get(measure)!,
      digits: result.value === null ? 0 : digitsOf(result.value),
    })),
  });
  await tx.reviewNote.createMany({
    data: plan.reviewNotes.map(({ indicator, ...note }, index) => ({ ...note, planId, ordinal: index + 1, indicatorId: indicator === null ? null : indicators.get(indicator)! })),
  });
  const targets = plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.flatMap((use) => use.targets)));
  return { plans: 1, indicators: indicators.size, targets: targets.length };
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

async function bases(tx: Transaction, plan: PlanData, planId: string) {
  const parents = await tx.plan.findMany({ select: { id: true, code: true } });
  return plan.basedOn.map(({ number, issuedOn, phrase, parentPlan }, index) => ({
    planId,
    ordinal: index + 1,
    number,
    issuedOn: issuedOn === null ? null : toDate(issuedOn),
    phrase,
    parentPlanId: parentPlan === null ? null : parents.find(({ code }) => code === parentPlan)!.id,
  }));
}

/** Written level by level rather than one by one: a plan is a few hundred rows. Answers the indicators' ids by number. */
async function loadIndicators(tx: Transaction, plan: PlanData, planId: string, measures: Map<string, string>): Promise<Map<string, string>> {
  const goals = plan.goals.map((goal, index) => ({ id: randomUUID(), ordinal: index + 1, seed: goal }));
  const indicators = goals
    .flatMap((goal) => goal.seed.indicators.map((seed) => ({ id: randomUUID(), goalId: goal.id, seed })))
    .map((indicator, index) => ({ ...indicator, ordinal: index + 1 }));
  const uses = indicators.flatMap((indicator) => indicator.seed.measures.map((seed, index) => ({ id: randomUUID(), indicatorId: indicator.id, ordinal: index + 1, seed })));
  await tx.goal.createMany({ data: goals.map(({ id, ordinal, seed }) => ({ id, planId, ordinal, title: seed.title })) });
  await tx.indicator.createMany({
    data: indicators.map(({ id, goalId, ordinal, seed: { number, text, shortName, needsReview } }) => ({ id, planId, goalId, ordinal, number, text, shortName, needsReview })),
  });
  await tx.indicatorMeasure.createMany({ data: uses.map(({ id, indicatorId, ordinal, seed }) => ({ id, indicatorId, ordinal, unit: seed.unit, measureId: measures.get(seed.code)! })) });
  await tx.target.createMany({ data: uses.flatMap(({ id, seed }) => seed.targets.map((target, index) => ({ ...targetRow(target), indicatorMeasureId: id, ordinal: index + 1 }))) });
  return new Map(indicators.map(({ id, seed }) => [seed.number, id]));
}

function targetRow(target: TargetData) {
  const timing = target.year !== null ? ("milestone" as const) : target.fromYear !== null ? ("span" as const) : ("every_year" as const);
  return { ...target, timing, digits: Math.max(0, ...[target.value, target.upperValue].map((value) => (value === null ? 0 : digitsOf(value)))) };
}

/** The plan's bodies sit in its area; an assignment of the document has no first day. */
async function loadAgencies(tx: Transaction, plan: PlanData, { planId, areaId, indicators }: { planId: string; areaId: string; indicators: Map<string, string> }) {
  // Where several bodies answer for one indicator, they stand in printed order.
  const taken = new Map<string, number>();
  const next = (number: string) => {
    const ordinal = (taken.get(number) ?? 0) + 1;
    taken.set(number, ordinal);
    return ordinal;
  };
  const known = await tx.agency.findMany({ where: { areaId, validFrom: null }, select: { id: true, name: true } });
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  const missing = plan.agencies.filter(({ name }) => !ids.has(name)).map(({ name }) => ({ id: randomUUID(), areaId, name }));
  for (const { id, name } of missing) ids.set(name, id);
  await tx.agency.createMany({ data: missing });
  await tx.planAgency.createMany({ data: plan.agencies.map(({ name, role, duty }, index) => ({ planId, agencyId: ids.get(name)!, role, ordinal: index + 1, duty })) });
  await tx.assignment.createMany({
    data: plan.agencies.flatMap(({ name, leads, coordinates, phrase }) => {
      const assignment = (number: string, role: "lead" | "coordinate") => ({ indicatorId: indicators.get(number)!, agencyId: ids.get(name)!, role, ordinal: next(number), phrase });
      return [...leads.map((number) => assignment(number, "lead")), ...coordinates.map((number) => assignment(number, "coordinate"))];
    }),
  });
}

async function loadBudget(tx: Transaction, plan: PlanData, planId: string) {
  if (plan.budget === null) return;
  const activities = plan.budget.activities.map((seed, index) => ({ id: randomUUID(), ordinal: index + 1, seed }));
  const ids = new Map(activities.map(({ id, seed }) => [seed.number, id]));
  await tx.budgetActivity.createMany({ data: activities.map(({ id, ordinal, seed: { number, title } }) => ({ id, planId, ordinal, number, title })) });
  await tx.budgetLine.createMany({ data: activities.flatMap(({ id, seed }) => seed.lines.map((line) => ({ ...line, activityId: id }))) });
  await tx.budgetPrintedTotal.createMany({
    data: plan.budget.printedTotals.map(({ activity, ...total }) => ({ ...total, planId, activityId: activity === null ? null : ids.get(activity)! })),
  });
}
