import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/data/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createTestDatabase } from "@/tests/support/database";
import { createUser, openSessionOf } from "@/tests/support/people";
import { ask, askCsv, askProgress, signIn } from "./ask";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }) }));

const PLAN = "dien-bien-2021-2030";
const DEATHS = "infant-mortality";
const COMMUNES = "child-friendly-communes";

let planId: string;
let areaId: string;
let userId: string;

beforeAll(async () => {
  await createTestDatabase("seeds");
  ({ id: planId, areaId } = await db.plan.findUniqueOrThrow({ where: { code: PLAN } }));
  userId = (await createUser([{ role: "provincial_staff", areaId }])).id;
  // An estimate that became final, a small count, none at all, a rate of a survey, and a figure that still waits.
  await enter(COMMUNES, 2023, [{ value: "61.2", digits: 1, stage: "estimate" }, { value: "62.7", digits: 1, numerator: "81", denominator: "129" }]);
  await enter(COMMUNES, 2024, [{ value: "64.4", digits: 1 }]);
  await enter(DEATHS, 2022, [{ value: "0", numerator: "0", denominator: "13013" }]);
  await enter(DEATHS, 2023, [{ value: "0.237", digits: 3, numerator: "3", denominator: "12658" }]);
  await enter(DEATHS, 2024, [{ value: "17.517", digits: 3 }]);
  await enter("neonatal-mortality", 2023, [{ value: "7.7777", digits: 4 }], { approved: false });
});

beforeEach(async () => {
  jar.clear();
  await db.publication.updateMany({ where: { withdrawnAt: null }, data: { withdrawnAt: new Date(), withdrawnById: userId, withdrawalReason: "thử" } });
});

type EntryOf = Partial<Prisma.ActualEntryUncheckedCreateInput> & { value: string };

async function enter(measureCode: string, year: number, entries: EntryOf[], { approved = true } = {}) {
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code: measureCode } });
  const { agencyId } = await db.planAgency.findFirstOrThrow({ where: { planId }, orderBy: { ordinal: "asc" } });
  const { id: actualId } = await db.actual.create({ data: { measureId, areaId, year, agencyId } });
  for (const [index, entry] of entries.entries()) {
    const { id } = await db.actualEntry.create({ data: { actualId, sequence: index + 1, kind: "number", enteredById: userId, ...entry } });
    if (approved) await db.actualApproval.create({ data: { entryId: id, approvedById: userId } });
    await db.actual.update({ where: { id: actualId }, data: { currentEntryId: id, ...(approved ? { approvedEntryId: id } : {}) } });
  }
}

const publish = (what: "figures" | "statuses", year: number, publishedAt = new Date("2025-03-01T20:00:00Z")) => db.publication.create({ data: { planId, year, what, document: "12/QĐ-UBND", publishedById: userId, publishedAt } });

const signInAs = async (id: string) => signIn(jar, await openSessionOf(id));

const rowOf = (answer: { progress: Record<string, unknown>[] }, measure: string, milestone = 2025) => answer.progress.find((row) => row.measure === measure && row.milestone === milestone);

/** Every figure entered above. */
const FIGURES = ["61.2", "62.7", "64.4", "0.237", "17.517", "12658", "13013", "7.7777", "61,2", "62,7", "64,4", "17,5"];

describe("a stranger, while nothing is published", () => {
  it("gets empty lists with a sentence that says so, and no figure", async () => {
    const response = await ask(PLAN, "/progress", "?year=2024&method=path");
    const body = await response.text();
    for (const figure of FIGURES) expect(body).not.toContain(figure);
    expect(response.status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      plan: PLAN,
      year: 2024,
      method: { code: "path", version: 1 },
      published: { figures: [], statuses: [] },
      notice: null,
      detail: "Chưa có số liệu hay kết quả đánh giá nào của kế hoạch này được công bố. Hãy xem kế hoạch như đã ban hành tại /api/v1/plans/dien-bien-2021-2030.",
      progress: [],
    });
    const csv = await ask(PLAN, "/actuals.csv");
    expect(await csv.text()).toMatch(/^planCode,[A-Za-z,]+,publishedOn\r\n$/);
    // Kept by caches, but asked about each time: what is withdrawn is gone at once.
    expect(csv.headers.get("cache-control")).toBe("public, no-cache");
  });
});

describe("a person who may see the plan's figures", () => {
  beforeEach(() => signInAs(userId));

  it("gets every approved figure, by nobody else's cache", async () => {
    const response = await ask(PLAN, "/actuals.csv");
    expect([...(new Uint8Array(await response.clone().arrayBuffer()).slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    expect(response.headers.get("vary")).toBe("Cookie");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="so-lieu-dien-bien-2021-2030.csv"');
    const told = (await askCsv(PLAN)).map(({ measureCode, year, stage, valueKind, numerator, denominator, value, publishedOn }) => [measureCode, year, stage, valueKind, numerator, denominator, value, publishedOn]);
    expect(told.sort()).toEqual([
      [COMMUNES, "2023", "estimate", "number", "", "", "61.2", ""],
      [COMMUNES, "2023", "final", "number", "81", "129", "62.7", ""],
      [COMMUNES, "2024", "final", "number", "", "", "64.4", ""],
      [DEATHS, "2022", "final", "number", "0", "13013", "0", ""],
      [DEATHS, "2023", "final", "number", "3", "12658", "0.237", ""],
      [DEATHS, "2024", "final", "number", "", "", "17.517", ""],
    ]);
    expect((await askCsv(PLAN))[0]).toMatchObject({ planCode: PLAN, areaCode: "11", areaName: "Tỉnh Điện Biên", areaLevel: "province", unit: "percent", sourceClass: "administrative" });
  });

  it("gets each target's status with what it rests on", async () => {
    const answer = await askProgress(PLAN, "?year=2024");
    expect(answer).toMatchObject({ year: 2024, notice: null, detail: null });
    const row = rowOf(answer, COMMUNES);
    expect(row).toMatchObject({
      milestone: 2025,
      latest: { year: 2024, valueKind: "number", value: 64.4, numerator: null, denominator: null, stage: "final" },
      method: { code: "path", version: 1, inputs: { viewYear: 2024, planStartYear: 2021, planEndYear: 2030, polarity: "more_is_better" } },
    });
    expect(row?.status).toEqual(expect.any(String));
    expect(row?.explanation).toContain("Đã tăng 1,4 trên 1,6");
    const issued = (await (await ask(PLAN, "")).json()).goals.flatMap((goal: { indicators: unknown[] }) => goal.indicators).flatMap((one: { measures: { code: string; targets: unknown[] }[] }) => one.measures).find((one: { code: string }) => one.code === COMMUNES);
    expect(issued.targets).toContainEqual(row?.target);
    expect(answer.progress.some(({ measure, latest }: { measure: string; latest: unknown }) => measure === "neonatal-mortality" && latest && JSON.stringify(latest).includes("7.7777"))).toBe(false);
  });

  it("gets the printed baseline, and the latest year with figures without asking", async () => {
    const answer = await askProgress(PLAN);
    expect(answer.year).toBe(2024);
    expect(rowOf(answer, DEATHS)).toMatchObject({ baseline: { year: 2020, value: 31, isFirstValue: false } });
  });

  it("is told which years and which method can be asked for", async () => {
    for (const query of ["?year=2020", "?year=2031", "?year=abc", "?year=", "?year=2024.0", "?year=%202024"]) {
      const response = await ask(PLAN, "/progress", query);
      expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
      expect((await response.json()).detail).toMatch(/^Kế hoạch này xem được các năm từ 2021 đến 20\d\d\. Hãy sửa tham số year\.$/);
    }
    expect((await (await ask("ninh-thuan-2022", "/progress", "?year=2023")).json()).detail).toBe("Kế hoạch này chỉ xem được năm 2022. Hãy sửa tham số year.");
    const response = await ask(PLAN, "/progress", "?method=average");
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toContain("method chỉ nhận “path” (lộ trình), “cagr”");
  });
});

describe("what is published", () => {
  it("is a year's figures, not its statuses and not another year's", async () => {
    await publish("figures", 2024);
    const answer = await askProgress(PLAN, "?year=2024");
    expect(rowOf(answer, COMMUNES)).toMatchObject({ status: null, statusName: null, exceeded: null, explanation: null, latest: { year: 2024, value: 64.4 }, method: { expected: null, ratio: null, failedYears: [] } });
    expect(answer.detail).toBe("Kết quả đánh giá năm 2024 chưa được công bố nên không có trạng thái. Số liệu đếm được từ 1 đến 4 trường hợp được ghi là dưới 5 (under_5); số liệu có thể làm lộ con số đó được giữ lại (withheld).");
    expect(JSON.stringify(answer)).not.toMatch(/62\.7|61\.2/);
    const rows = await askCsv(PLAN);
    expect(rows.map(({ measureCode, year, value, publishedOn }) => [measureCode, year, value, publishedOn])).toContainEqual([COMMUNES, "2024", "64.4", "2025-03-02"]);
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(["2024"]));
    expect((await askProgress(PLAN, "?year=2023")).progress).toEqual([]);
    expect((await askProgress(PLAN, "?year=2023")).detail).toBe("Đến năm 2023 chưa có số liệu hay kết quả đánh giá nào được công bố. Hãy chọn trong các năm đã công bố: 2024.");
  });

  it("is a year's statuses without any figure", async () => {
    await publish("statuses", 2024);
    const answer = await askProgress(PLAN);
    expect(answer.year).toBe(2024);
    const body = JSON.stringify(answer);
    for (const figure of FIGURES) expect(body).not.toContain(figure);
    const asSeen = rowOf(answer, COMMUNES);
    expect(asSeen).toMatchObject({ status: expect.any(String), statusName: expect.any(String), explanation: null });
    await signInAs(userId);
    expect(rowOf(await askProgress(PLAN, "?year=2024"), COMMUNES)?.status).toBe(asSeen?.status);
    jar.clear();
    expect(await askCsv(PLAN)).toEqual([]);
  });

  it("is explained once all that the status rests on is published", async () => {
    await publish("statuses", 2024);
    await publish("figures", 2024);
    expect(rowOf(await askProgress(PLAN, "?year=2024"), COMMUNES)?.explanation).toBeNull();
    await publish("figures", 2023);
    expect(rowOf(await askProgress(PLAN, "?year=2024"), COMMUNES)?.explanation).toContain("Đã tăng 1,4 trên 1,6");
  });

  it("is nothing any more once it is withdrawn", async () => {
    const before = await ask(PLAN, "/progress", "?year=2024");
    const { id } = await publish("figures", 2024);
    expect((await askCsv(PLAN)).length).toBeGreaterThan(0);
    await db.publication.update({ where: { id }, data: { withdrawnAt: new Date(), withdrawnById: userId, withdrawalReason: "thử" } });
    expect(await askCsv(PLAN)).toEqual([]);
    expect(await (await ask(PLAN, "/progress", "?year=2024")).text()).toBe(await before.text());
  });

  it("never tells one to four deaths, nor a rate that may stand for them", async () => {
    for (const year of [2022, 2023, 2024]) await publish("figures", year);
    await publish("statuses", 2024);
    const deaths = (await askCsv(PLAN)).filter(({ measureCode }) => measureCode === DEATHS);
    expect(deaths.map(({ year, valueKind, numerator, denominator, value }) => [year, valueKind, numerator, denominator, value])).toEqual([
      ["2022", "number", "0", "13013", "0"],
      ["2023", "under_5", "", "", ""],
      ["2024", "withheld", "", "", ""],
    ]);
    const answer = await askProgress(PLAN, "?year=2024");
    expect(JSON.stringify(answer)).not.toMatch(/0\.237|0,237|0,24|12658|17\.517|17,5/);
    expect(rowOf(answer, DEATHS)).toMatchObject({ latest: { year: 2024, valueKind: "withheld", value: null, numerator: null, denominator: null }, status: null, statusName: null, exceeded: null, statusWithheld: true, explanation: null });
    expect(answer.detail).toContain("không công bố để bảo vệ trẻ em");
    expect(rowOf(answer, COMMUNES)).toMatchObject({ status: expect.any(String), statusWithheld: false });
    // With the births of the year known, 17,517‰ is seen to be far above four.
    const quantityCode = "live-births";
    const figure = await db.baseFigure.create({ data: { quantityCode, areaId, year: 2024 } });
    const entry = await db.baseFigureEntry.create({ data: { baseFigureId: figure.id, sequence: 1, value: "12500", enteredById: userId } });
    await db.baseFigure.update({ where: { id: figure.id }, data: { currentEntryId: entry.id } });
    expect((await askCsv(PLAN)).find((row) => row.measureCode === DEATHS && row.year === "2024")?.value).toBe("17.517");
    await signInAs(userId);
    expect((await askCsv(PLAN)).find((row) => row.measureCode === DEATHS && row.year === "2023")).toMatchObject({ numerator: "3", publishedOn: "2025-03-02" });
  });

  it("is all that a person of another province sees", async () => {
    const agency = await db.agency.findFirstOrThrow({ where: { planRoles: { some: { plan: { code: "tra-vinh-2021-2030" } } } } });
    const { id } = await createUser([{ role: "agency_staff", agencyId: agency.id }]);
    await publish("figures", 2024);
    const [asStranger, strangersCsv] = [await askProgress(PLAN, "?year=2024"), await askCsv(PLAN)];
    await signInAs(id);
    expect(await askProgress(PLAN, "?year=2024")).toEqual(asStranger);
    expect(await askCsv(PLAN)).toEqual(strangersCsv);
    expect(strangersCsv.length).toBeGreaterThan(0);
    expect((await ask(PLAN, "/actuals.csv")).headers.get("cache-control")).toBe("private, no-cache");
  });

  it("is all that a session that was revoked still sees", async () => {
    await signIn(jar, await openSessionOf(userId, { revokedAt: new Date() }));
    expect((await askProgress(PLAN, "?year=2024")).progress).toEqual([]);
    expect(await askCsv(PLAN)).toEqual([]);
  });
});
