import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { digitsOf } from "@/lib/domain/decimal";
import type { PlanToIssue } from "@/lib/domain/plan-draft/plan-to-issue";

type TargetToIssue = PlanToIssue["goals"][number]["indicators"][number]["measures"][number]["targets"][number];

export interface Written {
  planId: string;
  indicators: number;
  targets: number;
}

/**
 * Writes a checked plan with all that its document says: the one writer of plans, for the seeds as for drafts. Its
 * measures are in the catalogue; bodies not known in the area are added to it.
 */
export async function issuePlan(tx: Tx, plan: PlanToIssue, { areaId, isReference }: { areaId: string; isReference: boolean }): Promise<Written> {
  const measures = await measureIds(tx, plan);
  const { id: planId } = await tx.plan.create({
    data: {
      code: plan.code,
      number: plan.number,
      issuedOn: databaseDate(plan.issuedOn),
      issuedOnPrinted: plan.issuedOnPrinted,
      issuer: plan.issuer,
      title: plan.title,
      placeName: plan.placeName,
      areaId,
      startYear: plan.startYear,
      endYear: plan.endYear,
      isReference,
      budgetNote: plan.budgetNote,
    },
    select: { id: true },
  });
  await tx.planBasis.createMany({ data: await bases(tx, plan, planId) });
  const indicators = await writeIndicators(tx, plan, planId, measures);
  await writeAgencies(tx, plan, { planId, areaId, indicators });
  await tx.reportingRule.createMany({ data: plan.reporting.map((rule, index) => ({ ...rule, planId, ordinal: index + 1 })) });
  await writeBudget(tx, plan, planId);
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
  return { planId, indicators: indicators.size, targets: targets.length };
}

/** @throws where the catalogue lacks one */
async function measureIds(tx: Tx, plan: PlanToIssue): Promise<Map<string, string>> {
  const used = [...plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.map(({ code }) => code))), ...plan.printedResults.flatMap(({ measure }) => measure ?? [])];
  const measures = await tx.measure.findMany({ where: { code: { in: used } }, select: { id: true, code: true } });
  const ids = new Map(measures.map(({ id, code }) => [code, id]));
  const missing = used.find((code) => !ids.has(code));
  if (missing !== undefined) throw new Error(`no measure ${missing} in the catalogue`);
  return ids;
}

async function bases(tx: Tx, plan: PlanToIssue, planId: string) {
  const parents = await tx.plan.findMany({ where: { code: { in: plan.basedOn.flatMap(({ parentPlan }) => parentPlan ?? []) } }, select: { id: true, code: true } });
  return plan.basedOn.map(({ number, issuedOn, phrase, parentPlan }, index) => ({
    planId,
    ordinal: index + 1,
    number,
    issuedOn: databaseDate(issuedOn),
    phrase,
    parentPlanId: parentPlan === null ? null : parents.find(({ code }) => code === parentPlan)!.id,
  }));
}

/** Written level by level rather than one by one: a plan is a few hundred rows. Answers the indicators' ids by number. */
async function writeIndicators(tx: Tx, plan: PlanToIssue, planId: string, measures: Map<string, string>): Promise<Map<string, string>> {
  const goals = plan.goals.map((goal, index) => ({ id: randomUUID(), ordinal: index + 1, goal }));
  const indicators = goals.flatMap(({ id: goalId, goal }) => goal.indicators.map((indicator) => ({ id: randomUUID(), goalId, indicator }))).map((one, index) => ({ ...one, ordinal: index + 1 }));
  const uses = indicators.flatMap(({ id: indicatorId, indicator }) => indicator.measures.map((use, index) => ({ id: randomUUID(), indicatorId, ordinal: index + 1, use })));
  await tx.goal.createMany({ data: goals.map(({ id, ordinal, goal }) => ({ id, planId, ordinal, title: goal.title })) });
  await tx.indicator.createMany({
    data: indicators.map(({ id, goalId, ordinal, indicator: { number, text, shortName, needsReview } }) => ({ id, planId, goalId, ordinal, number, text, shortName, needsReview })),
  });
  await tx.indicatorMeasure.createMany({ data: uses.map(({ id, indicatorId, ordinal, use }) => ({ id, indicatorId, ordinal, unit: use.unit, measureId: measures.get(use.code)! })) });
  await tx.target.createMany({ data: uses.flatMap(({ id, use }) => use.targets.map((target, index) => ({ ...targetRow(target), indicatorMeasureId: id, ordinal: index + 1 }))) });
  return new Map(indicators.map(({ id, indicator }) => [indicator.number, id]));
}

function targetRow(target: TargetToIssue) {
  const timing = target.year !== null ? ("milestone" as const) : target.fromYear !== null ? ("span" as const) : ("every_year" as const);
  return { ...target, timing, digits: Math.max(0, ...[target.value, target.upperValue].map((value) => (value === null ? 0 : digitsOf(value)))) };
}

/** The plan's bodies sit in its area; an assignment of the document has no first day. */
async function writeAgencies(tx: Tx, plan: PlanToIssue, { planId, areaId, indicators }: { planId: string; areaId: string; indicators: Map<string, string> }) {
  // Where several bodies answer for one indicator, they stand in printed order.
  const taken = new Map<string, number>();
  const next = (number: string) => {
    const ordinal = (taken.get(number) ?? 0) + 1;
    taken.set(number, ordinal);
    return ordinal;
  };
  // Of namesakes one after the other, the earliest: the document's.
  const known = await tx.agency.findMany({ where: { areaId }, orderBy: { validFrom: { sort: "desc", nulls: "last" } }, select: { id: true, name: true } });
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

async function writeBudget(tx: Tx, plan: PlanToIssue, planId: string) {
  if (plan.budget === null) return;
  const activities = plan.budget.activities.map((activity, index) => ({ id: randomUUID(), ordinal: index + 1, activity }));
  const ids = new Map(activities.map(({ id, activity }) => [activity.number, id]));
  await tx.budgetActivity.createMany({ data: activities.map(({ id, ordinal, activity: { number, title } }) => ({ id, planId, ordinal, number, title })) });
  await tx.budgetLine.createMany({ data: activities.flatMap(({ id, activity }) => activity.lines.map((line) => ({ ...line, activityId: id }))) });
  await tx.budgetPrintedTotal.createMany({
    data: plan.budget.printedTotals.map(({ activity, ...total }) => ({ ...total, planId, activityId: activity === null ? null : ids.get(activity)! })),
  });
}
