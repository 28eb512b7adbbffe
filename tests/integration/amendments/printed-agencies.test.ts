import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { planJson } from "@/lib/documents/plan-json";
import * as assignments from "@/lib/services/assignments";
import { createTestDatabase } from "../../support/database";
import { createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency } from "../../support/people";

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
