import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findUnsentReports } from "@/lib/data/unsent-reports";
import { createTestDatabase } from "../../support/database";
import { createActor, createUser } from "../../support/people";
import { createReportAs, createReportingPlan, openAnnualPeriod, type ReportingTestPlan } from "../../support/reporting-plan";

beforeAll(async () => {
  await createTestDatabase();
});

const ask = (plan: ReportingTestPlan, actor = plan.staff, today = "2026-11-10") => findUnsentReports(actor, { id: plan.planId, area: { id: plan.areaId } }, today);
const nameOf = async (id: string) => (await db.agency.findUniqueOrThrow({ where: { id } })).name;

describe("who has not sent a report", () => {
  it("is told of the period that is open: agencies first, those with a returned report among them", async () => {
    const plan = await createReportingPlan();
    expect(await ask(plan)).toBeNull();
    await openAnnualPeriod(plan, { year: 2025 });
    const periodId = await openAnnualPeriod(plan);
    const { id: userId } = await createUser();
    const [first, second] = plan.communes;
    await createReportAs(periodId, plan.health, userId, ["submit"]);
    await createReportAs(periodId, first!.agencyId, userId, ["submit", "return"]);
    await createReportAs(periodId, second!.agencyId, userId, ["submit", "return", "submit"]);
    const found = (await ask(plan))!;
    expect(found).toMatchObject({ period: { id: periodId, year: 2026 }, total: 4 });
    expect(found.unsent).toEqual([await nameOf(plan.education), await nameOf(first!.agencyId)]);
  });

  it("counts a unit that was taken off the list and has reported before, as the board does", async () => {
    const plan = await createReportingPlan();
    const last = await openAnnualPeriod(plan, { year: 2025 });
    await openAnnualPeriod(plan);
    await createReportAs(last, plan.health, (await createUser()).id, ["submit"]);
    await db.planReporter.deleteMany({ where: { planId: plan.planId, agencyId: { in: [plan.health, plan.education] } } });
    expect(await ask(plan)).toMatchObject({ total: 3 });
  });

  it("is told to those who see everybody's reports", async () => {
    const plan = await createReportingPlan();
    await openAnnualPeriod(plan);
    expect(await ask(plan, await createActor([{ role: "viewer", areaId: plan.areaId }]))).toMatchObject({ total: 4 });
    expect(await ask(plan, await createActor([{ role: "agency_staff", agencyId: plan.health }]))).toBeNull();
  });
});
