import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findEvidenceFile } from "@/lib/data/evidence";
import { db } from "@/lib/data/db";
import { findReportForm } from "@/lib/data/report-form";
import type { Actor } from "@/lib/domain/access/actor";
import { NARRATIVE_PARTS } from "@/lib/domain/report/form";
import type { SubmissionGaps } from "@/lib/domain/report/submission";
import { record } from "@/lib/services/actuals";
import * as evidence from "@/lib/services/evidence";
import { comment, setFollowUp } from "@/lib/services/report-comments";
import { approve, approveAsHead, recordSignedPaper, reopen, returnCells, submit } from "@/lib/services/report-steps";
import { begin, beginOnBehalf, recordBaseFigure, recordFigures, saveNarrative } from "@/lib/services/reports";
import { createTestDatabase } from "../../support/database";
import { createActor, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { type ReportingWorld, createReportingWorld, edit, typed } from "../../support/reporting";

let world: ReportingWorld;
let unit: ReportingWorld["communes"][number];
let officer: Actor;
let reportId: string;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  world = await createReportingWorld();
  unit = world.communes[0]!;
  officer = unit.officer;
  ({ reportId } = await begin(officer, { periodId: world.periodId, agencyId: unit.agencyId }));
});

const version = async () => (await db.report.findUniqueOrThrow({ where: { id: reportId } })).version;
const record3 = (row: { schooling: string; shelters?: string; deaths?: string }, expectedVersion = 0) =>
  recordFigures(officer, {
    reportId,
    edits: [
      edit(world.plan.schooling, { result: row.schooling }, { expectedVersion, reason: "thử" }),
      ...(row.shelters === undefined ? [] : [edit(world.plan.shelters, { result: row.shelters }, { expectedVersion, reason: "thử" })]),
      ...(row.deaths === undefined ? [] : [edit(world.plan.deaths, { result: row.deaths }, { expectedVersion, reason: "thử" })]),
    ],
  });
const WORDS = NARRATIVE_PARTS.map((part) => `words:${part}`);
const handIn = async (confirmed: string[] = WORDS, actor = officer) => submit(actor, { reportId, expectedVersion: await version(), confirmed });
const handInWhole = async () => {
  await record3({ schooling: "95", shelters: "4", deaths: "ctt" });
  return handIn();
};
const cellOf = async (measureCode: string) => db.reportCell.findFirstOrThrow({ where: { reportId, actual: { measure: { code: measureCode } } }, include: { actual: true } });
const sendBack = async (measureCode: string, reason = "Đề nghị kiểm tra lại mẫu số") => returnCells(world.reviewer, { reportId, expectedVersion: await version(), cells: [{ cellId: (await cellOf(measureCode)).id, reason }], note: "" });
const approveNow = async () => (await approve(world.reviewer, { reports: [{ reportId, expectedVersion: await version() }] }))[0]!.result;
const lineOf = async (measureCode: string, actor = officer) => (await findReportForm(actor, reportId))!.sections.flatMap((section) => section.lines).find((line) => line.item.measureCode === measureCode)!;

describe("handing in", () => {
  it("names what is missing, and goes without it once that is confirmed", async () => {
    await record3({ schooling: "95" });
    const problem = await problemOf(handIn([]));
    expect(problem).toMatchObject({ code: "invalid", message: expect.stringContaining("7 chỗ để trống") });
    expect((problem.current as SubmissionGaps).missing.map(({ key }) => key)).toEqual([world.plan.deaths, world.plan.shelters, ...WORDS]);
    expect(await problemOf(handIn([...WORDS, world.plan.deaths]))).toMatchObject({ message: expect.stringContaining(`1 chỗ để trống: ${world.plan.shelters}.`) });
    expect(await handIn([...WORDS, world.plan.deaths, world.plan.shelters])).toMatchObject({ state: "submitted", version: 2 });
    const cells = await db.reportCell.findMany({ where: { reportId }, include: { actual: true } });
    for (const cell of cells) expect([cell.state, cell.entryId]).toEqual(["submitted", cell.actual.currentEntryId]);
  });

  it("takes ctt for an answer, and an emptied figure for none", async () => {
    await record3({ schooling: "ctt", shelters: "0", deaths: "kps" });
    await record3({ schooling: "" }, 1);
    expect((await problemOf(handIn())).current).toMatchObject({ missing: [{ key: world.plan.schooling }] });
    await recordFigures(officer, { reportId, edits: [edit(world.plan.schooling, { result: "ctt" }, { expectedVersion: 2 })] });
    expect(await handIn()).toMatchObject({ state: "submitted" });
  });

  it("locks the figures, the words, the base figures and the entry grid with a named reason", async () => {
    await handInWhole();
    expect(await record3({ schooling: "96" }, 1)).toMatchObject([{ result: { problem: { code: "locked", message: expect.stringContaining("Báo cáo đã gửi, đang chờ rà soát") } } }]);
    expect(await problemOf(saveNarrative(officer, { reportId, part: "tasks", text: "x", expectedVersion: 9 }))).toMatchObject({ code: "locked" });
    expect(await problemOf(recordBaseFigure(officer, { reportId, quantityCode: world.plan.births, typed: "1", expectedVersion: 0 }))).toMatchObject({ code: "locked" });
    expect((await findReportForm(officer, reportId))!.readOnly).toContain("đang chờ rà soát");
    expect(await problemOf(handIn())).toMatchObject({ code: "locked" });

    const doctor = await createActor([{ role: "agency_staff", agencyId: world.plan.health }]);
    const { reportId: other } = await begin(doctor, { periodId: world.periodId, agencyId: world.plan.health });
    await recordFigures(doctor, { reportId: other, edits: [edit(world.plan.deaths, { result: "9" })] });
    await submit(doctor, { reportId: other, expectedVersion: 1, confirmed: [...WORDS, world.plan.shelters] });
    const cell = { planCode: world.plan.code, measureCode: world.plan.deaths, year: 2024, typed: typed({ result: "10" }), expectedVersion: 1 };
    expect(await problemOf(record(world.reviewer, cell))).toMatchObject({ code: "locked", message: expect.stringContaining("đang chờ rà soát") });
    expect(await db.actualEntry.count({ where: { actual: { reportCell: { reportId: other } } } })).toBe(1);
  });

  it("is held back by a closed period, but not once it was returned", async () => {
    await handInWhole();
    await db.reportingPeriod.update({ where: { id: world.periodId }, data: { closedAt: new Date() } });
    await sendBack(world.plan.schooling);
    await record3({ schooling: "96" }, 1);
    expect(await handIn()).toMatchObject({ state: "resubmitted" });
  });

  it("answers a stale page with a conflict", async () => {
    await record3({ schooling: "95", shelters: "4", deaths: "ctt" });
    await saveNarrative(officer, { reportId, part: "tasks", text: "Nhiệm vụ", expectedVersion: 1 });
    expect(await problemOf(submit(officer, { reportId, expectedVersion: 1, confirmed: WORDS }))).toMatchObject({ code: "conflict" });
  });
});

describe("returning single cells", () => {
  it("unlocks only those, and shows what changed since", async () => {
    await handInWhole();
    const { version: stepped } = await sendBack(world.plan.schooling);
    expect(stepped).toBe(3);
    expect(await lineOf(world.plan.schooling)).toMatchObject({ cellState: "returned", returnReason: "Đề nghị kiểm tra lại mẫu số", beforeReturn: "95", item: { locked: null } });
    expect(await lineOf(world.plan.shelters)).toMatchObject({ cellState: "submitted", returnReason: null, beforeReturn: null, item: { locked: expect.stringContaining("không bị trả lại") } });
    expect(await record3({ schooling: "96", shelters: "5" }, 1)).toMatchObject([{ result: { ok: true } }, { result: { problem: { code: "locked" } } }]);
    expect(await handIn()).toMatchObject({ state: "resubmitted" });
    expect(await lineOf(world.plan.schooling, world.reviewer)).toMatchObject({ cellState: "resubmitted", beforeReturn: "95", item: { cell: { shown: "96" } } });

    // A second round settles the first.
    await sendBack(world.plan.shelters, "Thiếu nhà tạm lánh của huyện");
    expect(await lineOf(world.plan.schooling)).toMatchObject({ cellState: "resubmitted", returnReason: null, beforeReturn: null });
    expect(await lineOf(world.plan.shelters)).toMatchObject({ cellState: "returned", beforeReturn: "4" });
  });

  it("asks for a change or a word about each of them before it is handed in again", async () => {
    await handInWhole();
    await sendBack(world.plan.schooling);
    expect(await problemOf(handIn())).toMatchObject({ code: "invalid", message: expect.stringContaining("1 ô bị trả lại chưa sửa"), current: { unanswered: [{ key: world.plan.schooling }] } });
    await comment(officer, { cellId: (await cellOf(world.plan.schooling)).id, text: "Đã đối chiếu với nhà trường, số liệu đúng." });
    expect(await handIn()).toMatchObject({ state: "resubmitted" });
    expect((await lineOf(world.plan.schooling, world.reviewer)).comments).toMatchObject([{ author: officer.name, text: "Đã đối chiếu với nhà trường, số liệu đúng." }]);
  });

  it("may be about the words alone", async () => {
    await handInWhole();
    await returnCells(world.reviewer, { reportId, expectedVersion: 2, cells: [], note: "Bổ sung phần tồn tại, hạn chế" });
    await saveNarrative(officer, { reportId, part: "shortcomings", text: "Thiếu cán bộ.", expectedVersion: 3 });
    expect(await record3({ schooling: "96" }, 1)).toMatchObject([{ result: { problem: { code: "locked" } } }]);
    expect(await handIn()).toMatchObject({ state: "resubmitted" });
  });

  it("is refused for cells of another report, for stale pages and before anything was handed in", async () => {
    expect(await problemOf(sendBack(world.plan.schooling))).toMatchObject({ code: "locked", message: expect.stringContaining("chưa gửi") });
    await handInWhole();
    const other = await createReportingWorld();
    const { reportId: theirs } = await begin(other.communes[0]!.officer, { periodId: other.periodId, agencyId: other.communes[0]!.agencyId });
    const foreign = await db.reportCell.findFirstOrThrow({ where: { reportId: theirs } });
    expect(await problemOf(returnCells(world.reviewer, { reportId, expectedVersion: 2, cells: [{ cellId: foreign.id, reason: "x" }], note: "" }))).toMatchObject({ code: "not-found" });
    expect(await problemOf(returnCells(world.reviewer, { reportId, expectedVersion: 1, cells: [], note: "x" }))).toMatchObject({ code: "conflict" });
    expect((await db.report.findUniqueOrThrow({ where: { id: reportId } })).state).toBe("submitted");
  });
});

describe("approving and opening again", () => {
  it("lets every figure of the report count, and locks it", async () => {
    await handInWhole();
    expect(await approveNow()).toMatchObject({ ok: true, value: { state: "approved" } });
    for (const cell of await db.reportCell.findMany({ where: { reportId }, include: { actual: true, entry: { include: { approvals: true } } } })) {
      expect(cell).toMatchObject({ state: "approved", actual: { approvedEntryId: cell.entryId }, entry: { approvals: [{ approvedById: world.reviewer.userId }] } });
    }
    expect(await record3({ schooling: "96" }, 1)).toMatchObject([{ result: { problem: { code: "locked", message: expect.stringContaining("mở lại báo cáo") } } }]);
    expect(await problemOf(sendBack(world.plan.schooling))).toMatchObject({ code: "locked" });
  });

  it("keeps what was approved counting until the opened report is approved anew", async () => {
    await handInWhole();
    await approveNow();
    const before = (await cellOf(world.plan.schooling)).actual.approvedEntryId;
    await reopen(world.reviewer, { reportId, expectedVersion: await version(), reason: "Trường báo lại số liệu" });
    await record3({ schooling: "97" }, 1);
    expect((await cellOf(world.plan.schooling)).actual.approvedEntryId).toBe(before);
    expect(await lineOf(world.plan.schooling)).toMatchObject({ beforeReturn: "95", item: { cell: { shown: "97", state: "waiting" } } });
    expect((await lineOf(world.plan.shelters)).beforeReturn).toBeNull();
    await handIn();
    await approveNow();
    const after = await cellOf(world.plan.schooling);
    expect(after.actual.approvedEntryId).toBe(after.actual.currentEntryId);
    expect(after.actual.approvedEntryId).not.toBe(before);
    expect((await db.reportStep.findMany({ where: { reportId }, orderBy: { at: "asc" } })).map(({ act, reason }) => [act, reason])).toEqual([
      ["submit", null],
      ["approve", null],
      ["reopen", "Trường báo lại số liệu"],
      ["submit", null],
      ["approve", null],
    ]);
  });

  it("approves many at once, each for itself", async () => {
    await handInWhole();
    const other = await createReportingWorld();
    const { reportId: theirs } = await begin(other.communes[0]!.officer, { periodId: other.periodId, agencyId: other.communes[0]!.agencyId });
    const answers = await approve(world.reviewer, { reports: [{ reportId: theirs, expectedVersion: 1 }, { reportId, expectedVersion: 1 }, { reportId, expectedVersion: 2 }] });
    expect(answers.map(({ result }) => (result.ok ? result.value.state : result.problem.code))).toEqual(["not-found", "conflict", "approved"]);
  });
});

describe("the unit is told", () => {
  const told = () => db.outboxMessage.findMany({ where: { agencyId: unit.agencyId }, orderBy: { createdAt: "asc" } });

  it("of what is returned, approved and opened again, once a person", async () => {
    await db.user.update({ where: { id: officer.userId }, data: { email: "xa@example.vn" } });
    const head = await createActor([{ role: "viewer", agencyId: unit.agencyId }]);
    await createActor([{ role: "commune_officer", areaId: unit.areaId, validTo: new Date("2020-01-01") }]);
    await handInWhole();
    await sendBack(world.plan.schooling);
    const messages = await told();
    expect(messages.map(({ userId }) => userId).sort()).toEqual([officer.userId, head.userId].sort());
    const mine = messages.find(({ userId }) => userId === officer.userId)!;
    expect(mine).toMatchObject({ subject: "Đề nghị chỉnh sửa, bổ sung báo cáo năm 2024", email: "xa@example.vn", periodId: world.periodId, sentAt: null });
    expect(mine.body).toContain(`– ${world.plan.schooling}: Đề nghị kiểm tra lại mẫu số`);
    expect(mine.body).not.toMatch(/!/);
    await record3({ schooling: "96" }, 1);
    await handIn();
    await approveNow();
    await reopen(world.reviewer, { reportId, expectedVersion: await version(), reason: "Trường báo lại" });
    expect((await told()).filter(({ userId }) => userId === officer.userId).map(({ subject }) => subject)).toEqual(["Đề nghị chỉnh sửa, bổ sung báo cáo năm 2024", "Đã phê duyệt báo cáo năm 2024", "Mở lại báo cáo năm 2024"]);
  });

  it("of the reviewer's words in the application only, and not of its own", async () => {
    const { id } = await cellOf(world.plan.schooling);
    await comment(officer, { cellId: id, text: "Chờ số của trường." });
    await comment(world.reviewer, { cellId: id, text: "Đề nghị gửi trước ngày 10." });
    expect(await told()).toMatchObject([{ userId: officer.userId, email: null, subject: expect.stringContaining("Ý kiến về số liệu") }]);
  });
});

describe("comments and the mark to follow up", () => {
  it("are for the unit and the reviewer; the mark is the reviewer's", async () => {
    const { id } = await cellOf(world.plan.schooling);
    const stranger = await createActor([{ role: "provincial_staff", areaId: await createArea("province", await createCountry()) }]);
    const administrator = await createActor([{ role: "administrator", areaId: world.plan.areaId }]);
    expect(await problemOf(comment(stranger, { cellId: id, text: "x" }))).toMatchObject({ code: "not-found" });
    expect(await problemOf(comment(administrator, { cellId: id, text: "x" }))).toMatchObject({ code: "forbidden" });
    expect(await problemOf(setFollowUp(officer, { cellId: id, followUp: true }))).toMatchObject({ code: "forbidden" });
    await setFollowUp(world.reviewer, { cellId: id, followUp: true });
    expect((await lineOf(world.plan.schooling)).followUp).toBe(true);
    await setFollowUp(world.reviewer, { cellId: id, followUp: false });
    expect((await lineOf(world.plan.schooling)).followUp).toBe(false);
  });
});

describe("the unit's head", () => {
  const needs = (headApproval: "in_application" | "signed_paper") => db.plan.update({ where: { code: world.plan.code }, data: { headApproval } });

  it("approves in the application before it goes out, and again after a change", async () => {
    await needs("in_application");
    const head = await createActor([{ role: "viewer", agencyId: unit.agencyId }]);
    await record3({ schooling: "95", shelters: "4", deaths: "ctt" });
    expect(await problemOf(handIn())).toMatchObject({ code: "invalid", message: expect.stringContaining("thủ trưởng đơn vị duyệt") });
    expect(await problemOf(approveAsHead(officer, { reportId, expectedVersion: 1 }))).toMatchObject({ code: "forbidden" });
    const approveIt = async () => approveAsHead(head, { reportId, expectedVersion: await version() });
    await approveIt();
    expect((await findReportForm(head, reportId))!.head).toMatchObject({ needs: "in_application", approvedBy: head.name });
    for (const change of [
      () => record3({ schooling: "96" }, 1),
      async () => saveNarrative(officer, { reportId, part: "tasks", text: "Nhiệm vụ", expectedVersion: await version() }),
      () => evidence.add(officer, { reportId, cellId: null, isSignedCopy: false, name: "a.csv", bytes: new TextEncoder().encode("a,b\n1,2\n") }),
    ]) {
      await change();
      expect(await problemOf(handIn())).toMatchObject({ message: expect.stringContaining("sửa sau khi duyệt") });
      await approveIt();
    }
    expect(await handIn()).toMatchObject({ state: "submitted" });
  });

  it("or signs on paper, with its number, day and scan", async () => {
    await needs("signed_paper");
    await record3({ schooling: "95", shelters: "4", deaths: "ctt" });
    expect(await problemOf(handIn())).toMatchObject({ message: expect.stringContaining("số và ngày ký") });
    expect(await problemOf(recordSignedPaper(officer, { reportId, number: "1/BC", on: "2099-01-01" }))).toMatchObject({ fields: { on: expect.any(String) } });
    await recordSignedPaper(officer, { reportId, number: "125/BC-UBND", on: "2024-11-10" });
    expect(await problemOf(handIn())).toMatchObject({ message: expect.stringContaining("bản chụp") });
    const scan = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    await evidence.add(officer, { reportId, cellId: null, isSignedCopy: true, name: "ban-ky.jpg", bytes: scan });
    expect(await handIn()).toMatchObject({ state: "submitted" });
    expect((await findReportForm(officer, reportId))!.head).toMatchObject({ signedNumber: "125/BC-UBND", signedOn: "2024-11-10" });
  });

  it("is spoken for by the unit's document where the province enters for it", async () => {
    await needs("in_application");
    await beginOnBehalf(world.reviewer, { periodId: world.periodId, agencyId: unit.agencyId, document: "Báo cáo 12/BC-UBND" });
    await recordFigures(world.reviewer, { reportId, edits: [edit(world.plan.schooling, { result: "95" })] });
    expect(await handIn([...WORDS, world.plan.deaths, world.plan.shelters], world.reviewer)).toMatchObject({ state: "submitted" });
    const [event] = await db.auditEvent.findMany({ where: { subjectId: reportId, action: "report.submitted" } });
    expect(event?.data).toMatchObject({ byProvince: true, onBehalf: "Báo cáo 12/BC-UBND" });
  });
});

describe("evidence", () => {
  const csv = (text = "xã,số\nA,1\n") => new TextEncoder().encode(text);
  const add = (more: Partial<evidence.NewEvidence> = {}, actor = officer) => evidence.add(actor, { reportId, cellId: null, isSignedCopy: false, name: "số liệu.csv", bytes: csv(), ...more });

  it("stands with the report or a figure, and is handed out to those who may see it", async () => {
    const cellId = (await cellOf(world.plan.schooling)).id;
    const file = await add({ cellId });
    expect((await lineOf(world.plan.schooling)).evidence).toEqual([file]);
    expect((await findReportForm(officer, reportId))!.evidence).toEqual([]);
    expect(await findEvidenceFile(world.reviewer, reportId, file.id)).toMatchObject({ name: "số liệu.csv", mediaType: "text/csv; charset=utf-8" });
    expect(Buffer.from((await findEvidenceFile(officer, reportId, file.id))!.bytes).toString()).toBe("xã,số\nA,1\n");
    const stranger = await createActor([{ role: "commune_officer", areaId: await createArea("commune", world.plan.areaId) }]);
    expect(await findEvidenceFile(stranger, reportId, file.id)).toBeNull();
    expect(await findEvidenceFile(officer, reportId, "x")).toBeNull();
  });

  it("is put aside, never deleted", async () => {
    const file = await add();
    await evidence.remove(officer, { fileId: file.id });
    expect((await findReportForm(officer, reportId))!.evidence).toEqual([]);
    expect(await findEvidenceFile(officer, reportId, file.id)).toBeNull();
    expect(await db.evidenceFile.findUniqueOrThrow({ where: { id: file.id } })).toMatchObject({ removedById: officer.userId, size: 13 });
    await expect(db.evidenceFile.delete({ where: { id: file.id } })).rejects.toThrow(/permission denied/);
  });

  it("is refused by its content, twice, for a foreign cell, and once the report is handed in", async () => {
    expect(await problemOf(add({ name: "a.pdf", bytes: new TextEncoder().encode("<html><script>1;2</script>") }))).toMatchObject({ code: "invalid" });
    expect(await problemOf(add({ isSignedCopy: true }))).toMatchObject({ code: "invalid", message: expect.stringContaining("PDF hoặc ảnh") });
    await add();
    expect(await problemOf(add())).toMatchObject({ code: "conflict" });
    expect(await problemOf(add({ cellId: reportId, bytes: csv("b,2") }))).toMatchObject({ code: "not-found" });
    await handInWhole();
    expect(await problemOf(add({ bytes: csv("c,3") }))).toMatchObject({ code: "locked" });
  });
});
