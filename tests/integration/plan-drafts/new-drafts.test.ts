import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areasToBeginFor, findDraft } from "@/lib/data/plan-drafts";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { addGoal, addIndicator } from "@/lib/domain/plan-draft/add-indicator";
import { addMeasure } from "@/lib/domain/plan-draft/change-measure";
import { addTarget } from "@/lib/domain/plan-draft/change-target";
import { openParts, placeOf } from "@/lib/domain/plan-draft/parts";
import { type NewDraftInput, newDraftInput } from "@/lib/domain/plan-draft/new-draft";
import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { succeed } from "@/lib/domain/result";
import { begin } from "@/lib/services/new-plan-drafts";
import * as drafts from "@/lib/services/plan-drafts";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor, createAgency } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";

const SOURCE = "dien-bien-2021-2030";
const TODAY = "2026-11-22";

let database: TestDatabase;
let officer: Actor;
let viewer: Actor;
let areaId: string;
let sourceAreaId: string;

beforeAll(async () => {
  database = await createTestDatabase("seeds");
  // A province of today's map without a plan of its own.
  areaId = (await db.area.findFirstOrThrow({ where: { level: "province", validTo: null, plans: { none: {} }, agencies: { none: {} } } })).id;
  sourceAreaId = (await db.plan.findUniqueOrThrow({ where: { code: SOURCE } })).areaId;
  officer = await createActor([{ role: "provincial_staff", areaId }]);
  viewer = await createActor([{ role: "viewer", areaId }]);
  await createAgency(areaId, "Sở Y tế");
  await createAgency(areaId, "Công an tỉnh");
  await db.agency.create({ data: { areaId, name: "Sở Giáo dục và Đào tạo", validTo: new Date("2025-06-30") } });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

let years = 2031;
/** Each plan has years of its own: plans of the same title and years would be one. */
const head = (more: Partial<Record<keyof NewDraftInput, string>> = {}): NewDraftInput =>
  newDraftInput.parse({ title: "Chương trình hành động vì trẻ em", number: "", issuedOn: "", issuer: "Ủy ban nhân dân tỉnh", areaId, startYear: String(years), endYear: String(years++), copiedFrom: "", ...more });
const copied = async (more: Parameters<typeof head>[0] = {}) => (await findDraft(officer, (await begin(officer, head({ copiedFrom: SOURCE, startYear: "2021", endYear: "2030", ...more }), TODAY)).id))!;

/** Everything that a plan is, as the database has it. */
const rowsOf = async (code: string) => ({
  plan: await readIssuedPlan(code),
  rows: await db.plan.findUniqueOrThrow({ where: { code }, include: { goals: { include: { indicators: { include: { wordings: true, assignments: true, measures: { include: { targets: true } } } } } }, agencies: true, reviewNotes: true, amendments: true } }),
});

function confirmed(draft: PlanDraft): PlanDraft {
  const copy = structuredClone(draft);
  for (const goal of copy.goals) {
    goal.certainty = "printed";
    for (const indicator of goal.indicators) {
      indicator.certainty = "printed";
      for (const measure of indicator.measures) {
        measure.certainty = "printed";
        for (const target of measure.targets) target.certainty = "printed";
      }
    }
  }
  for (const agency of copy.agencies) agency.certainty = "printed";
  return copy;
}

describe("a plan copied into a draft", () => {
  it("takes goals, indicators, measures and targets word for word, each to be confirmed, and remembers the plan", async () => {
    const source = (await readIssuedPlan(SOURCE))!;
    const { draft, copiedFrom, text, area, extractionNotes } = await copied();
    expect(text).toBeNull();
    expect(area.id).toBe(areaId);
    expect(copiedFrom).toEqual({ code: SOURCE, title: source.title });
    expect(draft.goals.map(({ title }) => title)).toEqual(source.goals.map(({ title }) => title));
    const [theirs, ours] = [source.goals, draft.goals].map((goals) => goals.flatMap((goal) => goal.indicators.map(({ number, text: words, measures }) => ({ number, words, measures: measures.map(({ code, unit, targets }) => ({ code, unit, targets: targets.map(({ year, comparator, value, phrase }) => ({ year, comparator, value, phrase })) })) }))));
    expect(ours).toEqual(theirs);
    const kinds = new Set(["goal", "indicator", "measure", "target", "agency"]);
    expect(openParts(draft).filter(({ kind }) => kinds.has(kind))).toHaveLength(openParts(draft).length);
    expect(openParts(draft).filter(({ kind }) => kind === "target")).toHaveLength(source.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets))).length);
    expect(draft).toMatchObject({ reporting: [], budget: null, printedResults: [] });
    expect(extractionNotes.join(" ")).toMatch(/chỉ là gợi ý/);
    // What the rules find doubtful is found here too, agencies left out among it.
    expect(draft.reviewNotes.map(({ rule }) => rule)).toContain("no-agency");
  });

  it("suggests the new area's bodies of the same kind that work today, and none of the other province", async () => {
    const { draft, extractionNotes } = await copied();
    expect(draft.agencies.map(({ name }) => name).sort()).toEqual(["Công an tỉnh", "Sở Y tế"]);
    const source = (await readIssuedPlan(SOURCE))!;
    const health = source.goals.flatMap((goal) => goal.indicators.filter(({ agencies }) => agencies.some(({ name, role }) => name === "Sở Y tế" && role === "lead")).map(({ number }) => number));
    expect(health.length).toBeGreaterThan(0);
    expect(draft.agencies.find(({ name }) => name === "Sở Y tế")!.leads).toEqual(health);
    expect(extractionNotes.join(" ")).toMatch(/Sở Giáo dục và Đào tạo/);
  });

  it("is put in force only when each is confirmed or taken out; the copied plan stays exactly as it was", async () => {
    const before = await rowsOf(SOURCE);
    const { id, version, draft } = await copied();
    const problem = await problemOf(drafts.putInForce(officer, { id, version, twinReason: null }));
    expect(problem.message).toMatch(/chưa ai xác nhận/);

    // All but one: a target of the first indicator.
    const almost = confirmed(draft);
    placeOf(almost, "g0-i0-m0-t0").target!.certainty = "needs-review";
    await drafts.save(officer, { id, version, draft: almost });
    expect((await problemOf(drafts.putInForce(officer, { id, version: version + 1, twinReason: null }))).fields).toHaveProperty("g0-i0-m0-t0");

    const taken = structuredClone(almost);
    taken.goals[0]!.indicators[0]!.measures[0]!.targets.splice(0, 1);
    await drafts.save(officer, { id, version: version + 1, draft: taken });
    const { planCode } = await drafts.putInForce(officer, { id, version: version + 2, twinReason: null });

    const made = await rowsOf(planCode);
    expect(made.rows.areaId).toBe(areaId);
    expect(made.plan!.goals.flatMap((goal) => goal.indicators)).toHaveLength(before.plan!.goals.flatMap((goal) => goal.indicators).length);
    const agencies = await db.agency.findMany({ where: { assignments: { some: { indicator: { planId: made.plan!.id } } } } });
    expect(new Set(agencies.map((agency) => agency.areaId))).toEqual(new Set([areaId]));
    // Which plan it came from is known from both sides, and nothing of the source has changed.
    expect((await db.planDraft.findUniqueOrThrow({ where: { id }, include: { copiedFrom: true } })).copiedFrom!.code).toBe(SOURCE);
    expect(await rowsOf(SOURCE)).toStrictEqual(before);
    expect(await db.agency.count({ where: { areaId: sourceAreaId } })).toBe(new Set(before.plan!.agencies.map(({ id: agencyId }) => agencyId)).size);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id, action: "plan-draft.created" } });
    expect(event.data).toMatchObject({ copiedFrom: SOURCE });
  });

  it("says which targets fall outside other years, and changes none of them", async () => {
    const { id, version, draft } = await copied({ startYear: "2026", endYear: "2035" });
    expect(draft.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets.map(({ year }) => year))))).toContain(2025);
    await drafts.save(officer, { id, version, draft: confirmed(draft) });
    expect((await problemOf(drafts.putInForce(officer, { id, version: version + 1, twinReason: null }))).message).toMatch(/năm 2025 nằm ngoài thời gian/);
  });

  it("names a merged measure by its survivor", async () => {
    const plan = (await readIssuedPlan(SOURCE))!;
    const [first, second] = plan.goals[0]!.indicators[0]!.measures.concat(plan.goals[0]!.indicators[1]!.measures);
    await db.measure.update({ where: { code: first!.code }, data: { aliasOfId: second!.id, aliasSince: new Date("2026-01-01") } });
    const { draft } = await copied();
    await db.measure.update({ where: { code: first!.code }, data: { aliasOfId: null, aliasSince: null } });
    expect(draft.goals[0]!.indicators[0]!.measures[0]!.code).toBe(second!.code);
  });

  it("is refused of the national programme, of a plan that is not there, for an area of others, and to those who only look", async () => {
    for (const code of ["quoc-gia-2021-2030", "khong-co"]) expect((await problemOf(begin(officer, head({ copiedFrom: code }), TODAY))).fields).toHaveProperty("copiedFrom");
    expect((await problemOf(begin(officer, head({ areaId: sourceAreaId }), TODAY))).code).toBe("forbidden");
    expect((await problemOf(begin(viewer, head(), TODAY))).code).toBe("forbidden");
    expect((await areasToBeginFor(officer)).map((area) => area.id)).toContain(areaId);
    expect((await areasToBeginFor(officer)).map((area) => area.id)).not.toContain(sourceAreaId);
  });
});

describe("a plan from nothing", () => {
  it("begins with its head, and is a plan once it has an indicator", async () => {
    const { id } = await begin(officer, head({ number: "125/KH-UBND", issuedOn: "20/12/2030" }), TODAY);
    const { version, draft, text, copiedFrom } = (await findDraft(officer, id))!;
    expect({ text, copiedFrom, open: openParts(draft) }).toEqual({ text: null, copiedFrom: null, open: [] });
    expect(draft.header).toMatchObject({ number: { value: "125/KH-UBND" }, issuedOn: { value: "2030-12-20" }, level: { value: "province" } });
    expect((await problemOf(drafts.putInForce(officer, { id, version, twinReason: null }))).message).toMatch(/chưa có chỉ tiêu nào/);

    const words = "Phấn đấu 95% trẻ em 5 tuổi được đến trường mầm non vào năm " + draft.header.endYear.value + ".";
    const measure = await db.measure.findFirstOrThrow({ where: { aliasOfId: null, unit: "percent", kind: "ratio" } });
    const typed = { year: draft.header.endYear.value, fromYear: null, toYear: null, basis: "value" as const, baseYear: null, comparator: "gte" as const, direction: null, value: "95", upperValue: null, maintained: false, phrase: "Phấn đấu 95%", measure: null };
    const goal = await drafts.changeAt(officer, { id, version }, (one) => addGoal(one, { title: "Mục tiêu về giáo dục" }));
    const indicator = await drafts.changeAt(officer, { id, version: version + 1 }, (one, catalogue, read) => addIndicator(one, { number: null, text: words, goal: 0 }, read, catalogue));
    // The words are read as a document's are; here a person says it all by hand.
    await drafts.change(officer, { id, version: version + 2 }, (one) => {
      const copy = structuredClone(one);
      placeOf(copy, indicator.part).indicator!.measures = [];
      return succeed(copy);
    });
    const added = await drafts.changeAt(officer, { id, version: version + 3 }, (one, catalogue) => addMeasure(one, indicator.part, { code: measure.code, other: null, name: null, unit: "percent", polarity: measure.polarity }, catalogue));
    await drafts.changeAt(officer, { id, version: version + 4 }, (one, _catalogue, read) => addTarget(one, added.part, typed, read));
    expect([goal.part, indicator.part, added.part]).toEqual(["g0", "g0-i0", "g0-i0-m0"]);
    const { planCode } = await drafts.putInForce(officer, { id, version: version + 5, twinReason: null });
    expect((await readIssuedPlan(planCode))!.goals).toMatchObject([{ title: "Mục tiêu về giáo dục", indicators: [{ number: "1", text: words, measures: [{ code: measure.code, targets: [{ value: "95", year: draft.header.endYear.value }] }] }] }]);
  });

  it("asks for what every document has, and for years in their order", () => {
    const typed = newDraftInput.safeParse({ title: " ", issuer: "", areaId: "x", startYear: "2030", endYear: "2021" });
    expect(typed.error!.issues.map(({ path }) => path[0]).sort()).toEqual(["areaId", "endYear", "issuer", "title"]);
    expect(newDraftInput.safeParse({ ...head(), number: "", issuedOn: "", copiedFrom: "", startYear: "2030", endYear: "2021" }).error!.issues).toMatchObject([{ path: ["endYear"] }]);
  });
});
