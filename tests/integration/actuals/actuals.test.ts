import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findCellDetail } from "@/lib/data/history";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import type { CellConflict } from "@/lib/domain/entry/cell";
import { cellKey } from "@/lib/domain/entry/cell";
import type { RecordActualInput } from "@/lib/domain/entry/input";
import { EMPTY_ROW, type TypedRow } from "@/lib/domain/entry/measure";
import { record, recordMany } from "@/lib/services/actuals";
import * as baseFigures from "@/lib/services/base-figures";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

const typed = (row: Partial<TypedRow>): TypedRow => ({ ...EMPTY_ROW, ...row });
const input = (row: Partial<TypedRow>, more: Partial<RecordActualInput> = {}): RecordActualInput => ({ planCode: plan.code, measureCode: plan.schooling, year: 2024, typed: typed(row), expectedVersion: 0, ...more });
const cells = () => db.actual.findMany({ where: { areaId: plan.areaId }, include: { entries: { orderBy: { sequence: "asc" } } } });
const events = (subjectId: string) => db.auditEvent.findMany({ where: { subjectType: "Actual", subjectId }, orderBy: { sequence: "asc" } });
const birthsOf = (count: string, expectedVersion = 0) => baseFigures.record(staff, { planCode: plan.code, quantityCode: plan.births, year: 2024, typed: count, expectedVersion });

describe("recording a cell", () => {
  it("computes the rate, counts a provincial entry as approved and remembers it", async () => {
    const saved = await record(staff, input({ numerator: "1.112", denominator: "2.000" }));
    expect(saved).toMatchObject({ measureCode: plan.schooling, year: 2024, changed: true, cell: { version: 1, shown: "55,6", denominator: "2.000", state: "approved", stage: "final", enteredBy: staff.name } });
    expect(saved.cell.typed).toEqual(typed({ numerator: "1.112", denominator: "2.000" }));

    const [cell] = await cells();
    expect(cell).toMatchObject({ agencyId: plan.education, term: "annual", version: 1, currentEntryId: cell?.entries[0]?.id, approvedEntryId: cell?.entries[0]?.id });
    expect(cell?.entries[0]).toMatchObject({ sequence: 1, kind: "number", digits: 13, source: "administrative", enteredById: staff.userId });
    expect(cell?.entries[0]?.value?.toFixed()).toBe("55.6");
    expect(await db.actualApproval.findMany({ where: { entryId: cell?.entries[0]?.id ?? "" } })).toMatchObject([{ approvedById: staff.userId }]);
    expect(await events(cell?.id ?? "")).toMatchObject([{ action: "actual.recorded", actorId: staff.userId, data: { measure: plan.schooling, year: 2024, from: null, approved: true, to: { numerator: "1112", denominator: "2000" } } }]);
  });

  it("divides by the base figure of the area and year", async () => {
    await birthsOf("11.089");
    const saved = await record(staff, input({ numerator: "112" }, { measureCode: plan.deaths }));
    expect(saved.cell).toMatchObject({ shown: "10,1", denominator: "11.089", denominatorHasChanged: false });
    const [cell] = await cells();
    expect(cell?.entries[0]).toMatchObject({ digits: 13 });
    expect(cell?.entries[0]?.value?.toFixed()).toBe("10.1000991974028");
    expect(cell?.entries[0]?.denominator?.toFixed()).toBe("11089");
  });

  it("keeps the digits that were typed", async () => {
    const saved = await record(staff, input({ result: "95,10" }));
    expect(saved.cell).toMatchObject({ shown: "95,10", typed: typed({ result: "95,10" }) });
  });

  it("marks what is entered while the year still runs as an estimate, unless told otherwise", async () => {
    const year = new Date().getUTCFullYear();
    expect((await record(staff, input({ result: "95" }, { year }))).cell.stage).toBe("estimate");
    expect((await record(staff, input({ result: "95" }, { year, expectedVersion: 1, stage: "final" }))).cell).toMatchObject({ stage: "final", version: 2 });
  });

  it("lets another's entry wait while everybody still sees the approved one", async () => {
    await record(staff, input({ result: "95" }));
    const teacher = await createActor([{ role: "agency_staff", agencyId: plan.education }]);
    const saved = await record(teacher, input({ result: "96" }, { expectedVersion: 1 }));
    expect(saved.cell).toMatchObject({ shown: "96", state: "waiting", version: 2 });
    const [cell] = await cells();
    expect(cell?.approvedEntryId).toBe(cell?.entries[0]?.id);
    expect(cell?.currentEntryId).toBe(cell?.entries[1]?.id);
    // The same figure from the province is its consent.
    expect((await record(staff, input({ result: "96" }, { expectedVersion: 2 }))).cell).toMatchObject({ state: "approved", version: 3 });
  });

  it("empties a cell as an entry of its own", async () => {
    await record(staff, input({ result: "95" }));
    const saved = await record(staff, input({}, { expectedVersion: 1 }));
    expect(saved.cell).toMatchObject({ version: 2, shown: "", state: "empty", typed: EMPTY_ROW });
    const [cell] = await cells();
    expect(cell?.entries.map(({ kind, sequence }) => [kind, sequence])).toEqual([["number", 1], ["cleared", 2]]);
  });

  it("writes nothing where the cell already says so, whatever version was seen", async () => {
    await record(staff, input({ result: "95" }));
    expect(await record(staff, input({ result: "95" }))).toMatchObject({ changed: false, cell: { version: 1 } });
    expect(await record(staff, input({ result: "95 %" }, { expectedVersion: 1 }))).toMatchObject({ changed: false });
    expect(await record(staff, input({}, { measureCode: plan.shelters }))).toMatchObject({ changed: false });
    const all = await cells();
    expect(all.flatMap((cell) => cell.entries)).toHaveLength(1);
    expect(await events(all.find((cell) => cell.version === 1)?.id ?? "")).toHaveLength(1);
  });

  it("refuses what cannot be, by field, and leaves nothing behind", async () => {
    expect(await problemOf(record(staff, input({ result: "9.5" })))).toMatchObject({ code: "invalid", fields: { result: "“9.5” là 9,5 hay 9.500?" } });
    expect(await problemOf(record(staff, input({ numerator: "5" }, { measureCode: plan.deaths })))).toMatchObject({ code: "invalid", fields: { denominator: expect.stringContaining("Số liệu nền") } });
    expect(await problemOf(record(staff, input({ result: "95" }, { year: 2031 })))).toMatchObject({ code: "invalid" });
    expect(await problemOf(record(staff, input({ result: "95" }, { year: new Date().getUTCFullYear() + 1 })))).toMatchObject({ code: "invalid", message: expect.stringContaining("chưa đến") });
    expect(await problemOf(record(staff, input({ result: "95" }, { measureCode: "no-such" })))).toMatchObject({ code: "not-found" });
    expect(await problemOf(record(staff, input({ result: "95" }, { planCode: "no-such" })))).toMatchObject({ code: "not-found" });
    expect(await cells()).toEqual([]);
  });

  it("asks once for a word about a surprising value", async () => {
    await record(staff, input({ result: "50" }, { year: 2023 }));
    const problem = await problemOf(record(staff, input({ result: "101" })));
    expect(problem).toMatchObject({ code: "invalid", fields: { reason: expect.stringContaining("Tăng hơn một nửa so với năm 2023 (50%)") } });
    const saved = await record(staff, input({ result: "101" }, { reason: "Trẻ ở huyện bên sang học" }));
    expect(saved.cell).toMatchObject({ shown: "101", reason: "Trẻ ở huyện bên sang học" });
  });

  it("compares with the last milestone of the plan", async () => {
    const problem = await problemOf(record(staff, input({ result: "7,9" }, { measureCode: plan.deaths })));
    expect(problem.fields?.reason).toContain("mức cần đạt năm 2030 (dưới 8‰)");
  });
});

describe("who may write", () => {
  const refused = async (actor: Actor, more: Partial<RecordActualInput> = {}) => {
    const problem = await problemOf(record(actor, input({ result: "95" }, more)));
    expect(await cells()).toEqual([]);
    return problem;
  };

  it("agency staff only what is assigned to their agency", async () => {
    const doctor = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    expect(await refused(doctor)).toMatchObject({ code: "forbidden", message: expect.stringContaining("không phân công") });
    expect(await refused(doctor, { measureCode: plan.shelters })).toMatchObject({ code: "forbidden" });
    expect(await record(doctor, input({ result: "9,5" }, { measureCode: plan.deaths }))).toMatchObject({ changed: true, cell: { state: "waiting" } });
  });

  it("neither a viewer nor an administrator nor somebody without a role", async () => {
    for (const role of ["viewer", "administrator"] as const) expect(await refused(await createActor([{ role, areaId: plan.areaId }]))).toMatchObject({ code: "forbidden" });
    expect(await refused(await createActor())).toMatchObject({ code: "forbidden" });
  });

  it("nobody of another province", async () => {
    const elsewhere = await createArea("province", await createCountry());
    expect(await refused(await createActor([{ role: "provincial_staff", areaId: elsewhere }]))).toMatchObject({ code: "forbidden" });
  });

  it("a commune officer their own commune, waiting; not the province", async () => {
    const officer = await createActor([{ role: "commune_officer", areaId: plan.areaId }]);
    const commune = await createEntryPlan("commune");
    expect(await problemOf(record(officer, { ...input({ result: "95" }), planCode: commune.code, measureCode: commune.schooling }))).toMatchObject({ code: "forbidden" });
    const own = await createActor([{ role: "commune_officer", areaId: commune.areaId }]);
    expect(await record(own, { ...input({ result: "95" }), planCode: commune.code, measureCode: commune.schooling })).toMatchObject({ cell: { state: "waiting" } });
  });

  it("not for an agency whose assignment has ended", async () => {
    await db.assignment.updateMany({ where: { agencyId: plan.education }, data: { validTo: new Date("2023-12-31") } });
    const teacher = await createActor([{ role: "agency_staff", agencyId: plan.education }]);
    expect(await refused(teacher)).toMatchObject({ code: "forbidden" });
    expect(await record(teacher, input({ result: "95" }, { year: 2023 }))).toMatchObject({ changed: true });
  });
});

describe("two people at one cell", () => {
  it("shows both values to who comes second", async () => {
    const other = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
    await record(other, input({ result: "95" }));
    const problem = await problemOf(record(staff, input({ result: "96" })));
    expect(problem.code).toBe("conflict");
    const conflict = problem.current as CellConflict;
    expect(conflict).toMatchObject({ measureCode: plan.schooling, year: 2024, yours: typed({ result: "96" }), theirs: { shown: "95", version: 1, enteredBy: other.name } });
    expect(conflict.theirs.enteredAt).toMatch(/^\d{4}-.*Z$/);
    // Who insists takes up the version that they saw.
    expect(await record(staff, input({ result: "96" }, { expectedVersion: conflict.theirs.version }))).toMatchObject({ cell: { version: 2, shown: "96" } });
  });

  it("lets one win and tells the other; no entry is lost", async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => createActor([{ role: "provincial_staff", areaId: plan.areaId }])));
    const outcomes = await Promise.allSettled(others.map((actor, index) => record(actor, input({ result: `9${index}` }))));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect((outcome.reason as { problem: { code: string } }).problem.code).toBe("conflict");
    const [cell] = await cells();
    expect(cell?.version).toBe(1);
    expect(cell?.entries).toHaveLength(1);
  });

  it("does not let two pastes in opposite order wait for each other", async () => {
    const years = [2021, 2022, 2023, 2024];
    const block = (order: number[], result: string) => recordMany(staff, { planCode: plan.code, reason: "thử", cells: order.map((year) => ({ measureCode: plan.schooling, year, typed: typed({ result }), expectedVersion: 0 })) });
    const outcomes = await Promise.allSettled([block(years, "90"), block([...years].reverse(), "91")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(new Set((await cells()).flatMap((cell) => cell.entries.map(({ value }) => value?.toFixed()))).size).toBe(1);
  });
});

describe("a pasted block", () => {
  const cell = (year: number, row: Partial<TypedRow>, more: object = {}) => ({ measureCode: plan.schooling, year, typed: typed(row), expectedVersion: 0, ...more });

  it("is written whole, with one reason for all", async () => {
    const saved = await recordMany(staff, { planCode: plan.code, reason: "Theo báo cáo năm", cells: [cell(2022, { result: "50" }), cell(2023, { result: "90" }), cell(2024, { result: "kps" })] });
    expect(saved.map(({ year, cell: { shown, reason } }) => [year, shown, reason])).toEqual([
      [2022, "50", "Theo báo cáo năm"],
      [2023, "90", "Theo báo cáo năm"],
      [2024, "kps", "Theo báo cáo năm"],
    ]);
  });

  it("is not written at all when one cell is wrong", async () => {
    const problem = await problemOf(recordMany(staff, { planCode: plan.code, cells: [cell(2022, { result: "50" }), cell(2023, { result: "-1" })] }));
    expect(problem).toMatchObject({ code: "invalid", fields: { [cellKey(plan.schooling, 2023)]: expect.stringContaining("âm") } });
    expect(await cells()).toEqual([]);
  });

  it("is not written at all when one cell is not one's own, or was changed meanwhile", async () => {
    const teacher = await createActor([{ role: "agency_staff", agencyId: plan.education }]);
    expect(await problemOf(recordMany(teacher, { planCode: plan.code, cells: [cell(2022, { result: "50" }), cell(2022, { result: "9" }, { measureCode: plan.deaths })] }))).toMatchObject({ code: "forbidden" });
    expect(await cells()).toEqual([]);
    await record(staff, input({ result: "40" }, { year: 2022 }));
    const problem = await problemOf(recordMany(staff, { planCode: plan.code, cells: [cell(2021, { result: "50" }), cell(2022, { result: "51" })] }));
    expect(problem).toMatchObject({ code: "conflict", current: [{ year: 2022, theirs: { shown: "40" } }] });
    expect(await cells()).toHaveLength(1);
  });

  it("asks for one explanation and names the cells", async () => {
    const problem = await problemOf(recordMany(staff, { planCode: plan.code, cells: [cell(2023, { result: "120" }), cell(2024, { result: "60" })] }));
    expect(problem.fields).toMatchObject({ reason: expect.stringContaining("1 ô"), [cellKey(plan.schooling, 2023)]: expect.stringContaining("quá 100%") });
    expect(await cells()).toEqual([]);
  });

  it("refuses the same cell twice", async () => {
    expect(await problemOf(recordMany(staff, { planCode: plan.code, cells: [cell(2023, { result: "1" }), cell(2023, { result: "2" })] }))).toMatchObject({ code: "invalid" });
  });
});

describe("history", () => {
  it("says who, when, from, to and why, newest first", async () => {
    await record(staff, input({ numerator: "9", denominator: "10" }));
    await record(staff, input({ result: "kps" }, { expectedVersion: 1, reason: "Nhập nhầm dòng" }));
    await record(staff, input({}, { expectedVersion: 2 }));
    const history = (await findCellDetail(staff, { planCode: plan.code, measureCode: plan.schooling, year: 2024 }))?.history;
    expect(history?.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ["kps", "", null],
      ["90,0", "kps", "Nhập nhầm dòng"],
      ["", "90,0", null],
    ]);
    expect(history?.[0]).toMatchObject({ enteredBy: staff.name, approvedBy: staff.name, stage: "final" });
  });

  it("is not shown to those who may not see the plan's figures", async () => {
    await record(staff, input({ result: "95" }));
    const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
    expect(await findCellDetail(elsewhere, { planCode: plan.code, measureCode: plan.schooling, year: 2024 })).toBeNull();
  });

  it("cannot be rewritten or forgotten, not even by the application", async () => {
    await record(staff, input({ result: "95" }));
    const [cell] = await cells();
    const id = cell?.entries[0]?.id ?? "";
    await expect(db.actualEntry.update({ where: { id }, data: { reason: "khác" } })).rejects.toThrow(/permission denied|append-only/);
    await expect(db.actualEntry.delete({ where: { id } })).rejects.toThrow(/permission denied|append-only/);
    await expect(db.actualApproval.deleteMany({ where: { entryId: id } })).rejects.toThrow(/permission denied|append-only/);
    await expect(db.actual.delete({ where: { id: cell?.id ?? "" } })).rejects.toThrow(/permission denied|append-only/);
    expect((await cells())[0]?.entries).toHaveLength(1);
  });
});
