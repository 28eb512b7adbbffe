import { beforeAll, describe, expect, it } from "vitest";
import { findAssessment } from "@/lib/data/assessments";
import { db } from "@/lib/data/db";
import { findIssuedPlan, listIssuedPlans, listVisiblePlans } from "@/lib/data/plans";
import { latestYearWithFigures } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_ROW } from "@/lib/domain/entry/measure";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { record } from "@/lib/services/actuals";
import { createTestDatabase } from "../../support/database";
import { createActor } from "../../support/people";

let plan: IssuedPlan;
let staff: Actor;
let health: Actor;

beforeAll(async () => {
  await createTestDatabase("seeds");
  plan = (await findIssuedPlan("dien-bien-2021-2030"))!;
  staff = await createActor([{ role: "provincial_staff", areaId: plan.area.id }]);
  health = await createActor([{ role: "agency_staff", agencyId: agency("Sở Y tế") }]);
}, 60_000);

const agency = (name: string) => plan.agencies.find((candidate) => candidate.name === name)!.id;
const enter = (actor: Actor, measureCode: string, year: number, result: string, reason?: string) =>
  record(actor, { planCode: plan.code, measureCode, year, typed: { ...EMPTY_ROW, result }, expectedVersion: 0, ...(reason && { reason }) });
const indicator = async (number: string, year: number) => (await findAssessment(plan, year)).indicators.find((found) => found.indicator.number === number)!;

describe("a plan without figures", () => {
  it("stands on what it prints itself: its 2020 results are baselines, not results", async () => {
    const assessment = await findAssessment(plan, 2024);
    expect(assessment.hasFigures).toBe(false);
    expect(assessment.focus).toBe(2025);
    const stunting = assessment.indicators.find((found) => found.indicator.number === "7")!;
    expect(stunting.measures[0]?.series.map(({ year, value }) => [year, value.kind === "number" && value.value])).toEqual([
      [2015, "29.3"],
      [2020, "26.4"],
    ]);
    expect(await latestYearWithFigures(plan.code)).toBeNull();
  });

  it("counts every indicator that a milestone asks something of", async () => {
    const { summaries, indicators } = await findAssessment(plan, 2024);
    expect(indicators).toHaveLength(30);
    for (const { summary } of summaries) expect(Object.values(summary.counts).reduce((sum, count) => sum + count, 0)).toBe(summary.total);
  });
});

describe("a figure entered", () => {
  it("by provincial staff shows at once, with the path from the printed baseline", async () => {
    await enter(staff, "stunting-under-5", 2024, "25,1");
    const found = await indicator("7", 2024);
    expect(found.milestones.map(({ milestone, state }) => [milestone, state?.state])).toEqual([
      [2025, "far_behind"],
      [2030, "far_behind"],
    ]);
    expect(found.milestones[0]?.judgements[0]?.[0]).toMatchObject({ path: { expected: "21.28", ratio: "0.253906" } });
    // A year earlier nothing of it was known.
    expect((await indicator("7", 2023)).milestones[0]?.judgements[0]?.[0]?.latest?.year).toBe(2020);
  });

  it("by an agency waits: nobody's overview shows it before it is approved", async () => {
    await enter(health, "neonatal-mortality", 2024, "10,1");
    expect((await indicator("3", 2024)).measures[0]?.series).toEqual([]);
  });

  it("by two agencies for one measure: the first leading one counts until a person chooses", async () => {
    await enter(staff, "abuse-response", 2023, "100", "đủ hồ sơ");
    const [cell] = await db.actual.findMany({ where: { areaId: plan.area.id, year: 2023, measure: { code: "abuse-response" } }, include: { approvedEntry: true } });
    const police = agency("Công an tỉnh");
    expect(cell?.agencyId).not.toBe(police);
    const other = await db.actual.create({ data: { measureId: cell!.measureId, areaId: plan.area.id, year: 2023, agencyId: police } });
    await db.$transaction(async (tx) => {
      const entry = await tx.actualEntry.create({ data: { actualId: other.id, sequence: 1, kind: "number", value: "98.5", digits: 1, enteredById: staff.userId } });
      await tx.actualApproval.create({ data: { entryId: entry.id, approvedById: staff.userId } });
      await tx.actual.update({ where: { id: other.id }, data: { currentEntryId: entry.id, approvedEntryId: entry.id } });
    });
    const valueOf2023 = async () => {
      const point = (await indicator("16", 2023)).measures[0]?.series.find(({ year }) => year === 2023);
      return point?.value.kind === "number" ? point.value.value : null;
    };
    expect(await valueOf2023()).toBe("100");
    await db.officialChoice.create({ data: { measureId: cell!.measureId, areaId: plan.area.id, year: 2023, source: "agency", agencyId: police, reason: "Công an giữ hồ sơ gốc", chosenById: staff.userId } });
    expect(await valueOf2023()).toBe("98.5");
  });
});

describe("who sees which plans", () => {
  it("anybody the issued ones, strangers no figures, staff those of their area and agency", async () => {
    expect((await listIssuedPlans()).map(({ code }) => code).sort()).toEqual(["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"]);
    expect(await listVisiblePlans(null)).toEqual([]);
    expect((await listVisiblePlans(staff)).map(({ code }) => code)).toEqual(["dien-bien-2021-2030"]);
    expect((await listVisiblePlans(health)).map(({ code }) => code)).toEqual(["dien-bien-2021-2030"]);
  });
});
