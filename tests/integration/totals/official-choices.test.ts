import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { listSeries } from "@/lib/data/series";
import { findMeasureTotals } from "@/lib/data/totals";
import type { Actor } from "@/lib/domain/access/actor";
import { type ChooseOfficialInput, chooseOfficialInput } from "@/lib/domain/aggregate/official-choice";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { choose } from "@/lib/services/official-choices";
import { type Commune, createCommune, fraction, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let made: EntryPlan;
let plan: IssuedPlan;
let staff: Actor;
let commune: Commune;

beforeAll(async () => {
  await createTestDatabase();
});

/** Education reports 26,5%, health 30%; the one commune 1 of 4. */
beforeEach(async () => {
  made = await createEntryPlan();
  await db.measure.update({ where: { code: made.schooling }, data: { aggregation: "sum_ratio" } });
  plan = (await readIssuedPlan(made.code))!;
  staff = await createActor([{ role: "provincial_staff", areaId: made.areaId }]);
  commune = await createCommune(made.areaId);
  const cell = { measureCode: made.schooling, year: 2026 };
  await say(staff.userId, { ...cell, areaId: made.areaId, agencyId: made.education }, number("26.5"));
  await say(staff.userId, { ...cell, areaId: made.areaId, agencyId: made.health }, number("30"));
  await say(staff.userId, { ...cell, areaId: commune.areaId, agencyId: commune.agencyId }, fraction(1, 4));
});

const SUM = { source: "commune_sum" } as const;
const agency = (agencyId: string) => ({ source: "agency", agencyId }) as const;
const input = (source: ChooseOfficialInput["source"], lastChoiceId: string | null = null, more: Partial<ChooseOfficialInput> = {}): ChooseOfficialInput => ({
  planCode: made.code,
  measureCode: made.schooling,
  year: 2026,
  term: "annual",
  source,
  reason: "Đã đối chiếu với sổ gốc.",
  lastChoiceId,
  ...more,
});
const totals = async () => (await findMeasureTotals(plan, made.schooling, 2026, "annual"))!;
const official = async () => {
  const point = (await listSeries(plan)).get(made.schooling)?.find(({ year }) => year === 2026);
  return point?.value.kind === "number" ? point.value.value : null;
};

describe("the official figure", () => {
  it("stands side by side with the others until a person chooses, and every choice is kept", async () => {
    expect((await totals()).beside.map(({ point, difference }) => [point.value.kind === "number" && point.value.value, difference]).sort()).toEqual([["26.5", "-1.5"], ["30", "-5"]]);
    expect(await official()).toBe("26.5");

    await choose(staff, input(SUM));
    expect(await official()).toBe("25.0000000000000");
    const [first] = (await totals()).history;
    await choose(staff, input(agency(made.health), first!.id, { reason: "Sở Y tế giữ sổ." }));
    expect(await official()).toBe("30");
    expect((await totals()).history.map(({ decision, reason, by }) => [decision, reason, by])).toEqual([
      [agency(made.health), "Sở Y tế giữ sổ.", staff.name],
      [SUM, "Đã đối chiếu với sổ gốc.", staff.name],
    ]);
    await expect(db.$executeRaw`UPDATE "OfficialChoice" SET "reason" = 'khác'`).rejects.toThrow();

    const events = await db.auditEvent.findMany({ where: { action: "official.chosen", chain: made.areaId }, orderBy: { sequence: "asc" } });
    expect(events.map(({ data }) => data)).toMatchObject([
      { measure: made.schooling, year: 2026, from: null, to: SUM, figure: { value: "25.0000000000000", reported: 1, expected: 1 } },
      { from: SUM, to: agency(made.health), figure: { kind: "number", value: "30" } },
    ]);
  });

  it("is chosen once when two people choose at the same moment; the second is shown the first", async () => {
    const other = await createActor([{ role: "provincial_staff", areaId: made.areaId }]);
    const results = await Promise.allSettled([choose(staff, input(SUM)), choose(other, input(agency(made.health)))]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.officialChoice.count({ where: { areaId: made.areaId } })).toBe(1);
    expect((await problemOf(choose(staff, input(SUM)))).code).toBe("conflict");
  });

  it("is only what was approved and can be added", async () => {
    const refused = async (source: ChooseOfficialInput["source"], more: Partial<ChooseOfficialInput>) => (await problemOf(choose(staff, input(source, null, more)))).code;
    expect(await refused(SUM, { year: 2025 })).toBe("invalid");
    expect(await refused(SUM, { term: "first_half" })).toBe("invalid");
    expect(await refused(agency(commune.agencyId), {})).toBe("invalid");
    await say(staff.userId, { measureCode: made.deaths, areaId: commune.areaId, agencyId: commune.agencyId, year: 2026 }, fraction(1, 4));
    expect(await refused(SUM, { measureCode: made.deaths })).toBe("invalid");
    await say(staff.userId, { measureCode: made.shelters, areaId: made.areaId, agencyId: made.health, year: 2026 }, number("3"), { approved: false });
    expect(await refused(agency(made.health), { measureCode: made.shelters })).toBe("invalid");
    expect(await refused(SUM, { year: 2031 })).toBe("not-found");
    expect(await refused(SUM, { measureCode: "khong-co" })).toBe("not-found");
    expect(await db.officialChoice.count({ where: { areaId: made.areaId } })).toBe(0);
  });

  it("is not chosen again as it stands", async () => {
    await choose(staff, input(SUM));
    expect((await problemOf(choose(staff, input(SUM, (await totals()).history[0]!.id)))).code).toBe("invalid");
  });

  it("is chosen by provincial staff of the area alone", async () => {
    const others = [
      await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]),
      await createActor([{ role: "agency_staff", agencyId: made.education }]),
      await createActor([{ role: "viewer", areaId: made.areaId }]),
      await createActor([{ role: "commune_officer", areaId: commune.areaId }]),
      await createActor([{ role: "administrator", areaId: made.areaId }]),
    ];
    for (const person of others) expect((await problemOf(choose(person, input(SUM)))).code).toBe("forbidden");
  });
});

it("asks which and why", () => {
  const fault = chooseOfficialInput.safeParse({ planCode: "p", measureCode: "m", year: "2026", term: "annual", source: "", reason: " ", lastChoiceId: "" });
  expect(fault.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["source", "Hãy chọn số liệu chính thức."],
    ["reason", "Hãy ghi lý do chọn."],
  ]);
  const whole = chooseOfficialInput.parse({ planCode: "p", measureCode: "m", year: "2026", term: "annual", source: "commune_sum", reason: " Đã  đối chiếu ", lastChoiceId: "" });
  expect(whole).toMatchObject({ source: SUM, year: 2026, reason: "Đã đối chiếu", lastChoiceId: null });
});
