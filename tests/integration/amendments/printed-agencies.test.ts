import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { planJson } from "@/lib/documents/plan-json";
import { agencyChanges } from "@/lib/format/agencies";
import * as assignments from "@/lib/services/assignments";
import { createTestDatabase } from "../../support/database";
import { createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency, createArea, createCountry } from "../../support/people";

beforeAll(async () => {
  await createTestDatabase();
});

it("keeps the printed agencies beside those of the day, after a hand-over and an added assignment", async () => {
  const plan = await createEntryPlan();
  const staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  const later = await createAgency(plan.areaId);
  const row = await db.assignment.findFirstOrThrow({ where: { agencyId: plan.health, indicator: { number: "1", plan: { code: plan.code } } } });
  const document = "Quyết định 12/QĐ-UBND";
  await assignments.handOver(staff, { planCode: plan.code, assignmentIds: [row.id], fromAgencyId: plan.health, toAgencyId: later, on: "2025-03-01", document });
  await assignments.add(staff, { planCode: plan.code, indicatorId: row.indicatorId, agencyId: plan.education, role: "coordinate", validFrom: "2026-01-01", document });

  const at = async (asOf?: string) => (await readIssuedPlan(plan.code, asOf === undefined ? {} : { asOf }))!;
  const agencies = async (asOf?: string) => (await at(asOf)).goals[0]!.indicators[0]!;
  const printed = [expect.objectContaining({ id: plan.health, role: "lead" })];
  const successor = expect.objectContaining({ id: later, role: "lead", since: "2025-03-01", document }) as unknown;
  expect(await agencies("2025-02-28")).toMatchObject({ printedAgencies: printed, agencies: [{ id: plan.health, since: null }] });
  expect(await agencies("2025-03-01")).toMatchObject({ printedAgencies: printed, agencies: [successor] });
  expect(await agencies()).toMatchObject({ printedAgencies: printed, agencies: [successor, { id: plan.education, role: "coordinate", since: "2026-01-01" }] });

  const health = (await db.agency.findUniqueOrThrow({ where: { id: plan.health } })).name;
  expect(planJson(await at(), null).goals[0]!.indicators[0]!.agencies).toEqual([{ name: health, role: "lead" }]);
});

it("says where an agency of the province that took the area over sits, which often has the same name", async () => {
  const plan = await createEntryPlan();
  const province = await createArea("province", await createCountry(), "Tỉnh Mới");
  await db.areaSuccession.create({ data: { predecessorId: plan.areaId, successorId: province, effectiveOn: new Date("2025-07-01"), extent: "whole" } });
  const staff = await createActor([{ role: "provincial_staff", areaId: province }]);
  await db.agency.update({ where: { id: plan.health }, data: { name: "Sở Y tế" } });
  const later = await createAgency(province, "Sở Y tế");
  const row = await db.assignment.findFirstOrThrow({ where: { agencyId: plan.health, indicator: { number: "1", plan: { code: plan.code } } } });
  await assignments.handOver(staff, { planCode: plan.code, assignmentIds: [row.id], fromAgencyId: plan.health, toAgencyId: later, on: "2025-07-01", document: "Quyết định 12/QĐ-UBND" });
  const [indicator] = (await readIssuedPlan(plan.code))!.goals[0]!.indicators;
  expect(agencyChanges(indicator!)).toBe("Sở Y tế tỉnh Mới chủ trì từ 01/07/2025, văn bản Quyết định 12/QĐ-UBND; Sở Y tế thôi chủ trì");
});
