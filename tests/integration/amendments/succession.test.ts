import { beforeAll, beforeEach, expect, it } from "vitest";
import { findSuccession } from "@/lib/data/amendments";
import { db } from "@/lib/data/db";
import { listEarlierVerdicts } from "@/lib/data/earlier-verdicts";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { amendInput } from "@/lib/domain/plan/amendment-input";
import * as amendments from "@/lib/services/amendments";
import * as succession from "@/lib/services/plan-succession";
import { number, say } from "../../support/communes";
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

it("may be by a plan of the unit that took the area over, also under a name that came later", async () => {
  const [between, other] = [await createEntryPlan(), await createEntryPlan()];
  await db.plan.update({ where: { code: other.code }, data: { startYear: 2026, endYear: 2035 } });
  await db.areaSuccession.create({ data: { predecessorId: old.areaId, successorId: between.areaId, extent: "whole", effectiveOn: new Date("2025-07-01T00:00:00Z") } });
  expect((await problemOf(supersede(staff, { byCode: other.code }))).fields?.byCode).toMatch(/cùng địa bàn/);
  await db.areaSuccession.create({ data: { predecessorId: between.areaId, successorId: other.areaId, extent: "whole", effectiveOn: new Date("2026-01-01T00:00:00Z") } });
  await supersede(staff, { byCode: other.code });
  expect((await findSuccession(await idOf(old.code))).by?.code).toBe(other.code);
});

it("keeps what the earlier plan came to beside each measure of the new one, from its own targets and figures", async () => {
  const measure = await db.measure.findUniqueOrThrow({ where: { code: old.schooling } });
  const use = await db.indicatorMeasure.findFirstOrThrow({ where: { measureId: measure.id, indicator: { plan: { code: old.code } } } });
  const milestone = { timing: "milestone", basis: "value", comparator: "gte", digits: 0, phrase: "đạt" } as const;
  await db.target.createMany({ data: [2025, 2030].map((year, index) => ({ ...milestone, indicatorMeasureId: use.id, ordinal: index + 1, year, value: year === 2025 ? "90" : "95" })) });
  await say(staff.userId, { measureCode: old.schooling, areaId: old.areaId, agencyId: old.education, year: 2025 }, number("92"));
  const asked = async (actor = staff, today = "2026-11-22") => (await listEarlierVerdicts(actor, { id: await idOf(next.code) }, [measure.id], today)).get(measure.id);
  expect(await asked()).toBeUndefined();
  await supersede();
  expect(await asked()).toMatchObject([{ plan: { code: old.code }, indicatorNumber: "2", milestone: 2025, judgement: { status: "achieved", target: { value: "90" }, judged: { year: 2025 } } }]);

  // One that was merged into another since is the same measure.
  const other = await db.measure.update({ where: { code: next.schooling }, data: { aliasOfId: measure.id, aliasSince: new Date("2026-01-01") } });
  expect((await listEarlierVerdicts(staff, { id: await idOf(next.code) }, [other.id], "2026-11-22")).get(other.id)).toHaveLength(1);

  // A third plan tells of both before it; the second has no figure of its own.
  const third = await createEntryPlan();
  await db.plan.update({ where: { code: third.code }, data: { areaId: old.areaId, startYear: 2031, endYear: 2040 } });
  await succession.supersede(staff, { planCode: next.code, byCode: third.code, document });
  expect((await listEarlierVerdicts(staff, { id: await idOf(third.code) }, [measure.id], "2031-02-01")).get(measure.id)?.map(({ plan, milestone: year }) => [plan.code, year])).toEqual([[old.code, 2030], [old.code, 2025]]);
  // Who does not see the earlier plan's figures sees no verdict of it.
  expect(await asked(await createActor([{ role: "provincial_staff", areaId: (await createEntryPlan()).areaId }]))).toEqual([]);
});
