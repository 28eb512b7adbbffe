import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { type CellRow, entryCell, readFigures } from "@/lib/data/entry-figures";
import type { SheetLine } from "@/lib/data/entry-sheet";
import { listReportNames } from "@/lib/data/report-names";
import { type ReportRow, type ReportScope, findReportRow, findReportScope, listOwnedCells, loadReportSheet, mayInProvince } from "@/lib/data/report-row";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import type { BaseFigureCell } from "@/lib/domain/entry/base-figure";
import type { SavedCell } from "@/lib/domain/entry/cell";
import { stageOfTerm } from "@/lib/domain/entry/stage";
import type { FigureEdit, RecordFiguresInput } from "@/lib/domain/report/figures";
import { fillingLock } from "@/lib/domain/report/filling";
import { isExpectedIn } from "@/lib/domain/report/expected";
import { type FigureAnswer, type NarrativePart, NARRATIVE_PARTS } from "@/lib/domain/report/form";
import type { BeginOnBehalfInput, BeginReportInput, RecordReportBaseInput, SaveNarrativeInput } from "@/lib/domain/report/input";
import { takesReports } from "@/lib/domain/report/period";
import { cellLock } from "@/lib/domain/report/workflow";
import { Refusal, type Result, refuse, succeed } from "@/lib/domain/result";
import { type WrittenEntry, changeTold, judge, lockActuals, writeEntries } from "./actual-entries";
import { audit, auditChain } from "./audit";
import * as baseFigures from "./base-figures";

/** Many units send at the same moment, and wait for one another's connections. */
export const PATIENCE = { maxWait: 10_000, timeout: 20_000 };

const NOT_FOUND = { code: "not-found", message: "Không tìm thấy báo cáo này. Hãy chọn lại trong danh sách báo cáo." } as const;

/**
 * Begins a unit's report, or finds it where it has begun: the report, and a cell for each figure that it is asked for
 * and that no other report owns. Begun twice at once it is still one.
 */
export const begin = (actor: Actor, input: BeginReportInput): Promise<{ reportId: string }> =>
  db.$transaction(async (tx) => {
    const scope = await scopeToFill(tx, input);
    ensureCan(actor, "report.fill", scope.subject);
    return beginIn(tx, actor, scope, null);
  }, PATIENCE);

/** Nhập thay: the same by provincial staff, for a unit that cannot, from a document of its own. The document named last counts. */
export const beginOnBehalf = (actor: Actor, input: BeginOnBehalfInput): Promise<{ reportId: string }> =>
  db.$transaction(async (tx) => {
    const scope = await scopeToFill(tx, input);
    if (!mayInProvince(actor, "report.fill-on-behalf", scope)) ensureCan(actor, "report.fill-on-behalf", scope.subject);
    return beginIn(tx, actor, scope, input.document);
  }, PATIENCE);

async function scopeToFill(tx: Tx, { periodId, agencyId }: BeginReportInput): Promise<ReportScope> {
  const scope = await findReportScope(tx, periodId, agencyId);
  if (!scope) throw new Refusal({ code: "not-found", message: "Đơn vị này không báo cáo trong kỳ này. Hãy chọn lại trong danh sách báo cáo." });
  return scope;
}

async function beginIn(tx: Tx, actor: Actor, scope: ReportScope, document: string | null): Promise<{ reportId: string }> {
  const key = { periodId: scope.periodId, agencyId: scope.agencyId };
  const begun = await tx.report.findUnique({ where: { periodId_agencyId: key }, select: { id: true } });
  if (!begun && !takesReports({ opensOn: scope.opensOn, dueOn: scope.dueOn, closedOn: scope.closedAt && scope.closedAt.slice(0, 10) }, today())) {
    throw new Refusal({ code: "locked", message: scope.closedAt ? "Kỳ báo cáo đã đóng. Muốn báo cáo, hãy đề nghị cấp tỉnh mở lại kỳ báo cáo." : "Kỳ báo cáo chưa mở. Hãy chờ đến ngày mở kỳ." });
  }
  if (!begun && !isExpectedIn({ ...scope, ofCommune: scope.isCommune }, scope)) {
    throw new Refusal({ code: "locked", message: "Đơn vị này không có vào ngày cuối của kỳ nên không báo cáo kỳ này. Hãy chọn đơn vị có vào ngày đó trong danh sách báo cáo." });
  }
  const { count: made } = begun ? { count: 0 } : await tx.report.createMany({ data: [{ ...key, onBehalfDocument: document }], skipDuplicates: true });
  const { id } = begun ?? (await tx.report.findUniqueOrThrow({ where: { periodId_agencyId: key }, select: { id: true } }));
  const report = await findReportRow(tx, id, { hold: true });
  if (!report) throw new Error("a report that was just made is gone");

  const lock = fillingLock(report.state, report.closedAt !== null, report.afterUnitEnded === "close");
  if (document !== null && lock !== null) throw new Refusal({ code: "locked", message: lock });
  const renames = document !== null && report.onBehalfDocument !== document;
  if (renames) await tx.report.update({ where: { id }, data: { onBehalfDocument: document }, select: { id: true } });
  const { sheet, asks } = await loadReportSheet(tx, report);
  const cells = lock === null && report.state !== "returned" ? await addCells(tx, report, sheet.lines.filter(asks)) : 0;
  if (made > 0 || renames) {
    await audit(tx, {
      actor,
      chain: await auditChain(tx, report.place.areaId),
      action: made > 0 ? "report.begun" : "report.taken-on-behalf",
      subjectType: "Report",
      subjectId: id,
      data: { ...toldOf(report), cells, onBehalfDocument: document },
    });
  }
  return { reportId: id };
}

/** Makes the cells that are not there; those that another report owns stay its own. Answers how many it made. */
async function addCells(tx: Tx, report: ReportRow, lines: readonly SheetLine[]): Promise<number> {
  const { areaId, term } = report.place;
  const measureIds = lines.map((line) => line.measureId).sort();
  if (measureIds.length === 0) return 0;
  const key = { areaId, term, year: report.year, agencyId: report.agencyId };
  await tx.actual.createMany({ data: measureIds.map((measureId) => ({ measureId, ...key })), skipDuplicates: true });
  const actuals = await tx.actual.findMany({ where: { ...key, measureId: { in: measureIds }, reportCell: null }, orderBy: { id: "asc" }, select: { id: true } });
  const { count } = await tx.reportCell.createMany({ data: actuals.map(({ id }) => ({ reportId: report.id, actualId: id, state: report.state })), skipDuplicates: true });
  return count;
}

/**
 * Records what a device's queue sends, in one transaction, each edit answered for itself: `locked` with the reason,
 * `conflict` with a `CellConflict`, `invalid` with the fields at fault or the question to explain. An edit sent twice is
 * written once. What is recorded takes back the leave that the unit's head gave. Throws `not-found` and `forbidden` for
 * the whole report.
 */
export const recordFigures = (actor: Actor, input: RecordFiguresInput): Promise<FigureAnswer[]> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, input.reportId);
    const { sheet, asks } = await loadReportSheet(tx, report, [...new Set(input.edits.map((edit) => edit.measureCode))]);
    const measureIds = sheet.lines.map((line) => line.measureId);
    let owned = await listOwnedCells(tx, report, measureIds);
    const unitHasEnded = report.afterUnitEnded === "close";
    const closed = report.state === "draft" || unitHasEnded ? fillingLock(report.state, report.closedAt !== null, unitHasEnded) : null;
    const added = sheet.lines.filter((line) => asks(line) && !owned.some((cell) => cell.measureId === line.measureId));
    if (added.length > 0 && closed === null && (report.state === "draft" || report.state === "reopened")) {
      await addCells(tx, report, added);
      owned = await listOwnedCells(tx, report, measureIds);
    }
    const sent = await tx.$queryRaw<{ editId: string; actualId: string }[]>`SELECT "editId", "actualId" FROM "ActualEntry" WHERE "editId" = ANY(${input.edits.map((edit) => edit.editId)}::uuid[])`;
    const known = new Map(sent.map(({ editId, actualId }) => [editId, actualId]));
    await lockActuals(tx, owned.filter((cell) => cell.reportId === report.id).map((cell) => cell.actualId));
    const figures = await readFigures(tx, sheet, [report.year]);
    const owners = await listReportNames(tx, owned.map((cell) => cell.reportId).filter((id) => id !== report.id));

    const lineOf = new Map(sheet.lines.map((line) => [line.measureCode, line]));
    const cellOf = new Map(owned.map((cell) => [cell.measureId, cell]));
    const stage = stageOfTerm(report.year, report.term, today());
    const rows = new Map<string, CellRow>();
    const answers = new Map<string, Result<SavedCell>>();
    const written: WrittenEntry[] = [];
    // A device that was away may send two changes of one figure: they follow each other.
    for (const round of rounds(input.edits)) {
      const changes = [];
      for (const edit of round) {
        const line = lineOf.get(edit.measureCode);
        const cell = line && cellOf.get(line.measureId);
        const row = line && cell && (rows.get(line.measureCode) ?? figures.cell(line, report.year, report.agencyId));
        const answer = (result: Result<SavedCell>) => void answers.set(edit.editId, result);
        if (!line || !cell || !row) {
          answer(refuse("not-found", "Chỉ số này không thuộc báo cáo của đơn vị. Hãy tải lại trang."));
          continue;
        }
        const savedAs = known.get(edit.editId);
        if (savedAs !== undefined) {
          answer(savedAs === row.id ? succeed(saved(report, line, row, figures.context(line, report.year).base?.value ?? null, false)) : refuse("invalid", "Lần nhập này đã dùng cho ô khác. Hãy nhập lại."));
          continue;
        }
        const lock = cell.reportId === report.id ? (closed ?? cellLock(report.state, cell.state)) : ownedElsewhere(owners.get(cell.reportId));
        const request = { ...edit, year: report.year, expectedVersion: rows.has(line.measureCode) ? row.version : edit.expectedVersion };
        const judged = judge(line, row, request, figures, { stage, approves: false, lock });
        if (judged.kind === "same") answer(succeed(saved(report, line, row, figures.context(line, report.year).base?.value ?? null, false)));
        else if (judged.kind === "locked") answer(refuse("locked", judged.message));
        else if (judged.kind === "conflict") answer(refuse("conflict", "Ô này đã được người khác sửa. Xem hai số rồi chọn giữ số nào.", { current: judged.conflict }));
        else if (judged.kind === "wrong") answer(refuse("invalid", "Số liệu chưa được lưu.", { fields: Object.fromEntries(judged.errors.map(({ field, message }) => [field, message])) }));
        else if (judged.question !== null && !edit.reason) answer(refuse("invalid", "Số liệu khác thường, cần một câu giải thích.", { fields: { reason: judged.question } }));
        else changes.push({ cell: row, line, value: judged.value, stage, reason: edit.reason ?? null, editId: edit.editId });
      }
      for (const one of await writeEntries(tx, actor, changes, false)) {
        const { line, editId } = one.change;
        rows.set(line.measureCode, one.after);
        if (editId) answers.set(editId, succeed(saved(report, line, one.after, figures.context(line, report.year).base?.value ?? null, true)));
        written.push(one);
      }
    }

    if (written.length > 0) {
      await takeBackLeave(tx, report);
      await audit(tx, {
        actor,
        chain: await auditChain(tx, report.place.areaId),
        action: "report.figures-recorded",
        subjectType: "Report",
        subjectId: report.id,
        data: { ...toldOf(report), changes: written.map((one) => ({ actualId: one.change.cell.id, measure: one.change.line.measureCode, ...changeTold(one), reason: one.change.reason })) },
      });
    }
    return input.edits.map(({ editId }) => {
      const result = answers.get(editId);
      if (!result) throw new Error("an edit without an answer");
      return { editId, result };
    });
  }, PATIENCE);

/** Each round holds a figure once, in the order in which they were typed. */
function rounds(edits: readonly FigureEdit[]): FigureEdit[][] {
  const all: FigureEdit[][] = [];
  const seen = new Set<string>();
  const times = new Map<string, number>();
  for (const edit of edits) {
    if (seen.has(edit.editId)) continue;
    seen.add(edit.editId);
    const round = times.get(edit.measureCode) ?? 0;
    times.set(edit.measureCode, round + 1);
    (all[round] ??= []).push(edit);
  }
  return all;
}

const saved = (report: ReportRow, line: SheetLine, row: CellRow, base: string | null, changed: boolean): SavedCell => ({
  measureCode: line.measureCode,
  year: report.year,
  agencyName: report.agencyName,
  changed,
  cell: entryCell(line, row, base),
});

const ownedElsewhere = (name: string | undefined): string => `Số liệu này nhập ở ${name ?? "báo cáo khác"}; ở đây chỉ để xem.`;

/** Saves one of the five parts as typed. `expectedVersion`: a version of the report since which nobody else wrote this part. `conflict` carries `{ version, text }` as they stand. Answers the report's new version. */
export const saveNarrative = (actor: Actor, { reportId, part, text, expectedVersion }: SaveNarrativeInput): Promise<{ version: number }> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, reportId);
    ensureOpen(report);
    const { narrativeVersions, ...before } = await tx.report.findUniqueOrThrow({ where: { id: reportId }, select: { ...narrativeColumns, narrativeVersions: true } });
    if ((before[part] ?? "") === text) return { version: report.version };
    const at = NARRATIVE_PARTS.indexOf(part);
    // Only this part: another one written meanwhile, or a step, is no conflict.
    if ((narrativeVersions[at] ?? 0) > expectedVersion) {
      throw new Refusal({ code: "conflict", message: "Phần này đã được người khác sửa. Xem hai bản rồi chọn giữ bản nào.", current: { version: report.version, text: before[part] ?? "" } });
    }
    const version = report.version + 1;
    await tx.report.update({ where: { id: reportId }, data: { [part]: text || null, version, narrativeVersions: narrativeVersions.with(at, version), ...WITHOUT_LEAVE }, select: { id: true } });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, report.place.areaId),
      action: "report.words-saved",
      subjectType: "Report",
      subjectId: reportId,
      data: { ...toldOf(report), part, from: before[part], to: text || null },
    });
    return { version };
  }, PATIENCE);

const narrativeColumns = { direction: true, results: true, shortcomings: true, tasks: true, proposals: true } as const satisfies Record<NarrativePart, true>;

/** Records a shared denominator of the report's area and year. */
export const recordBaseFigure = (actor: Actor, input: RecordReportBaseInput): Promise<BaseFigureCell> =>
  db.$transaction(async (tx) => {
    const report = await holdToFill(tx, actor, input.reportId);
    ensureOpen(report);
    ensureCan(actor, "base-figure.record", report.isCommune ? report.subject : report.planSubject);
    const quantity = await tx.baseQuantity.findUnique({ where: { code: input.quantityCode }, select: { code: true } });
    if (!quantity) throw new Refusal({ code: "not-found", message: "Không tìm thấy số liệu nền này. Hãy tải lại trang." });
    return baseFigures.recordAt(tx, actor, { quantityCode: quantity.code, areaId: report.place.areaId, year: report.year }, input);
  }, PATIENCE);

/** The report, held, for those who fill it in. */
export async function holdToFill(tx: Tx, actor: Actor, reportId: string): Promise<ReportRow> {
  const report = await holdToSee(tx, actor, reportId);
  if (can(actor, "report.fill", report.subject).allowed) return report;
  if (!mayInProvince(actor, "report.fill-on-behalf", report)) ensureCan(actor, "report.fill", report.subject);
  if (report.onBehalfDocument === null) throw new Refusal({ code: "forbidden", message: "Báo cáo này do đơn vị tự nhập. Muốn nhập thay, hãy ghi văn bản của đơn vị làm căn cứ trước." });
  return report;
}

/** The report, held, for those who may see it; nobody else learns that it is there. */
export async function holdToSee(tx: Tx, actor: Actor, reportId: string): Promise<ReportRow> {
  const report = await findReportRow(tx, reportId, { hold: true });
  if (!report || !mayInProvince(actor, "report.view", report)) throw new Refusal(NOT_FOUND);
  return report;
}

/** Refuses with `locked` where nothing of the report is in the unit's hand. */
export function ensureOpen(report: ReportRow): void {
  const lock = fillingLock(report.state, report.closedAt !== null, report.afterUnitEnded === "close");
  if (lock !== null) throw new Refusal({ code: "locked", message: lock });
}

const WITHOUT_LEAVE = { headApprovedById: null, headApprovedAt: null };

/** What the unit's head let go out is no longer what there is. */
export async function takeBackLeave(tx: Tx, report: ReportRow): Promise<void> {
  if (report.headApprovedAt !== null) await tx.report.update({ where: { id: report.id }, data: WITHOUT_LEAVE, select: { id: true } });
}

/** How the audit trail names a report. */
export const toldOf = (report: ReportRow) => ({ plan: report.planCode, kind: report.kind, year: report.year, agencyId: report.agencyId, agency: report.agencyName, onBehalf: report.onBehalfDocument });

