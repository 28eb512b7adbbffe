import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findArea } from "@/lib/data/areas";
import { findAct, listActs, listDoubtful, listLineage } from "@/lib/data/area-successions";
import { listCarriedFigures } from "@/lib/data/carried-figures";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listMyReports } from "@/lib/data/my-reports";
import { findReportForm } from "@/lib/data/report-form";
import { loadActor } from "@/lib/data/actors";
import type { Actor } from "@/lib/domain/access/actor";
import { recordSuccessionInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import * as areas from "@/lib/services/areas";
import * as reports from "@/lib/services/reports";
import { number, say } from "@/tests/support/communes";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { dumpTables } from "@/tests/support/dump-tables";
import { createActor, createArea, createCountry, createUser, openSessionOf } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";
import { type ReportingWorld, createReportingWorld, edit } from "@/tests/support/reporting";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TODAY = "2026-11-22";
const DOCUMENT = "Nghị quyết 1661/NQ-UBTVQH15";
const input = (more: object) => recordSuccessionInput.parse({ on: "01/01/2026", document: DOCUMENT, ...more });
const dump = () => dumpTables(database.ownerUrl);
const brokenChains = () => db.$queryRaw<unknown[]>`SELECT * FROM "BrokenAuditEvent"`;

describe("merging communes", () => {
  let world: ReportingWorld, administrator: Actor, codes: string[];
  const old = () => world.communes.map(({ areaId }) => areaId);

  beforeEach(async () => {
    world = await createReportingWorld(3);
    administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
    codes = [0, 1].map(() => String(10_000 + Math.floor(Math.random() * 89_999)));
    await db.reportingPeriod.update({ where: { id: world.periodId }, data: { dueOn: new Date("2027-01-01") } });
  });

  const merge = (more: object = {}) => input({ kind: "merge", within: world.plan.areaId, areaIds: old().slice(0, 2), successors: `${codes[0]}; Xã Gộp`, ...more });
  const heir = async () => (await db.area.findFirstOrThrow({ where: { code: codes[0]! } })).id;
  const fill = async (count = 2) => {
    for (const [index, { areaId, agencyId, officer }] of world.communes.slice(0, count).entries()) {
      await say(officer.userId, { measureCode: world.plan.shelters, areaId, agencyId, year: 2025 }, number(String(10 + 2 * index)));
    }
  };

  it("tells beforehand what it will do, writing nothing", async () => {
    await fill();
    const { reportId } = await reports.begin(world.communes[0]!.officer, { periodId: world.periodId, agencyId: world.communes[0]!.agencyId });
    const before = await dump();
    const { act, facts } = await successions.preview(administrator, merge());
    expect(await dump()).toEqual(before);
    expect(act.endedIds).toEqual(old().slice(0, 2));
    expect(facts.figures).toEqual([{ fate: "whole", aggregation: "sum_count", cells: 2, firstYear: 2025, lastYear: 2025 }]);
    expect(facts.reports).toMatchObject([{ reportId, state: "draft", year: 2024 }]);
    expect(facts.people.map(({ role }) => role)).toEqual(["commune_officer", "commune_officer"]);
    expect(facts.agencies).toHaveLength(2);
  });

  it("adds ten and twelve to twenty-two on today's map, and leaves both to be read", async () => {
    await fill();
    const entries = await db.actualEntry.count();
    const { actId } = await successions.record(administrator, merge());
    const plan = (await readIssuedPlan(world.plan.code))!;
    const measure = plan.goals[0]!.indicators.flatMap(({ measures }) => measures).find(({ code }) => code === world.plan.shelters)!;
    const figures = await listCarriedFigures(plan, [measure], [2025], { day: TODAY });
    const id = await heir();
    expect(figures.at(measure, 2025, id)).toMatchObject({ kind: "figure", of: 2, byShares: false, sum: { reported: 2, value: { value: "22" } } });
    expect(figures.earlier(id, 2025).map(({ areaId }) => areaId).sort()).toEqual(old().slice(0, 2).sort());
    expect(await db.actualEntry.count()).toBe(entries);
    expect((await listLineage(id, "before")).map(({ area, share }) => [area.id, share]).sort()).toEqual(old().slice(0, 2).map((one) => [one, "1"]).sort());
    expect(await listLineage(old()[0]!, "after")).toMatchObject([{ area: { id }, share: "1", on: "2026-01-01", document: DOCUMENT }]);
    expect(await findAct(actId)).toMatchObject({ kind: "merge", ended: 2, begun: 1, undoneAt: null, lines: [{ to: "Xã Gộp" }, { to: "Xã Gộp" }] });
    expect((await listActs())[0]).toMatchObject({ id: actId, ended: 2, begun: 1 });
  });

  it("moves officers and committees along, once each, and keeps the plan's reporters of the past", async () => {
    const [a, b] = world.communes;
    await db.membership.create({ data: { userId: a!.officer.userId, role: "commune_officer", areaId: b!.areaId } });
    await successions.record(administrator, merge({ movesOfficers: "on", renewsCommittees: "on" }));
    const id = await heir();
    const committee = await db.agency.findFirstOrThrow({ where: { areaId: id } });
    expect(committee.name).toBe("UBND xã Gộp");
    expect(await db.planReporter.count({ where: { agencyId: { in: [committee.id, a!.agencyId, b!.agencyId] } } })).toBe(3);
    expect(await db.agency.count({ where: { id: { in: [a!.agencyId, b!.agencyId] }, validTo: new Date("2025-12-31") } })).toBe(2);
    const officers = await Promise.all([a!, b!].map(async ({ officer }) => (await loadActor(await openSessionOf(officer.userId), TODAY))!));
    for (const officer of officers) expect(officer.memberships).toMatchObject([{ role: "commune_officer", areaId: id }]);
    for (const officer of officers) expect([...officer.memberships[0]!.areaPredecessorIds].sort()).toEqual(old().slice(0, 2).sort());
  });

  it.each(["close", "on_behalf", "successor"] as const)("settles open reports as chosen: %s", async (openReports) => {
    const [a] = world.communes;
    const { reportId } = await reports.begin(a!.officer, { periodId: world.periodId, agencyId: a!.agencyId });
    await successions.record(administrator, merge({ openReports, movesOfficers: "on" }));
    const officer = (await loadActor(await openSessionOf(a!.officer.userId), TODAY))!;
    const [change] = [edit(world.plan.shelters, { result: "7" })];
    const type = (actor: Actor) => reports.recordFigures(actor, { reportId, edits: [change] });

    // Everybody who stands in its place still reads it.
    expect((await listMyReports(officer, TODAY)).filter((one) => one.reportId === reportId)).toMatchObject([{ fills: openReports === "successor" }]);
    expect(await findReportForm(officer, reportId)).not.toBeNull();
    if (openReports === "successor") expect(await type(officer)).toMatchObject([{ result: { ok: true, value: { changed: true } } }]);
    else if (openReports === "on_behalf") {
      expect((await problemOf(type(officer))).code).toBe("forbidden");
      expect(await type(world.reviewer)).toMatchObject([{ result: { ok: true, value: { changed: true } } }]);
    } else {
      expect((await problemOf(type(officer))).code).toBe("forbidden");
      await db.membership.create({ data: { userId: officer.userId, role: "commune_officer", areaId: a!.areaId, validFrom: new Date("2026-02-01") } });
      const old = (await loadActor(await openSessionOf(officer.userId), TODAY))!;
      expect(await type(old)).toMatchObject([{ result: { ok: false, problem: { code: "locked" } } }]);
    }
  });

  it("is undone whole: every row of every table is as it was, byte for byte", async () => {
    await fill(3);
    await reports.begin(world.communes[0]!.officer, { periodId: world.periodId, agencyId: world.communes[0]!.agencyId });
    for (const more of [{ openReports: "close" }, { openReports: "on_behalf", movesOfficers: "on" }, { openReports: "successor", movesOfficers: "on", renewsCommittees: "on" }]) {
      const before = await dump();
      const { actId } = await successions.record(administrator, merge(more));
      expect(await dump()).not.toEqual(before);
      await successions.undo(administrator, { actId, reason: "Ghi nhầm nghị quyết" });
      expect(await dump()).toEqual(before);
      expect(await findAct(actId)).toMatchObject({ undoReason: "Ghi nhầm nghị quyết", lines: [{ to: "Xã Gộp", toId: null }, { to: "Xã Gộp", toId: null }] });
      expect((await problemOf(successions.undo(administrator, { actId, reason: "lần nữa" }))).code).toBe("conflict");
    }
    expect(await brokenChains()).toEqual([]);
  });

  it("is not undone once something was built on it, and says what", async () => {
    const { actId } = await successions.record(administrator, merge({ renewsCommittees: "on" }));
    const id = await heir();
    const renamed = await successions.record(administrator, input({ kind: "rename", within: world.plan.areaId, areaIds: id, successors: `${codes[0]}; Xã Tên Mới`, on: "01/06/2026" }));
    expect((await problemOf(successions.undo(administrator, { actId, reason: "x" }))).message).toMatch(/đơn vị mới đã thay đổi tiếp.*mới nhất trước/);
    await successions.undo(administrator, { actId: renamed.actId, reason: "x" });

    const committee = await db.agency.findFirstOrThrow({ where: { areaId: id } });
    await say(administrator.userId, { measureCode: world.plan.shelters, areaId: id, agencyId: committee.id, year: 2026 }, number("3"));
    expect((await problemOf(successions.undo(administrator, { actId, reason: "x" }))).message).toMatch(/1 số liệu đã nhập/);
    const other = await successions.record(administrator, input({ kind: "rename", within: world.plan.areaId, areaIds: old()[2], successors: `${codes[1]}; Xã Khác` }));
    const someone = await createUser();
    await db.membership.create({ data: { userId: someone.id, role: "viewer", areaId: (await db.area.findFirstOrThrow({ where: { code: codes[1]! } })).id } });
    expect((await problemOf(successions.undo(administrator, { actId: other.actId, reason: "x" }))).message).toMatch(/1 vai trò giao thêm/);
  });

  it("is the administrator's alone, of the place, and never of what lies elsewhere", async () => {
    const elsewhere = await createArea("province", await createCountry());
    for (const actor of [world.reviewer, world.communes[0]!.officer, await createActor([{ role: "administrator", areaId: elsewhere }])]) {
      expect((await problemOf(successions.preview(actor, merge()))).code).toBe("forbidden");
      expect((await problemOf(successions.record(actor, merge()))).code).toBe("forbidden");
    }
    const own = await createActor([{ role: "administrator", areaId: elsewhere }]);
    expect((await problemOf(successions.record(own, merge({ within: elsewhere })))).code).toBe("invalid");
    const provincial = await createActor([{ role: "administrator", areaId: world.plan.areaId }]);
    const { actId } = await successions.record(provincial, merge());
    expect((await problemOf(successions.undo(world.reviewer, { actId, reason: "x" }))).code).toBe("forbidden");
    expect((await problemOf(successions.record(provincial, input({ kind: "rename", within: world.plan.areaId, areaIds: world.plan.areaId, successors: "99; Tỉnh Khác", on: "01/02/2026" })))).code).toBe("forbidden");
  });

  it("gives a unit another name from a day on, what lies in it going along, and takes it back", async () => {
    const before = await dump();
    const [id] = old();
    const { actId } = await successions.record(administrator, input({ kind: "rename", within: world.plan.areaId, areaIds: id, successors: `${codes[0]}; Phường Mới` }));
    const renamed = await heir();
    expect(await findArea(id!, TODAY)).toMatchObject({ validTo: "2025-12-31", becomes: [{ extent: "whole", on: "2026-01-01", document: DOCUMENT, actId, area: { id: renamed, name: "Phường Mới", kind: "phuong" } }] });
    expect(await findArea(renamed, TODAY)).toMatchObject({ validFrom: "2026-01-01", comesFrom: [{ extent: "whole", actId, area: { id } }] });
    expect((await findArea(world.plan.areaId, "2025-12-31"))!.children.map((one) => one.id)).toEqual(expect.arrayContaining(old()));
    expect((await findArea(world.plan.areaId, "2026-01-01"))!.children.map((one) => one.id)).not.toContain(id);
    await successions.undo(administrator, { actId, reason: "Nhầm tên" });
    const province = await successions.record(administrator, input({ kind: "rename", within: await createCountry(), areaIds: world.plan.areaId, successors: "98; Tỉnh Tên Khác", on: "02/01/2026" }));
    expect(await db.area.count({ where: { parent: { code: "98" }, validTo: null } })).toBe(old().length);
    await successions.undo(administrator, { actId: province.actId, reason: "Nhầm tên" });
    expect(await dump()).toEqual(before);
  });

  it("makes a ward of a commune: the same unit and its history under another kind, and takes it back", async () => {
    await fill(1);
    const before = await dump();
    const [id] = old();
    const unit = await db.area.findUniqueOrThrow({ where: { id: id! } });
    await db.area.update({ where: { id: id! }, data: { code: codes[1]! } });
    const { actId } = await successions.record(administrator, input({ kind: "promotion", within: world.plan.areaId, areaIds: id, successors: `${codes[1]}; Phường Mới`, movesOfficers: "on", renewsCommittees: "on" }));
    const ward = await db.area.findFirstOrThrow({ where: { code: codes[1]!, validTo: null } });
    expect(ward).toMatchObject({ kind: "phuong", level: "commune", name: "Phường Mới", parentId: unit.parentId });
    const plan = (await readIssuedPlan(world.plan.code))!;
    const measure = plan.goals[0]!.indicators.flatMap(({ measures }) => measures).find(({ code }) => code === world.plan.shelters)!;
    expect((await listCarriedFigures(plan, [measure], [2025], { day: TODAY })).at(measure, 2025, ward.id)).toMatchObject({ kind: "figure", of: 1, byShares: false, sum: { value: { value: "10" } } });
    await successions.undo(administrator, { actId, reason: "Chưa có nghị quyết" });
    await db.area.update({ where: { id: id! }, data: { code: unit.code } });
    expect(await dump()).toEqual(before);
  });

  it("lets one of two at the same moment through", async () => {
    const results = await Promise.allSettled([successions.record(administrator, merge()), successions.record(administrator, merge({ successors: `${codes[1]}; Xã Khác` }))]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("lets one of two overlapping acts of other kinds at the same moment through, and of two apart both", async () => {
    const ending = (areaIds: unknown) => successions.record(administrator, input({ kind: "end_of_unit", within: world.plan.areaId, areaIds }));
    const overlapping = await Promise.allSettled([successions.record(administrator, merge()), ending(old().slice(1))]);
    expect(overlapping.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [free] = (await db.area.findMany({ where: { id: { in: old() }, validTo: null } })).map(({ id }) => id);
    const [one, two] = [await createArea("commune", world.plan.areaId), await createArea("commune", world.plan.areaId)];
    expect((await Promise.allSettled([ending([one, ...(free ? [free] : [])]), ending(two)])).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  });

  it("is not undone once an old unit's code is another's, nor over a letter written since", async () => {
    const [id] = old();
    const freed = String(10_000 + Math.floor(Math.random() * 89_999));
    await db.area.update({ where: { id: id! }, data: { code: freed } });
    const { reportId } = await reports.begin(world.communes[0]!.officer, { periodId: world.periodId, agencyId: world.communes[0]!.agencyId });
    const { actId } = await successions.record(administrator, merge());
    const { areaId } = await areas.create(administrator, { parentId: world.plan.areaId, code: freed, name: "Xã Lập Mới", kind: "xa", validFrom: "2026-01-01", document: DOCUMENT });
    expect(await problemOf(successions.undo(administrator, { actId, reason: "x" }))).toMatchObject({ code: "locked", message: expect.stringMatching(/mã của đơn vị cũ đã được cấp cho một đơn vị khác/) as string });
    await successions.record(administrator, input({ kind: "end_of_unit", within: world.plan.areaId, areaIds: areaId, on: "02/01/2026" }));
    await db.area.update({ where: { id: areaId }, data: { code: String(Number(freed) === 99_999 ? 10_000 : Number(freed) + 1) } });
    await db.report.update({ where: { id: reportId }, data: { onBehalfDocument: "Công văn 12/UBND" } });
    await successions.undo(administrator, { actId, reason: "x" });
    expect(await db.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ afterUnitEnded: null, onBehalfDocument: "Công văn 12/UBND" });
  });

  it("refuses a code in use, and leaves nothing half done", async () => {
    await db.area.update({ where: { id: old()[2]! }, data: { code: codes[0]! } });
    const before = await dump();
    expect((await problemOf(successions.record(administrator, merge()))).message).toMatch(/mã đơn vị mới đang thuộc một đơn vị khác/);
    expect(await dump()).toEqual(before);
  });
});

describe("ending without a successor", () => {
  let world: ReportingWorld, administrator: Actor;
  beforeEach(async () => {
    world = await createReportingWorld(3);
    administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
    await db.reportingPeriod.update({ where: { id: world.periodId }, data: { dueOn: new Date("2027-01-01") } });
  });
  const units = () => world.communes.map(({ areaId }) => areaId);
  const end = (more: object = {}) => input({ kind: "end_of_unit", within: world.plan.areaId, areaIds: units().slice(0, 1), ...more });

  it("is seen beforehand, recorded with day and document, and undone byte for byte", async () => {
    const [{ areaId, agencyId, officer }] = world.communes as [ReportingWorld["communes"][number]];
    await say(officer.userId, { measureCode: world.plan.shelters, areaId, agencyId, year: 2025 }, number("10"));
    const { reportId } = await reports.begin(officer, { periodId: world.periodId, agencyId });
    const before = await dump();
    const { act, facts } = await successions.preview(administrator, end());
    expect(await dump()).toEqual(before);
    expect(act).toMatchObject({ endedIds: [areaId], begins: [], links: [] });
    expect(facts).toMatchObject({ figures: [{ fate: "nowhere", cells: 1 }], reports: [{ reportId, areaId }], people: [{ role: "commune_officer", unitId: areaId }], agencies: [{ id: agencyId }] });

    for (const more of [{ openReports: "close" }, { openReports: "successor", movesOfficers: "on", renewsCommittees: "on" }]) {
      const { actId } = await successions.record(administrator, end(more));
      const act = (await findAct(actId))!;
      expect(act).toMatchObject({ kind: "end_of_unit", on: "2026-01-01", document: DOCUMENT, ended: 1, begun: 0, lines: [], ends: [{ id: areaId }] });
      expect(await findArea(areaId, TODAY)).toMatchObject({ validTo: "2025-12-31", becomes: [], endedBy: { actId, document: DOCUMENT } });
      // Nobody took its place: what a successor would finish, the province does.
      expect(await db.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject(more.openReports === "close" ? { afterUnitEnded: "close", onBehalfDocument: null } : { afterUnitEnded: "on_behalf", onBehalfDocument: DOCUMENT });
      expect((await db.agency.findUniqueOrThrow({ where: { id: agencyId } })).validTo).toEqual("renewsCommittees" in more ? new Date("2025-12-31") : null);
      expect(await db.auditEvent.findMany({ where: { subjectId: actId }, select: { action: true } })).toEqual([{ action: "area-succession.recorded" }]);
      await successions.undo(administrator, { actId, reason: "Ghi nhầm" });
      expect(await dump()).toEqual(before);
      expect(await findArea(areaId, TODAY)).toMatchObject({ validTo: null, endedBy: null });
    }
    expect(await brokenChains()).toEqual([]);
  });

  it("is no place of doubt, and does not become something by the way", async () => {
    const [id] = units();
    const doubtful = async () => (await listDoubtful(world.plan.areaId)).map((unit) => unit.id);
    const { actId } = await successions.record(administrator, end());
    expect(await doubtful()).not.toContain(id);
    const heir = await createArea("commune", world.plan.areaId);
    await db.area.update({ where: { id: heir }, data: { validFrom: new Date("2026-01-01") } });
    expect(await problemOf(successions.place(administrator, { predecessorId: id!, successorId: heir, document: DOCUMENT }))).toMatchObject({ code: "locked", message: expect.stringMatching(/không có đơn vị tiếp nhận/) as string });
    await successions.undo(administrator, { actId, reason: "x" });
    // A unit of which only the last day is known is in doubt.
    await db.area.update({ where: { id: id! }, data: { validTo: new Date("2025-12-31") } });
    expect(await doubtful()).toContain(id);
  });

  it("is not undone under a province that has ended since", async () => {
    const { actId } = await successions.record(administrator, end());
    const province = await successions.record(administrator, input({ kind: "rename", within: await createCountry(), areaIds: world.plan.areaId, successors: "97; Tỉnh Tên Khác", on: "02/01/2026" }));
    expect(await problemOf(successions.undo(administrator, { actId, reason: "x" }))).toMatchObject({ code: "locked", message: expect.stringMatching(/cấp trên của 1 đơn vị cũ đã kết thúc/) as string });
    await successions.undo(administrator, { actId: province.actId, reason: "x" });
    await successions.undo(administrator, { actId, reason: "x" });
    expect(await findArea(units()[0]!, TODAY)).toMatchObject({ validTo: null });
  });

  it("is the administrator's alone", async () => {
    for (const actor of [world.reviewer, world.communes[0]!.officer]) expect((await problemOf(successions.record(actor, end()))).code).toBe("forbidden");
  });

  it("ends all districts of a province in one act, their communes going on under it, and takes it back", async () => {
    const districts = [await createArea("district", world.plan.areaId), await createArea("district", world.plan.areaId)];
    const [first, second, apart] = world.communes;
    for (const [index, one] of [first!, second!].entries()) await db.area.update({ where: { id: one.areaId }, data: { parentId: districts[index]! } });
    await say(first!.officer.userId, { measureCode: world.plan.shelters, areaId: first!.areaId, agencyId: first!.agencyId, year: 2024 }, number("10"));
    const before = await dump();
    const level = input({ kind: "end_of_level", within: world.plan.areaId, on: "01/07/2025", movesOfficers: "on", renewsCommittees: "on" });
    const { act, facts } = await successions.preview(administrator, level);
    expect(act.endedIds.slice(0, 2).sort()).toEqual([...districts].sort());
    expect(facts.figures).toEqual([{ fate: "whole", aggregation: "sum_count", cells: 1, firstYear: 2024, lastYear: 2024 }]);

    const { actId } = await successions.record(administrator, level);
    expect((await findArea(world.plan.areaId, "2025-06-30"))!.children.map(({ level }) => level).sort()).toEqual(["commune", "district", "district"]);
    const after = (await findArea(world.plan.areaId, "2025-07-01"))!.children;
    expect(after.map(({ level }) => level)).toEqual(["commune", "commune", "commune"]);
    expect(after.map(({ id }) => id)).toContain(apart!.areaId);
    const act2 = (await findAct(actId))!;
    expect(act2.ends.map(({ id }) => id).sort()).toEqual([...districts].sort());
    expect(act2.lines.map(({ fromId }) => fromId).sort()).toEqual([first!.areaId, second!.areaId].sort());
    expect(await findArea(districts[0]!, TODAY)).toMatchObject({ validTo: "2025-06-30", endedBy: { actId } });
    await successions.undo(administrator, { actId, reason: "Ghi nhầm" });
    expect(await dump()).toEqual(before);
    expect(await brokenChains()).toEqual([]);
  });
});
