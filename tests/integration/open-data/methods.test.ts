import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/data/db";
import { createTestDatabase } from "@/tests/support/database";
import { createUser, openSessionOf } from "@/tests/support/people";
import { ask, askProgress, signIn } from "./ask";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }) }));

const PLAN = "dien-bien-2021-2030";
const STUNTING = "stunting-under-5";
const COMMUNES = "child-friendly-communes";
const INSURANCE = "health-insurance-under-6";

let userId: string;
let planId: string;

beforeAll(async () => {
  await createTestDatabase("seeds");
  const plan = await db.plan.findUniqueOrThrow({ where: { code: PLAN } });
  planId = plan.id;
  userId = (await createUser([{ role: "provincial_staff", areaId: plan.areaId }])).id;
  const { agencyId } = await db.planAgency.findFirstOrThrow({ where: { planId }, orderBy: { ordinal: "asc" } });
  for (const [code, year, value] of [[STUNTING, 2022, "25.8"], [STUNTING, 2024, "24.9"], [COMMUNES, 2024, "64.4"], [INSURANCE, 2024, "99.1"]] as const) {
    const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code } });
    const { id: actualId } = await db.actual.create({ data: { measureId, areaId: plan.areaId, year, agencyId } });
    const { id } = await db.actualEntry.create({ data: { actualId, sequence: 1, kind: "number", enteredById: userId, value, digits: 1 } });
    await db.actualApproval.create({ data: { entryId: id, approvedById: userId } });
    await db.actual.update({ where: { id: actualId }, data: { currentEntryId: id, approvedEntryId: id } });
  }
});

beforeEach(() => jar.clear());

const rowOf = (answer: { progress: { measure: string; milestone: number }[] }, measure: string, milestone = 2025) => answer.progress.find((row) => row.measure === measure && row.milestone === milestone);

describe("a person who may see the figures asks for each method", () => {
  beforeEach(async () => signIn(jar, await openSessionOf(userId)));

  it("gets the shares of the required growth", async () => {
    const answer = await askProgress(PLAN, "?year=2024&method=cagr");
    expect(answer.method).toEqual({ code: "cagr", version: 1 });
    const row = rowOf(answer, STUNTING) as unknown as { status: string; statusName: string; explanation: string; method: { code: string; figures: Record<string, number>; usedYears: number[] } };
    expect(row.method).toMatchObject({ code: "cagr", version: 1, reason: null, inputs: { viewYear: 2024 }, figures: { growth: expect.any(Number), requiredGrowth: expect.any(Number), ratio: expect.any(Number), score: expect.any(Number) } });
    const { growth, requiredGrowth, ratio } = row.method.figures as { growth: number; requiredGrowth: number; ratio: number };
    expect(ratio).toBeCloseTo(-growth / Math.abs(requiredGrowth), 9);
    expect([row.status, row.statusName]).toEqual(ratio >= 0.6 ? ["moderate_progress", "tiến bộ vừa phải"] : ["limited_progress", "tiến bộ hạn chế"]);
    expect(row.method.usedYears).toEqual([2020, 2024]);
    expect(row.explanation).toContain("Tỷ số R = ");
  });

  it("gets the projection on the SDG chart and the rates of reduction", async () => {
    expect(rowOf(await askProgress(PLAN, "?year=2024&method=sdg"), STUNTING)).toMatchObject({ method: { code: "sdg", figures: { projected: expect.any(Number), ratio: expect.any(Number) } } });
    const rates = await askProgress(PLAN, "?year=2024&method=aarr");
    expect(rowOf(rates, STUNTING)).toMatchObject({ status: "off_track", statusName: "chưa đủ tốc độ", method: { figures: { regression: expect.any(Number), endPoints: expect.any(Number), required: expect.any(Number) }, usedYears: [2020, 2022, 2024] } });
    expect(rowOf(rates, COMMUNES)).toMatchObject({ status: "out_of_scope", statusName: "không áp dụng", method: { reason: "other_measure", figures: {} } });
  });

  it("gets every row by each method, each with a status or the reason", async () => {
    const asked = (await askProgress(PLAN, "?year=2024")).progress.map(({ measure, milestone, target }: { measure: string; milestone: number; target: unknown }) => [measure, milestone, target]);
    for (const method of ["cagr", "sdg", "aarr"]) {
      const { progress } = await askProgress(PLAN, `?year=2024&method=${method}`);
      expect(progress.map(({ measure, milestone, target }: { measure: string; milestone: number; target: unknown }) => [measure, milestone, target])).toEqual(asked);
      for (const row of progress) expect([row.status === null, row.exceeded, row.method.code, row.explanation === ""]).toEqual([false, null, method, false]);
    }
  });

  it("gets the default's answer as ever, and a problem for what is no method", async () => {
    const [plain, named] = [await askProgress(PLAN, "?year=2024"), await askProgress(PLAN, "?year=2024&method=path")];
    expect(named).toEqual(plain);
    expect(plain.progress[0].method).not.toHaveProperty("figures");
    for (const method of ["", "PATH", "toString", "cagr,sdg"]) {
      const response = await ask(PLAN, "/progress", `?method=${method}`);
      expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
      expect(await response.json()).toMatchObject({ type: "about:blank", status: 400, detail: expect.stringContaining("“aarr”") });
    }
  });
});

describe("a stranger", () => {
  const publish = (what: "figures" | "statuses", year: number) => db.publication.create({ data: { planId, year, what, document: "12/QĐ-UBND", publishedById: userId, publishedAt: new Date("2025-03-01T20:00:00Z") } });

  it("is told another method's status only where all that it rests on is published", async () => {
    expect((await askProgress(PLAN, "?year=2024&method=sdg")).progress).toEqual([]);
    await publish("statuses", 2024);
    const statusesOnly = await askProgress(PLAN, "?year=2024&method=sdg");
    expect(rowOf(await askProgress(PLAN, "?year=2024"), STUNTING)).toMatchObject({ status: expect.any(String) });
    expect(rowOf(statusesOnly, STUNTING)).toMatchObject({ status: null, statusName: null, explanation: null, method: { figures: {}, usedYears: [], reason: null } });
    expect(JSON.stringify(statusesOnly)).not.toMatch(/24[.,]9|25[.,]8/);
    expect(statusesOnly.detail).toContain("mọi số liệu dùng để tính đã được công bố");
    await publish("figures", 2024);
    expect(rowOf(await askProgress(PLAN, "?year=2024&method=sdg"), STUNTING)).toMatchObject({ status: null, method: { figures: {} } });
    await publish("figures", 2022);
    expect(rowOf(await askProgress(PLAN, "?year=2024&method=sdg"), STUNTING)).toMatchObject({ status: expect.any(String), explanation: expect.stringContaining("tỷ số P"), method: { figures: { ratio: expect.any(Number) } } });
  });
});
