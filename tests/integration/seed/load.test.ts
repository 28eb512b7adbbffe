import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/prisma/server/database";
import type { RawSeeds } from "@/prisma/seed/check";
import { loadSeeds } from "@/prisma/seed/load";
import type { PlanSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";

const TABLES = [
  "Area", "AreaSuccession", "BaseQuantity", "Measure", "SeriesBreak", "Plan", "PlanBasis", "Goal", "Indicator", "IndicatorMeasure", "Target", "Agency", "PlanAgency",
  "Assignment", "ReportingRule", "BudgetActivity", "BudgetLine", "BudgetPrintedTotal", "PrintedResult", "ReviewNote", "Actual", "ActualEntry", "ActualApproval", "BaseFigure", "BaseFigureEntry", "User",
];

const query = <T extends Record<string, unknown>>(database: TestDatabase, sql: string): Promise<T[]> => withClient(database.ownerUrl, async (client) => (await client.query<T>(sql)).rows);

async function counts(database: TestDatabase): Promise<Record<string, number>> {
  const rows = await query<{ name: string; rows: number }>(database, TABLES.map((name) => `SELECT '${name}' AS name, count(*)::int AS rows FROM "${name}"`).join(" UNION ALL "));
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

const seeds = RAW_SEEDS.plans.map(({ data }) => data as PlanSeed);
const total = (count: (plan: PlanSeed) => number) => seeds.reduce((all, plan) => all + count(plan), 0);
const indicators = (plan: PlanSeed) => plan.goals.flatMap((goal) => goal.indicators);

describe("loading the seeds", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadSeeds(database.ownerUrl, { demonstration: false });
  });
  afterAll(() => database.drop());

  it("fills the database with exactly what the seeds hold", async () => {
    expect(await counts(database)).toMatchObject({
      Area: 14_151,
      AreaSuccession: 10_603,
      Plan: 6,
      Indicator: total((plan) => indicators(plan).length),
      IndicatorMeasure: total((plan) => indicators(plan).flatMap(({ measures }) => measures).length),
      Target: total((plan) => indicators(plan).flatMap(({ measures }) => measures.flatMap(({ targets }) => targets)).length),
      Agency: total((plan) => plan.agencies.length),
      PlanAgency: total((plan) => plan.agencies.length),
      Assignment: total((plan) => plan.agencies.reduce((all, { leads = [], coordinates = [] }) => all + leads.length + coordinates.length, 0)),
      ReportingRule: total((plan) => plan.reporting.length),
      BudgetLine: total((plan) => plan.budget?.activities.flatMap(({ lines }) => lines).length ?? 0),
      BudgetPrintedTotal: total((plan) => plan.budget?.printedTotals.length ?? 0),
      PrintedResult: total((plan) => plan.printedResults.length),
      ReviewNote: total((plan) => plan.reviewNotes.length),
      Actual: 0,
      User: 0,
    });
  });

  it("holds 109 indicators beside the reference plan", async () => {
    const rows = await query<{ code: string; indicators: number }>(
      database,
      `SELECT p."code", count(*)::int AS indicators FROM "Indicator" i JOIN "Plan" p ON p."id" = i."planId" WHERE NOT p."isReference" GROUP BY p."code" ORDER BY p."code"`,
    );
    expect(rows).toEqual([
      { code: "dien-bien-2021-2030", indicators: 30 },
      { code: "hoang-kim-2021-2030", indicators: 24 },
      { code: "kien-giang-2021-2030", indicators: 24 },
      { code: "ninh-thuan-2022", indicators: 7 },
      { code: "tra-vinh-2021-2030", indicators: 24 },
    ]);
    expect(rows.reduce((all, row) => all + row.indicators, 0)).toBe(109);
  });

  it("puts each plan in the area of its day, under the parent it implements", async () => {
    const rows = await query(
      database,
      `SELECT p."code", a."name" AS area, a."level"::text, a."validTo"::text AS until, parent."code" AS parent
       FROM "Plan" p JOIN "Area" a ON a."id" = p."areaId"
       LEFT JOIN "PlanBasis" b ON b."planId" = p."id" AND b."parentPlanId" IS NOT NULL LEFT JOIN "Plan" parent ON parent."id" = b."parentPlanId"
       WHERE p."code" IN ('kien-giang-2021-2030', 'hoang-kim-2021-2030', 'dien-bien-2021-2030', 'quoc-gia-2021-2030') ORDER BY p."code"`,
    );
    expect(rows).toEqual([
      { code: "dien-bien-2021-2030", area: "Tỉnh Điện Biên", level: "province", until: null, parent: "quoc-gia-2021-2030" },
      { code: "hoang-kim-2021-2030", area: "Xã Hoằng Kim", level: "commune", until: "2025-06-30", parent: "quoc-gia-2021-2030" },
      { code: "kien-giang-2021-2030", area: "Tỉnh Kiên Giang", level: "province", until: "2025-06-30", parent: "quoc-gia-2021-2030" },
      { code: "quoc-gia-2021-2030", area: "Việt Nam", level: "country", until: null, parent: null },
    ]);
  });

  it("keeps the printed digits and the way a target says when", async () => {
    const rows = await query<{ timing: string; digits: number; value: string; phrase: string }>(
      database,
      `SELECT t."timing"::text, t."digits", t."value"::text, t."phrase" FROM "Target" t JOIN "IndicatorMeasure" u ON u."id" = t."indicatorMeasureId"
       JOIN "Indicator" i ON i."id" = u."indicatorId" JOIN "Plan" p ON p."id" = i."planId"
       WHERE p."code" = 'hoang-kim-2021-2030' AND i."number" IN ('8', '11') AND t."value" = 1 ORDER BY i."ordinal", t."ordinal"`,
    );
    expect(rows.map(({ timing, digits }) => [timing, digits])).toEqual([["milestone", 1], ["milestone", 1]]);
  });

  it("leads the communes of Điện Biên to one province through districts that have ended", async () => {
    const [row] = await query(
      database,
      `SELECT count(*) FILTER (WHERE d."level" = 'district')::int AS before, count(*) FILTER (WHERE d."level" = 'province')::int AS after
       FROM "Area" c JOIN "Area" d ON d."id" = c."parentId" LEFT JOIN "Area" p ON p."id" = d."parentId"
       WHERE c."level" = 'commune' AND '11' IN (d."code", p."code")`,
    );
    expect(row).toEqual({ before: 129, after: 45 });
  });

  it("changes nothing the second time, nor what people have made of it", async () => {
    await withClient(database.ownerUrl, (client) => client.query(`UPDATE "Plan" SET "title" = 'Tên do người dùng sửa' WHERE "code" = 'ninh-thuan-2022'; DELETE FROM "ReviewNote" WHERE "rule" = 'misprint'`));
    const before = await counts(database);
    const summary = await loadSeeds(database.ownerUrl, { demonstration: false });
    expect(Object.values(summary).every((added) => added === 0)).toBe(true);
    expect(await counts(database)).toEqual(before);
    expect(await query(database, `SELECT "title" FROM "Plan" WHERE "code" = 'ninh-thuan-2022'`)).toEqual([{ title: "Tên do người dùng sửa" }]);
  });

  it("adds what is missing", async () => {
    await withClient(database.ownerUrl, (client) => client.query(`DELETE FROM "Plan" WHERE "code" = 'ninh-thuan-2022'; DELETE FROM "AreaSuccession" WHERE "predecessorId" = (SELECT "id" FROM "Area" WHERE "name" = 'Xã Vĩnh Châu' AND "code" = '30334')`));
    const summary = await loadSeeds(database.ownerUrl, { demonstration: false });
    expect(summary).toMatchObject({ areas: 0, successions: 2, measures: 0, plans: 1, indicators: 7 });
  });

  it("refuses the demonstration figures: this database is not named as one", async () => {
    await expect(loadSeeds(database.ownerUrl, { demonstration: true })).rejects.toThrow('only into a database whose name contains "demo"');
    expect((await counts(database)).Actual).toBe(0);
  });
});

describe("bad seeds", () => {
  it("leave nothing half done", async () => {
    const database = await createTestDatabase();
    const bad = structuredClone(RAW_SEEDS) as RawSeeds;
    (bad.plans.at(-1)!.data as PlanSeed).goals[0]!.indicators[0]!.measures[0]!.targets[0]!.phrase = "không in ở đâu";
    await expect(loadSeeds(database.ownerUrl, { demonstration: false, seeds: bad })).rejects.toThrow(
      /^seeds\/plans\/ninh-thuan-2022\.ts: goals\[0\]\.indicators\[0\]\.measures\[0\]\.targets\[0\]\.phrase: “không in ở đâu”/,
    );
    expect(new Set(Object.values(await counts(database)))).toEqual(new Set([0]));
    await database.drop();
  });
});

describe("the demonstration", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    const made = await createTestDatabase();
    // Named as a demonstration, as the loader wants it.
    const name = new URL(made.ownerUrl).pathname.slice(1);
    const server = Object.assign(new URL(made.ownerUrl), { pathname: "/postgres" }).href;
    await withClient(server, (client) => client.query(`ALTER DATABASE ${name} RENAME TO demo_${name}`));
    database = {
      ...made,
      ownerUrl: made.ownerUrl.replace(name, `demo_${name}`),
      drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE demo_${name} WITH (FORCE)`))),
    };
    await loadSeeds(database.ownerUrl, { demonstration: true });
  });
  afterAll(() => database.drop());

  it("gives all five plans approved figures by one person who cannot sign in", async () => {
    const rows = await query<{ code: string; cells: number; approved: number; agencies: number }>(
      database,
      `SELECT p."code", count(*)::int AS cells, count(a."approvedEntryId")::int AS approved
       FROM "Actual" a JOIN "Plan" p ON p."areaId" = a."areaId" WHERE a."year" <= 2025 AND a."currentEntryId" IS NOT NULL GROUP BY p."code" ORDER BY p."code"`,
    );
    expect(rows.map(({ code }) => code)).toEqual(["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"]);
    for (const { cells, approved } of rows) expect(approved).toBe(cells);
    expect(await query(database, `SELECT "name", "isDemo", "deactivatedAt" IS NOT NULL AS closed FROM "User"`)).toEqual([{ name: "Người nhập minh họa", isDemo: true, closed: true }]);
  });

  it("has the leading agency report where the plan names one", async () => {
    const rows = await query<{ name: string }>(
      database,
      `SELECT DISTINCT g."name" FROM "Actual" a JOIN "Agency" g ON g."id" = a."agencyId" JOIN "Measure" m ON m."id" = a."measureId" JOIN "Plan" p ON p."areaId" = a."areaId"
       WHERE p."code" = 'dien-bien-2021-2030' AND m."code" = 'infant-mortality'`,
    );
    expect(rows).toEqual([{ name: "Sở Y tế" }]);
  });

  it("is loaded once, and never beside figures that are there", async () => {
    const before = await counts(database);
    expect((await loadSeeds(database.ownerUrl, { demonstration: true })).actuals).toBe(0);
    expect(await counts(database)).toEqual(before);
  });
});
