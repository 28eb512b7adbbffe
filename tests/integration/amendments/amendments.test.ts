import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { today } from "@/lib/today";
import { listAmendments } from "@/lib/data/amendments";
import { db } from "@/lib/data/db";
import { loadEntrySheet } from "@/lib/data/entry-sheet";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { amendInput, type AmendInput, type AmendmentChange, type NewTarget } from "@/lib/domain/plan/amendment-input";
import * as amendments from "@/lib/services/amendments";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let staff: Actor;

const DOCUMENT = "Quyết định 45/QĐ-UBND ngày 20/12/2023";

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

const toTarget = (more: Partial<NewTarget> = {}): NewTarget => ({ timing: "milestone", year: 2030, fromYear: null, toYear: null, comparator: "lte", value: "7.50", upperValue: null, maintained: false, phrase: "xuống còn 7,50‰ vào năm 2030", ...more });
const input = (changes: AmendmentChange[], more: Partial<AmendInput> = {}): AmendInput => amendInput.parse({ planCode: plan.code, document: DOCUMENT, effectiveOn: "2024-01-01", what: "Hạ mức tử vong.", why: "Đã đạt sớm.", changes, ...more });
const deathsTarget = async () => (await db.target.findFirstOrThrow({ where: { retiredById: null, indicatorMeasure: { indicator: { number: "1", plan: { code: plan.code } } } } })).id;
const use = async (number: string) => (await db.indicatorMeasure.findFirstOrThrow({ where: { indicator: { number, plan: { code: plan.code } } } })).id;
const indicatorId = async (number: string) => (await db.indicator.findFirstOrThrow({ where: { number, plan: { code: plan.code } } })).id;
const change = async (more: Partial<NewTarget> = {}): Promise<AmendmentChange> => ({ kind: "change-target", targetId: await deathsTarget(), to: toTarget(more) });
const read = async (asOf?: string) => (await readIssuedPlan(plan.code, asOf === undefined ? {} : { asOf }))!;
const indicators = async (asOf?: string) => (await read(asOf)).goals.flatMap((goal) => goal.indicators);
const rows = async () => ({
  targets: await db.target.findMany({ where: { indicatorMeasure: { indicator: { plan: { code: plan.code } } } }, orderBy: { id: "asc" } }),
  indicators: await db.indicator.findMany({ where: { plan: { code: plan.code } }, orderBy: { id: "asc" } }),
});

describe("changing a target", () => {
  it("ends the old one and begins the new one on the day; the plan of the day before reads as it was", async () => {
    const before = await read();
    const old = await rows();
    const oldId = await deathsTarget();
    const { amendmentId } = await amendments.amend(staff, input([await change()]));

    expect(await read("2023-12-31")).toStrictEqual(before);
    const [deaths, ...others] = await indicators("2024-01-01");
    expect(deaths!.measures[0]!.targets).toMatchObject([{ year: 2030, comparator: "lte", value: "7.50", basis: "value", phrase: "xuống còn 7,50‰ vào năm 2030" }]);
    expect(others).toStrictEqual(before.goals.flatMap((goal) => goal.indicators).slice(1));
    expect(await read()).toStrictEqual(await read("2024-01-01"));

    // Nothing is rewritten: the old row only knows by what it ended.
    const now = await rows();
    expect(now.indicators).toStrictEqual(old.indicators);
    expect(now.targets.find(({ id }) => id === oldId)).toStrictEqual({ ...old.targets.find(({ id }) => id === oldId)!, retiredById: amendmentId });
    expect(now.targets.filter(({ introducedById }) => introducedById === amendmentId)).toHaveLength(1);
    expect(now.targets).toHaveLength(old.targets.length + 1);

    // Entry asks for the new one too.
    const sheet = (await loadEntrySheet(db, plan.code))!;
    expect(sheet.lines.find((line) => line.measureCode === plan.deaths)!.targets).toMatchObject([{ value: "7.50" }]);

    expect(await listAmendments(before.id)).toMatchObject([
      { ordinal: 1, document: DOCUMENT, effectiveOn: "2024-01-01", why: "Đã đạt sớm.", retiredTargets: [{ indicatorNumber: "1", target: { value: "8" } }], introducedTargets: [{ indicatorNumber: "1", target: { value: "7.50" } }] },
    ]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: "plan.amended", subjectId: before.id } });
    expect(event).toMatchObject({ chain: plan.areaId, actorId: staff.userId, data: { amendmentId, document: DOCUMENT, effectiveOn: "2024-01-01", changes: [{ kind: "change-target", targetId: oldId }] } });
    expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
  });

  it("of a day to come leaves today's plan alone", async () => {
    const before = await read();
    const later = `${Number(today().slice(0, 4)) + 1}-01-01`;
    await amendments.amend(staff, input([await change()], { effectiveOn: later }));
    expect(await read()).toStrictEqual(before);
    expect((await loadEntrySheet(db, plan.code))!.lines.find((line) => line.measureCode === plan.deaths)!.targets).toMatchObject([{ value: "8" }]);
    expect((await indicators(later))[0]!.measures[0]!.targets).toMatchObject([{ value: "7.50" }]);
  });

  it("twice reads right on every day, and not before the last amendment", async () => {
    await amendments.amend(staff, input([await change()]));
    const earlier = input([await change({ value: "7" })], { effectiveOn: "2023-06-01" });
    expect((await problemOf(amendments.amend(staff, earlier))).fields?.effectiveOn).toMatch(/01\/01\/2024/);
    await amendments.amend(staff, input([await change({ value: "7" })], { effectiveOn: "2025-01-01" }));
    const values = await Promise.all(["2023-12-31", "2024-12-31", "2025-01-01"].map(async (day) => (await indicators(day))[0]!.measures[0]!.targets.map(({ value }) => value)));
    expect(values).toEqual([["8"], ["7.50"], ["7"]]);
  });

  it("is written by one of two who amend at the same moment", async () => {
    const both = await Promise.all([change({ value: "7" }), change({ value: "6" })]);
    const results = await Promise.allSettled(both.map((one) => amendments.amend(staff, input([one]))));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await indicators())[0]!.measures[0]!.targets).toHaveLength(1);
    expect(await db.planAmendment.count({ where: { plan: { code: plan.code } } })).toBe(1);
  });
});

describe("adding and retiring", () => {
  it("adds a target, in the order of years", async () => {
    await amendments.amend(staff, input([{ kind: "add-target", useId: await use("1"), target: toTarget({ year: 2028, comparator: "lt", value: "9" }) }]));
    expect((await indicators())[0]!.measures[0]!.targets.map(({ year, value }) => [year, value])).toEqual([[2028, "9"], [2030, "8"]]);
    expect((await indicators("2023-12-31"))[0]!.measures[0]!.targets).toHaveLength(1);
  });

  it("retires an indicator, and adds one with a measure of the catalogue", async () => {
    await amendments.amend(
      staff,
      input([
        { kind: "retire-indicator", indicatorId: await indicatorId("2") },
        { kind: "add-indicator", goalOrdinal: 1, number: "4", text: "Trẻ em đến trường đạt 95% vào năm 2030.", shortName: "Đến trường", measureCode: plan.schooling, unit: "percent", targets: [toTarget({ comparator: "gte", value: "95", phrase: "đạt 95%" })] },
      ]),
    );
    expect((await indicators()).map(({ number }) => number)).toEqual(["1", "3", "4"]);
    expect((await indicators("2023-12-31")).map(({ number }) => number)).toEqual(["1", "2", "3"]);
    expect((await indicators())[2]).toMatchObject({ text: "Trẻ em đến trường đạt 95% vào năm 2030.", measures: [{ code: plan.schooling, targets: [{ comparator: "gte", value: "95" }] }] });
    // The number of the retired one is not given again.
    const again: AmendmentChange = { kind: "add-indicator", goalOrdinal: 1, number: "2", text: "x", shortName: "x", measureCode: plan.schooling, unit: "percent", targets: [toTarget()] };
    expect((await problemOf(amendments.amend(staff, input([again])))).fields?.number).toMatch(/từng có chỉ tiêu 2/);
    expect((await problemOf(amendments.amend(staff, input([{ kind: "retire-indicator", indicatorId: await indicatorId("2") }])))).code).toBe("conflict");
  });
});

describe("retiring a target", () => {
  it("ends it from the day on; the day before reads as it was, and no row is rewritten", async () => {
    const before = await read();
    const old = await rows();
    const targetId = await deathsTarget();
    const { amendmentId } = await amendments.amend(staff, input([{ kind: "retire-target", targetId }]));
    expect(await read("2023-12-31")).toStrictEqual(before);
    expect((await indicators())[0]!.measures[0]!.targets).toEqual([]);
    expect(await rows()).toStrictEqual({ ...old, targets: old.targets.map((row) => (row.id === targetId ? { ...row, retiredById: amendmentId } : row)) });
    expect((await listAmendments(before.id))[0]).toMatchObject({ retiredTargets: [{ indicatorNumber: "1", target: { value: "8" } }], introducedTargets: [] });
  });
});

describe("changing an indicator's words", () => {
  it("keeps the indicator, its figures and links, and the words of every earlier day", async () => {
    const before = await read();
    const old = await rows();
    const id = await indicatorId("1");
    const measure = await db.measure.findUniqueOrThrow({ where: { code: plan.deaths } });
    const actual = await db.actual.create({ data: { measureId: measure.id, areaId: plan.areaId, year: 2022, agencyId: plan.health } });
    const note = await db.reviewNote.create({ data: { planId: before.id, indicatorId: id, ordinal: 1, rule: "reading", place: "Chỉ tiêu 1", note: "Xem lại." } });
    const noted = await read();

    await amendments.amend(staff, input([{ kind: "change-wording", indicatorId: id, text: "Lời văn năm 2024." }]));
    await amendments.amend(staff, input([{ kind: "change-wording", indicatorId: id, text: "Lời văn năm 2025." }, await change({ value: "7" })], { effectiveOn: "2025-01-01" }));

    expect(await read("2023-12-31")).toStrictEqual(noted);
    const texts = await Promise.all(["2023-12-31", "2024-12-31", "2025-01-01"].map(async (day) => (await indicators(day))[0]!));
    expect(texts.map((one) => one.text)).toEqual([before.goals[0]!.indicators[0]!.text, "Lời văn năm 2024.", "Lời văn năm 2025."]);
    expect(texts.map((one) => [one.id, one.number, one.measures[0]!.id])).toEqual(texts.map(() => [id, "1", texts[0]!.measures[0]!.id]));
    expect((await rows()).indicators).toStrictEqual(old.indicators);
    expect(await db.actual.findUnique({ where: { id: actual.id } })).toStrictEqual(actual);
    expect(await db.reviewNote.findUnique({ where: { id: note.id } })).toStrictEqual(note);

    const [second, first] = await listAmendments(before.id);
    expect(first!.wordings).toEqual([{ indicatorNumber: "1", before: before.goals[0]!.indicators[0]!.text, after: "Lời văn năm 2024." }]);
    expect(second).toMatchObject({ wordings: [{ before: "Lời văn năm 2024.", after: "Lời văn năm 2025." }], introducedTargets: [{ target: { value: "7" } }] });

    // The words in force are the ones compared with; those kept can only be added to.
    expect((await problemOf(amendments.amend(staff, input([{ kind: "change-wording", indicatorId: id, text: "Lời văn năm 2025." }], { effectiveOn: "2025-06-01" })))).fields).toHaveProperty("text");
    await expect(db.indicatorWording.updateMany({ where: { indicatorId: id }, data: { text: "khác" } })).rejects.toThrow();
    await expect(db.indicatorWording.deleteMany({ where: { indicatorId: id } })).rejects.toThrow();
  });

  it("of a day to come leaves today's words alone", async () => {
    const later = `${Number(today().slice(0, 4)) + 1}-01-01`;
    const [now] = await indicators();
    await amendments.amend(staff, input([{ kind: "change-wording", indicatorId: now!.id, text: "Lời văn năm sau." }], { effectiveOn: later }));
    expect((await indicators())[0]!.text).toBe(now!.text);
    expect((await indicators(later))[0]!.text).toBe("Lời văn năm sau.");
  });
});

it("writes nothing of an amendment of which one part is refused", async () => {
  const before = await rows();
  const problem = await problemOf(amendments.amend(staff, input([await change(), { kind: "retire-indicator", indicatorId: await indicatorId("1") }])));
  expect(problem.message).toMatch(/vừa bị bãi bỏ vừa được sửa/);
  expect(await rows()).toStrictEqual(before);
  expect(await db.planAmendment.count({ where: { plan: { code: plan.code } } })).toBe(0);
});

it("is refused to others and for a plan that is not there", async () => {
  const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
  const agencyStaff = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
  for (const person of [elsewhere, agencyStaff]) expect((await problemOf(amendments.amend(person, input([await change()])))).code).toBe("forbidden");
  expect((await problemOf(amendments.amend(staff, input([await change()], { planCode: "khong-co" })))).code).toBe("not-found");
});
