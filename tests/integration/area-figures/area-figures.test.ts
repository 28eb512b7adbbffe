import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countAreaFigures, listAreaFigures } from "@/lib/data/area-figures";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listMeasureComments } from "@/lib/data/measure-comments";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type Commune, createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency, createArea, createUser } from "../../support/people";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

let made: EntryPlan;
let plan: IssuedPlan;
let by: string;

beforeAll(async () => {
  await createTestDatabase();
  by = (await createUser()).id;
});

beforeEach(async () => {
  made = await createEntryPlan();
  await db.measure.update({ where: { code: made.schooling }, data: { aggregation: "sum_ratio" } });
  plan = (await readIssuedPlan(made.code))!;
});

const measure = (code: string): IssuedMeasure => plan.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures)).find((one) => one.code === code)!;
const tell = (commune: Commune, entry: Parameters<typeof say>[2], { year = 2026, approved = true, agencyId = commune.agencyId, measureCode = made.schooling } = {}) => say(by, { measureCode, areaId: commune.areaId, agencyId, year }, entry, { approved });
const figures = async (year = 2026, code = made.schooling) => (await listAreaFigures(plan, [measure(code)], year)).get(measure(code).id)!;

describe("the figures of a plan's communes", () => {
  it("are the approved ones of the year, one a commune, with the years before added; every commune of the map is there", async () => {
    const communes = [await createCommune(plan.area.id), await createCommune(plan.area.id), await createCommune(plan.area.id)];
    await tell(communes[0]!, fraction(1, 20, { value: "5" }));
    await tell(communes[0]!, fraction(2, 20, { value: "10" }), { year: 2024 });
    await tell(communes[0]!, fraction(9, 20, { value: "45" }), { year: 2023 });
    await tell(communes[1]!, fraction(1, 10, { value: "10" }), { approved: false });
    const found = await figures();
    expect(found.map(({ name, value, isExpected, district }) => [name, value?.kind === "number" ? value.numerator : null, isExpected, district])).toEqual(communes.map(({ name }, index) => [name, index === 0 ? "1" : null, true, null]));
    expect(found[0]!.pooled).toMatchObject({ fromYear: 2024, toYear: 2026, numerator: "3", denominator: "40" });
    expect(await countAreaFigures(plan, 2026)).toEqual(new Map([[measure(made.schooling).id, 1]]));
  });

  it("name the district of the years that had one, and leave its communes with the end of their map", async () => {
    const district = await createArea("district", plan.area.id, "Huyện Cũ");
    await db.area.update({ where: { id: district }, data: { validTo: day("2025-06-30") } });
    const old = await createCommune(district, { validTo: day("2025-06-30") });
    const young = await createCommune(plan.area.id, { validFrom: day("2025-07-01") });
    expect((await figures(2024)).map(({ areaId, district: found }) => [areaId, found?.name])).toEqual([[old.areaId, "Huyện Cũ"]]);
    expect((await figures(2025)).map(({ areaId }) => areaId)).toEqual([young.areaId]);
  });

  it("count each commune once where several agencies answer", async () => {
    const commune = await createCommune(plan.area.id);
    const other = await createAgency(commune.areaId, "Trạm y tế");
    await tell(commune, number("3"), { measureCode: made.shelters });
    await tell(commune, number("7"), { measureCode: made.shelters, agencyId: other });
    expect((await figures(2026, made.shelters)).map(({ value }) => value?.kind)).toEqual(["number"]);
    expect((await countAreaFigures(plan, 2026)).get(measure(made.shelters).id)).toBe(1);
  });
});

describe("what was said of a measure's figures", () => {
  it("is shown to those who may see the report it was said in, newest first", async () => {
    const [commune, other] = [await createCommune(plan.area.id), await createCommune(plan.area.id)];
    const period = await db.reportingPeriod.create({ data: { planId: plan.id, kind: "annual", year: 2026, term: "annual", dueOn: day("2026-11-14") } });
    for (const [unit, text, at] of [[commune, "Số này đã đối chiếu chưa?", "2026-11-01"], [commune, "Đã đối chiếu với trường.", "2026-11-02"], [other, "Thiếu hai trẻ.", "2026-11-03"]] as const) {
      await tell(unit, fraction(1, 10));
      const actual = await db.actual.findFirstOrThrow({ where: { areaId: unit.areaId, year: 2026 } });
      const report = (await db.report.findFirst({ where: { periodId: period.id, agencyId: unit.agencyId } })) ?? (await db.report.create({ data: { periodId: period.id, agencyId: unit.agencyId } }));
      const cell = (await db.reportCell.findFirst({ where: { actualId: actual.id } })) ?? (await db.reportCell.create({ data: { reportId: report.id, actualId: actual.id } }));
      await db.cellComment.create({ data: { cellId: cell.id, text, authorId: by, at: day(at) } });
    }
    const { id } = measure(made.schooling);
    const seen = async (actor: Awaited<ReturnType<typeof createActor>>, untilYear = 2026) => (await listMeasureComments(actor, plan.id, [id], untilYear)).get(id)!.map(({ text }) => text);
    expect(await seen(await createActor([{ role: "provincial_staff", areaId: plan.area.id }]))).toEqual(["Thiếu hai trẻ.", "Đã đối chiếu với trường.", "Số này đã đối chiếu chưa?"]);
    expect(await seen(await createActor([{ role: "commune_officer", areaId: commune.areaId }]))).toEqual(["Đã đối chiếu với trường.", "Số này đã đối chiếu chưa?"]);
    expect(await seen(await createActor([{ role: "agency_staff", agencyId: await createAgency(plan.area.id) }]))).toEqual([]);
    expect(await seen(await createActor([{ role: "provincial_staff", areaId: plan.area.id }]), 2025)).toEqual([]);
  });
});
