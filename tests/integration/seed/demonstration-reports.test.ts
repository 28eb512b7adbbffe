import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCommuneSums } from "@/lib/data/commune-sums";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listMyReports } from "@/lib/data/my-reports";
import { findQuality } from "@/lib/data/quality";
import { findReportBoard } from "@/lib/data/report-board";
import { listSeries, latestYearWithFigures } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { daysLate } from "@/lib/domain/report/period";
import { approve } from "@/lib/services/report-steps";
import { COMMUNE_MEASURES } from "@/prisma/seed/demonstration-communes";
import { INVENTED } from "@/prisma/seed/demonstration-round";
import { loadSeeds } from "@/prisma/seed/load";
import { withClient } from "@/prisma/server/database";
import { dumpTables } from "@/tests/support/dump-tables";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/people";

const TODAY = "2026-11-22";
const CODE = "dien-bien-2021-2030";

let database: TestDatabase, plan: IssuedPlan, staff: Actor, officer: Actor;

beforeAll(async () => {
  const made = await createTestDatabase();
  // Named as a demonstration, as the loader wants it.
  const name = new URL(made.ownerUrl).pathname.slice(1);
  const server = Object.assign(new URL(made.ownerUrl), { pathname: "/postgres" }).href;
  await withClient(server, (client) => client.query(`ALTER DATABASE ${name} RENAME TO demo_${name}`));
  process.env.DATABASE_APP_URL = made.appUrl.replace(name, `demo_${name}`);
  database = { ...made, ownerUrl: made.ownerUrl.replace(name, `demo_${name}`), drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE demo_${name} WITH (FORCE)`))) };
  await loadSeeds(database.ownerUrl, { demonstration: true, today: TODAY });
  plan = (await readIssuedPlan(CODE))!;
  staff = await createActor([{ role: "provincial_staff", areaId: plan.area.id }]);
  const pon = await db.area.findFirstOrThrow({ where: { code: "03202", validTo: null } });
  officer = await createActor([{ role: "commune_officer", areaId: pon.id }]);
}, 60_000);
afterAll(() => database.drop());

const board = async () => {
  const { periods, reporters } = (await findReportBoard(staff, CODE))!;
  const periodOf = (year: number) => periods.find((period) => period.kind === "annual" && period.year === year)!;
  const states = (year: number, ofCommune: boolean) => reporters.filter((one) => one.ofCommune === ofCommune).map(({ cells }) => cells[periodOf(year).id]?.state ?? "not_started");
  return { reporters, periodOf, states };
};
const measuresOf = (codes: readonly string[]) => plan.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures)).filter(({ code }) => codes.includes(code));

describe("the demonstration's round of reports", () => {
  it("has one year closed with all but one commune approved, and one open with every state, some of them late", async () => {
    const { reporters, periodOf, states } = await board();
    expect(reporters.filter(({ ofCommune }) => ofCommune)).toHaveLength(45);
    expect(states(2025, true).sort()).toEqual([...Array.from({ length: 44 }, () => "approved"), "not_started"]);
    expect(new Set(states(2026, true))).toEqual(new Set(["not_started", "draft", "submitted", "returned", "resubmitted", "approved"]));
    expect(new Set(states(2026, false))).toEqual(new Set(["not_started", "draft", "submitted", "returned"]));

    const [closed, open] = [periodOf(2025), periodOf(2026)];
    expect(closed.closedOn).not.toBeNull();
    expect(open.closedOn).toBeNull();
    expect(open.opensOn! < TODAY && open.dueOn! < TODAY).toBe(true);
    const late = (period: typeof open) => reporters.filter(({ cells }) => daysLate(period, cells[period.id]?.handedInOn ?? null, TODAY) > 0);
    const onTime = (period: typeof open) => reporters.filter(({ cells }) => cells[period.id]?.handedInOn && daysLate(period, cells[period.id]!.handedInOn, TODAY) === 0);
    for (const period of [closed, open]) {
      expect(late(period).length).toBeGreaterThan(0);
      expect(onTime(period).length).toBeGreaterThan(20);
    }
  });

  it("gives the commune officer a report that came back, with a reason on each cell", async () => {
    const [first] = await listMyReports(officer, TODAY);
    expect(first).toMatchObject({ year: 2026, state: "returned", returned: 2, total: COMMUNE_MEASURES.length, fills: true });
    // It was in time; that it came back afterwards does not make it late.
    expect(first!.handedInOn! <= first!.dueOn!).toBe(true);
    const cells = await db.reportCell.findMany({ where: { reportId: first!.reportId!, state: "returned" }, include: { comments: true } });
    for (const { returnReason, entryId, returnedEntryId, comments } of cells) {
      expect(returnReason).toContain(INVENTED);
      expect(entryId).toBe(returnedEntryId);
      expect(comments).toHaveLength(1);
    }
  });

  it("lets every total rest on n of N communes, close to what the province says", async () => {
    const measures = measuresOf(COMMUNE_MEASURES);
    expect(measures).toHaveLength(COMMUNE_MEASURES.length);
    const sums = await listCommuneSums(plan, measures, [2024, 2025, 2026]);
    const series = await listSeries(plan);
    for (const measure of measures) {
      const sum = sums.at(measure, 2025)!;
      expect(sum, measure.code).toMatchObject({ expected: 45, onMap: 45, stage: "estimate" });
      expect(sum.reported, measure.code).toBeGreaterThanOrEqual(36);
      expect(sum.reported, measure.code).toBeLessThanOrEqual(44);
      expect(sums.at(measure, 2024), measure.code).toMatchObject({ onMap: 129 });
      expect(sums.at(measure, 2024)!.reported).toBeGreaterThan(115);
      expect(sums.at(measure, 2026)!.reported, measure.code).toBeLessThan(25);
      const value = series.get(measure.code)!.find(({ year }) => year === 2025)!.value;
      if (measure.kind === "ratio" && measure.code !== "child-injury" && value.kind === "number" && sum.value.kind === "number") expect(Math.abs(Number(value.value) - Number(sum.value.value)), measure.code).toBeLessThan(1.5);
    }
    // Two of them count from the communes, since somebody said so.
    expect(series.get("special-circumstances")!.find(({ year }) => year === 2025)!.provenance).toMatchObject({ kind: "commune-sum", reported: 44, expected: 45 });
  });

  it("counts no more children than there are", async () => {
    const odd = await db.$queryRaw`SELECT e."id" FROM "ActualEntry" e WHERE e."numerator" > e."denominator" OR e."numerator" < 0`;
    expect(odd).toEqual([]);
    const divided = await db.$queryRaw`
      SELECT a."id" FROM "Actual" a JOIN "ActualEntry" e ON e."id" = a."currentEntryId" JOIN "Measure" m ON m."id" = a."measureId"
      JOIN "BaseFigure" f ON f."areaId" = a."areaId" AND f."year" = a."year" AND f."quantityCode" = m."baseQuantityCode" JOIN "BaseFigureEntry" b ON b."id" = f."currentEntryId"
      WHERE e."denominator" IS NOT NULL AND m."aggregation" = 'sum_ratio' AND e."denominator" <> b."value"`;
    // One was counted again afterwards, for the checks of data quality to find.
    expect(divided).toHaveLength(1);
  });

  it("gives the checks of data quality something to find among the communes", async () => {
    // Few enough to be read, as in a province that looks after its figures.
    for (const year of [2024, 2025]) expect((await findQuality(plan, year, TODAY)).findings.length, String(year)).toBeLessThan(25);
    const { findings } = await findQuality(plan, 2025, TODAY);
    expect(new Set(findings.filter(({ area }) => area.id !== plan.area.id).map(({ rule }) => rule))).toEqual(new Set(["denominator-differs", "outlier-among-communes"]));
  });

  it("opens the plan on the last whole year, whatever the first communes of the next have said", async () => {
    expect(await latestYearWithFigures(CODE)).toBe(2025);
  });

  it("says of every word that it is made up", async () => {
    const reports = await db.report.findMany({ where: { state: { not: "draft" } } });
    for (const { direction, results, shortcomings, tasks, proposals } of reports) for (const words of [direction, results, shortcomings, tasks, proposals]) expect(words).toMatch(new RegExp(`^${INVENTED}`));
    const said = [...(await db.reportCell.findMany({ where: { returnReason: { not: null } } })).map(({ returnReason }) => returnReason), ...(await db.cellComment.findMany()).map(({ text }) => text), ...(await db.officialChoice.findMany()).map(({ reason }) => reason), ...(await db.actualEntry.findMany({ where: { reason: { not: null } } })).map(({ reason }) => reason)];
    expect(said.length).toBeGreaterThan(10);
    for (const words of said) expect(words).toMatch(new RegExp(`^${INVENTED}`));
    expect(await db.baseFigureEntry.count({ where: { source: { not: INVENTED } } })).toBe(0);
    expect(await db.reportStep.count({ where: { by: { name: { not: "Người nhập minh họa" } } } })).toBe(0);
  });

  it("is loaded once", async () => {
    const before = await dumpTables(database.ownerUrl);
    await loadSeeds(database.ownerUrl, { demonstration: true, today: "2027-03-01" });
    expect(await dumpTables(database.ownerUrl)).toEqual(before);
  });

  it("is left to the application whole: a submitted report can be approved, and the audit holds", async () => {
    const report = await db.report.findFirstOrThrow({ where: { state: "submitted", agency: { area: { level: "commune" } } } });
    const [answer] = await approve(staff, { reports: [{ reportId: report.id, expectedVersion: report.version }] });
    expect(answer!.result).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
    // The database's own clock is back.
    const step = await db.reportStep.findFirstOrThrow({ where: { reportId: report.id, act: "approve" } });
    expect(Math.abs(Date.now() - step.at.getTime())).toBeLessThan(60_000);
    await expect(withClient(database.ownerUrl, (client) => client.query(`UPDATE "Report" SET "state" = 'reopened' WHERE "id" = '${report.id}'`))).rejects.toThrow("without a step");
  });
});
