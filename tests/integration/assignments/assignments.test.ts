import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findPlanAssignments } from "@/lib/data/agencies";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { reportingAgency } from "@/lib/domain/actual/reporting-agency";
import * as assignments from "@/lib/services/assignments";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let staff: Actor;
let labour: string, home: string;

const DOCUMENT = "Quyết định 12/QĐ-UBND ngày 28/2/2025";

beforeAll(async () => {
  await createTestDatabase();
});

/** Labour answers for shelters and schooling too, beside those who already do. */
beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  labour = await createAgency(plan.areaId, `Sở Lao động - Thương binh và Xã hội ${randomUUID()}`);
  home = await createAgency(plan.areaId, `Sở Nội vụ ${randomUUID()}`);
  for (const number of ["2", "3"]) await assignments.add(staff, { planCode: plan.code, indicatorId: await indicator(number), agencyId: labour, role: "lead", validFrom: null, document: "Kế hoạch" });
});

const indicator = async (number: string) => (await db.indicator.findFirstOrThrow({ where: { plan: { code: plan.code }, number } })).id;
const rows = async () => {
  const found = (await findPlanAssignments(plan.code))!;
  return found.goals.flatMap((goal) => goal.indicators.flatMap((one) => one.assignments.map((row) => ({ ...row, number: one.number }))));
};
const of = async (agencyId: string) => (await rows()).filter((row) => row.agencyId === agencyId);
const handOver = async (agencyId: string, toAgencyId: string, numbers: string[], more: Partial<Parameters<typeof assignments.handOver>[1]> = {}) => ({
  planCode: plan.code,
  assignmentIds: (await of(agencyId)).filter((row) => numbers.includes(row.number)).map((row) => row.id),
  fromAgencyId: agencyId,
  toAgencyId,
  on: "2025-03-01",
  document: DOCUMENT,
  ...more,
});

describe("handing over", () => {
  it("on 1/3/2025 passes children's affairs to health and the other tasks elsewhere, each with its date and document", async () => {
    expect(await assignments.handOver(staff, await handOver(labour, plan.health, ["3"]))).toEqual({ handedOver: 1 });
    expect(await assignments.handOver(staff, await handOver(labour, home, ["2"]))).toEqual({ handedOver: 1 });

    expect((await of(labour)).map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
      ["2", null, "2025-02-28"],
      ["3", null, "2025-02-28"],
    ]);
    const shelters = (await of(plan.health)).find((row) => row.number === "3");
    expect(shelters).toMatchObject({ role: "lead", validFrom: "2025-03-01", validTo: null, document: DOCUMENT, takenOverFrom: expect.stringMatching(/^Sở Lao động/) as string });
    expect(await of(home)).toMatchObject([{ number: "2", validFrom: "2025-03-01" }]);

    // The figures of 2024 are the old agency's, those of 2025 the new one's.
    const ofShelters = (await rows()).filter((row) => row.number === "3").map((row) => ({ ...row, ordinal: 1 }));
    const nobody = { coordinatorIds: [], agencyIds: [] };
    expect(reportingAgency(ofShelters, nobody, 2024, [])).toBe(labour);
    expect(reportingAgency(ofShelters, nobody, 2025, [])).toBe(plan.health);

    const event = await db.auditEvent.findFirst({ where: { action: "assignment.handed-over", subjectId: (await of(labour))[1]!.id } });
    expect(event).toMatchObject({ chain: plan.areaId, actorId: staff.userId, data: { indicator: "3", fromAgencyId: labour, toAgencyId: plan.health, on: "2025-03-01", document: DOCUMENT } });
  });

  it("tells an overlap by its indicator and writes none of the block", async () => {
    // Health already leads 1; let it coordinate 3 as well.
    await assignments.add(staff, { planCode: plan.code, indicatorId: await indicator("3"), agencyId: plan.health, role: "coordinate", validFrom: null, document: "x" });
    const problem = await problemOf(assignments.handOver(staff, await handOver(labour, plan.health, ["2", "3"])));
    expect(problem).toMatchObject({ code: "invalid", fields: { toAgencyId: expect.stringMatching(/đã có phân công ở chỉ tiêu 3/) as string } });
    expect((await of(labour)).every((row) => row.validTo === null)).toBe(true);
  });

  it("lets one of two clients hand the same thing over", async () => {
    const [toHealth, toHome] = [await handOver(labour, plan.health, ["3"]), await handOver(labour, home, ["3"])];
    const results = await Promise.allSettled([assignments.handOver(staff, toHealth), assignments.handOver(staff, toHome)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(assignments.handOver(staff, toHome))).code).toBe("conflict");
    expect((await rows()).filter((row) => row.number === "3" && row.validTo === null)).toHaveLength(1);
  });

  it("refuses a day before the assignment began, an agency that is not there yet, the same agency, and another agency's rows", async () => {
    await assignments.handOver(staff, await handOver(labour, plan.health, ["3"]));
    const again = (await of(plan.health)).filter((row) => row.number === "3").map((row) => row.id);
    const late = (await db.agency.create({ data: { areaId: plan.areaId, name: "Sở mới", validFrom: new Date("2026-01-01T00:00:00Z") } })).id;
    const input = { planCode: plan.code, assignmentIds: again, fromAgencyId: plan.health, toAgencyId: home, on: "2025-03-01", document: DOCUMENT };
    expect((await problemOf(assignments.handOver(staff, input))).fields?.on).toMatch(/01\/03\/2025/);
    expect((await problemOf(assignments.handOver(staff, { ...input, on: "2025-07-01", toAgencyId: late }))).fields?.toAgencyId).toMatch(/01\/01\/2026/);
    expect((await problemOf(assignments.handOver(staff, { ...input, toAgencyId: plan.health }))).fields?.toAgencyId).toMatch(/phải khác/);
    expect((await problemOf(assignments.handOver(staff, { ...input, on: "2025-07-01", fromAgencyId: labour }))).code).toBe("conflict");
    const otherPlan = await createEntryPlan();
    expect((await problemOf(assignments.handOver(staff, { ...input, on: "2025-07-01", toAgencyId: otherPlan.health }))).fields?.toAgencyId).toMatch(/không thuộc địa bàn/);
  });

  it("offers the agencies of the area that came after", async () => {
    const successor = await createArea("province", await createCountry());
    await db.areaSuccession.create({ data: { predecessorId: plan.areaId, successorId: successor, extent: "whole", effectiveOn: new Date("2025-07-01T00:00:00Z") } });
    const later = await createAgency(successor);
    expect((await findPlanAssignments(plan.code))!.receivers.map((one) => one.id)).toContain(later);
    await assignments.handOver(staff, await handOver(labour, later, ["3"], { on: "2025-07-01" }));
    expect(await of(later)).toMatchObject([{ number: "3", validFrom: "2025-07-01" }]);
  });
});

describe("adding and ending", () => {
  it("adds from a day on, refuses a second on the same days, and ends", async () => {
    const input = { planCode: plan.code, indicatorId: await indicator("1"), agencyId: home, role: "coordinate" as const, validFrom: "2024-01-01", document: DOCUMENT };
    const { assignmentId } = await assignments.add(staff, input);
    expect((await problemOf(assignments.add(staff, { ...input, validFrom: "2025-01-01" }))).fields?.agencyId).toMatch(/chỉ tiêu 1/);
    expect((await problemOf(assignments.end(staff, { planCode: plan.code, assignmentId, lastDay: "2023-12-31", document: DOCUMENT }))).fields?.lastDay).toMatch(/01\/01\/2024/);
    await assignments.end(staff, { planCode: plan.code, assignmentId, lastDay: "2024-12-31", document: DOCUMENT });
    expect((await problemOf(assignments.end(staff, { planCode: plan.code, assignmentId, lastDay: "2024-12-31", document: DOCUMENT }))).code).toBe("conflict");
    // After it ended it may begin again.
    await assignments.add(staff, { ...input, validFrom: "2025-01-01" });
    expect(await of(home)).toMatchObject([{ validFrom: "2024-01-01", validTo: "2024-12-31" }, { validFrom: "2025-01-01", validTo: null }]);
  });

  it("is refused to others; an unknown plan or indicator is not found", async () => {
    const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
    const agencyStaff = await createActor([{ role: "agency_staff", agencyId: labour }]);
    const input = { planCode: plan.code, indicatorId: await indicator("1"), agencyId: home, role: "lead" as const, validFrom: null, document: DOCUMENT };
    const [row] = await of(labour);
    for (const person of [elsewhere, agencyStaff]) {
      expect((await problemOf(assignments.add(person, input))).code).toBe("forbidden");
      expect((await problemOf(assignments.handOver(person, await handOver(labour, home, ["3"])))).code).toBe("forbidden");
      expect((await problemOf(assignments.end(person, { planCode: plan.code, assignmentId: row!.id, lastDay: "2025-02-28", document: "x" }))).code).toBe("forbidden");
    }
    expect((await problemOf(assignments.add(staff, { ...input, planCode: "khong-co" }))).code).toBe("not-found");
    expect((await problemOf(assignments.add(staff, { ...input, indicatorId: randomUUID() }))).code).toBe("not-found");
    expect(await of(home)).toEqual([]);
  });
});

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(10);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
