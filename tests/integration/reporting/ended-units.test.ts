import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { listMyReports } from "@/lib/data/my-reports";
import { findReportBoard } from "@/lib/data/report-board";
import { findOnBehalfOffer } from "@/lib/data/report-offer";
import { listToRemind } from "@/lib/data/to-remind";
import { findUnsentReports } from "@/lib/data/unsent-reports";
import type { Actor } from "@/lib/domain/access/actor";
import { standsIn } from "@/lib/domain/report/board";
import * as reporting from "@/lib/services/reporting";
import * as reports from "@/lib/services/reports";
import { createCommune, type Commune } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { createReportingPlan, type ReportingTestPlan } from "../../support/reporting-plan";

const TODAY = "2026-11-10";
const [LAST, FIRST] = [databaseDate("2025-06-30"), databaseDate("2025-07-01")];

let plan: ReportingTestPlan;
/** Two communes that became one on 1/7/2025, and one that stayed. */
let old: Commune[], heir: Commune, whole: Commune;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createReportingPlan({ communes: 0 });
  old = [await createCommune(plan.areaId, { validTo: LAST }), await createCommune(plan.areaId, { validTo: LAST })];
  heir = await createCommune(plan.areaId, { validFrom: FIRST });
  whole = await createCommune(plan.areaId);
  await db.areaSuccession.createMany({ data: old.map(({ areaId }) => ({ predecessorId: areaId, successorId: heir.areaId, effectiveOn: FIRST, extent: "whole" as const, document: "Nghị quyết" })) });
  await db.planReporter.createMany({ data: [plan.health, ...old.map(({ agencyId }) => agencyId), whole.agencyId].map((agencyId) => ({ planId: plan.planId, agencyId })) });
});

const open = async (kind: "annual" | "half_year", year: number, dueOn = `${year}-11-14`) => {
  const { periodId } = await reporting.addPeriod(plan.staff, { planCode: plan.code, kind, year });
  await reporting.openPeriod(plan.staff, { periodId, opensOn: `${year}-10-01`, dueOn }, TODAY);
  return periodId;
};

/** The communes on the board of a period. */
const asked = async (periodId: string) => {
  const { reporters, periods } = (await findReportBoard(plan.staff, plan.code))!;
  const period = periods.find(({ id }) => id === periodId)!;
  return reporters.filter((one) => one.ofCommune && standsIn(one, period)).map(({ agencyId }) => agencyId).sort();
};
const ids = (...communes: Commune[]) => communes.map(({ agencyId }) => agencyId).sort();

describe("a unit that ended on 30/6/2025", () => {
  it("is asked for the years before, its successor for those after, and both stay on the list", async () => {
    const before = await open("annual", 2024);
    expect(await asked(before)).toEqual(ids(...old, whole));
    const half = await open("half_year", 2025);
    expect(await asked(half)).toEqual(ids(...old, whole));
    // Opening the first period after it brings the successor, once.
    const after = await open("annual", 2025);
    const later = await open("annual", 2026);
    for (const periodId of [after, later]) expect(await asked(periodId)).toEqual(ids(heir, whole));
    for (const periodId of [before, half]) expect(await asked(periodId)).toEqual(ids(...old, whole));
    expect(await db.planReporter.count({ where: { planId: plan.planId } })).toBe(5);
  });

  it("is neither counted as late, nor reminded, nor offered a form", async () => {
    const period = await open("annual", 2026);
    const officers: Actor[] = [];
    for (const { areaId } of [old[0]!, heir]) officers.push(await createActor([{ role: "commune_officer", areaId }]));
    const unsent = (await findUnsentReports(plan.staff, { id: plan.planId, area: { id: plan.areaId } }, TODAY))!;
    expect(unsent.total).toBe(3);
    expect(unsent.unsent).toHaveLength(3);
    expect(unsent.unsent).toContain(`UBND ${heir.name}`);
    expect((await listToRemind(TODAY)).filter(({ periodId }) => periodId === period).map(({ agencyId }) => agencyId)).toEqual([heir.agencyId]);
    expect(await Promise.all(officers.map(async (officer) => (await listMyReports(officer, TODAY)).map(({ periodId }) => periodId)))).toEqual([[], [period]]);
    expect((await problemOf(reports.begin(officers[0]!, { periodId: period, agencyId: old[0]!.agencyId }))).code).toBe("locked");
    expect(await findOnBehalfOffer(plan.staff, period, old[0]!.agencyId)).toBeNull();
    expect(await findOnBehalfOffer(plan.staff, period, heir.agencyId)).not.toBeNull();
  });

  it("stays where it has begun to report all the same", async () => {
    const period = await open("annual", 2025);
    await db.report.create({ data: { periodId: period, agencyId: old[0]!.agencyId } });
    expect(await asked(period)).toEqual(ids(old[0]!, heir, whole));
  });
});

describe("an agency", () => {
  it("that ended gives way to the one that took its indicators over, which reports on the years before too", async () => {
    const indicator = await db.indicator.findFirstOrThrow({ where: { planId: plan.planId }, select: { id: true } });
    const labour = await createAgency(plan.areaId, "Sở Lao động");
    const home = await createAgency(plan.areaId, "Sở Nội vụ");
    await db.agency.update({ where: { id: labour }, data: { validTo: databaseDate("2025-02-28") } });
    await db.agency.update({ where: { id: home }, data: { validFrom: databaseDate("2025-03-01") } });
    const first = await db.assignment.create({ data: { indicatorId: indicator.id, agencyId: labour, role: "lead", ordinal: 9, validTo: databaseDate("2025-02-28") } });
    await db.assignment.create({ data: { indicatorId: indicator.id, agencyId: home, role: "lead", ordinal: 9, validFrom: databaseDate("2025-03-01"), predecessorId: first.id } });
    await db.planReporter.create({ data: { planId: plan.planId, agencyId: labour } });
    const [past, now] = [await open("annual", 2024), await open("annual", 2026)];
    const board = (await findReportBoard(plan.staff, plan.code))!;
    const on = (periodId: string) => board.reporters.filter((one) => !one.ofCommune && standsIn(one, board.periods.find(({ id }) => id === periodId)!)).map(({ agencyId }) => agencyId).sort();
    expect(on(now)).toEqual([plan.health, home].sort());
    expect(on(past)).toEqual([plan.health, labour, home].sort());
  });
});
