import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { areasToChoose, findDraft, listDrafts, listTwins } from "@/lib/data/plan-drafts";
import type { Actor } from "@/lib/domain/access/actor";
import { acceptPart } from "@/lib/domain/plan-draft/change-draft";
import { openParts } from "@/lib/domain/plan-draft/parts";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { succeed } from "@/lib/domain/result";
import * as drafts from "@/lib/services/plan-drafts";
import { catalogueSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";

const PRINTED = readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8");
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const { measures: catalogue } = catalogueSeed.parse(RAW_SEEDS.catalogue.data);
const document = (text = PRINTED) => ({ text: text.normalize("NFC"), draft: readPlanText(text.normalize("NFC"), catalogue), notes: ["Đã bỏ qua hình ảnh."], file: { name: "ke-hoach.txt", mediaType: "text/plain", bytes: bytes(text) } });

// The seeds hold this plan already.
const TWIN = "Bản này đọc lại từ văn bản để thử.";

let database: TestDatabase;
let officer: Actor;
let stranger: Actor;
let viewer: Actor;
let provinceId: string;
let otherId: string;

beforeAll(async () => {
  database = await createTestDatabase("seeds");
  provinceId = (await db.area.findFirstOrThrow({ where: { name: "Tỉnh Trà Vinh" } })).id;
  otherId = (await db.area.findFirstOrThrow({ where: { name: "Tỉnh Điện Biên" } })).id;
  officer = await createActor([{ role: "provincial_staff", areaId: provinceId }]);
  stranger = await createActor([{ role: "provincial_staff", areaId: otherId }]);
  viewer = await createActor([{ role: "viewer", areaId: provinceId }]);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const created = async (text?: string) => (await findDraft(officer, (await drafts.create(officer, document(text))).id))!;

describe("a draft from a document", () => {
  it("keeps the text, the file and what was read, in the area that the header names", async () => {
    const draft = await created();
    expect(draft.area).toMatchObject({ id: provinceId, level: "province" });
    expect(draft.text).toBe(PRINTED.normalize("NFC"));
    expect(draft.extractionNotes).toEqual(["Đã bỏ qua hình ảnh."]);
    expect(draft.draft.header.placeName.value).toMatch(/Trà Vinh$/);
    expect(draft.draft.goals.flatMap((goal) => goal.indicators)).toHaveLength(24);
    const file = await db.planFile.findUniqueOrThrow({ where: { draftId: draft.id } });
    expect(new TextDecoder().decode(file.bytes)).toBe(PRINTED);
    expect((await listDrafts(officer)).find(({ id }) => id === draft.id)).toMatchObject({ areaName: "Tỉnh Trà Vinh", open: openParts(draft.draft).length, planCode: null });
    expect(await db.auditEvent.count({ where: { subjectId: draft.id, action: "plan-draft.created" } })).toBe(1);
  });

  it("stores nothing where its file cannot be stored", async () => {
    const before = await db.planDraft.count();
    await expect(drafts.create(officer, { ...document(), file: { name: "rỗng.txt", mediaType: "text/plain", bytes: new Uint8Array() } })).rejects.toThrow();
    expect(await db.planDraft.count()).toBe(before);
  });

  it("is made by provincial staff and administrators, and seen by nobody elsewhere", async () => {
    expect((await problemOf(drafts.create(viewer, document()))).code).toBe("forbidden");
    const { id, version, draft } = await created();
    expect(await findDraft(stranger, id)).toBeNull();
    expect(await findDraft(viewer, id)).toBeNull();
    expect((await listDrafts(stranger)).map((row) => row.id)).not.toContain(id);
    expect((await problemOf(drafts.save(stranger, { id, version, draft }))).code).toBe("not-found");
    expect((await problemOf(drafts.discard(viewer, { id, version }))).code).toBe("not-found");
    expect((await problemOf(drafts.putInForce(stranger, { id, version, twinReason: null }))).code).toBe("not-found");
  });
});

describe("editing a draft", () => {
  it("saves once, and is a conflict for who saw an older one", async () => {
    const { id, version, draft } = await created();
    const [open] = openParts(draft);
    expect(await drafts.change(officer, { id, version }, (one) => acceptPart(one, open!.id))).toEqual({ version: version + 1 });
    expect((await problemOf(drafts.change(officer, { id, version }, succeed))).code).toBe("conflict");
    const after = (await findDraft(officer, id))!;
    expect(openParts(after.draft)).toHaveLength(openParts(draft).length - 1);
  });

  it("saves a whole draft, and not half of one", async () => {
    const { id, version, draft } = await created();
    expect((await problemOf(drafts.save(officer, { id, version, draft: { ...draft, goals: undefined } }))).code).toBe("invalid");
    expect((await problemOf(drafts.save(officer, { id, version, draft: { ...draft, more: 1 } }))).code).toBe("invalid");
    await drafts.save(officer, { id, version, draft: removePartOf(draft, "g0-i0") });
    expect((await findDraft(officer, id))!.draft.goals[0]!.indicators).toHaveLength(draft.goals[0]!.indicators.length - 1);
  });

  it("moves to an area that the person may set up plans for, and to no other", async () => {
    const { id, version } = await created();
    expect((await problemOf(drafts.chooseArea(officer, { id, version, areaId: otherId }))).code).toBe("forbidden");
    const district = await db.area.create({ data: { level: "district", code: "x-1", name: "Huyện Thử", kind: "huyen", parentId: provinceId } });
    await drafts.chooseArea(officer, { id, version, areaId: district.id });
    expect((await findDraft(officer, id))!.area.name).toBe("Huyện Thử");
    expect((await areasToChoose(officer, "Trà Vinh")).map((area) => area.name)).toContain("Tỉnh Trà Vinh");
  });

  it("is given up with its document", async () => {
    const { id, version } = await created();
    await drafts.discard(officer, { id, version });
    expect(await findDraft(officer, id)).toBeNull();
    expect(await db.planFile.count({ where: { draftId: id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { subjectId: id, action: "plan-draft.discarded" } })).toBe(1);
  });
});

function removePartOf(draft: Parameters<typeof removePart>[0], id: string) {
  const result = removePart(draft, id);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.draft;
}

describe("putting a draft in force", () => {
  it("makes the plan with all that was read, and keeps the draft and the file as they were", async () => {
    const { id, version, draft } = await created();
    const { planCode } = await drafts.putInForce(officer, { id, version, twinReason: TWIN });
    expect(planCode).toBe("tra-vinh-2021-2030-2");
    const plan = await db.plan.findUniqueOrThrow({
      where: { code: planCode },
      include: { indicators: { include: { measures: { include: { targets: true } }, assignments: true } }, agencies: true, reportingRules: true, reviewNotes: true, budget: true, files: true, bases: true },
    });
    const indicators = draft.goals.flatMap((goal) => goal.indicators);
    const targets = indicators.flatMap(({ measures }) => measures.flatMap((measure) => measure.targets));
    expect(plan).toMatchObject({ areaId: provinceId, startYear: 2021, endYear: 2030, placeName: "Trà Vinh", isReference: false });
    expect(plan.indicators.map(({ number }) => number).sort()).toEqual(indicators.map(({ number }) => number).sort());
    expect(plan.indicators.flatMap(({ measures }) => measures.flatMap((use) => use.targets))).toHaveLength(targets.length);
    expect(plan.indicators.flatMap(({ assignments }) => assignments)).toHaveLength(draft.agencies.reduce((all, { leads, coordinates }) => all + leads.length + coordinates.length, 0));
    expect(plan.agencies).toHaveLength(draft.agencies.length);
    expect(plan.reviewNotes).toHaveLength(draft.reviewNotes.length);
    expect(plan.files.map(({ name }) => name)).toEqual(["ke-hoach.txt"]);
    expect((await findDraft(officer, id))!.planCode).toBe(planCode);

    expect((await problemOf(drafts.putInForce(officer, { id, version, twinReason: TWIN }))).code).toBe("locked");
    expect((await problemOf(drafts.discard(officer, { id, version }))).code).toBe("locked");
    // The database holds to it too, whoever asks.
    await expect(db.planDraft.update({ where: { id }, data: { name: "khác" } })).rejects.toThrow();
    await expect(db.planFile.deleteMany({ where: { draftId: id } })).rejects.toThrow();
  });

  it("refuses with every problem named, and writes nothing", async () => {
    const { id, version, draft } = await created();
    const broken = structuredClone(draft);
    broken.header.title.value = null;
    const [first, second, third] = broken.goals[0]!.indicators;
    second!.number = first!.number;
    third!.measures = [];
    first!.measures[0]!.targets[0]!.phrase = "chữ không có trong văn bản";
    await drafts.save(officer, { id, version, draft: broken });
    const plans = await db.plan.count();
    const problem = await problemOf(drafts.putInForce(officer, { id, version: version + 1, twinReason: TWIN }));
    expect(problem.code).toBe("invalid");
    expect(Object.keys(problem.fields ?? {}).sort()).toEqual(["g0-i0-m0-t0", "g0-i1", "g0-i2", "h-title"]);
    expect(await db.plan.count()).toBe(plans);
  });

  it("adds new measures to the catalogue once, under codes of their own", async () => {
    const { id, version, draft } = await created();
    const edited = structuredClone(draft);
    const [first, second] = edited.goals[0]!.indicators;
    const isNew = { code: first!.measures[0]!.code, name: "Tỷ lệ trẻ em biết đi xe đạp", isNew: true, kind: "ratio" as const };
    Object.assign(first!.measures[0]!, isNew);
    Object.assign(second!.measures[0]!, isNew);
    await drafts.save(officer, { id, version, draft: edited });
    const before = await db.measure.count();
    const proposed = new Set(edited.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.filter((one) => one.isNew).map(({ code }) => code))));
    await drafts.putInForce(officer, { id, version: version + 1, twinReason: TWIN });
    expect(await db.measure.count()).toBe(before + proposed.size);
    const [made, ...more] = await db.measure.findMany({ where: { name: isNew.name }, include: { uses: true } });
    expect(more).toEqual([]);
    expect(made!.code).toBe(`${isNew.code}-2`);
    expect(made!.uses).toHaveLength(2);
  });

  it("refuses a plan that is in force already, unless somebody says why it is another one", async () => {
    const { id, version, draft, area } = await created();
    const plans = await db.plan.count();
    const twins = await listTwins(area.id, draft.header);
    expect(twins.map(({ code }) => code)).toContain("tra-vinh-2021-2030");
    const problem = await problemOf(drafts.putInForce(officer, { id, version, twinReason: null }));
    expect(problem.code).toBe("invalid");
    expect(problem.fields?.twinReason).toBeTruthy();
    expect(await db.plan.count()).toBe(plans);
    const { planCode } = await drafts.putInForce(officer, { id, version, twinReason: TWIN });
    const issued = await db.auditEvent.findFirstOrThrow({ where: { action: "plan.issued", subjectId: (await db.plan.findUniqueOrThrow({ where: { code: planCode } })).id } });
    expect(issued.data).toMatchObject({ twinReason: TWIN, likePlans: twins.map(({ code }) => code) });
  });

  it("asks nothing of a plan of other years, or of another area", async () => {
    const { id, version, draft } = await created();
    const other = structuredClone(draft);
    other.header.number.value = null;
    other.header.title.value = "Kế hoạch khác hẳn của tỉnh";
    await drafts.save(officer, { id, version, draft: other });
    await drafts.putInForce(officer, { id, version: version + 1, twinReason: null });
    expect(await listTwins(otherId, draft.header)).toEqual([]);
  });
});
