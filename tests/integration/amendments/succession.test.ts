import { beforeAll, beforeEach, expect, it } from "vitest";
import { findSuccession } from "@/lib/data/amendments";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { amendInput } from "@/lib/domain/plan/amendment-input";
import * as amendments from "@/lib/services/amendments";
import * as succession from "@/lib/services/plan-succession";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let old: EntryPlan, next: EntryPlan;
let staff: Actor;
const idOf = async (code: string) => (await db.plan.findUniqueOrThrow({ where: { code } })).id;
const document = "Quyết định 99/QĐ-UBND ngày 2/1/2026";
const supersede = (actor = staff, more: object = {}) => succession.supersede(actor, { planCode: old.code, byCode: next.code, document, ...more });

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  [old, next] = [await createEntryPlan(), await createEntryPlan()];
  staff = await createActor([{ role: "provincial_staff", areaId: old.areaId }]);
  await db.plan.update({ where: { code: next.code }, data: { areaId: old.areaId, startYear: 2026, endYear: 2035 } });
});

it("is shown on both plans and audited; the old plan and its figures stay as they were, but are amended no more", async () => {
  const before = await readIssuedPlan(old.code);
  const measure = await db.measure.findUniqueOrThrow({ where: { code: old.deaths } });
  await db.actual.create({ data: { measureId: measure.id, areaId: old.areaId, year: 2024, agencyId: old.health } });
  await supersede();

  expect(await findSuccession(await idOf(old.code))).toMatchObject({ by: { code: next.code, document }, of: [] });
  expect(await findSuccession(await idOf(next.code))).toMatchObject({ by: null, of: [{ code: old.code, document }] });
  expect(await readIssuedPlan(old.code)).toStrictEqual(before);
  expect(await db.actual.count({ where: { areaId: old.areaId } })).toBe(1);
  expect(await db.auditEvent.findFirst({ where: { action: "plan.superseded", subjectId: await idOf(old.code) } })).toMatchObject({ chain: old.areaId, actorId: staff.userId, data: { by: next.code, document } });

  const { id } = await db.indicator.findFirstOrThrow({ where: { plan: { code: old.code }, number: "1" } });
  const change = amendInput.parse({ planCode: old.code, document, effectiveOn: "2026-01-01", what: "x", why: "y", changes: [{ kind: "retire-indicator", indicatorId: id }] });
  expect((await problemOf(amendments.amend(staff, change))).code).toBe("locked");
});

it("happens once, not in a circle, not across unrelated areas, and not by others", async () => {
  const agencyStaff = await createActor([{ role: "agency_staff", agencyId: old.health }]);
  expect((await problemOf(supersede(agencyStaff))).code).toBe("forbidden");
  expect((await problemOf(supersede(staff, { byCode: "khong-co" }))).code).toBe("not-found");
  expect((await problemOf(supersede(staff, { byCode: old.code }))).fields?.byCode).toMatch(/không tự thay thế/);
  expect((await problemOf(supersede(staff, { byCode: (await createEntryPlan()).code }))).fields?.byCode).toMatch(/cùng địa bàn/);
  await supersede();
  expect((await problemOf(supersede())).code).toBe("conflict");
  expect((await problemOf(supersede(staff, { planCode: next.code, byCode: old.code }))).fields?.byCode).toMatch(/cũng đã được thay thế/);
});

it("may be by a plan of the unit that took the area over", async () => {
  const other = await createEntryPlan();
  await db.plan.update({ where: { code: other.code }, data: { startYear: 2026, endYear: 2035 } });
  await db.areaSuccession.create({ data: { predecessorId: old.areaId, successorId: other.areaId, extent: "whole", effectiveOn: new Date("2025-07-01T00:00:00Z") } });
  await supersede(staff, { byCode: other.code });
  expect((await findSuccession(await idOf(old.code))).by?.code).toBe(other.code);
});
