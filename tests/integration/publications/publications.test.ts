import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listPublications, listPublishedPlans } from "@/lib/data/publications";
import { findPublishedResults } from "@/lib/data/published-results";
import type { Actor } from "@/lib/domain/access/actor";
import { openWords } from "@/lib/domain/publication/open-words";
import { publish, withdraw } from "@/lib/services/publications";
import { fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { createActor } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { type PublishingPlan, type PublishingWorld, createPublishingWorld } from "../../support/publishing-plans";
import { ask, askCsv, askProgress } from "../open-data/ask";

vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: () => undefined }) }));

const THIS_YEAR = 2026;
const document = "Quyết định 12/QĐ-UBND";

let world: PublishingWorld;
let staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  world = await createPublishingWorld(3);
  staff = await createActor([{ role: "provincial_staff", areaId: world.province.areaId }]);
});

const tell = (place: PublishingPlan, measureCode: string, count: string | [number, number], year = 2024, more = {}) =>
  say(staff.userId, { measureCode, year, areaId: place.areaId, agencyId: place.agencyId }, typeof count === "string" ? number(count, more) : fraction(...count, { value: ((count[0] / count[1]) * 100).toFixed(3), digits: 3, ...more }));
const publishOf = (place: PublishingPlan, what: "figures" | "statuses" = "figures", year = 2024) => publish(staff, { planCode: place.code, what, year, document }, THIS_YEAR);
const results = async (place: PublishingPlan, year?: number, what?: "figures" | "statuses") => findPublishedResults((await readIssuedPlan(place.code))!, year, what);
const shown = async (place: PublishingPlan, measure: string, year = 2024) => {
  const point = (await results(place))!.indicators.flatMap(({ measures }) => measures).find((one) => one.measure.code === measure)!.points.find((one) => one.year === year);
  return point?.value.kind ?? null;
};
const state = async (place: PublishingPlan, indicator: string) => {
  const found = (await results(place))!.indicators.find((one) => one.indicator.number === indicator)!;
  return found.milestones?.[0]?.isProtected ? "protected" : (found.milestones?.[0]?.state?.state ?? null);
};

describe("publishing", () => {
  it("shows a year's figures by a document until they are withdrawn with a reason, and both are on record", async () => {
    const { province, schools } = world;
    await tell(province, schools, [93, 100]);
    expect(await results(province)).toBeNull();
    expect((await listPublishedPlans()).has(province.code)).toBe(false);

    await publishOf(province);
    expect((await listPublishedPlans()).get(province.code)).toEqual({ figures: [2024], statuses: [] });
    expect((await results(province))!.indicators[2]!.milestones).toBeNull();
    expect(await shown(province, schools)).toBe("number");

    const [made] = await listPublications(province.id);
    expect(made).toMatchObject({ what: "figures", year: 2024, document, publishedBy: staff.name, withdrawn: null });
    await withdraw(staff, { planCode: province.code, publicationId: made!.id, reason: "Số liệu sai đơn vị." });
    expect(await results(province)).toBeNull();
    expect((await listPublications(province.id))[0]!.withdrawn).toMatchObject({ by: staff.name, reason: "Số liệu sai đơn vị." });
    expect(await askCsv(province.code)).toEqual([]);
    expect((await problemOf(withdraw(staff, { planCode: province.code, publicationId: made!.id, reason: "Lần nữa." }))).code).toBe("conflict");

    const events = await db.auditEvent.findMany({ where: { chain: province.areaId, action: { startsWith: "publication." } }, orderBy: { sequence: "asc" } });
    expect(events.map(({ action, data }) => [action, data])).toEqual([
      ["publication.made", { plan: province.code, what: "figures", year: 2024, document }],
      ["publication.withdrawn", { plan: province.code, what: "figures", year: 2024, document, reason: "Số liệu sai đơn vị." }],
    ]);
  });

  it("is done once when two people publish at the same moment", async () => {
    await tell(world.province, world.schools, [93, 100]);
    const answers = await Promise.allSettled([publishOf(world.province), publishOf(world.province)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(publishOf(world.province))).code).toBe("conflict");
    expect(await db.publication.count({ where: { planId: world.province.id } })).toBe(1);
    await publishOf(world.province, "statuses");
  });

  it("is for those who answer for the area, and for years with something to show", async () => {
    const [commune] = world.communes;
    await tell(commune!, world.schools, [4, 5]);
    const officer = await createActor([{ role: "commune_officer", areaId: commune!.areaId }]);
    expect((await problemOf(publish(officer, { planCode: commune!.code, what: "figures", year: 2024, document }, THIS_YEAR))).code).toBe("forbidden");
    const elsewhere = await createActor([{ role: "provincial_staff", areaId: (await createPublishingWorld(0)).province.areaId }]);
    expect((await problemOf(publish(elsewhere, { planCode: commune!.code, what: "figures", year: 2024, document }, THIS_YEAR))).code).toBe("forbidden");
    for (const year of [2020, 2027, 2023]) expect((await problemOf(publishOf(commune!, "figures", year))).fields).toHaveProperty("year");
    await publishOf(commune!);
    const made = (await listPublications(commune!.id))[0]!;
    expect((await problemOf(withdraw(officer, { planCode: commune!.code, publicationId: made.id, reason: "Thử." }))).code).toBe("forbidden");
    expect((await problemOf(withdraw(staff, { planCode: world.province.code, publicationId: made.id, reason: "Thử." }))).code).toBe("not-found");
  });

  it("never changes afterwards but by withdrawing", async () => {
    await tell(world.province, world.schools, [93, 100]);
    await publishOf(world.province);
    const { id } = (await listPublications(world.province.id))[0]!;
    await expect(db.publication.update({ where: { id }, data: { document: "khác" } })).rejects.toThrow();
    await expect(db.publication.update({ where: { id }, data: { withdrawnAt: new Date(), withdrawnById: staff.userId } })).rejects.toThrow();
    await withdraw(staff, { planCode: world.province.code, publicationId: id, reason: "Thử." });
    await expect(db.publication.update({ where: { id }, data: { withdrawnAt: null, withdrawnById: null, withdrawalReason: null } })).rejects.toThrow();
  });

  it("shows corrections as they are approved, with their day", async () => {
    const { province, schools, abused } = world;
    await tell(province, schools, [93, 100]);
    await publishOf(province);
    await tell(province, schools, [95, 100]);
    await tell(province, abused, "40");
    const { indicators, publications } = (await results(province))!;
    const points = indicators.flatMap(({ measures }) => measures.flatMap(({ measure, points }) => points.map((point) => [measure.code, openWords(point.value, measure), point.mark?.kind])));
    expect(points).toEqual([[abused, "40", "added"], [schools, "95,0%", "corrected"]]);
    expect(publications[0]!.updatedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("can be seen beforehand, exactly as it will be", async () => {
    const { province, schools, abused } = world;
    await tell(province, schools, [93, 100]);
    await tell(province, abused, "3");
    const before = (await results(province, 2024, "figures"))!;
    await publishOf(province);
    expect((await results(province))!.indicators).toEqual(before.indicators);
    expect(before.indicators[0]!.measures[0]!.points[0]).toMatchObject({ value: { kind: "under_5" }, why: "đếm được từ 1 đến 4 trường hợp" });
  });
});

describe("a small count", () => {
  it("takes another commune with it where the province's total would tell it, whoever publishes first", async () => {
    const { province, communes: [a, b, c], abused } = world;
    for (const [place, count] of [[a, "3"], [b, "12"], [c, "30"], [province, "45"]] as const) await tell(place!, abused, count);
    await publishOf(a!);
    expect(await shown(a!, abused)).toBe("under_5");
    await publishOf(province);
    await publishOf(b!);
    // While one commune is silent, nothing can be worked out.
    expect([await shown(b!, abused), await shown(province, abused)]).toEqual(["number", "number"]);
    await publishOf(c!);
    expect(await Promise.all([a!, b!, c!, province].map((place) => shown(place, abused)))).toEqual(["under_5", "withheld", "number", "number"]);
    expect((await askCsv(b!.code)).find(({ measureCode }) => measureCode === abused)).toMatchObject({ valueKind: "withheld", value: "" });
    // Where the total goes, the partner may be told again.
    const made = (await listPublications(province.id))[0]!;
    await withdraw(staff, { planCode: province.code, publicationId: made.id, reason: "Thử." });
    expect(await shown(b!, abused)).toBe("number");
  });

  it("is kept back under its other name, too", async () => {
    const { province, abused, abuseRate } = world;
    await tell(province, abused, "3");
    await tell(province, abuseRate, [6, 4_000]);
    await publishOf(province);
    expect([await shown(province, abused), await shown(province, abuseRate)]).toEqual(["under_5", "withheld"]);
  });

  it("takes the estimate with it that came before it", async () => {
    const { province, abused } = world;
    await tell(province, abused, "6", 2024, { stage: "estimate" });
    await tell(province, abused, "4");
    await publishOf(province);
    expect((await askCsv(province.code)).map(({ stage, valueKind, value }) => [stage, valueKind, value])).toEqual([["estimate", "withheld", ""], ["final", "under_5", ""]]);
  });

  it("keeps the status back that would tell more of it, and only that", async () => {
    const { province, communes: [a], abused, schools } = world;
    // Two at most are wanted by 2025: met by one or two, not by three or four.
    await tell(a!, abused, "2", 2025);
    await tell(a!, schools, [9, 10], 2025);
    await tell(province, abused, "40", 2025);
    await publishOf(a!, "statuses", 2025);
    await publishOf(province, "statuses", 2025);
    expect([await state(a!, "1"), await state(a!, "3"), await state(province, "1")]).toEqual(["protected", "achieved", "missed"]);
    // The sums do not tell it either.
    expect((await results(a!))!.statuses!.summaries[0]).toMatchObject({ hidden: 1, summary: { total: 2, counts: { achieved: 1, missed: 0, no_data: 1 } } });
    const row = (await askProgress(a!.code, "?year=2025")).progress.find((one: { measure: string }) => one.measure === abused);
    expect(row).toMatchObject({ status: null, statusName: null, exceeded: null, statusWithheld: true, latest: null });
  });

  it("leaves a status that says the same of one, two, three and four", async () => {
    const { communes: [a], abused } = world;
    await db.target.updateMany({ where: { indicatorMeasure: { measure: { code: abused } } }, data: { value: "0" } });
    await tell(a!, abused, "2", 2025);
    await publishOf(a!, "statuses", 2025);
    expect(await state(a!, "1")).toBe("missed");
  });

  it("stands in nothing that a stranger can ask for", async () => {
    const { communes: [a], abused, abuseRate, schools } = world;
    // Numbers that stand nowhere else: whoever finds one has found a leak.
    for (const year of [2023, 2024, 2025]) {
      await tell(a!, abused, "3", year);
      await tell(a!, abuseRate, [3, 7_919], year);
      await tell(a!, schools, [9, 10], year);
      await publishOf(a!, "figures", year);
      await publishOf(a!, "statuses", year);
    }
    const published = (await results(a!))!;
    const pages = JSON.stringify(published.indicators.map(({ measures, milestones }) => ({ points: measures.map(({ measure, points }) => points.map((point) => openWords(point.value, measure))), values: measures.map(({ points }) => points.map(({ value }) => value)), states: milestones?.map(({ state }) => state) })));
    const outputs = [pages, await (await ask(a!.code, "/actuals.csv")).text(), ...(await Promise.all([2023, 2024, 2025].map(async (year) => (await ask(a!.code, "/progress", `?year=${year}`)).text()))), await (await ask(a!.code, "")).text()];
    for (const output of outputs) expect(output).not.toMatch(/7919|7\.919|0[.,]03788|0[.,]038/);
    const protectedRows = (await askCsv(a!.code)).filter(({ measureCode }) => measureCode !== schools);
    expect(protectedRows).toHaveLength(6);
    for (const row of protectedRows) expect([row.value, row.numerator, row.denominator, row.bound, row.valueKind]).toEqual(["", "", "", "", "under_5"]);
    for (const { progress } of await Promise.all([2023, 2024, 2025].map((year) => askProgress(a!.code, `?year=${year}`)))) {
      for (const row of progress.filter((one: { measure: string }) => one.measure === abused)) expect(row).toMatchObject({ status: null, explanation: null, method: { expected: null, ratio: null, failedYears: [] } });
    }
    expect(await state(a!, "1")).toBe("protected");
  });
});

describe("what a cache may keep", () => {
  it("is asked about each time, by a tag that changes with what is published", async () => {
    const { province, schools } = world;
    await tell(province, schools, [93, 100]);
    await publishOf(province);
    const first = await ask(province.code, "/actuals.csv");
    const tag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    expect((await ask(province.code, "/actuals.csv", "", { "if-none-match": tag })).status).toBe(304);
    const made = (await listPublications(province.id))[0]!;
    await withdraw(staff, { planCode: province.code, publicationId: made.id, reason: "Thử." });
    const after = await ask(province.code, "/actuals.csv", "", { "if-none-match": tag });
    expect([after.status, (await after.text()).split("\r\n").length]).toEqual([200, 2]);
  });
});
