import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import { listPeriods, type PeriodView } from "@/lib/data/reporting";
import type { Actor } from "@/lib/domain/access/actor";
import type { ReportingKind } from "@/lib/domain/report/period";
import type { ReportState } from "@/lib/domain/report/workflow";
import { databaseDate } from "@/lib/data/decimals";
import { createEntryPlan, type EntryPlan } from "./entry-plan";
import { createActor, createAgency, createArea } from "./people";

export interface ReportingTestPlan extends EntryPlan {
  planId: string;
  staff: Actor;
  communes: { areaId: string; agencyId: string }[];
}

type Rule = { kind: ReportingKind; due?: string; year?: number; dueIsExclusive?: boolean; inferred?: boolean };

/** A province's plan with so many communes, each with its UBND, and these printed rules. */
export async function createReportingPlan({ communes = 2, rules = [{ kind: "annual" }] }: { communes?: number; rules?: Rule[] } = {}): Promise<ReportingTestPlan> {
  const plan = await createEntryPlan();
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: plan.code }, select: { id: true } });
  await db.reportingRule.createMany({ data: rules.map((rule, index) => ({ ...rule, planId, ordinal: index + 1, from: "Các đơn vị", to: "UBND tỉnh", phrase: "hằng năm báo cáo" })) });
  const made: ReportingTestPlan["communes"] = [];
  for (let index = 0; index < communes; index += 1) {
    const areaId = await createArea("commune", plan.areaId);
    made.push({ areaId, agencyId: await createAgency(areaId, `UBND xã ${randomUUID()}`) });
  }
  return { ...plan, planId, communes: made, staff: await createActor([{ role: "provincial_staff", areaId: plan.areaId }]) };
}

export const periodsOfPlan = (plan: { planId: string }): Promise<PeriodView[]> => listPeriods(db, plan.planId);

export async function periodOf(plan: { planId: string }, kind: ReportingKind, year: number): Promise<PeriodView> {
  const found = (await periodsOfPlan(plan)).find((period) => period.kind === kind && period.year === year);
  if (!found) throw new Error(`no period ${kind} ${year}`);
  return found;
}

/** The plan's report for a year, open from the first of October, with every unit of the plan reporting. */
export async function openAnnualPeriod(plan: ReportingTestPlan, { year = 2026, dueOn = `${year}-11-14` }: { year?: number; dueOn?: string } = {}): Promise<string> {
  const { id } = await db.reportingPeriod.create({ data: { planId: plan.planId, kind: "annual", term: "annual", year, opensOn: databaseDate(`${year}-10-01`), dueOn: databaseDate(dueOn) }, select: { id: true } });
  const agencyIds = [plan.health, plan.education, ...plan.communes.map(({ agencyId }) => agencyId)];
  await db.planReporter.createMany({ data: agencyIds.map((agencyId) => ({ planId: plan.planId, agencyId })), skipDuplicates: true });
  return id;
}

/** A report that went this way; the database asks for a step with each state. */
export async function createReportAs(periodId: string, agencyId: string, userId: string, way: ("submit" | "return")[] = []): Promise<string> {
  const { id } = await db.report.create({ data: { periodId, agencyId }, select: { id: true } });
  let from: ReportState = "draft";
  for (const act of way) {
    const to: ReportState = act === "return" ? "returned" : from === "draft" ? "submitted" : "resubmitted";
    const step = { reportId: id, from, act, to, reason: act === "return" ? "Thiếu mẫu số" : null, byId: userId };
    await db.$transaction([db.reportStep.create({ data: step }), db.report.update({ where: { id }, data: { state: to } })]);
    from = to;
  }
  return id;
}

