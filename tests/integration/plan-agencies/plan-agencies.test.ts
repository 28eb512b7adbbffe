import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findMidterm } from "@/lib/data/midterm";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { findPlanAgency, listCellQuestions, listPlanAgencies } from "@/lib/data/plan-agencies";
import type { Actor } from "@/lib/domain/access/actor";
import { handOver } from "@/lib/services/assignments";
import { number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency } from "../../support/people";
import { type ReportingTestPlan, createReportAs, createReportingPlan, openAnnualPeriod } from "../../support/reporting-plan";


let plan: ReportingTestPlan;
let health: Actor;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createReportingPlan({ communes: 1 });
  health = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
});

describe("the agencies of a plan", () => {
  it("are those it names in their order, those assigned since, then the communes that report", async () => {
    await openAnnualPeriod(plan);
    const taker = await createAgency(plan.areaId, "A nhận bàn giao");
    await createAgency(plan.areaId, "Không liên quan");
    const [assignment] = await db.assignment.findMany({ where: { indicator: { planId: plan.planId }, agencyId: plan.health } });
    await handOver(plan.staff, { planCode: plan.code, fromAgencyId: plan.health, toAgencyId: taker, on: "2025-03-01", document: "Nghị quyết 18", assignmentIds: [assignment!.id] });

    const listed = await listPlanAgencies(plan.planId);
    expect(listed.map(({ id, role, ofCommune }) => [id, role, ofCommune])).toEqual([
      [plan.education, "participant", false],
      [plan.health, "coordinator", false],
      [taker, null, false],
      [plan.communes[0]!.agencyId, null, true],
    ]);
    expect((await findPlanAgency(plan.planId, taker))?.handOvers).toEqual([{ way: "taken-over", other: listed[1]!.name, on: "2025-03-01", document: "Nghị quyết 18", indicator: "1" }]);
    expect((await findPlanAgency(plan.planId, plan.health))?.handOvers).toEqual([{ way: "passed-on", other: "A nhận bàn giao", on: "2025-03-01", document: "Nghị quyết 18", indicator: "1" }]);
    expect((await findPlanAgency(plan.planId, plan.health))?.subject.areaId).toBe(plan.areaId);
  });

  it("are not found under another plan, nor by what is no id", async () => {
    const other = await createReportingPlan({ communes: 0 });
    expect(await findPlanAgency(plan.planId, other.health)).toBeNull();
    expect(await findPlanAgency(plan.planId, "khong-co")).toBeNull();
  });
});

describe("figures that ask for a word", () => {
  it("are those whose thread ends with somebody else's word, and those to be followed up", async () => {
    const periodId = await openAnnualPeriod(plan);
    const reportId = await createReportAs(periodId, plan.health, health.userId);
    const cellOf = async (measureCode: string) => {
      await say(health.userId, { measureCode, areaId: plan.areaId, agencyId: plan.health, year: 2026 }, number("5"), { approved: false });
      const { id: actualId } = await db.actual.findFirstOrThrow({ where: { measure: { code: measureCode }, areaId: plan.areaId, agencyId: plan.health, year: 2026 } });
      return (await db.reportCell.create({ data: { reportId, actualId } })).id;
    };
    const [deaths, schooling, shelters] = [await cellOf(plan.deaths), await cellOf(plan.schooling), await cellOf(plan.shelters)];
    const word = (cellId: string, author: Actor, text: string, minute: number) => db.cellComment.create({ data: { cellId, text, authorId: author.userId, at: new Date(Date.UTC(2026, 10, 1, 8, minute)) } });
    await word(deaths, plan.staff, "Vì sao tăng?", 1);
    await word(schooling, plan.staff, "Kiểm tra mẫu số.", 2);
    await word(schooling, health, "Đã kiểm tra.", 3);
    await db.reportCell.update({ where: { id: shelters }, data: { followUp: true } });

    expect(await listCellQuestions(plan.planId, plan.health)).toEqual([
      { reportId, year: 2026, measure: plan.deaths, followUp: false, comment: { text: "Vì sao tăng?", by: plan.staff.name, at: "2026-11-01T08:01:00.000Z" } },
      { reportId, year: 2026, measure: plan.shelters, followUp: true, comment: null },
    ]);
    await word(deaths, health, "Do thống kê đủ hơn.", 4);
    expect((await listCellQuestions(plan.planId, plan.health)).map(({ measure }) => measure)).toEqual([plan.shelters]);
    expect(await listCellQuestions(plan.planId, plan.education)).toEqual([]);
  });
});

describe("the review of 2025", () => {
  it("rests on the approved figures of 2025 alone, and is not made for a plan without that milestone", async () => {
    expect(await findMidterm((await readIssuedPlan(plan.code))!)).toBeNull();

    const { id } = await db.indicatorMeasure.findFirstOrThrow({ where: { indicator: { planId: plan.planId }, measure: { code: plan.deaths } } });
    await db.target.create({ data: { indicatorMeasureId: id, ordinal: 2, timing: "milestone", year: 2025, basis: "value", comparator: "lt", value: "10", digits: 0, phrase: "dưới 10‰" } });
    const cell = { measureCode: plan.deaths, areaId: plan.areaId, agencyId: plan.health };
    await say(health.userId, { ...cell, year: 2025 }, number("11"));
    await say(health.userId, { ...cell, year: 2026 }, number("9"));
    const review = (await findMidterm((await readIssuedPlan(plan.code))!))!;
    expect(review.verdict).toBe("Năm 2025, Nơi thử chưa có chỉ tiêu nào đạt trong 1 chỉ tiêu của mốc 2025, không đạt 1.");
    expect(review.rows.find(({ measure }) => measure.code === plan.deaths)).toMatchObject({ result: { words: "11‰", isEstimate: false }, verdict: { status: "missed" }, next: { left: "còn cao hơn 3‰" } });
  });
});
