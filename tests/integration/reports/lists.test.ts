import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { listMyReports } from "@/lib/data/my-reports";
import { listPlansToReview } from "@/lib/data/plans-to-review";
import { findOnBehalfOffer } from "@/lib/data/report-offer";
import { findReportReview } from "@/lib/data/report-review";
import { findWaitingReports } from "@/lib/data/waiting-reports";
import { NARRATIVE_PARTS } from "@/lib/domain/report/form";
import { submit } from "@/lib/services/report-steps";
import { begin, recordFigures } from "@/lib/services/reports";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency } from "../../support/people";
import { type ReportingWorld, createPeriod, createReportingWorld, edit } from "../../support/reporting";

let world: ReportingWorld;
const DAY = "2024-11-10";

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  world = await createReportingWorld(2);
});

const handIn = async ({ officer, agencyId }: ReportingWorld["communes"][number]): Promise<string> => {
  const { reportId } = await begin(officer, { periodId: world.periodId, agencyId });
  await recordFigures(officer, { reportId, edits: [edit(world.plan.schooling, { result: "101" }, { reason: "Trẻ xã bên sang học" })] });
  await submit(officer, { reportId, expectedVersion: 1, confirmed: [world.plan.deaths, world.plan.shelters, ...NARRATIVE_PARTS.map((part) => `words:${part}`)] });
  return reportId;
};

describe("what a person's units owe", () => {
  it("is their own reports of periods that have opened, begun or not", async () => {
    const [mine] = world.communes;
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: world.plan.code } });
    await createPeriod(planId, { year: 2023, closedAt: new Date("2024-01-01") });
    await createPeriod(planId, { year: 2025, opensOn: new Date("2025-11-01"), dueOn: new Date("2025-11-14") });
    expect(await listMyReports(mine!.officer, DAY)).toMatchObject([{ periodId: world.periodId, agencyId: mine!.agencyId, reportId: null, state: "not_started", dueOn: "2024-11-14", fills: true }]);
    const { reportId } = await begin(mine!.officer, { periodId: world.periodId, agencyId: mine!.agencyId });
    await recordFigures(mine!.officer, { reportId, edits: [edit(world.plan.schooling, { result: "95" })] });
    expect(await listMyReports(mine!.officer, DAY)).toMatchObject([{ reportId, state: "draft", given: 1, total: 3 }]);
  });

  it("is shown to the unit's head, who fills in nothing, and not to the province", async () => {
    const [unit] = world.communes;
    const head = await createActor([{ role: "viewer", agencyId: unit!.agencyId }]);
    expect(await listMyReports(head, DAY)).toMatchObject([{ agencyId: unit!.agencyId, fills: false }]);
    expect(await listMyReports(world.reviewer, DAY)).toEqual([]);
  });

  it("leaves other agencies of the commune to their own people", async () => {
    const [unit] = world.communes;
    const school = await createAgency(unit!.areaId, "Trường Tiểu học");
    await db.planReporter.create({ data: { planId: (await db.plan.findUniqueOrThrow({ where: { code: world.plan.code } })).id, agencyId: school } });
    expect((await listMyReports(unit!.officer, DAY)).map(({ agencyId }) => agencyId)).toEqual([unit!.agencyId]);
  });
});

describe("what waits for a reviewer", () => {
  it("is what was handed in, the first one first", async () => {
    const [first, second] = world.communes;
    const one = await handIn(first!);
    const two = await handIn(second!);
    const waiting = await findWaitingReports(world.reviewer, world.periodId);
    expect(waiting).toMatchObject({ planCode: world.plan.code, reports: [{ reportId: one, version: 2, given: 1, total: 3, explained: 1, comments: 0, isAgain: false }, { reportId: two }] });
    expect(await listPlansToReview(world.reviewer)).toMatchObject([{ code: world.plan.code, waiting: 2 }]);
    expect(await findReportReview(world.reviewer, one)).toMatchObject({ waiting: 1, next: { reportId: two }, may: { review: true, comment: true, fillOnBehalf: true }, steps: [{ act: "submit", by: first!.officer.name }] });
    expect(await findReportReview(first!.officer, one)).toMatchObject({ waiting: 0, next: null, may: { review: false, comment: true, fillOnBehalf: false } });
  });

  it("is nobody else's to see", async () => {
    const [first, second] = world.communes;
    const one = await handIn(first!);
    for (const actor of [first!.officer, await createActor([{ role: "administrator", areaId: world.plan.areaId }])]) {
      expect(await findWaitingReports(actor, world.periodId)).toBeNull();
      expect(await listPlansToReview(actor)).toEqual([]);
    }
    expect(await findReportReview(second!.officer, one)).toBeNull();
  });
});

describe("entering for a unit", () => {
  it("is offered to the province for units that report", async () => {
    const [unit] = world.communes;
    expect(await findOnBehalfOffer(world.reviewer, world.periodId, unit!.agencyId)).toMatchObject({ hasBegun: false, isLocked: false, document: null, title: "Báo cáo năm 2024" });
    expect(await findOnBehalfOffer(unit!.officer, world.periodId, unit!.agencyId)).toBeNull();
    expect(await findOnBehalfOffer(world.reviewer, world.periodId, await createAgency(unit!.areaId))).toBeNull();
    await handIn(unit!);
    expect(await findOnBehalfOffer(world.reviewer, world.periodId, unit!.agencyId)).toMatchObject({ hasBegun: true, isLocked: true });
  });
});
