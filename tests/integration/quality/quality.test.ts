import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { findQuality } from "@/lib/data/quality";
import type { Actor } from "@/lib/domain/access/actor";
import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { confirm, withdraw } from "@/lib/services/quality";
import { withClient } from "@/prisma/server/database";
import { type Commune, createCommune, fraction, number, say } from "../../support/communes";
import { type TestDatabase, createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createAgency, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let database: TestDatabase;
let made: EntryPlan;
let plan: IssuedPlan;
let staff: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
});

/** Education reports 26,5% in 2023 and again in 2024. */
beforeEach(async () => {
  made = await createEntryPlan();
  await db.measure.update({ where: { code: made.schooling }, data: { aggregation: "sum_ratio", mayExceedWhole: false } });
  plan = (await readIssuedPlan(made.code))!;
  staff = await createActor([{ role: "provincial_staff", areaId: made.areaId }]);
  await tell(2023, number("26.5"));
  await tell(2024, number("26.5"));
});

const tell = (year: number, entry: Parameters<typeof say>[2], more: Partial<Parameters<typeof say>[1]> & { approved?: boolean } = {}) => {
  const { approved = true, ...cell } = more;
  return say(staff.userId, { measureCode: made.schooling, areaId: made.areaId, agencyId: made.education, year, ...cell }, entry, { approved });
};
const quality = (year = 2024) => findQuality(plan, year, "2026-11-22");
const find = async (rule: string, year = 2024) => (await quality(year)).findings.filter((finding) => finding.rule === rule);
const copied = async () => (await find("same-as-last-year"))[0]!;
const inputOf = ({ rule, measure, area, year, fingerprint }: ConfirmableFinding, reason = "Đã đối chiếu với sổ gốc.") => ({ planCode: made.code, viewYear: 2024, rule, measureCode: measure.code, areaId: area.id, year, fingerprint, reason, back: "" });
const confirmAs = async (actor: Actor, finding?: ConfirmableFinding) => confirm(actor, inputOf(finding ?? (await copied())));
const audited = async () => (await db.auditEvent.findMany({ where: { chain: made.areaId }, orderBy: { sequence: "asc" } })).map(({ action, data }) => ({ action, data }));

describe("what the checks find", () => {
  it("rests on approved figures of the year, and leads to the figure's history", async () => {
    const { id } = await db.actual.findFirstOrThrow({ where: { areaId: made.areaId, year: 2024 } });
    expect(await copied()).toMatchObject({ severity: "check", sentence: "26,5%, giống hệt năm 2023.", place: { kind: "figure", actualId: id }, measure: { indicator: "2", agencyIds: [made.education] }, confirmation: null, earlier: null });
    expect(await quality()).toMatchObject({ checked: 1, heldAgainst: 1 });
    // What waits for approval is not looked at; once approved it is.
    await tell(2024, number("27"), { approved: false });
    expect(await copied()).toMatchObject({ sentence: "26,5%, giống hệt năm 2023." });
    await tell(2024, number("27"));
    expect(await find("same-as-last-year")).toEqual([]);
    await tell(2024, { kind: "cleared" });
    expect(await find("year-missing")).toMatchObject([{ sentence: "Chưa có số liệu năm 2024; lần gần nhất là năm 2023: 26,5%." }]);
  });

  it("holds communes against each other and against the agency, one answer of each", async () => {
    const communes: Commune[] = [];
    for (let index = 0; index < 9; index += 1) communes.push(await createCommune(made.areaId));
    await db.area.update({ where: { id: communes[0]!.areaId }, data: { code: "03202", validTo: databaseDate("2025-06-30") } });
    for (const [index, { areaId, agencyId }] of communes.entries()) await tell(2024, index === 0 ? fraction(60, 200, number("30")) : fraction(190 + (index % 3), 200, number(String((190 + (index % 3)) / 2))), { areaId, agencyId });
    // Another agency says something else of the first commune; its own UBND's figure, by its id, may come second.
    const other = await createAgency(communes[0]!.areaId);
    await db.planReporter.createMany({ data: communes.map(({ agencyId }) => ({ planId: plan.id, agencyId })) });
    await tell(2024, fraction(195, 200, number("97.5")), { areaId: communes[0]!.areaId, agencyId: other });

    const { findings, checked, areas } = await quality();
    expect([checked, areas.length]).toEqual([10, 10]);
    expect(findings.filter(({ rule }) => rule === "outlier-among-communes")).toMatchObject([{ area: { name: communes[0]!.name, code: "03202", validFrom: null, validTo: "2025-06-30" }, sentence: "30% (60/200), trong khi một nửa trong 9 xã từ 95,5% trở lên." }]);
    expect(findings.filter(({ rule }) => rule === "sum-differs")).toMatchObject([{ area: { id: made.areaId }, place: { kind: "total" } }]);
    expect(findings.filter(({ rule }) => rule === "base-figure-missing")).toEqual([]);
  });

  it("divides by the base figures of the year", async () => {
    await db.measure.updateMany({ where: { code: { in: [made.schooling, made.deaths] } }, data: { baseQuantityCode: made.births } });
    await tell(2024, fraction(50, 100, number("50")));
    await tell(2024, fraction(1, 90, number("11.1")), { measureCode: made.deaths, agencyId: made.health });
    plan = (await readIssuedPlan(made.code))!;
    // Without a base figure the first of the plan's measures is the one that others are held against.
    expect(await find("denominator-differs")).toMatchObject([{ measure: { code: made.schooling }, sentence: `“Số trẻ đẻ sống”: chỉ số này chia cho 100, “${made.deaths}” chia cho 90.` }]);
    const base = await db.baseFigure.create({ data: { quantityCode: made.births, areaId: made.areaId, year: 2024 } });
    const entry = await db.baseFigureEntry.create({ data: { baseFigureId: base.id, sequence: 1, value: 100, enteredById: staff.userId } });
    await db.baseFigure.update({ where: { id: base.id }, data: { currentEntryId: entry.id } });
    expect(await find("denominator-differs")).toMatchObject([{ measure: { code: made.deaths }, sentence: "“Số trẻ đẻ sống”: chỉ số này chia cho 90, số liệu nền là 100." }]);
  });

  it("is read in the same few statements, whatever the number of communes", async () => {
    const statements = async () => {
      const query = vi.spyOn(pool(), "query");
      await quality();
      const count = query.mock.calls.length;
      query.mockRestore();
      return count;
    };
    const few = await statements();
    for (let index = 0; index < 12; index += 1) {
      const { areaId, agencyId } = await createCommune(made.areaId);
      for (const year of [2022, 2023, 2024]) await tell(year, fraction(40 + index, 80, number(String(50 + index))), { areaId, agencyId });
    }
    const many = await statements();
    expect(few).toBeGreaterThan(3);
    expect(many - few).toBeLessThanOrEqual(1);
    expect(many).toBeLessThanOrEqual(9);
  });
});

describe("a confirmation", () => {
  it("says who, when and why, and holds while the values stay the same", async () => {
    await confirmAs(staff);
    expect(await copied()).toMatchObject({ confirmation: { by: staff.name, reason: "Đã đối chiếu với sổ gốc.", sentence: "26,5%, giống hệt năm 2023." }, earlier: null });
    // Entered again with another digit printed: the same value.
    await tell(2024, number("26.50"));
    expect(await copied()).toMatchObject({ confirmation: { by: staff.name } });
    // Another value, doubted by the same rule: asked again, and the earlier confirmation is shown.
    await tell(2023, number("26.7"));
    await tell(2024, number("26.7"));
    const again = await copied();
    expect(again).toMatchObject({ confirmation: null, earlier: { sentence: "26,5%, giống hệt năm 2023." } });
    await confirm(staff, inputOf(again, "Số mới cũng đúng."));
    expect(await copied()).toMatchObject({ confirmation: { reason: "Số mới cũng đúng." }, earlier: null });

    const rows = await db.qualityConfirmation.findMany({ where: { areaId: made.areaId }, orderBy: { at: "asc" } });
    expect(rows.map(({ reason, planId, withdrawnAt }) => [reason, planId, withdrawnAt !== null])).toEqual([
      ["Đã đối chiếu với sổ gốc.", null, true],
      ["Số mới cũng đúng.", null, false],
    ]);
    expect(await audited()).toMatchObject([
      { action: "quality.confirmed", data: { rule: "same-as-last-year", measure: made.schooling, year: 2024, replaces: null } },
      { action: "quality.confirmed", data: { sentence: "26,7%, giống hệt năm 2023.", replaces: rows[0]!.id } },
    ]);
  });

  it("is not given for values that have changed since, nor for what is not doubted", async () => {
    const seen = await copied();
    await tell(2023, number("26.7"));
    await tell(2024, number("26.7"));
    expect((await problemOf(confirmAs(staff, seen))).code).toBe("conflict");
    await tell(2024, number("28"));
    expect((await problemOf(confirmAs(staff, seen))).code).toBe("conflict");
    expect((await problemOf(confirm(staff, { ...inputOf(seen), measureCode: "khong-co" }))).code).toBe("not-found");
    expect((await problemOf(confirm(staff, { ...inputOf(seen), planCode: "khong-co" }))).code).toBe("not-found");
    expect(await db.qualityConfirmation.count({ where: { areaId: made.areaId } })).toBe(0);
  });

  it("stands once when two people give it at the same moment", async () => {
    const finding = await copied();
    const other = await createActor([{ role: "provincial_staff", areaId: made.areaId }]);
    const results = await Promise.allSettled([confirmAs(staff, finding), confirmAs(other, finding)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.flatMap((result) => (result.status === "rejected" ? [(result.reason as { problem?: { code: string } }).problem?.code] : []))).toEqual(["conflict"]);
    expect(await db.qualityConfirmation.count({ where: { areaId: made.areaId, withdrawnAt: null } })).toBe(1);
    expect((await problemOf(confirmAs(other, finding))).code).toBe("conflict");
    expect((await audited()).length).toBe(1);
  });

  it("is withdrawn once, kept, and never rewritten", async () => {
    await confirmAs(staff);
    const confirmationId = (await copied()).confirmation!.id;
    await withdraw(staff, { planCode: made.code, confirmationId, back: "" });
    expect(await copied()).toMatchObject({ confirmation: null, earlier: null });
    expect((await problemOf(withdraw(staff, { planCode: made.code, confirmationId, back: "" }))).code).toBe("conflict");
    expect(await db.qualityConfirmation.findUnique({ where: { id: confirmationId } })).toMatchObject({ withdrawnById: staff.userId, reason: "Đã đối chiếu với sổ gốc." });
    expect((await audited()).map(({ action }) => action)).toEqual(["quality.confirmed", "quality.withdrawn"]);
    // It may be given again.
    await confirmAs(staff);
    await withClient(database.ownerUrl, async (client) => {
      await expect(client.query(`UPDATE "QualityConfirmation" SET "reason" = 'khác'`)).rejects.toThrow("only ever withdrawn");
      await expect(client.query(`UPDATE "QualityConfirmation" SET "withdrawnAt" = NULL, "withdrawnById" = NULL WHERE "id" = $1`, [confirmationId])).rejects.toThrow("only ever withdrawn");
      await expect(client.query(`DELETE FROM "QualityConfirmation"`)).rejects.toThrow("append-only");
    });
    await expect(db.$executeRaw`UPDATE "QualityConfirmation" SET "reason" = 'khác'`).rejects.toThrow();
    await expect(db.$executeRaw`DELETE FROM "QualityConfirmation"`).rejects.toThrow();
  });

  it("of a plan's own target is that plan's; of a figure it serves every plan of the area", async () => {
    await tell(2022, number("26.4"));
    await tell(2024, number("26.6"));
    const { id: useId } = await db.indicatorMeasure.findFirstOrThrow({ where: { measure: { code: made.schooling } } });
    await db.target.create({ data: { indicatorMeasureId: useId, ordinal: 1, timing: "milestone", year: 2025, basis: "value", comparator: "gte", value: "90", phrase: "90%" } });
    plan = (await readIssuedPlan(made.code))!;
    const [finding] = await find("pace-never-seen");
    expect(finding).toMatchObject({ year: 2025, area: { id: made.areaId } });
    await confirmAs(staff, finding);
    expect(await db.qualityConfirmation.findFirst({ where: { areaId: made.areaId } })).toMatchObject({ planId: plan.id, year: 2025 });
    expect((await find("pace-never-seen"))[0]).toMatchObject({ confirmation: { by: staff.name } });
  });

  it("is given and withdrawn by those who answer for the figure", async () => {
    const finding = await copied();
    const others = [
      await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]),
      await createActor([{ role: "agency_staff", agencyId: made.health }]),
      await createActor([{ role: "viewer", areaId: made.areaId }]),
      await createActor([{ role: "commune_officer", areaId: made.areaId }]),
      await createActor([{ role: "administrator", areaId: made.areaId }]),
    ];
    for (const person of others) expect((await problemOf(confirmAs(person, finding))).code).toBe("forbidden");
    const education = await createActor([{ role: "agency_staff", agencyId: made.education }]);
    await confirmAs(education, finding);
    const confirmationId = (await copied()).confirmation!.id;
    for (const person of others) expect((await problemOf(withdraw(person, { planCode: made.code, confirmationId, back: "" }))).code).toBe("forbidden");
    // Another province's plan does not reach it.
    const elsewhere = await createEntryPlan();
    expect((await problemOf(withdraw(staff, { planCode: elsewhere.code, confirmationId, back: "" }))).code).toBe("not-found");
    await withdraw(education, { planCode: made.code, confirmationId, back: "" });
    expect((await copied()).confirmation).toBeNull();
  });
});
