import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findReportBoard } from "@/lib/data/report-board";
import { lateWords, stateWords } from "@/lib/domain/report/board";
import { withClient } from "@/prisma/server/database";
import { type TestDatabase, createTestDatabase } from "../../support/database";
import { createActor, createUser } from "../../support/people";
import { createReportAs, createReportingPlan, openAnnualPeriod, type ReportingTestPlan } from "../../support/reporting-plan";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

async function cellOf(plan: ReportingTestPlan, reportId: string, measure: string, agencyId: string, areaId: string, value: "7" | "cleared" | null, more: { followUp?: boolean } = {}) {
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code: measure } });
  const actual = await db.actual.create({ data: { measureId, areaId, agencyId, year: 2026 }, select: { id: true } });
  await db.reportCell.create({ data: { reportId, actualId: actual.id, ...more } });
  if (value === null) return;
  const { id } = await db.actualEntry.create({
    data: { actualId: actual.id, sequence: 1, enteredById: plan.staff.userId, ...(value === "cleared" ? { kind: "cleared" as const } : { kind: "number" as const, value, numerator: value, denominator: "100" }) },
    select: { id: true },
  });
  await db.actual.update({ where: { id: actual.id }, data: { currentEntryId: id } });
}

describe("the board", () => {
  it("says of each unit and period how far it has come", async () => {
    const plan = await createReportingPlan();
    const periodId = await openAnnualPeriod(plan);
    const [first, second] = plan.communes;
    const { id: userId } = await createUser();
    const draft = await createReportAs(periodId, first!.agencyId, userId);
    await cellOf(plan, draft, plan.deaths, first!.agencyId, first!.areaId, "7", { followUp: true });
    await cellOf(plan, draft, plan.schooling, first!.agencyId, first!.areaId, "cleared");
    await cellOf(plan, draft, plan.shelters, first!.agencyId, first!.areaId, null);
    await createReportAs(periodId, second!.agencyId, userId, ["submit", "return", "submit"]);

    const board = (await findReportBoard(plan.staff, plan.code))!;
    const period = board.periods.find(({ id }) => id === periodId)!;
    const of = (agencyId: string) => board.reporters.find((one) => one.agencyId === agencyId)!;
    expect(board.seesAll).toBe(true);
    expect(board.reporters).toHaveLength(4);
    expect(of(first!.agencyId)).toMatchObject({ ofCommune: true, cells: { [periodId]: { state: "draft", given: 1, total: 3, followUps: 1, handedInOn: null } } });
    expect(stateWords(of(first!.agencyId).cells[periodId])).toBe("Đang nhập 1/3");
    expect(of(second!.agencyId).cells[periodId]).toMatchObject({ state: "resubmitted" });
    expect(of(second!.agencyId).cells[periodId]!.handedInOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(of(plan.health)).toMatchObject({ ofCommune: false, cells: {} });
    expect(lateWords(period, of(plan.health).cells[periodId], "2026-11-17")).toBe("quá hạn 3 ngày");
  });

  it("shows a unit its own line only, and units that were taken off the list still", async () => {
    const plan = await createReportingPlan();
    const periodId = await openAnnualPeriod(plan);
    const names = async (actor: Parameters<typeof findReportBoard>[0]) => (await findReportBoard(actor, plan.code))!.reporters.map(({ agencyId }) => agencyId);
    expect(await names(await createActor([{ role: "agency_staff", agencyId: plan.health }]))).toEqual([plan.health]);
    expect(await names(await createActor([{ role: "commune_officer", areaId: plan.communes[0]!.areaId }]))).toEqual([plan.communes[0]!.agencyId]);
    const head = await createActor([{ role: "viewer", areaId: plan.areaId }]);
    expect(await names(head)).toHaveLength(4);

    await createReportAs(periodId, plan.education, (await createUser()).id);
    await db.planReporter.deleteMany({ where: { planId: plan.planId, agencyId: { in: [plan.education, plan.health] } } });
    expect(new Set(await names(head))).toEqual(new Set([plan.education, ...plan.communes.map(({ agencyId }) => agencyId)]));
  });

  it("answers within 300 ms for Thanh Hóa's 166 communes of 30 figures each", async () => {
    const plan = await createReportingPlan({ communes: 0 });
    const periodId = await openAnnualPeriod(plan);
    await withClient(database.ownerUrl, async (client) => {
      await client.query(
        `WITH measure AS (
           INSERT INTO "Measure" ("id", "code", "name", "shortName", "population", "kind", "polarity", "unit", "roundingUnit", "aggregation", "sourceClass", "synonyms", "ordinal")
           SELECT gen_random_uuid(), 'speed-' || n, 'Chỉ số', 'Chỉ số', 'Trẻ em', 'count', 'more_is_better', 'count', 1, 'sum_count', 'administrative', '{}', 20000 + n FROM generate_series(1, 30) n RETURNING "id"
         ), commune AS (
           INSERT INTO "Area" ("id", "level", "code", "name", "kind", "parentId") SELECT gen_random_uuid(), 'commune', 'speed-' || n, 'Xã ' || n, 'xa', $1::uuid FROM generate_series(1, 166) n RETURNING "id", "name"
         ), agency AS (
           INSERT INTO "Agency" ("id", "name", "areaId") SELECT gen_random_uuid(), 'UBND ' || "name", "id" FROM commune RETURNING "id", "areaId"
         ), reporter AS (
           INSERT INTO "PlanReporter" ("id", "planId", "agencyId") SELECT gen_random_uuid(), $2::uuid, "id" FROM agency
         ), report AS (
           INSERT INTO "Report" ("id", "periodId", "agencyId") SELECT gen_random_uuid(), $3::uuid, "id" FROM agency RETURNING "id", "agencyId"
         ), actual AS (
           INSERT INTO "Actual" ("id", "measureId", "areaId", "year", "agencyId") SELECT gen_random_uuid(), m."id", a."areaId", 2026, a."id" FROM measure m CROSS JOIN agency a RETURNING "id", "agencyId"
         )
         INSERT INTO "ReportCell" ("id", "reportId", "actualId") SELECT gen_random_uuid(), r."id", a."id" FROM actual a JOIN report r ON r."agencyId" = a."agencyId"`,
        [plan.areaId, plan.planId, periodId],
      );
      await client.query(
        `INSERT INTO "ActualEntry" ("id", "actualId", "sequence", "kind", "value", "enteredById") SELECT gen_random_uuid(), c."actualId", 1, 'number', 1, $1::uuid FROM "ReportCell" c JOIN "Report" r ON r."id" = c."reportId" WHERE r."periodId" = $2::uuid`,
        [plan.staff.userId, periodId],
      );
      await client.query(`UPDATE "Actual" a SET "currentEntryId" = e."id" FROM "ActualEntry" e WHERE e."actualId" = a."id" AND a."currentEntryId" IS NULL`);
      await client.query("ANALYZE");
    });
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = performance.now();
      const board = (await findReportBoard({ ...plan.staff }, plan.code))!;
      times.push(performance.now() - before);
      expect(board.reporters).toHaveLength(168);
      expect(board.reporters.filter(({ cells }) => cells[periodId]?.given === 30)).toHaveLength(166);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300);
  });
});
