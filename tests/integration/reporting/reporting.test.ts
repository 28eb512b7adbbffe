import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findReportingSetUp } from "@/lib/data/reporting";
import * as reporting from "@/lib/services/reporting";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency, createArea } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { createReportingPlan, periodOf, periodsOfPlan, type ReportingTestPlan } from "../../support/reporting-plan";

const TODAY = "2026-11-22";

let plan: ReportingTestPlan;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createReportingPlan({ rules: [{ kind: "annual", due: "11-15", dueIsExclusive: true }, { kind: "annual", inferred: true }, { kind: "midterm_review", year: 2025 }] });
});

const generated = async () => {
  await reporting.generatePeriods(plan.staff, { planCode: plan.code });
  return plan;
};
const events = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" }, select: { action: true, data: true, actorId: true } });

describe("generating", () => {
  it("writes a plan's periods down once, whoever asks", async () => {
    const made = await Promise.all([1, 2, 3].map(() => reporting.generatePeriods(plan.staff, { planCode: plan.code })));
    expect(made.map(({ created }) => created).sort()).toEqual([0, 0, 11]);
    const periods = await periodsOfPlan(plan);
    expect(periods.filter(({ kind }) => kind === "annual").map(({ dueOn }) => dueOn)).toEqual(Array.from({ length: 10 }, (_, index) => `${2021 + index}-11-14`));
    expect(periods.find(({ kind }) => kind === "midterm_review")).toMatchObject({ year: 2025, dueOn: null, opensOn: null, rule: { due: null } });
    expect((await events(plan.planId)).map(({ action }) => action)).toEqual(["reporting-period.generated"]);
  });

  it("is for those who organise the plan's reports", async () => {
    const agencyStaff = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    const neighbour = await createActor([{ role: "provincial_staff", areaId: (await createReportingPlan()).areaId }]);
    for (const actor of [agencyStaff, neighbour]) expect((await problemOf(reporting.generatePeriods(actor, { planCode: plan.code }))).code).toBe("forbidden");
    expect(await periodsOfPlan(plan)).toEqual([]);
  });

  it("lets an administrator add a round that the plan does not print, once and within its years", async () => {
    const added = await reporting.addPeriod(plan.staff, { planCode: plan.code, kind: "half_year", year: 2026 });
    expect(await periodOf(plan, "half_year", 2026)).toMatchObject({ id: added.periodId, rule: null, term: "first_half", dueOn: null });
    expect((await problemOf(reporting.addPeriod(plan.staff, { planCode: plan.code, kind: "half_year", year: 2026 }))).fields).toHaveProperty("year");
    expect((await problemOf(reporting.addPeriod(plan.staff, { planCode: plan.code, kind: "annual", year: 2031 }))).fields?.year).toContain("2030");
  });
});

describe("opening", () => {
  it("takes the printed day, and asks for one where none is printed", async () => {
    await generated();
    const annual = await periodOf(plan, "annual", 2026);
    expect((await problemOf(reporting.openPeriod(plan.staff, { periodId: annual.id, opensOn: "2026-10-01", dueOn: "2026-12-01" }, TODAY))).fields).toHaveProperty("dueOn");
    await reporting.openPeriod(plan.staff, { periodId: annual.id, opensOn: "2026-10-01", dueOn: null }, TODAY);
    expect(await periodOf(plan, "annual", 2026)).toMatchObject({ opensOn: "2026-10-01", dueOn: "2026-11-14" });

    const review = await periodOf(plan, "midterm_review", 2025);
    expect((await problemOf(reporting.openPeriod(plan.staff, { periodId: review.id, opensOn: "2026-10-01", dueOn: null }, TODAY))).fields?.dueOn).toContain("không in hạn");
    expect(await periodOf(plan, "midterm_review", 2025)).toMatchObject({ opensOn: null, dueOn: null });
    await reporting.openPeriod(plan.staff, { periodId: review.id, opensOn: "2026-10-01", dueOn: "2026-12-15" }, TODAY);
    expect(await periodOf(plan, "midterm_review", 2025)).toMatchObject({ dueOn: "2026-12-15", extendedFrom: null, rule: { due: null } });
  });

  it("gives the plan its default reporters and measures, and leaves a choice alone", async () => {
    await generated();
    // Neither an agency that is not assigned anything, nor another body of a commune, nor a commune that has ended.
    const other = await createAgency(plan.areaId);
    await createAgency(plan.communes[0]!.areaId, "Công an xã");
    const ended = await createArea("commune", plan.areaId);
    await createAgency(ended, "UBND xã cũ");
    await db.area.update({ where: { id: ended }, data: { validTo: new Date("2025-06-30") } });
    // Adding up is possible for shelters; deaths are a survey's, schooling cannot be summed.
    await db.measure.update({ where: { code: plan.deaths }, data: { aggregation: "sum_ratio", sourceClass: "survey" } });

    const { reporters } = await reporting.openPeriod(plan.staff, { periodId: (await periodOf(plan, "annual", 2026)).id, opensOn: TODAY, dueOn: "2026-12-10" }, TODAY);
    expect(reporters).toBe(4);
    expect(await periodOf(plan, "annual", 2026)).toMatchObject({ dueOn: "2026-12-10", extendedFrom: "2026-11-14" });
    const setUp = (await findReportingSetUp(plan.code, TODAY))!;
    expect(new Set(setUp.reporters.filter(({ isChosen }) => isChosen).map(({ agencyId }) => agencyId))).toEqual(new Set([plan.health, plan.education, ...plan.communes.map(({ agencyId }) => agencyId)]));
    expect(setUp.reporters.find(({ agencyId }) => agencyId === other)).toMatchObject({ isDefault: false, isChosen: false });
    expect(setUp.measures.filter(({ isChosen }) => isChosen).map(({ indicatorNumber }) => indicatorNumber)).toEqual(["3"]);

    await reporting.chooseReporters(plan.staff, { planCode: plan.code, agencyIds: [plan.health, other] }, TODAY);
    await reporting.openPeriod(plan.staff, { periodId: (await periodOf(plan, "annual", 2027)).id, opensOn: TODAY, dueOn: null }, TODAY);
    expect((await db.planReporter.findMany({ where: { planId: plan.planId } })).map(({ agencyId }) => agencyId).sort()).toEqual([plan.health, other].sort());
  });

  it("happens once when two do it at the same moment", async () => {
    await generated();
    const { id } = await periodOf(plan, "annual", 2026);
    const outcomes = await Promise.allSettled([1, 2, 3].map((day) => reporting.openPeriod(plan.staff, { periodId: id, opensOn: `2026-10-0${day}`, dueOn: null }, TODAY)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await events(id)).map(({ action }) => action)).toEqual(["reporting-period.opened"]);
  });

  it("counts the communes that came after an old province's", async () => {
    const [old] = plan.communes;
    const successorProvince = await createArea("province", (await db.area.findUniqueOrThrow({ where: { id: plan.areaId } })).parentId!);
    const successor = await createArea("commune", successorProvince);
    const committee = await createAgency(successor, "Ủy ban nhân dân xã mới");
    await db.area.update({ where: { id: old!.areaId }, data: { validTo: new Date("2025-06-30") } });
    await db.areaSuccession.create({ data: { predecessorId: old!.areaId, successorId: successor, extent: "whole", effectiveOn: new Date("2025-07-01") } });
    const defaults = (await findReportingSetUp(plan.code, TODAY))!.reporters.filter(({ isDefault, ofCommune }) => isDefault && ofCommune).map(({ agencyId }) => agencyId);
    expect(defaults.sort()).toEqual([committee, plan.communes[1]!.agencyId].sort());
  });
});

describe("a period on its way", () => {
  const opened = async () => {
    await generated();
    const { id } = await periodOf(plan, "annual", 2026);
    await reporting.openPeriod(plan.staff, { periodId: id, opensOn: "2026-10-01", dueOn: null }, TODAY);
    return id;
  };

  it("is extended to a later day, keeps the first, and remembers why", async () => {
    const periodId = await opened();
    expect((await problemOf(reporting.extendPeriod(plan.staff, { periodId, dueOn: "2026-11-14", reason: "Mưa lũ" }))).fields).toHaveProperty("dueOn");
    await reporting.extendPeriod(plan.staff, { periodId, dueOn: "2026-11-20", reason: "Mưa lũ" });
    await reporting.extendPeriod(plan.staff, { periodId, dueOn: "2026-11-30", reason: "Công văn 12/UBND" });
    expect(await periodOf(plan, "annual", 2026)).toMatchObject({ dueOn: "2026-11-30", extendedFrom: "2026-11-14" });
    const remembered = await events(periodId);
    expect(remembered.map(({ action }) => action)).toEqual(["reporting-period.opened", "reporting-period.extended", "reporting-period.extended"]);
    expect(remembered[1]).toMatchObject({ actorId: plan.staff.userId, data: { from: "2026-11-14", dueOn: "2026-11-20", reason: "Mưa lũ" } });
  });

  it("is closed and opened again with a reason; closed, it is not extended", async () => {
    const periodId = await opened();
    await reporting.closePeriod(plan.staff, { periodId });
    expect((await periodOf(plan, "annual", 2026)).closedOn).not.toBeNull();
    expect((await problemOf(reporting.closePeriod(plan.staff, { periodId }))).code).toBe("conflict");
    expect((await problemOf(reporting.extendPeriod(plan.staff, { periodId, dueOn: "2026-12-01", reason: "Muộn" }))).fields?.dueOn).toContain("đã đóng");
    await reporting.reopenPeriod(plan.staff, { periodId, reason: "Còn ba xã" });
    expect((await periodOf(plan, "annual", 2026)).closedOn).toBeNull();
    expect((await problemOf(reporting.reopenPeriod(plan.staff, { periodId, reason: "Lần nữa" }))).code).toBe("conflict");
  });

  it("is nobody else's", async () => {
    const periodId = await opened();
    const officer = await createActor([{ role: "commune_officer", areaId: plan.communes[0]!.areaId }]);
    const acts = [() => reporting.extendPeriod(officer, { periodId, dueOn: "2026-12-01", reason: "Xin thêm" }), () => reporting.closePeriod(officer, { periodId }), () => reporting.setHeadApproval(officer, { planCode: plan.code, headApproval: "in_application" })];
    for (const act of acts) {
      expect((await problemOf(act())).code).toBe("forbidden");
    }
  });
});

describe("choosing", () => {
  it("refuses a unit that has nothing to do with the plan, and a measure of another", async () => {
    const stranger = await createReportingPlan();
    expect((await problemOf(reporting.chooseReporters(plan.staff, { planCode: plan.code, agencyIds: [plan.health, stranger.health] }, TODAY))).code).toBe("conflict");
    const { id } = await db.measure.findUniqueOrThrow({ where: { code: stranger.deaths } });
    expect((await problemOf(reporting.chooseCommuneMeasures(plan.staff, { planCode: plan.code, measureIds: [id] }))).code).toBe("conflict");
  });

  it("sets measures and the head's approval, and remembers both", async () => {
    const { id } = await db.measure.findUniqueOrThrow({ where: { code: plan.deaths } });
    await reporting.chooseCommuneMeasures(plan.staff, { planCode: plan.code, measureIds: [id] });
    await reporting.setHeadApproval(plan.staff, { planCode: plan.code, headApproval: "signed_paper" });
    const setUp = (await findReportingSetUp(plan.code, TODAY))!;
    expect(setUp.measures.filter(({ isChosen }) => isChosen).map(({ measureId }) => measureId)).toEqual([id]);
    expect(setUp.plan.headApproval).toBe("signed_paper");
    expect((await events(plan.planId)).map(({ action }) => action)).toEqual(["plan.commune-measures-chosen", "plan.head-approval-set"]);
  });

  it("keeps a unit on the list that ended after it was chosen", async () => {
    await reporting.chooseReporters(plan.staff, { planCode: plan.code, agencyIds: [plan.health, plan.education] }, TODAY);
    await db.agency.update({ where: { id: plan.education }, data: { validTo: new Date("2026-06-30") } });
    expect((await findReportingSetUp(plan.code, TODAY))!.reporters.find(({ agencyId }) => agencyId === plan.education)).toMatchObject({ ended: true, isChosen: true, isDefault: false });

  });
});
