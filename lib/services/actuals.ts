import { today } from "@/lib/auth/today";
import { db, type Tx } from "@/lib/data/db";
import { type CellRow, type SheetFigures, entryCell, readFigures, valueInUnit } from "@/lib/data/entry-figures";
import { type EntrySheet, type SheetLine, loadEntrySheet } from "@/lib/data/entry-sheet";
import { entryValue } from "@/lib/data/series";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { assignmentsOfYear, ownAgencyIds, reportingAgency } from "@/lib/domain/actual/reporting-agency";
import type { ActualValue, Stage } from "@/lib/domain/actual/value";
import { type CellConflict, type SavedCell, cellKey } from "@/lib/domain/entry/cell";
import { type Checked, askAbout, checkRow } from "@/lib/domain/entry/checks";
import { sameValue } from "@/lib/domain/entry/compose";
import type { RecordActualInput, RecordManyInput } from "@/lib/domain/entry/input";
import { stageOfYear } from "@/lib/domain/entry/stage";
import type { TypedRow } from "@/lib/domain/entry/measure";
import { digitsOf } from "@/lib/domain/decimal";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

interface Request {
  measureCode: string;
  year: number;
  typed: TypedRow;
  expectedVersion: number;
}

interface Target {
  request: Request;
  line: SheetLine;
  agencyId: string;
}

interface Change {
  target: Target;
  cell: CellRow;
  value: ActualValue;
  stage: Stage;
}

/**
 * Records one cell as typed. Refuses with `conflict` (`current`: a `CellConflict`) when somebody else was there first,
 * with `invalid` and the fields at fault for hard errors, and with `invalid` and `fields.reason` for a surprising value
 * without a word of explanation. Typing what already stands there changes nothing.
 */
export async function record(actor: Actor, input: RecordActualInput): Promise<SavedCell> {
  const [saved] = await recordCells(actor, { ...input, cells: [input] }, false);
  if (!saved) throw new Error("one cell in, one cell out");
  return saved;
}

/**
 * Records a pasted block, all or nothing. Problems name the cells in `fields` by `cellKey`; conflicts stand in `current`
 * as a list of `CellConflict`. The reason is kept with every cell of the block.
 */
export const recordMany = (actor: Actor, input: RecordManyInput): Promise<SavedCell[]> => recordCells(actor, input, true);

interface Block {
  planCode: string;
  stage?: Stage | undefined;
  reason?: string | undefined;
  cells: Request[];
}

/** `many`: how problems are told, by cell or by field of the one cell. */
function recordCells(actor: Actor, input: Block, many: boolean): Promise<SavedCell[]> {
  return db.$transaction(
    async (tx) => {
      const sheet = await loadEntrySheet(tx, input.planCode, [...new Set(input.cells.map((cell) => cell.measureCode))]);
      if (!sheet) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
      const targets = input.cells.map((request) => permittedTarget(actor, sheet, request));
      await lockCells(tx, sheet, targets);
      const figures = await readFigures(tx, sheet, [...new Set(targets.map(({ request }) => request.year))]);
      const locked = targets.map((target) => ({ target, cell: figures.cell(target.line, target.request.year, target.agencyId) ?? missing() }));

      const approves = can(actor, "actual.approve-on-entry", sheet.subject).allowed;
      const changes = decide(locked, figures, input, { approves, many });
      const written = await write(tx, actor, changes, input.reason ?? null, approves);
      await remember(tx, actor, sheet, written, input.reason ?? null);

      const after = written.length === 0 ? figures : await readFigures(tx, sheet, [...new Set(targets.map(({ request }) => request.year))]);
      return targets.map(({ request, line, agencyId }) => ({
        measureCode: request.measureCode,
        year: request.year,
        agencyName: sheet.agencyNames.get(agencyId) ?? "",
        changed: written.some(({ change }) => change.target.request === request),
        cell: entryCell(line, after.cell(line, request.year, agencyId), after.context(line, request.year).base?.value ?? null),
      }));
    },
    // A pasted backlog is some hundred cells.
    { timeout: 20_000 },
  );
}

const missing = (): never => {
  throw new Error("a cell that was just locked is gone");
};

/** Whose cell it is, and whether this person may write it. */
function permittedTarget(actor: Actor, sheet: EntrySheet, request: Request): Target {
  const line = sheet.lines.find((one) => one.measureCode === request.measureCode);
  if (!line) throw new Refusal({ code: "not-found", message: "Không tìm thấy chỉ số này trong kế hoạch. Hãy tải lại trang." });
  const { year } = request;
  ensureCan(actor, "actual.record", { ...sheet.subject, assignedAgencyIds: assignmentsOfYear(line.assignments, year).map((one) => one.agencyId) });
  if (year < sheet.plan.startYear || year > sheet.plan.endYear) {
    throw new Refusal({ code: "invalid", message: `Kế hoạch này có các năm từ ${sheet.plan.startYear} đến ${sheet.plan.endYear}. Hãy chọn lại năm.` });
  }
  if (year > Number(today().slice(0, 4))) throw new Refusal({ code: "invalid", message: `Năm ${year} chưa đến nên chưa nhập được kết quả. Hãy chọn lại năm.` });
  const agencyId = reportingAgency(line.assignments, sheet.agencies, year, ownAgencyIds(actor));
  if (agencyId === null) throw new Refusal({ code: "locked", message: "Kế hoạch chưa có cơ quan nào để ghi nhận số liệu. Hãy báo quản trị hệ thống bổ sung cơ quan." });
  return { request, line, agencyId };
}

/** Makes the cells that are not there and locks them all, in one order so that two pastes cannot wait for each other. */
async function lockCells(tx: Tx, sheet: EntrySheet, targets: Target[]): Promise<void> {
  const key = ({ line, request, agencyId }: Target) => `${line.measureId} ${request.year} ${agencyId}`;
  const sorted = [...new Map(targets.map((target) => [key(target), target])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
  if (sorted.length < targets.length) throw new Refusal({ code: "invalid", message: "Khối số liệu có hai ô trùng nhau. Hãy kiểm tra rồi dán lại." });
  const cells = sorted.map(({ line, request, agencyId }) => ({ measureId: line.measureId, areaId: sheet.plan.areaId, year: request.year, agencyId }));
  await tx.actual.createMany({ data: cells, skipDuplicates: true });
  const wanted = new Set(sorted.map(key));
  const around = await tx.actual.findMany({
    where: { areaId: sheet.plan.areaId, term: "annual", measureId: { in: cells.map((cell) => cell.measureId) }, year: { in: cells.map((cell) => cell.year) } },
    select: { id: true, measureId: true, year: true, agencyId: true },
  });
  const ids = around.filter((cell) => wanted.has(`${cell.measureId} ${cell.year} ${cell.agencyId}`)).map((cell) => cell.id);
  await tx.$queryRaw`SELECT "id" FROM "Actual" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** Conflicts first, then errors, then surprises: only what none of them stops is written. */
function decide(locked: { target: Target; cell: CellRow }[], figures: SheetFigures, input: Block, { approves, many }: { approves: boolean; many: boolean }): Change[] {
  const conflicts: CellConflict[] = [];
  const errors: [Request, Extract<Checked, { ok: false }>["errors"]][] = [];
  const surprises: [Request, string][] = [];
  const changes: Change[] = [];
  const day = today();

  for (const { target, cell } of locked) {
    const { request, line } = target;
    const context = figures.context(line, request.year);
    const checked = checkRow(line.measure, request.typed, context);
    const stage = input.stage ?? stageOfYear(request.year, day);
    const value = checked.ok ? valueInUnit(checked.composed.value, line.measure.unit, line.catalogueUnit) : null;
    if (value && saysSo(cell, value, stage, approves)) continue;
    if (cell.version !== request.expectedVersion) {
      conflicts.push({ measureCode: request.measureCode, year: request.year, theirs: entryCell(line, cell, context.base?.value ?? null), yours: request.typed });
    } else if (!checked.ok) errors.push([request, checked.errors]);
    else if (value) {
      if (checked.surprises.length > 0 && !input.reason) surprises.push([request, askAbout(checked.surprises)]);
      changes.push({ target, cell, value, stage });
    }
  }

  if (conflicts.length > 0) {
    const message = many ? `${conflicts.length} ô đã được người khác sửa. Xem số liệu của họ rồi chọn giữ số nào.` : "Ô này đã được người khác sửa. Xem hai số rồi chọn giữ số nào.";
    throw new Refusal({ code: "conflict", message, current: many ? conflicts : conflicts[0] });
  }
  if (errors.length > 0) {
    const fields = many
      ? errors.map(([request, findings]) => [cellKey(request.measureCode, request.year), findings.map(({ message }) => message).join(" ")])
      : errors.flatMap(([, findings]) => findings.map(({ field, message }) => [field, message]));
    throw new Refusal({ code: "invalid", message: many ? `${errors.length} ô chưa ghi được. Sửa các ô đó rồi dán lại; chưa ô nào được lưu.` : "Số liệu chưa được lưu.", fields: Object.fromEntries(fields) });
  }
  if (surprises.length > 0) {
    const fields = many ? surprises.map(([request, message]) => [cellKey(request.measureCode, request.year), message]) : [];
    const reason = many ? `${surprises.length} ô có số liệu khác thường. Ghi một câu giải thích chung để lưu, hoặc sửa lại các ô đó.` : surprises[0]?.[1];
    throw new Refusal({ code: "invalid", message: "Số liệu khác thường, cần một câu giải thích.", fields: { ...Object.fromEntries(fields), reason } });
  }
  return changes;
}

/** Does the cell already say this? A person whose entries count at once also confirms what waits. */
function saysSo(cell: CellRow, value: ActualValue, stage: Stage, approves: boolean): boolean {
  const entry = cell.currentEntry;
  if (!entry) return value.kind === "cleared";
  if (!sameValue(entryValue(entry), value)) return false;
  if (value.kind === "cleared") return true;
  return entry.stage === stage && (!approves || cell.approvedEntryId === entry.id);
}

interface Written {
  change: Change;
  entryId: string;
  approved: boolean;
}

async function write(tx: Tx, actor: Actor, changes: Change[], reason: string | null, approves: boolean): Promise<Written[]> {
  if (changes.length === 0) return [];
  const entries = await tx.actualEntry.createManyAndReturn({
    data: changes.map(({ cell, value, stage, target }) => ({
      actualId: cell.id,
      sequence: (cell.currentEntry?.sequence ?? 0) + 1,
      ...columnsOf(value),
      stage,
      source: target.line.sourceClass,
      reason: reason || null,
      enteredById: actor.userId,
    })),
    select: { id: true, actualId: true },
  });
  const entryOf = new Map(entries.map((entry) => [entry.actualId, entry.id]));
  if (approves) await tx.actualApproval.createMany({ data: entries.map(({ id }) => ({ entryId: id, approvedById: actor.userId })) });
  const written: Written[] = [];
  for (const change of changes) {
    const entryId = entryOf.get(change.cell.id);
    if (!entryId) throw new Error("an entry was not written");
    const { count } = await tx.actual.updateMany({
      where: { id: change.cell.id, version: change.cell.version },
      data: { currentEntryId: entryId, version: { increment: 1 }, ...(approves ? { approvedEntryId: entryId } : {}) },
    });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Ô này đã được người khác sửa. Tải lại trang rồi nhập lại." });
    written.push({ change, entryId, approved: approves });
  }
  return written;
}

/** The columns of an entry; `digits` is what the value itself has, also where fewer are shown. */
function columnsOf(value: ActualValue) {
  switch (value.kind) {
    case "number":
      return { kind: value.kind, value: value.value, digits: digitsOf(value.value), numerator: value.numerator, denominator: value.denominator };
    case "bounded":
      return { kind: value.kind, value: value.value, digits: digitsOf(value.value), bound: value.bound };
    case "verdict":
      return { kind: value.kind, verdict: value.verdict };
    default:
      return { kind: value.kind };
  }
}

async function remember(tx: Tx, actor: Actor, sheet: EntrySheet, written: Written[], reason: string | null): Promise<void> {
  if (written.length === 0) return;
  const chain = await auditChain(tx, sheet.plan.areaId);
  for (const { change, entryId, approved } of written) {
    const { request, line, agencyId } = change.target;
    const before = change.cell.currentEntry;
    await audit(tx, {
      actor,
      chain,
      action: "actual.recorded",
      subjectType: "Actual",
      subjectId: change.cell.id,
      data: {
        plan: sheet.plan.code,
        measure: line.measureCode,
        year: request.year,
        agencyId,
        entryId,
        from: before && { ...entryValue(before), stage: before.stage },
        to: { ...change.value, stage: change.stage },
        approved,
        reason,
      },
    });
  }
}
