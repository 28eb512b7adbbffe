import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_ROW, type TypedRow } from "@/lib/domain/entry/measure";
import type { FigureEdit } from "@/lib/domain/report/figures";
import { type EntryPlan, createEntryPlan } from "./entry-plan";
import { createActor, createAgency, createArea } from "./people";

export interface ReportingWorld {
  plan: EntryPlan;
  /** The annual period of 2024. */
  periodId: string;
  communes: { areaId: string; agencyId: string; officer: Actor }[];
  /** Provincial staff, who reviews. */
  reviewer: Actor;
}

/** A province's plan with an open period, and communes that report deaths (by live births), schooling and shelters for it. */
export async function createReportingWorld(communes = 1): Promise<ReportingWorld> {
  const plan = await createEntryPlan();
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: plan.code }, select: { id: true } });
  const measures = await db.measure.findMany({ where: { code: { in: [plan.deaths, plan.schooling, plan.shelters] } }, select: { id: true } });
  await db.planCommuneMeasure.createMany({ data: measures.map(({ id }) => ({ planId, measureId: id })) });
  await db.planReporter.createMany({ data: [plan.health, plan.education].map((agencyId) => ({ planId, agencyId })) });
  const period = await createPeriod(planId);
  return {
    plan,
    periodId: period,
    communes: await Promise.all(
      Array.from({ length: communes }, async () => {
        const areaId = await createArea("commune", plan.areaId);
        const agencyId = await createAgency(areaId, `UBND xã ${randomUUID().slice(0, 8)}`);
        await db.planReporter.create({ data: { planId, agencyId } });
        return { areaId, agencyId, officer: await createActor([{ role: "commune_officer", areaId }]) };
      }),
    ),
    reviewer: await createActor([{ role: "provincial_staff", areaId: plan.areaId }]),
  };
}

export const createPeriod = async (planId: string, more: { kind?: "annual" | "half_year" | "midterm_review"; year?: number; opensOn?: Date; dueOn?: Date; closedAt?: Date } = {}): Promise<string> => {
  const { kind = "annual", year = 2024 } = more;
  const days = { opensOn: new Date("2024-11-01"), dueOn: new Date("2024-11-14") };
  return (await db.reportingPeriod.create({ data: { planId, ...days, ...more, kind, year, term: kind === "half_year" ? "first_half" : "annual" }, select: { id: true } })).id;
};

export const typed = (row: Partial<TypedRow>): TypedRow => ({ ...EMPTY_ROW, ...row });

/** A change as a device's queue sends it. */
export const edit = (measureCode: string, row: Partial<TypedRow>, more: Partial<FigureEdit> = {}): FigureEdit => ({ editId: randomUUID(), measureCode, typed: typed(row), expectedVersion: 0, ...more });
