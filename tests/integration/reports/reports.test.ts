import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findReportForm } from "@/lib/data/report-form";
import type { CellConflict } from "@/lib/domain/entry/cell";
import type { FigureAnswer } from "@/lib/domain/report/figures";
import { record } from "@/lib/services/actuals";
import { begin, beginOnBehalf, recordBaseFigure, recordFigures, saveNarrative } from "@/lib/services/reports";
import { createTestDatabase } from "../../support/database";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { type ReportingWorld, createPeriod, createReportingWorld, edit, typed } from "../../support/reporting";

let world: ReportingWorld;
let commune: ReportingWorld["communes"][number];
let reportId: string;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  world = await createReportingWorld();
  commune = world.communes[0]!;
  ({ reportId } = await begin(commune.officer, { periodId: world.periodId, agencyId: commune.agencyId }));
});

const planId = async () => (await db.plan.findUniqueOrThrow({ where: { code: world.plan.code } })).id;
const lines = async (actor = commune.officer, id = reportId) => (await findReportForm(actor, id))!.sections.flatMap((section) => section.lines);
const lineOf = async (measureCode: string, actor = commune.officer, id = reportId) => (await lines(actor, id)).find((line) => line.item.measureCode === measureCode)!;
const send = (...edits: ReturnType<typeof edit>[]) => recordFigures(commune.officer, { reportId, edits });
const kinds = (answers: FigureAnswer[]) => answers.map(({ result }) => (result.ok ? "ok" : result.problem.code));
const entries = () => db.actualEntry.findMany({ where: { actual: { reportCell: { reportId } } }, orderBy: { enteredAt: "asc" } });

describe("beginning a report", () => {
  it("makes the report and a cell for each figure that communes are asked for", async () => {
    expect((await lines()).map((line) => [line.item.measureCode, line.cellState, line.item.locked])).toEqual([
      [world.plan.deaths, "draft", null],
      [world.plan.schooling, "draft", null],
      [world.plan.shelters, "draft", null],
    ]);
    expect(await db.actual.findMany({ where: { reportCell: { reportId } }, select: { areaId: true, agencyId: true, year: true, term: true } })).toEqual(
      Array.from({ length: 3 }, () => ({ areaId: commune.areaId, agencyId: commune.agencyId, year: 2024, term: "annual" })),
    );
  });

  it("is one report however often and by however many it is begun", async () => {
    const other = await createReportingWorld();
    const unit = other.communes[0]!;
    const begun = await Promise.all(Array.from({ length: 6 }, () => begin(unit.officer, { periodId: other.periodId, agencyId: unit.agencyId })));
    expect(new Set(begun.map((one) => one.reportId)).size).toBe(1);
    expect(await db.reportCell.count({ where: { reportId: begun[0]!.reportId } })).toBe(3);
    expect(await db.auditEvent.count({ where: { subjectId: begun[0]!.reportId, action: "report.begun" } })).toBe(1);
  });

  it("gives an agency the figures of the plan's area that it leads, and those without anybody to the coordinator", async () => {
    const doctor = await createActor([{ role: "agency_staff", agencyId: world.plan.health }]);
    const { reportId: id } = await begin(doctor, { periodId: world.periodId, agencyId: world.plan.health });
    expect((await lines(doctor, id)).map((line) => line.item.measureCode)).toEqual([world.plan.deaths, world.plan.shelters]);
    expect(await db.actual.findMany({ where: { reportCell: { reportId: id } }, select: { areaId: true, agencyId: true } })).toEqual(
      Array.from({ length: 2 }, () => ({ areaId: world.plan.areaId, agencyId: world.plan.health })),
    );
  });

  it("leaves a figure to the report that owns it, and shows it there", async () => {
    const review = await createPeriod(await planId(), { kind: "midterm_review" });
    await send(edit(world.plan.schooling, { result: "95" }));
    const { reportId: second } = await begin(commune.officer, { periodId: review, agencyId: commune.agencyId });
    expect(await db.reportCell.count({ where: { reportId: second } })).toBe(0);
    const line = await lineOf(world.plan.schooling, commune.officer, second);
    expect(line).toMatchObject({ ownedBy: "Báo cáo năm 2024 của kế hoạch Nơi thử 2021–2030", cellId: null, item: { cell: { shown: "95" }, locked: expect.stringContaining("nhập ở Báo cáo năm 2024") } });
    expect(await recordFigures(commune.officer, { reportId: second, edits: [edit(world.plan.schooling, { result: "96" }, { expectedVersion: 1 })] })).toMatchObject([{ result: { problem: { code: "locked" } } }]);
  });

  it("takes up a measure that communes are asked for later", async () => {
    const { id } = await db.measure.findUniqueOrThrow({ where: { code: world.plan.shelters } });
    const other = await createReportingWorld();
    const unit = other.communes[0]!;
    await db.planCommuneMeasure.deleteMany({ where: { measure: { code: other.plan.shelters } } });
    const { reportId: report } = await begin(unit.officer, { periodId: other.periodId, agencyId: unit.agencyId });
    expect(await db.reportCell.count({ where: { reportId: report } })).toBe(2);
    const added = await db.measure.findUniqueOrThrow({ where: { code: other.plan.shelters } });
    await db.planCommuneMeasure.create({ data: { planId: (await db.plan.findUniqueOrThrow({ where: { code: other.plan.code } })).id, measureId: added.id } });
    expect(kinds(await recordFigures(unit.officer, { reportId: report, edits: [edit(other.plan.shelters, { result: "3" })] }))).toEqual(["ok"]);
    expect(await db.reportCell.count({ where: { reportId: report } })).toBe(3);
    expect(await db.reportCell.count({ where: { reportId: report, actual: { measureId: id } } })).toBe(0);
  });

  it("is refused before the period opens, after it closes, and to units that do not report", async () => {
    const id = await planId();
    const ahead = await createPeriod(id, { year: 2025, opensOn: new Date("2099-01-01"), dueOn: new Date("2099-02-01") });
    const closed = await createPeriod(id, { year: 2023, closedAt: new Date() });
    expect(await problemOf(begin(commune.officer, { periodId: ahead, agencyId: commune.agencyId }))).toMatchObject({ code: "locked", message: expect.stringContaining("chưa mở") });
    expect(await problemOf(begin(commune.officer, { periodId: closed, agencyId: commune.agencyId }))).toMatchObject({ code: "locked", message: expect.stringContaining("đã đóng") });
    await db.planReporter.deleteMany({ where: { agencyId: commune.agencyId } });
    expect(await problemOf(begin(commune.officer, { periodId: world.periodId, agencyId: commune.agencyId }))).toMatchObject({ code: "not-found" });
  });

  it("is the unit's own, or the province's with the unit's document", async () => {
    const other = (await createReportingWorld()).communes[0]!;
    const target = { periodId: world.periodId, agencyId: commune.agencyId };
    expect(await problemOf(begin(other.officer, target))).toMatchObject({ code: "forbidden" });
    expect(await problemOf(begin(world.reviewer, target))).toMatchObject({ code: "forbidden" });
    expect(await problemOf(recordFigures(world.reviewer, { reportId, edits: [edit(world.plan.schooling, { result: "95" })] }))).toMatchObject({ code: "forbidden", message: expect.stringContaining("văn bản của đơn vị") });
    expect((await findReportForm(world.reviewer, reportId))!.readOnly).toContain("văn bản của đơn vị");
    await beginOnBehalf(world.reviewer, { ...target, document: "Công văn 12/UBND ngày 10/11/2024" });
    expect(kinds(await recordFigures(world.reviewer, { reportId, edits: [edit(world.plan.schooling, { result: "95" })] }))).toEqual(["ok"]);
    expect(await findReportForm(world.reviewer, reportId)).toMatchObject({ readOnly: null, onBehalf: { document: "Công văn 12/UBND ngày 10/11/2024" } });
    const [entry] = await entries();
    expect(entry?.enteredById).toBe(world.reviewer.userId);
    // Entering for a unit approves nothing.
    expect((await db.actual.findUniqueOrThrow({ where: { id: entry!.actualId } })).approvedEntryId).toBeNull();
  });

  it("is not shown to strangers", async () => {
    const stranger = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
    expect(await findReportForm(stranger, reportId)).toBeNull();
    expect(await findReportForm(commune.officer, "no-id")).toBeNull();
    expect(await problemOf(recordFigures(stranger, { reportId, edits: [edit(world.plan.schooling, { result: "95" })] }))).toMatchObject({ code: "not-found" });
  });
});

describe("a device's queue", () => {
  it("is answered edit by edit: one refused holds none of the others back", async () => {
    const [good, wrong, strange, base] = [edit(world.plan.schooling, { numerator: "9", denominator: "10" }), edit(world.plan.shelters, { result: "-1" }), edit("no-such", { result: "1" }), edit(world.plan.deaths, { numerator: "1" })];
    const answers = await send(good, wrong, strange, base);
    expect(kinds(answers)).toEqual(["ok", "invalid", "not-found", "invalid"]);
    expect(answers[0]?.result).toMatchObject({ ok: true, value: { changed: true, cell: { shown: "90,0", version: 1, state: "waiting", stage: "final", enteredBy: commune.officer.name } } });
    expect(answers[3]?.result).toMatchObject({ problem: { fields: { denominator: expect.stringContaining("Số liệu nền") } } });
    expect(await entries()).toHaveLength(1);
  });

  it("writes an edit once however often it is sent", async () => {
    const one = edit(world.plan.schooling, { result: "95" });
    await send(one);
    const answers = await send(one, one);
    expect(answers.map(({ result }) => result)).toMatchObject([{ ok: true, value: { changed: false, cell: { version: 1, shown: "95" } } }, { ok: true }]);
    await Promise.all(Array.from({ length: 4 }, () => send(one)));
    expect(await entries()).toHaveLength(1);
    // What was answered stands although somebody typed over it since.
    await send(edit(world.plan.schooling, { result: "96" }, { expectedVersion: 1 }));
    expect(await send(one)).toMatchObject([{ result: { ok: true, value: { changed: false, cell: { version: 2, shown: "96" } } } }]);
  });

  it("lets two changes of one figure in one batch follow each other", async () => {
    const answers = await send(edit(world.plan.schooling, { result: "95" }), edit(world.plan.shelters, { result: "4" }), edit(world.plan.schooling, { result: "96" }));
    expect(kinds(answers)).toEqual(["ok", "ok", "ok"]);
    expect((await entries()).map(({ sequence, value }) => [sequence, value?.toFixed()]).sort()).toEqual([
      [1, "4"],
      [1, "95"],
      [2, "96"],
    ]);
    expect((await lineOf(world.plan.schooling)).item.cell).toMatchObject({ shown: "96", version: 2 });
  });

  it("asks for a word about a surprise, and shows both values to a second device", async () => {
    expect(await send(edit(world.plan.schooling, { result: "101" }))).toMatchObject([{ result: { problem: { code: "invalid", fields: { reason: expect.stringContaining("quá 100%") } } } }]);
    expect(kinds(await send(edit(world.plan.schooling, { result: "101" }, { reason: "Trẻ xã bên sang học" })))).toEqual(["ok"]);
    const [answer] = await send(edit(world.plan.schooling, { result: "99" }));
    expect(answer?.result).toMatchObject({ ok: false, problem: { code: "conflict" } });
    const conflict = answer?.result.ok === false && (answer.result.problem.current as CellConflict);
    expect(conflict).toMatchObject({ theirs: { shown: "101", version: 1 }, yours: typed({ result: "99" }) });
  });

  it("is one event of the audit trail, with all its changes", async () => {
    await send(edit(world.plan.schooling, { result: "95" }), edit(world.plan.shelters, { result: "4" }));
    const [event, ...others] = await db.auditEvent.findMany({ where: { subjectId: reportId, action: "report.figures-recorded" } });
    expect(others).toEqual([]);
    expect(event).toMatchObject({ actorId: commune.officer.userId, data: { plan: world.plan.code, changes: [{ measure: world.plan.schooling, from: null, to: { value: "95" } }, { measure: world.plan.shelters }] } });
  });

  it("does not hold a commune against the province's target, nor asks what its cell already says", async () => {
    await recordBaseFigure(commune.officer, { reportId, quantityCode: world.plan.births, typed: "80", expectedVersion: 0 });
    expect(kinds(await send(edit(world.plan.deaths, { numerator: "0" })))).toEqual(["ok"]);
    expect((await lineOf(world.plan.deaths)).item.cell).toMatchObject({ shown: "0,0", denominator: "80" });
    expect(await send(edit(world.plan.deaths, { numerator: "0" }, { expectedVersion: 0 }))).toMatchObject([{ result: { ok: true, value: { changed: false } } }]);
  });

  it("stops at a period that was closed before the report was handed in", async () => {
    await db.reportingPeriod.update({ where: { id: world.periodId }, data: { closedAt: new Date() } });
    expect(await send(edit(world.plan.schooling, { result: "95" }))).toMatchObject([{ result: { problem: { code: "locked", message: expect.stringContaining("Kỳ báo cáo đã đóng") } } }]);
    expect((await findReportForm(commune.officer, reportId))!.readOnly).toContain("Kỳ báo cáo đã đóng");
  });
});

describe("half a year", () => {
  it("is compared with the same half a year earlier, never with the year, its target or its base figures", async () => {
    const id = await planId();
    const before = await createPeriod(id, { kind: "half_year", year: 2023 });
    const period = await createPeriod(id, { kind: "half_year", year: 2024 });
    await send(edit(world.plan.deaths, { result: "30" }));
    const officer = commune.officer;
    const { reportId: earlier } = await begin(officer, { periodId: before, agencyId: commune.agencyId });
    await recordFigures(officer, { reportId: earlier, edits: [edit(world.plan.deaths, { numerator: "1", denominator: "40" })] });
    const { reportId: half } = await begin(officer, { periodId: period, agencyId: commune.agencyId });
    expect(await lineOf(world.plan.deaths, officer, half)).toMatchObject({ lastYear: "25,0", target: "", item: { measure: { parts: "own", denominatorLabel: "Số trẻ đẻ sống" }, cell: { shown: "" } } });
    const [answer] = await recordFigures(officer, { reportId: half, edits: [edit(world.plan.deaths, { numerator: "2", denominator: "40" })] });
    expect(answer?.result).toMatchObject({ problem: { fields: { reason: expect.stringContaining("6 tháng đầu năm 2023 (25,0‰)") } } });
    expect(await findReportForm(officer, half)).toMatchObject({ baseFigures: [], title: "Báo cáo 6 tháng đầu năm 2024" });
  });
});

describe("the words and the base figures", () => {
  it("keeps each of the five parts, and tells who comes second", async () => {
    expect(await saveNarrative(commune.officer, { reportId, part: "direction", text: "Đã ban hành kế hoạch.\nĐã phân công.", expectedVersion: 1 })).toEqual({ version: 2 });
    expect(await saveNarrative(commune.officer, { reportId, part: "proposals", text: "Không có", expectedVersion: 2 })).toEqual({ version: 3 });
    expect((await findReportForm(commune.officer, reportId))!.narrative).toMatchObject({ direction: "Đã ban hành kế hoạch.\nĐã phân công.", proposals: "Không có", tasks: "" });
    expect(await problemOf(saveNarrative(commune.officer, { reportId, part: "direction", text: "Khác", expectedVersion: 1 }))).toMatchObject({ code: "conflict", current: { version: 3, text: "Đã ban hành kế hoạch.\nĐã phân công." } });
    // What already stands there is no conflict.
    expect(await saveNarrative(commune.officer, { reportId, part: "proposals", text: "Không có", expectedVersion: 1 })).toEqual({ version: 3 });
  });

  it("lets two parts be written from the same page, since they are no conflict", async () => {
    await saveNarrative(commune.officer, { reportId, part: "direction", text: "Một", expectedVersion: 1 });
    expect(await saveNarrative(commune.officer, { reportId, part: "tasks", text: "Bốn", expectedVersion: 1 })).toEqual({ version: 3 });
    expect(await problemOf(saveNarrative(commune.officer, { reportId, part: "tasks", text: "Khác", expectedVersion: 2 }))).toMatchObject({ code: "conflict", current: { version: 3, text: "Bốn" } });
  });

  it("keeps the commune's own base figures, once for all measures that divide by them", async () => {
    expect((await findReportForm(commune.officer, reportId))!.baseFigures).toEqual([{ quantityCode: world.plan.births, name: "Số trẻ đẻ sống", unitName: "trẻ", version: 0, typed: "", lastYear: "", carried: null }]);
    await recordBaseFigure(commune.officer, { reportId, quantityCode: world.plan.births, typed: "1.080", expectedVersion: 0 });
    expect((await findReportForm(commune.officer, reportId))!.baseFigures).toMatchObject([{ version: 1, typed: "1.080" }]);
    expect(await db.baseFigure.findMany({ where: { quantityCode: world.plan.births } })).toMatchObject([{ areaId: commune.areaId, year: 2024 }]);
  });
});

describe("the entry grid", () => {
  it("still takes what a report in hand holds", async () => {
    const doctor = await createActor([{ role: "agency_staff", agencyId: world.plan.health }]);
    const { reportId: id } = await begin(doctor, { periodId: world.periodId, agencyId: world.plan.health });
    const cell = { planCode: world.plan.code, measureCode: world.plan.deaths, year: 2024, typed: typed({ result: "9" }), expectedVersion: 0 };
    await record(world.reviewer, cell);
    expect((await lineOf(world.plan.deaths, doctor, id)).item.cell).toMatchObject({ shown: "9", state: "approved" });
  });
});
