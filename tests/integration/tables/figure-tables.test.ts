import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { findFigureTable, listTableChoices } from "@/lib/data/figure-tables";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listSeries } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_TABLE, type TableDefinition } from "@/lib/domain/table/definition";
import { choose } from "@/lib/services/official-choices";
import { type Commune, createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { statementsOf } from "../../support/statements";

let plan: EntryPlan;
let staff: Actor;
let communes: Commune[];

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createEntryPlan();
  await db.measure.update({ where: { code: plan.schooling }, data: { aggregation: "sum_ratio" } });
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  communes = [await createCommune(plan.areaId), await createCommune(plan.areaId)];
});

const definition = (more: Partial<TableDefinition> = {}): TableDefinition => ({ ...EMPTY_TABLE, measures: [plan.schooling], areas: [plan.areaId, ...communes.map(({ areaId }) => areaId)], years: [2024, 2026], ...more });

/** Figures by area name and year, as text. */
async function figuresOf(actor: Actor, of: TableDefinition) {
  const { table, tooLarge } = await findFigureTable(actor, of);
  if (!table) throw new Error(tooLarge);
  const { measures, areas, years, figureAt, hiddenAreas } = table;
  const cells = measures.flatMap((measure, m) =>
    areas.flatMap((area, a) =>
      years.flatMap((year, y) => {
        const figure = figureAt({ measures: m, areas: a, years: y });
        if (!figure) return [];
        const { value, coverage } = figure;
        const said = value.kind === "number" ? `${Number(value.value)}${value.numerator === null ? "" : ` (${value.numerator}/${value.denominator})`}` : value.kind;
        return [`${measure.code} ${area.id} ${year}: ${said}${coverage ? ` n=${coverage.reported}/${coverage.onMap}` : ""}`];
      }),
    ),
  );
  return { cells, areas: areas.map(({ id }) => id), hiddenAreas };
}

describe("on today's map", () => {
  it("the communes of today hold what the old ones in them said, added up, with how many of them; ended ones give way", async () => {
    const [first, second] = communes;
    await db.area.updateMany({ where: { id: { in: [first!.areaId, second!.areaId] } }, data: { validTo: databaseDate("2025-06-30") } });
    const heir = await createCommune(plan.areaId, { validFrom: databaseDate("2025-07-01") });
    await db.areaSuccession.createMany({ data: [first!, second!].map(({ areaId }) => ({ predecessorId: areaId, successorId: heir.areaId, extent: "whole" as const, effectiveOn: databaseDate("2025-07-01") })) });
    const tell = (one: Commune, year: number, entry: Parameters<typeof say>[2]) => say(staff.userId, { measureCode: plan.schooling, year, areaId: one.areaId, agencyId: one.agencyId }, entry);
    await tell(first!, 2023, fraction(1, 4));
    await tell(second!, 2023, fraction(5, 6));
    await tell(first!, 2024, fraction(1, 2));
    await tell(heir, 2026, fraction(3, 4));
    const asked = definition({ areas: [], communesOf: [plan.areaId], years: [2023, 2024, 2025, 2026] });
    const read = async (carriedOn: string | null) => {
      const { table } = await findFigureTable(staff, asked, { carriedOn });
      return table!.areas.map(({ id }, areas) => [id, table!.years.map((_, years) => {
        const figure = table!.figureAt({ measures: 0, areas, years });
        return figure?.value.kind === "number" ? [`${figure.value.numerator}/${figure.value.denominator}`, figure.carried ? `${figure.carried.reported} of ${figure.carried.of}` : null] : null;
      })]);
    };
    // 6 of 10 is 60%; the average of 25% and 83% would not be.
    expect(await read("2026-11-22")).toEqual([[heir.areaId, [["6/10", "2 of 2"], ["1/2", "1 of 2"], null, ["3/4", null]]]]);
    expect(new Map((await read(null)) as [string, unknown][])).toEqual(
      new Map<string, unknown>([[first!.areaId, [["1/4", null], ["1/2", null], null, null]], [second!.areaId, [["5/6", null], null, null, null]], [heir.areaId, [null, null, null, ["3/4", null]]]]),
    );
  });

  it("says why an old figure is not there: never carried, a share that nobody told, or nobody reported", async () => {
    const [first, second] = communes;
    await db.area.updateMany({ where: { id: { in: [first!.areaId, second!.areaId] } }, data: { validTo: databaseDate("2025-06-30") } });
    const [heir, other] = [await createCommune(plan.areaId, { validFrom: databaseDate("2025-07-01") }), await createCommune(plan.areaId, { validFrom: databaseDate("2025-07-01") })];
    const into = (predecessor: Commune, successor: Commune, extent: "whole" | "part") => ({ predecessorId: predecessor.areaId, successorId: successor.areaId, extent, effectiveOn: databaseDate("2025-07-01") });
    await db.areaSuccession.createMany({ data: [into(first!, heir, "whole"), into(second!, heir, "part"), into(second!, other, "part")] });
    const missing = async (areaId: string) => {
      const { table } = await findFigureTable(staff, definition({ areas: [areaId], years: [2024, 2026] }), { carriedOn: "2026-11-22" });
      return table!.years.map((_, years) => table!.missingAt({ measures: 0, areas: 0, years }));
    };
    const countedAs = (aggregation: "sum_ratio" | "not_summable" | "count_communes") => db.measure.update({ where: { code: plan.schooling }, data: { aggregation } });
    expect([await missing(heir.areaId), await missing(first!.areaId)]).toEqual([["shares-unknown", "none"], ["none", "no-such-area"]]);
    await db.areaSuccession.updateMany({ where: { extent: "part" }, data: { share: "0.5", shareSource: "Nghị quyết" } });
    expect(await missing(heir.areaId)).toEqual(["none", "none"]);
    await countedAs("not_summable");
    expect(await missing(heir.areaId)).toEqual(["not-summable", "none"]);
    await countedAs("count_communes");
    expect(await missing(heir.areaId)).toEqual(["counts-communes", "none"]);
  });
});

describe("the figures of a table", () => {
  it("are a province's official ones and the communes' approved ones, each in the measure's unit", async () => {
    const cell = { measureCode: plan.schooling, year: 2026 };
    await say(staff.userId, { ...cell, areaId: plan.areaId, agencyId: plan.education }, number("26.5"));
    await say(staff.userId, { ...cell, areaId: communes[0]!.areaId, agencyId: communes[0]!.agencyId }, fraction(1, 4));
    await say(staff.userId, { ...cell, areaId: communes[1]!.areaId, agencyId: communes[1]!.agencyId }, fraction(3, 4));
    await say(staff.userId, { ...cell, year: 2024, areaId: communes[1]!.areaId, agencyId: communes[1]!.agencyId }, fraction(1, 2), { approved: false });
    const [first, second] = communes.map(({ areaId }) => areaId);
    const seen = async () => (await figuresOf(staff, definition())).cells;
    expect(await seen()).toEqual([`${plan.schooling} ${plan.areaId} 2026: 26.5`, `${plan.schooling} ${first} 2026: 0 (1/4)`, `${plan.schooling} ${second} 2026: 0 (3/4)`]);

    await choose(staff, { planCode: plan.code, measureCode: plan.schooling, year: 2026, term: "annual", source: { source: "commune_sum" }, reason: "Đã đối chiếu.", lastChoiceId: null });
    expect((await seen())[0]).toBe(`${plan.schooling} ${plan.areaId} 2026: 50 (4/8) n=2/2`);
  });

  it("agree with the plan's own pages, for every measure and year", async () => {
    await say(staff.userId, { measureCode: plan.deaths, year: 2024, areaId: plan.areaId, agencyId: plan.education }, number("9.1"));
    await say(staff.userId, { measureCode: plan.deaths, year: 2024, areaId: plan.areaId, agencyId: plan.health }, number("8.25"));
    await say(staff.userId, { measureCode: plan.shelters, year: 2026, areaId: plan.areaId, agencyId: plan.health }, { kind: "not_occurring" });
    await say(staff.userId, { measureCode: plan.shelters, year: 2024, areaId: plan.areaId, agencyId: plan.health }, { kind: "cleared" });
    for (const { areaId, agencyId } of communes) await say(staff.userId, { measureCode: plan.schooling, year: 2024, areaId, agencyId }, fraction(1, 3));
    const issued = (await readIssuedPlan(plan.code))!;
    await db.printedResult.create({ data: { planId: issued.id, ordinal: 1, section: "Kết quả", text: "dưới 20%", measureId: (await db.measure.findUniqueOrThrow({ where: { code: plan.schooling } })).id, year: 2026, value: "20", bound: "lt", unit: "percent" } });

    const codes = [plan.deaths, plan.schooling, plan.shelters];
    const { table } = await findFigureTable(staff, definition({ measures: codes, areas: [plan.areaId] }));
    const series = await listSeries(issued);
    const expected = table!.measures.flatMap(({ code }) => table!.years.map((year) => series.get(code)?.find((point) => point.year === year)?.value ?? null));
    const found = table!.measures.flatMap((_, measures) => table!.years.map((_, years) => table!.figureAt({ measures, areas: 0, years })?.value ?? null));
    expect(found).toEqual(expected);
    expect(found.filter((value) => value !== null)).toHaveLength(4);
  });

  it("are those of the communes of the years' own maps where all are asked for", async () => {
    const ended = await createCommune(plan.areaId, { validTo: databaseDate("2025-06-30") });
    const begun = await createCommune(plan.areaId, { validFrom: databaseDate("2025-07-01") });
    const of = (years: number[]) => figuresOf(staff, definition({ areas: [], communesOf: [plan.areaId], years }));
    const standing = communes.map(({ areaId }) => areaId);
    expect(new Set((await of([2024])).areas)).toEqual(new Set([...standing, ended.areaId]));
    expect(new Set((await of([2026])).areas)).toEqual(new Set([...standing, begun.areaId]));
    expect(new Set((await of([2024, 2026])).areas)).toEqual(new Set([...standing, ended.areaId, begun.areaId]));
  });

  it("come in three statements, however many", async () => {
    await say(staff.userId, { measureCode: plan.schooling, year: 2026, areaId: communes[0]!.areaId, agencyId: communes[0]!.agencyId }, fraction(1, 4));
    const more = await Promise.all(Array.from({ length: 30 }, () => createCommune(plan.areaId)));
    const small = await statementsOf(() => findFigureTable(staff, definition()));
    const large = await statementsOf(() => findFigureTable(staff, definition({ measures: [plan.deaths, plan.schooling, plan.shelters], areas: [plan.areaId, ...more.map(({ areaId }) => areaId)], years: [2021, 2022, 2023, 2024, 2025, 2026] })));
    expect(small.statements).toBeGreaterThan(0);
    expect(small.statements).toBeLessThanOrEqual(3);
    expect(large.statements).toBeLessThanOrEqual(3);
    expect(large.result.table?.areas).toHaveLength(31);
  });

  it("are not read at all where the table would be too large", async () => {
    const years = Array.from({ length: 13 }, (_, index) => 2014 + index);
    const { result, statements } = await statementsOf(() => findFigureTable(staff, definition({ years })));
    expect(result).toEqual({ table: null, tooLarge: expect.stringMatching(/13 năm \(nhiều nhất 12\)/) });
    expect(statements).toBe(1);
  });
});

describe("who sees which areas", () => {
  beforeEach(async () => {
    const cell = { measureCode: plan.schooling, year: 2026 };
    await say(staff.userId, { ...cell, areaId: plan.areaId, agencyId: plan.education }, number("26.5"));
    for (const { areaId, agencyId } of communes) await say(staff.userId, { ...cell, areaId, agencyId }, fraction(1, 4));
  });

  const seenBy = async (actor: Actor) => {
    const { cells, areas, hiddenAreas } = await figuresOf(actor, definition());
    return { areas: new Set(areas), cells: cells.length, hiddenAreas };
  };

  it("the province's people and its agencies see the province and its communes", async () => {
    const all = { areas: new Set([plan.areaId, ...communes.map(({ areaId }) => areaId)]), cells: 3, hiddenAreas: 0 };
    expect(await seenBy(staff)).toEqual(all);
    expect(await seenBy(await createActor([{ role: "agency_staff", agencyId: plan.education }]))).toEqual(all);
    expect(await seenBy(await createActor([{ role: "viewer", areaId: plan.areaId }]))).toEqual(all);
    expect(await seenBy(await createActor([{ role: "administrator", areaId: await createCountry() }]))).toEqual(all);
  });

  it("a commune's officer sees the commune, a stranger to the province nothing", async () => {
    const [own] = communes;
    expect(await seenBy(await createActor([{ role: "commune_officer", areaId: own!.areaId }]))).toEqual({ areas: new Set([own!.areaId]), cells: 1, hiddenAreas: 2 });
    const elsewhere = await createArea("province", await createCountry());
    expect(await seenBy(await createActor([{ role: "provincial_staff", areaId: elsewhere }]))).toEqual({ areas: new Set(), cells: 0, hiddenAreas: 3 });
    expect(await seenBy(await createActor([]))).toEqual({ areas: new Set(), cells: 0, hiddenAreas: 3 });
  });

  it("and only those are offered, found without their marks", async () => {
    const officer = await createActor([{ role: "commune_officer", areaId: communes[0]!.areaId }]);
    const nothing = { measure: "", area: "" };
    expect((await listTableChoices(officer, EMPTY_TABLE, nothing)).areas.map(({ id }) => id)).toEqual([communes[0]!.areaId]);
    await Promise.all(Array.from({ length: 45 }, () => createCommune(plan.areaId)));
    const first = await listTableChoices(staff, EMPTY_TABLE, nothing);
    expect([first.areas[0]?.id, first.areas.length, first.moreAreas]).toEqual([plan.areaId, 40, 8]);
    const found = await listTableChoices(staff, { ...EMPTY_TABLE, areas: [plan.areaId], measures: [plan.deaths] }, { measure: "không có gì", area: communes[1]!.name.replace("Xã", "xa") });
    expect(found.areas.map(({ id, chosen }) => [id, chosen])).toEqual([[plan.areaId, true], [communes[1]!.areaId, false]]);
    expect(found.measures.map(({ code, chosen }) => [code, chosen])).toEqual([[plan.deaths, true]]);
    expect(found.communesOf.map(({ id }) => id)).toEqual([plan.areaId]);
  });

  it("finds an area by words of its name and of what it is in, with or without marks", async () => {
    const province = await createArea("province", await createCountry(), "Tỉnh Đắk Ứng");
    const officer = await createActor([{ role: "provincial_staff", areaId: province }]);
    const commune = await createArea("commune", province, "Xã Ứng Hòa (cũ)");
    const areasFor = async (area: string) => (await listTableChoices(officer, EMPTY_TABLE, { measure: "", area })).areas.map(({ id }) => id);
    expect(await areasFor("ung hoa")).toEqual([commune]);
    expect(await areasFor("HÒA  (cũ) đắk")).toEqual([commune]);
    expect(await areasFor("ứng dak")).toEqual([province, commune]);
    expect(await areasFor("%")).toEqual([]);
  });
});
