import { beforeAll, describe, expect, it } from "vitest";
import { findAgenciesOfArea } from "@/lib/data/agencies";
import { db } from "@/lib/data/db";
import { isoDate } from "@/lib/data/decimals";
import type { Actor } from "@/lib/domain/access/actor";
import * as agencies from "@/lib/services/agencies";
import { createTestDatabase } from "../../support/database";
import { createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let country: string, province: string, staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
  country = await createCountry();
  province = await createArea("province", country);
  staff = await createActor([{ role: "provincial_staff", areaId: province }]);
});

const LABOUR = "Sở Lao động - Thương binh và Xã hội";
const DOCUMENT = "Nghị quyết 01/NQ-HĐND";
const rowOf = (id: string) => db.agency.findUniqueOrThrow({ where: { id } });
const found = async (name: string, areaId = province) => (await findAgenciesOfArea(areaId))!.agencies.filter((agency) => agency.name === name);

describe("creating an agency", () => {
  it("adds it with its first day and document", async () => {
    const { agencyId } = await agencies.create(staff, { areaId: province, name: LABOUR, validFrom: "2008-04-01", document: DOCUMENT });
    expect(await found(LABOUR)).toMatchObject([{ id: agencyId, validFrom: "2008-04-01", validTo: null, began: DOCUMENT }]);
    expect(await db.auditEvent.findMany({ where: { subjectId: agencyId } })).toMatchObject([{ action: "agency.created", chain: province, actorId: staff.userId }]);
  });

  it("tells an overlap of names as a sentence, also when two come at once", async () => {
    const input = { areaId: province, name: "Sở Y tế", validFrom: null, document: null };
    const results = await Promise.allSettled([agencies.create(staff, input), agencies.create(staff, input)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const problem = await problemOf(agencies.create(staff, { ...input, validFrom: "2025-03-01" }));
    expect(problem).toMatchObject({ code: "invalid", fields: { name: expect.stringMatching(/đã có cơ quan mang tên này/) as string } });
    expect(await found("Sở Y tế")).toHaveLength(1);
  });

  it("is refused to others and elsewhere", async () => {
    const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", country) }]);
    const viewer = await createActor([{ role: "viewer", areaId: province }]);
    for (const person of [elsewhere, viewer]) {
      expect((await problemOf(agencies.create(person, { areaId: province, name: "Sở mới", validFrom: null, document: null }))).code).toBe("forbidden");
    }
    expect(await found("Sở mới")).toEqual([]);
  });
});

describe("renaming an agency", () => {
  it("ends the old name, begins the new one with all its assignments and people, and keeps the printed name readable", async () => {
    const plan = await createEntryPlan();
    const manager = await createActor([{ role: "administrator", areaId: plan.areaId }]);
    const person = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    const old = await rowOf(plan.health);
    const renamed = await agencies.rename(manager, { agencyId: plan.health, name: "Sở Y tế và Dân số", on: "2025-03-01", document: DOCUMENT });
    expect(renamed).toMatchObject({ assignments: 1, people: 1 });
    expect(await rowOf(plan.health)).toMatchObject({ name: old.name });
    expect(isoDate((await rowOf(plan.health)).validTo)).toBe("2025-02-28");

    const list = (await findAgenciesOfArea(plan.areaId))!.agencies;
    expect(list.find((one) => one.id === plan.health)).toMatchObject({ validTo: "2025-02-28", renamedTo: { name: "Sở Y tế và Dân số", on: "2025-03-01", document: DOCUMENT }, assignments: 0 });
    expect(list.find((one) => one.id === renamed.agencyId)).toMatchObject({ validFrom: "2025-03-01", renamedFrom: { name: old.name }, assignments: 1 });
    const rows = await db.assignment.findMany({ where: { indicator: { plan: { code: plan.code } }, agencyId: { in: [plan.health, renamed.agencyId] } }, orderBy: { validFrom: { sort: "asc", nulls: "first" } } });
    expect(rows.map((row) => [row.agencyId, isoDate(row.validFrom), isoDate(row.validTo), row.predecessorId, row.document])).toEqual([
      [plan.health, null, "2025-02-28", null, null],
      [renamed.agencyId, "2025-03-01", null, rows[0]!.id, DOCUMENT],
    ]);
    const memberships = await db.membership.findMany({ where: { userId: person.userId }, orderBy: { validFrom: { sort: "asc", nulls: "first" } } });
    // The years before are still reported under the old name.
    expect(memberships.map((one) => [one.agencyId, isoDate(one.validFrom), isoDate(one.validTo)])).toEqual([
      [plan.health, null, null],
      [renamed.agencyId, "2025-03-01", null],
    ]);
  });

  it("lets one of two clients through", async () => {
    const { agencyId } = await agencies.create(staff, { areaId: province, name: "Sở Tư pháp", validFrom: null, document: null });
    const results = await Promise.allSettled([1, 2].map((n) => agencies.rename(staff, { agencyId, name: `Sở Tư pháp ${n}`, on: "2025-03-01", document: DOCUMENT })));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(agencies.rename(staff, { agencyId, name: "Sở Tư pháp 3", on: "2025-03-01", document: DOCUMENT }))).code).toBe("conflict");
  });

  it("refuses the same name, a day before it began, another's agency and a taken name; nothing stays half", async () => {
    const { agencyId } = await agencies.create(staff, { areaId: province, name: "Sở Nội vụ", validFrom: "2020-01-01", document: null });
    const input = { agencyId, name: "Sở Nội vụ mới", on: "2025-03-01", document: DOCUMENT };
    expect((await problemOf(agencies.rename(staff, { ...input, name: "Sở Nội vụ" }))).fields?.name).toMatch(/trùng tên/);
    expect((await problemOf(agencies.rename(staff, { ...input, on: "2020-01-01" }))).fields?.on).toMatch(/01\/01\/2020/);
    await agencies.create(staff, { areaId: province, name: "Sở Nội vụ mới", validFrom: "2026-01-01", document: null });
    expect((await problemOf(agencies.rename(staff, input))).fields?.name).toMatch(/mang tên này/);
    const stranger = await createActor([{ role: "agency_staff", agencyId }]);
    expect((await problemOf(agencies.rename(stranger, input))).code).toBe("forbidden");
    expect((await rowOf(agencyId)).validTo).toBeNull();
  });
});

describe("ending an agency", () => {
  it("refuses while it still answers for something, then ends it", async () => {
    const plan = await createEntryPlan();
    const manager = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
    const input = { agencyId: plan.education, lastDay: "2025-02-28", document: DOCUMENT };
    expect(await problemOf(agencies.end(manager, input))).toMatchObject({ code: "locked", message: expect.stringMatching(/còn 1 phân công sau ngày 28\/02\/2025/) as string });
    await db.assignment.updateMany({ where: { agencyId: plan.education }, data: { validTo: new Date("2025-02-28T00:00:00Z") } });
    await agencies.end(manager, input);
    expect((await findAgenciesOfArea(plan.areaId))!.agencies.find((one) => one.id === plan.education)).toMatchObject({ validTo: "2025-02-28", ended: DOCUMENT });
    expect((await problemOf(agencies.end(manager, input))).code).toBe("conflict");
  });
});

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(5);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
