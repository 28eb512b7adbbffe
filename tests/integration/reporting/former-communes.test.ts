import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { listFormerCommunes } from "@/lib/data/former-communes";
import { findReportingSetUp } from "@/lib/data/reporting";
import { addFormerCommunes } from "@/lib/services/former-communes";
import { createTestDatabase } from "../../support/database";
import { createActor, createArea } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { createReportingPlan, type ReportingTestPlan } from "../../support/reporting-plan";

const TODAY = "2026-11-22";
const day = (text: string) => new Date(text);

let plan: ReportingTestPlan;
let district: string;
let old: { id: string; name: string }[];

const former = () => listFormerCommunes(db, plan.code, TODAY);
const add = () => addFormerCommunes(plan.staff, { planCode: plan.code }, TODAY);

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createReportingPlan({ communes: 2 });
  district = await createArea("district", plan.areaId);
  old = [];
  for (const name of ["Xã Cũ Một", "Phường Cũ Hai", "Xã Cũ Ba"]) {
    const id = await createArea("commune", district, name);
    old.push(await db.area.update({ where: { id }, data: { validTo: day("2025-06-30"), ...(name === "Xã Cũ Ba" ? { validFrom: day("2020-01-01") } : {}) }, select: { id: true, name: true } }));
  }
});

describe("the communes of a plan's earlier maps", () => {
  it("are those that were there at the end of one of its years, wherever they lay below it", async () => {
    const before = await createArea("commune", district, "Xã Xưa");
    await db.area.update({ where: { id: before }, data: { validTo: day("2020-06-30") } });
    expect((await former()).map(({ name }) => name).sort()).toEqual(old.map(({ name }) => name).sort());
  });

  it("come to report through their UBND, with their own days, beside today's units; once", async () => {
    const known = await db.agency.create({ data: { areaId: old[0]!.id, name: "UBND xã Cũ Một" } });
    expect(await add()).toEqual({ added: 3, made: 2 });
    const reporters = await db.planReporter.findMany({ where: { planId: plan.planId }, select: { agency: { select: { id: true, name: true, areaId: true, validFrom: true, validTo: true } } } });
    expect(reporters.map(({ agency }) => agency.areaId)).toEqual(expect.arrayContaining([...old.map(({ id }) => id), ...plan.communes.map(({ areaId }) => areaId)]));
    expect(reporters.map(({ agency }) => agency.id)).toContain(known.id);
    expect(reporters.find(({ agency }) => agency.areaId === old[2]!.id)?.agency).toMatchObject({ name: "UBND xã Cũ Ba", validFrom: day("2020-01-01"), validTo: day("2025-06-30") });
    expect(await add()).toEqual({ added: 0, made: 0 });
    expect((await db.auditEvent.findMany({ where: { subjectId: plan.planId } })).map(({ action }) => action)).toEqual(["plan.former-communes-added"]);
    const setUp = (await findReportingSetUp(plan.code, TODAY))!;
    expect(setUp.reporters.filter(({ ofCommune, isChosen, ended }) => ofCommune && isChosen && ended)).toHaveLength(2);
  });

  it("are found also where the plan's whole area has ended, and those that took their place are not among them", async () => {
    await db.area.update({ where: { id: plan.areaId }, data: { validTo: day("2025-06-30") } });
    const heir = await createArea("commune", await createArea("province", plan.areaId), "Xã Nối");
    await db.areaSuccession.create({ data: { predecessorId: old[0]!.id, successorId: heir, effectiveOn: day("2025-07-01"), extent: "whole" } });
    expect((await former()).map(({ areaId }) => areaId).sort()).toEqual(old.map(({ id }) => id).sort());
  });

  it("are added by those who organise the plan's reports alone", async () => {
    const agencyStaff = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    expect((await problemOf(addFormerCommunes(agencyStaff, { planCode: plan.code }, TODAY))).code).toBe("forbidden");
    expect(await db.agency.count({ where: { areaId: { in: old.map(({ id }) => id) } } })).toBe(0);
  });
});
