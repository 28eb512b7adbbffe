import { cache } from "react";
import type { PlanArea, PlanBudget, PrintedResult } from "@/lib/domain/plan/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import type { ReferenceTargets } from "@/lib/domain/target/against-reference";
import type { Target } from "@/lib/domain/target/target";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { exactOf, isoDate, plainExact } from "./decimals";
import { readIssuedPlan, targets } from "./issued-plan";
import { plansWithVisibleFigures } from "./scope";

export interface PlanSummary {
  code: string;
  number: string | null;
  title: string;
  placeName: string;
  area: PlanArea;
  startYear: number;
  endYear: number;
}

const areaColumns = { id: true, code: true, name: true, level: true, validFrom: true, validTo: true } satisfies Prisma.AreaSelect;

const planArea = (area: Prisma.AreaGetPayload<{ select: typeof areaColumns }>): PlanArea => ({
  ...area,
  validFrom: isoDate(area.validFrom),
  validTo: isoDate(area.validTo),
});

/** Plans as issued, which anybody may see; the reference programme is not among them. */
export const listIssuedPlans = cache(() => listPlans({}));

/** The plans whose figures this person may see; a stranger none. */
export const listVisiblePlans = cache((actor: Actor | null) => listPlans(plansWithVisibleFigures(actor)));

async function listPlans(where: Prisma.PlanWhereInput): Promise<PlanSummary[]> {
  const plans = await db.plan.findMany({
    where: { isReference: false, AND: where },
    orderBy: [{ placeName: "asc" }, { startYear: "desc" }],
    select: { code: true, number: true, title: true, placeName: true, startYear: true, endYear: true, area: { select: areaColumns } },
  });
  return plans.map((plan) => ({ ...plan, area: planArea(plan.area) }));
}

export const targetColumns = {
  timing: true,
  year: true,
  fromYear: true,
  toYear: true,
  basis: true,
  baseYear: true,
  comparator: true,
  direction: true,
  value: true,
  upperValue: true,
  digits: true,
  maintained: true,
  inherited: true,
  phrase: true,
  note: true,
} satisfies Prisma.TargetSelect;

export function target({ digits, value, upperValue, ...row }: Prisma.TargetGetPayload<{ select: typeof targetColumns }>): Target {
  return { ...row, value: exactOf(value, digits), upperValue: exactOf(upperValue, digits) };
}

/** The whole plan as its document, and what amended it by that ISO day (today), print it; null where there is none of that code. */
export const findIssuedPlan = cache((code: string, asOf?: string) => readIssuedPlan(code, asOf === undefined ? {} : { asOf }));

/** The same as it was known on an ISO day: without the amendments recorded after it. */
export const findPlanAsKnown = cache((code: string, known: string) => readIssuedPlan(code, { known }));

/** The budget annex as printed, in triệu đồng; null where the plan has none. */
export const findPlanBudget = cache(async (planId: string): Promise<PlanBudget | null> => {
  const [activities, totals] = await Promise.all([
    db.budgetActivity.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, include: { lines: { orderBy: [{ year: "asc" }, { source: "asc" }] } } }),
    db.budgetPrintedTotal.findMany({ where: { planId }, include: { activity: { select: { number: true } } } }),
  ]);
  if (activities.length === 0) return null;
  return {
    activities: activities.map(({ ordinal, number, title, lines }) => ({
      ordinal,
      number,
      title,
      lines: lines.flatMap(({ year, source, planned }) => (planned === null ? [] : [{ year, source, planned: plainExact(planned) }])),
    })),
    printedTotals: totals.map(({ activity, year, source, amount }) => ({ activity: activity?.number ?? null, year, source, amount: plainExact(amount) })),
  };
});

/** What the plan prints of earlier periods. */
export const listPrintedResults = cache(async (planId: string): Promise<PrintedResult[]> => {
  const rows = await db.printedResult.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, include: { measure: { select: { code: true } } } });
  return rows.map(({ section, text, measure, year, value, digits, bound, unit, printedUnit, isEstimate, verdict, note }) => ({
    section,
    text,
    measureCode: measure?.code ?? null,
    year,
    value: exactOf(value, digits),
    bound,
    unit,
    printedUnit,
    isEstimate,
    verdict,
    note,
  }));
});

/** The national programme's targets by measure code, with the unit they are given in. */
export const listReferenceTargets = cache(async (): Promise<Map<string, ReferenceTargets>> => {
  // One statement, since the overview waits for it.
  const uses = await db.$queryRaw<(ReferenceTargets & { code: string })[]>`
    SELECT m."code", u."unit", ${targets} AS "targets"
    FROM "Plan" p JOIN "Indicator" i ON i."planId" = p."id" JOIN "IndicatorMeasure" u ON u."indicatorId" = i."id" JOIN "Measure" m ON m."id" = u."measureId"
    WHERE p."isReference"`;
  return new Map(uses.map(({ code, ...reference }) => [code, reference]));
});
