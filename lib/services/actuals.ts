import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { type CellRow, type SheetFigures, entryCell, readFigures } from "@/lib/data/entry-figures";
import { type EntrySheet, type SheetLine, loadEntrySheet } from "@/lib/data/entry-sheet";
import { holdReportLocks } from "@/lib/data/report-locks";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { assignmentsOfYear, ownAgencyIds, reportingAgency } from "@/lib/domain/actual/reporting-agency";
import type { Stage } from "@/lib/domain/actual/value";
import { type CellConflict, type SavedCell, cellKey } from "@/lib/domain/entry/cell";
import type { Finding } from "@/lib/domain/entry/compose";
import type { RecordActualInput, RecordManyInput } from "@/lib/domain/entry/input";
import { stageOfYear } from "@/lib/domain/entry/stage";
import { Refusal } from "@/lib/domain/result";
import { type CellRequest, type EntryChange, type WrittenEntry, changeTold, judge, lockActuals, writeEntries } from "./actual-entries";
import { audit, auditChain } from "./audit";

interface Target {
  request: CellRequest;
  line: SheetLine;
  agencyId: string;
}

interface Change extends EntryChange {
  target: Target;
}

/**
 * Records one cell as typed. Refuses with `conflict` (`current`: a `CellConflict`) when somebody else was there first,
 * with `locked` and the reason when a report holds the figure, with `invalid` and the fields at fault for hard errors, and
 * with `invalid` and `fields.reason` for a surprising value without a word of explanation. Typing what already stands there changes nothing.
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
  cells: CellRequest[];
}

/** `many`: how problems are told, by cell or by field of the one cell. */
function recordCells(actor: Actor, input: Block, many: boolean): Promise<SavedCell[]> {
  return db.$transaction(
    async (tx) => {
      const sheet = await loadEntrySheet(tx, input.planCode, { measureCodes: [...new Set(input.cells.map((cell) => cell.measureCode))] });
      if (!sheet) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
      const targets = input.cells.map((request) => permittedTarget(actor, sheet, request));
      const locks = await lockCells(tx, sheet, targets);
      const figures = await readFigures(tx, sheet, [...new Set(targets.map(({ request }) => request.year))]);
      const locked = targets.map((target) => ({ target, cell: figures.cell(target.line, target.request.year, target.agencyId) ?? missing() }));

      const approves = can(actor, "actual.approve-on-entry", sheet.subject).allowed;
      const changes = decide(locked, figures, input, { locks, approves, many });
      const written = await writeEntries(tx, actor, changes, approves);
      await remember(tx, actor, sheet, changes, written, approves);

      const after = new Map(written.map(({ after }) => [after.id, after]));
      return locked.map(({ target: { request, line, agencyId }, cell }) => ({
        measureCode: request.measureCode,
        year: request.year,
        agencyName: sheet.agencyNames.get(agencyId) ?? "",
        changed: after.has(cell.id),
        cell: entryCell(line, after.get(cell.id) ?? cell, figures.context(line, request.year).base?.value ?? null),
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
function permittedTarget(actor: Actor, sheet: EntrySheet, request: CellRequest): Target {
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

/** Makes the cells that are not there and locks them all, in one order; answers why reports hold some of them, by id. */
async function lockCells(tx: Tx, sheet: EntrySheet, targets: Target[]): Promise<Map<string, string>> {
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
  const locks = await holdReportLocks(tx, ids);
  await lockActuals(tx, ids);
  return locks;
}

/** Locks first, then conflicts, then errors, then surprises: only what none of them stops is written. */
function decide(
  locked: { target: Target; cell: CellRow }[],
  figures: SheetFigures,
  input: Block,
  { locks, approves, many }: { locks: ReadonlyMap<string, string>; approves: boolean; many: boolean },
): Change[] {
  const held: [CellRequest, string][] = [];
  const conflicts: CellConflict[] = [];
  const errors: [CellRequest, Finding[]][] = [];
  const surprises: [CellRequest, string][] = [];
  const changes: Change[] = [];
  const day = today();

  for (const { target, cell } of locked) {
    const { request, line } = target;
    const stage = input.stage ?? stageOfYear(request.year, day);
    const judged = judge(line, cell, request, figures, { stage, approves, lock: locks.get(cell.id) ?? null });
    if (judged.kind === "locked") held.push([request, judged.message]);
    if (judged.kind === "conflict") conflicts.push(judged.conflict);
    if (judged.kind === "wrong") errors.push([request, judged.errors]);
    if (judged.kind === "change") {
      if (judged.question !== null && !input.reason) surprises.push([request, judged.question]);
      changes.push({ target, cell, line, value: judged.value, stage, reason: input.reason ?? null });
    }
  }

  const [first] = held;
  if (first) {
    const fields = Object.fromEntries(held.map(([request, message]) => [cellKey(request.measureCode, request.year), message]));
    throw new Refusal(many ? { code: "locked", message: `${held.length} ô đang khóa vì thuộc báo cáo đã gửi hoặc đã phê duyệt. Bỏ các ô đó rồi dán lại; chưa ô nào được lưu.`, fields } : { code: "locked", message: first[1] });
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

async function remember(tx: Tx, actor: Actor, sheet: EntrySheet, changes: readonly Change[], written: readonly WrittenEntry[], approved: boolean): Promise<void> {
  if (written.length === 0) return;
  const chain = await auditChain(tx, sheet.plan.areaId);
  for (const [at, { target, cell, reason }] of changes.entries()) {
    const one = written[at];
    if (!one) throw new Error("as many entries as changes");
    await audit(tx, {
      actor,
      chain,
      action: "actual.recorded",
      subjectType: "Actual",
      subjectId: cell.id,
      data: { plan: sheet.plan.code, measure: target.line.measureCode, year: target.request.year, agencyId: target.agencyId, ...changeTold(one), approved, reason },
    });
  }
}
