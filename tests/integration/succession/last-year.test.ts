import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import { findReportForm } from "@/lib/data/report-form";
import type { Actor } from "@/lib/domain/access/actor";
import type { ReportForm } from "@/lib/domain/report/form";
import { confirmSharesInput, recordSuccessionInput } from "@/lib/domain/succession/input";
import { shareField } from "@/lib/domain/succession/words";
import * as baseFigures from "@/lib/services/base-figures";
import * as successions from "@/lib/services/area-successions";
import * as reports from "@/lib/services/reports";
import { fraction, number, say } from "@/tests/support/communes";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor, createCountry, openSessionOf } from "@/tests/support/people";
import { type ReportingWorld, createPeriod, createReportingWorld } from "@/tests/support/reporting";
import { statementsOf } from "@/tests/support/statements";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TODAY = "2026-11-22";
const DOCUMENT = "Nghị quyết 1661/NQ-UBTVQH15";
const linesOf = (form: ReportForm) => new Map(form.sections.flatMap(({ lines }) => lines).map((line) => [line.item.measureCode, line]));

describe("the report form of a commune that was not there last year", () => {
  let world: ReportingWorld, administrator: Actor, planId: string;

  beforeEach(async () => {
    world = await createReportingWorld(4);
    administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
    planId = (await db.plan.findUniqueOrThrow({ where: { code: world.plan.code } })).id;
    await db.measure.update({ where: { code: world.plan.schooling }, data: { aggregation: "sum_ratio" } });
    for (const [index, said] of [{ count: "10", at: fraction(9, 10) }, { count: "12", at: fraction(500, 1000) }, { count: "8", at: null }].entries()) {
      const { areaId, agencyId, officer } = world.communes[index]!;
      const cell = { areaId, agencyId, year: 2025 };
      await say(officer.userId, { ...cell, measureCode: world.plan.shelters }, number(said.count));
      await say(officer.userId, { ...cell, measureCode: world.plan.deaths }, fraction(1, 100));
      if (said.at === null) continue;
      await say(officer.userId, { ...cell, measureCode: world.plan.schooling }, said.at);
      const key = { quantityCode: world.plan.births, areaId, year: 2025 };
      await db.$transaction((tx) => baseFigures.recordAt(tx, world.reviewer, key, { typed: index === 0 ? "100" : "50", expectedVersion: 0 }));
    }
  });

  const act = (more: object) => successions.record(administrator, recordSuccessionInput.parse({ within: world.plan.areaId, on: "01/01/2026", document: DOCUMENT, movesOfficers: "on", renewsCommittees: "on", ...more }));
  const merge = () => act({ kind: "merge", areaIds: world.communes.slice(0, 3).map(({ areaId }) => areaId), successors: `${code()}; Xã Gộp` });
  let given = 10_000;
  const code = () => String((given += 1));

  /** The form of this year's report of the commune of that code, before its officer has typed anything. */
  async function formOf(ofCode: string, officer: Actor): Promise<ReportForm> {
    const { id: areaId } = await db.area.findFirstOrThrow({ where: { code: ofCode, validTo: null } });
    const { id: agencyId } = await db.agency.findFirstOrThrow({ where: { areaId, validTo: null } });
    const found = await db.reportingPeriod.findFirst({ where: { planId, year: 2026 } });
    const periodId = found?.id ?? (await createPeriod(planId, { year: 2026, opensOn: new Date("2026-01-01"), dueOn: new Date("2027-01-14") }));
    const actor = (await loadActor(await openSessionOf(officer.userId), TODAY))!;
    const { reportId } = await reports.begin(actor, { periodId, agencyId });
    return (await findReportForm(actor, reportId))!;
  }

  it("shows the sum of its predecessors', rates computed again, as carried and never as reported", async () => {
    await merge();
    const form = await formOf(String(given), world.communes[0]!.officer);
    const lines = linesOf(form);
    expect(form.carriedFrom).toHaveLength(3);
    expect(lines.get(world.plan.shelters)).toMatchObject({ lastYear: "", carried: { shown: "30", words: "cộng từ 3 trong 3 xã cũ, không phải số đã báo cáo" } });
    // 509 of 1.010: the mean of 90 and 50 would be 70.
    expect(lines.get(world.plan.schooling)).toMatchObject({ lastYear: "", carried: { shown: "50,4", words: expect.stringMatching(/cộng từ 2 trong 3 xã cũ/) as string } });
    expect(lines.get(world.plan.deaths)).toMatchObject({ lastYear: "", carried: { shown: "", words: expect.stringMatching(/không cộng/) as string } });
    expect(form.baseFigures).toMatchObject([{ lastYear: "", carried: { shown: "150", words: expect.stringMatching(/2 trong 3/) as string } }]);
    // Nobody is asked why this year's figure differs from one that nobody reported.
    for (const line of lines.values()) expect(line.item.context.lastYear).toBeNull();
  });

  it("shows its own where it has one, and nothing is carried to a commune that goes on", async () => {
    await merge();
    const { id: areaId } = await db.area.findFirstOrThrow({ where: { code: String(given), validTo: null } });
    const { id: agencyId } = await db.agency.findFirstOrThrow({ where: { areaId } });
    await say(administrator.userId, { measureCode: world.plan.shelters, areaId, agencyId, year: 2025 }, number("31"));
    expect(linesOf(await formOf(String(given), world.communes[0]!.officer)).get(world.plan.shelters)).toMatchObject({ lastYear: "31", carried: null });

    const apart = world.communes[3]!;
    const { code: ofCode } = await db.area.findUniqueOrThrow({ where: { id: apart.areaId } });
    const form = await formOf(ofCode, apart.officer);
    expect(form.carriedFrom).toEqual([]);
    for (const line of linesOf(form).values()) expect(line.carried).toBeNull();
  });

  it("carries parts only by the shares that a person gave, and calls them estimates", async () => {
    const [first] = world.communes;
    const [one, two] = [code(), code()];
    await act({ kind: "split", areaIds: first!.areaId, successors: `${one}; Xã Một\n${two}; Xã Hai` });
    const { id: areaId } = await db.area.findFirstOrThrow({ where: { code: one } });
    const officer = await createActor([{ role: "commune_officer", areaId }]);
    const before = await formOf(one, officer);
    expect(linesOf(before).get(world.plan.shelters)).toMatchObject({ carried: { shown: "", words: expect.stringMatching(/chưa rõ tỷ lệ/) as string } });
    expect(before.baseFigures).toMatchObject([{ carried: { shown: "", words: expect.stringMatching(/chưa rõ tỷ lệ/) as string } }]);

    const parts = await db.areaSuccession.findMany({ where: { predecessorId: first!.areaId } });
    await successions.confirmShares(administrator, confirmSharesInput.parse({ predecessorId: first!.areaId, on: "2026-01-01", source: "Dân số", ...Object.fromEntries(parts.map(({ successorId }) => [shareField(successorId), successorId === areaId ? "0,25" : "0,75"])) }));
    const form = (await findReportForm(officer, before.reportId))!;
    expect(linesOf(form).get(world.plan.shelters)).toMatchObject({ carried: { shown: "3", words: expect.stringMatching(/cộng từ 1 trong 1 xã cũ, .*số ước/) as string } });
    expect(form.baseFigures).toMatchObject([{ carried: { shown: "25" } }]);
  });

  it("costs two statements more, whatever the number of predecessors and lines", async () => {
    await merge();
    const merged = await formOf(String(given), world.communes[0]!.officer);
    const apart = world.communes[3]!;
    const own = await formOf((await db.area.findUniqueOrThrow({ where: { id: apart.areaId } })).code, apart.officer);
    const count = async (reportId: string) => (await statementsOf(() => findReportForm(world.reviewer, reportId))).statements;
    expect((await count(merged.reportId)) - (await count(own.reportId))).toBe(2);
  });
});
