import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import type { Actor } from "@/lib/domain/access/actor";
import { decideNoteInput } from "@/lib/domain/plan/review-decision";
import * as reviewNotes from "@/lib/services/review-notes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let staff: Actor;
let noteId: string;

const DOCUMENT = "Công văn 15/UBND-KGVX ngày 3/3/2024";
const input = (more: object = {}) => ({ planCode: plan.code, noteId, decision: "correct" as const, reason: "Văn bản đánh máy nhầm.", document: DOCUMENT, ...more });

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  const indicator = await db.indicator.findFirstOrThrow({ where: { plan: { code: plan.code }, number: "1" } });
  const note = { planId: indicator.planId, indicatorId: indicator.id, rule: "reading" };
  noteId = (await db.reviewNote.create({ data: { ...note, ordinal: 1, place: "Chỉ tiêu 1", note: "In 8‰ rồi 9‰." } })).id;
  await db.reviewNote.create({ data: { ...note, ordinal: 2, place: "Chỉ tiêu 1, năm 2030", note: "Chưa rõ." } });
});

it("records a decision with its reason and document, and changes nothing that is printed", async () => {
  const before = (await readIssuedPlan(plan.code))!;
  await reviewNotes.decide(staff, input());
  const after = (await readIssuedPlan(plan.code))!;
  const [decided, open] = after.reviewNotes;
  expect(decided).toMatchObject({ id: noteId, note: "In 8‰ rồi 9‰.", decision: { decision: "correct", reason: "Văn bản đánh máy nhầm.", document: DOCUMENT, by: staff.name } });
  expect(Date.now() - Date.parse(decided!.decision!.at)).toBeLessThan(60_000);
  expect(open!.decision).toBeNull();
  expect(after.goals).toStrictEqual(before.goals);

  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "ReviewNote", subjectId: noteId } });
  expect(event).toMatchObject({ action: "review-note.decided", chain: plan.areaId, actorId: staff.userId, data: { indicator: "1", decision: "correct", document: DOCUMENT } });
});

it("is recorded once, also when two people decide at the same moment", async () => {
  const results = await Promise.allSettled([reviewNotes.decide(staff, input()), reviewNotes.decide(staff, input({ decision: "keep" }))]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await problemOf(reviewNotes.decide(staff, input()))).code).toBe("conflict");
  expect(await db.auditEvent.count({ where: { subjectId: noteId } })).toBe(1);
});

it("is refused to others; another plan's note is not found", async () => {
  const elsewhere = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
  const agencyStaff = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
  for (const person of [elsewhere, agencyStaff]) expect((await problemOf(reviewNotes.decide(person, input()))).code).toBe("forbidden");
  expect((await problemOf(reviewNotes.decide(staff, input({ planCode: (await createEntryPlan()).code })))).code).toBe("not-found");
  expect((await db.reviewNote.findUniqueOrThrow({ where: { id: noteId } })).decision).toBeNull();
});

it("asks for decision, reason and document", () => {
  const fault = decideNoteInput.safeParse(input({ decision: "", reason: "  ", document: "" }));
  expect(fault.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["decision", "Hãy chọn giữ nguyên hoặc đính chính."],
    ["reason", "Hãy ghi lý do của quyết định."],
    ["document", "Hãy ghi số, ngày văn bản làm căn cứ."],
  ]);
});
