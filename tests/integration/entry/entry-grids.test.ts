import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBaseFigures } from "@/lib/data/base-figures";
import { db } from "@/lib/data/db";
import { findBacklogGrid, findYearGrid } from "@/lib/data/entry";
import { findCellDetail } from "@/lib/data/history";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_ROW, type TypedRow } from "@/lib/domain/entry/measure";
import { record } from "@/lib/services/actuals";
import * as baseFigures from "@/lib/services/base-figures";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";

let plan: EntryPlan;
let staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
});

const own = { everyAgency: false, today: "2026-11-22" };
const enter = (measureCode: string, year: number, row: Partial<TypedRow>, actor = staff) =>
  record(actor, { planCode: plan.code, measureCode, year, typed: { ...EMPTY_ROW, ...row }, expectedVersion: 0, reason: "thử" });

async function yearGrid(actor = staff, year = 2024, options = own) {
  const grid = await findYearGrid(actor, plan.code, year, options);
  if (!grid) throw new Error("no grid");
  return { grid, lines: grid.sections.flatMap((section) => section.lines) };
}

describe("the grid of a year", () => {
  it("has a line for each measure, with last year, what is asked and the base figure", async () => {
    await baseFigures.record(staff, { planCode: plan.code, quantityCode: plan.births, year: 2024, typed: "11.089", expectedVersion: 0 });
    await enter(plan.deaths, 2023, { result: "10,60" });
    await enter(plan.deaths, 2024, { numerator: "112" });
    const { grid, lines } = await yearGrid();
    expect(grid).toMatchObject({ milestone: 2030, stage: "final", filled: 1, total: 3, hidden: 0, readOnly: null });
    expect(lines.map(({ indicatorNumber, item }) => [indicatorNumber, item.measureCode])).toEqual([["1", plan.deaths], ["2", plan.schooling], ["3", plan.shelters]]);
    expect(lines[0]).toMatchObject({
      lastYear: "10,60",
      target: "dưới 8‰",
      unitWords: "‰",
      item: {
        locked: null,
        measure: { parts: "base", multiplier: 1000, digits: 1, denominatorLabel: "Số trẻ đẻ sống" },
        context: { lastYear: { value: "10.60", shown: "10.60" }, base: { value: "11089" }, finalTarget: { year: 2030, comparator: "lt", value: "8", words: "dưới 8‰" } },
        cell: { version: 1, shown: "10,1", denominator: "11.089", state: "approved", denominatorHasChanged: false },
      },
    });
    expect(lines[1]).toMatchObject({ lastYear: "", target: "", item: { measure: { parts: "own" }, cell: { version: 0, state: "empty", shown: "" } } });
    expect(lines[2]).toMatchObject({ item: { measure: { parts: "none", multiplier: null } } });
  });

  it("marks a rate whose base figure has changed since", async () => {
    const base = { planCode: plan.code, quantityCode: plan.births, year: 2024 };
    await baseFigures.record(staff, { ...base, typed: "10.000", expectedVersion: 0 });
    await enter(plan.deaths, 2024, { numerator: "100" });
    await baseFigures.record(staff, { ...base, typed: "12.500", expectedVersion: 1 });
    const { lines } = await yearGrid();
    expect(lines[0]?.item.cell).toMatchObject({ shown: "10,0", denominator: "10.000", denominatorHasChanged: true });
  });

  it("shows agency staff their own lines, and the others read-only when asked", async () => {
    const doctor = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    const few = await yearGrid(doctor);
    expect(few.grid).toMatchObject({ hidden: 2, readOnly: null, total: 1 });
    expect(few.lines.map(({ item }) => item.measureCode)).toEqual([plan.deaths]);
    const all = await yearGrid(doctor, 2024, { ...own, everyAgency: true });
    expect(all.lines.map(({ item }) => item.locked === null)).toEqual([true, false, false]);
    expect(all.grid.total).toBe(1);
  });

  it("is read-only for those who may not write, and says why", async () => {
    const { grid, lines } = await yearGrid(await createActor([{ role: "viewer", areaId: plan.areaId }]));
    expect(grid.readOnly).toContain("chỉ để xem");
    expect(lines).toHaveLength(3);
    expect(lines.every(({ item }) => item.locked !== null)).toBe(true);
  });

  it("takes last year from what the plan prints where nothing was entered", async () => {
    const { id } = await db.plan.findUniqueOrThrow({ where: { code: plan.code } });
    const measure = await db.measure.findUniqueOrThrow({ where: { code: plan.deaths } });
    await db.printedResult.create({ data: { planId: id, ordinal: 1, section: "2020", text: "31,0", measureId: measure.id, year: 2020, value: "31.0", digits: 1, unit: "per_1000" } });
    expect((await yearGrid(staff, 2021)).lines[0]).toMatchObject({ lastYear: "31,0", item: { context: { lastYear: { value: "31.0" } } } });
  });

  it("shows and takes figures in the unit that the plan prints", async () => {
    const use = await db.indicatorMeasure.findFirstOrThrow({ where: { measure: { code: plan.schooling } } });
    await db.indicatorMeasure.update({ where: { id: use.id }, data: { unit: "per_1000" } });
    await enter(plan.schooling, 2024, { result: "950,5" });
    const stored = await db.actualEntry.findFirstOrThrow({ where: { actual: { areaId: plan.areaId } } });
    expect(stored.value?.toFixed()).toBe("95.05");
    expect((await yearGrid()).lines[1]?.item).toMatchObject({ cell: { shown: "950,5" }, measure: { unit: "per_1000", digits: 0 } });
  });
});

it("lays measures over years for the backlog", async () => {
  await enter(plan.schooling, 2022, { result: "95,5" });
  const grid = await findBacklogGrid(staff, plan.code, [2021, 2022, 2023], own);
  const line = grid?.sections[0]?.lines[1];
  expect(line?.items.map(({ year, cell }) => [year, cell.shown])).toEqual([[2021, ""], [2022, "95,5"], [2023, ""]]);
  expect(line?.items[2]?.context.lastYear).toEqual({ value: "95.5", shown: "95.5" });
});

it("tells of a cell what is asked, here and nationally, and draws its years", async () => {
  await enter(plan.deaths, 2023, { result: "12" });
  await enter(plan.deaths, 2024, { result: "11" });
  const measure = await db.measure.findUniqueOrThrow({ where: { code: plan.deaths } });
  const reference = await db.plan.create({ data: { code: `ref-${plan.code}`, issuer: "Thủ tướng", title: "Quốc gia", placeName: "Cả nước", areaId: plan.areaId, startYear: 2021, endYear: 2030, isReference: true, goals: { create: { ordinal: 1, title: "Mục tiêu" } } }, include: { goals: true } });
  await db.indicator.create({
    data: { planId: reference.id, goalId: reference.goals[0]!.id, ordinal: 1, number: "1", text: "x", shortName: "x", measures: { create: { measureId: measure.id, ordinal: 1, unit: "per_1000", targets: { create: { ordinal: 1, timing: "milestone", year: 2025, basis: "value", comparator: "lt", value: "9.5", digits: 1, phrase: "dưới 9,5" } } } } },
  });
  const detail = await findCellDetail(staff, { planCode: plan.code, measureCode: plan.deaths, year: 2024 });
  expect(detail).toMatchObject({
    targets: ["dưới 8‰ vào năm 2030"],
    national: ["dưới 9,5‰ vào năm 2025"],
    chart: { points: [{ year: 2023, value: 12 }, { year: 2024, value: 11 }], targets: [{ year: 2030, value: 8 }] },
    history: [{ to: "11" }],
  });
  const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
  expect(await findCellDetail(elsewhere, { planCode: plan.code, measureCode: plan.deaths, year: 2024 })).toBeNull();
});

it("lists the base figures that the plan divides by, with who uses them", async () => {
  await baseFigures.record(staff, { planCode: plan.code, quantityCode: plan.births, year: 2023, typed: "11.000", expectedVersion: 0 });
  const sheet = await findBaseFigures(staff, plan.code, 2024);
  expect(sheet).toMatchObject({ readOnly: null, lines: [{ quantityCode: plan.births, lastYear: "11.000", typed: "", version: 0, usedBy: [plan.deaths] }] });
  expect((await findBaseFigures(await createActor([{ role: "agency_staff", agencyId: plan.health }]), plan.code, 2024))?.readOnly).toContain("cán bộ đầu mối cấp tỉnh");
});
