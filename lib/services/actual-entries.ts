import type { Tx } from "@/lib/data/db";
import { type CellRow, type SheetFigures, entryCell, valueInUnit } from "@/lib/data/entry-figures";
import type { SheetLine } from "@/lib/data/entry-sheet";
import { entryValue } from "@/lib/data/entry-value";
import type { Actor } from "@/lib/domain/access/actor";
import type { ActualValue, Stage } from "@/lib/domain/actual/value";
import { digitsOf } from "@/lib/domain/decimal";
import type { CellConflict } from "@/lib/domain/entry/cell";
import { askAbout, checkRow } from "@/lib/domain/entry/checks";
import { type Finding, sameValue } from "@/lib/domain/entry/compose";
import type { TypedRow } from "@/lib/domain/entry/measure";
import { Prisma } from "@/lib/generated/prisma/client";

/** What somebody wants a cell to say. */
export interface CellRequest {
  measureCode: string;
  year: number;
  typed: TypedRow;
  expectedVersion: number;
}

export type Judged =
  /** The cell already says so. */
  | { kind: "same" }
  | { kind: "locked"; message: string }
  | { kind: "conflict"; conflict: CellConflict }
  | { kind: "wrong"; errors: Finding[] }
  /** `question`: what to ask about a surprising value; with a word of explanation it is saved. */
  | { kind: "change"; value: ActualValue; question: string | null };

/**
 * What becomes of a typed cell, whoever asks: a lock and a conflict come before errors, errors before surprises. `lock`:
 * why it cannot be typed into. `approves`: the person's entries count at once.
 */
export function judge(line: SheetLine, cell: CellRow, request: CellRequest, figures: SheetFigures, { stage, approves, lock }: { stage: Stage; approves: boolean; lock: string | null }): Judged {
  const context = figures.context(line, request.year);
  const checked = checkRow(line.measure, request.typed, context);
  const value = checked.ok ? valueInUnit(checked.composed.value, line.measure.unit, line.catalogueUnit) : null;
  if (value && saysSo(cell, value, stage, approves)) return { kind: "same" };
  if (lock !== null) return { kind: "locked", message: lock };
  if (cell.version !== request.expectedVersion) {
    return { kind: "conflict", conflict: { measureCode: request.measureCode, year: request.year, theirs: entryCell(line, cell, context.base?.value ?? null), yours: request.typed } };
  }
  if (!checked.ok || !value) return { kind: "wrong", errors: checked.ok ? [] : checked.errors };
  return { kind: "change", value, question: checked.surprises.length > 0 ? askAbout(checked.surprises) : null };
}

/** Does the cell already say this? A person whose entries count at once also confirms what waits. */
function saysSo(cell: CellRow, value: ActualValue, stage: Stage, approves: boolean): boolean {
  const entry = cell.currentEntry;
  if (!entry) return value.kind === "cleared";
  if (!sameValue(entryValue(entry), value)) return false;
  if (value.kind === "cleared") return true;
  return entry.stage === stage && (!approves || cell.approvedEntryId === entry.id);
}

/** Keeps the cells as they are until the transaction ends, in one order so that two savers cannot wait for each other. */
export const lockActuals = (tx: Tx, ids: readonly string[]): Promise<unknown> => tx.$queryRaw`SELECT "id" FROM "Actual" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;

export interface EntryChange {
  /** As it stood when it was locked. Several changes of one cell follow each other. */
  cell: CellRow;
  line: SheetLine;
  value: ActualValue;
  stage: Stage;
  reason: string | null;
  editId?: string;
}

export interface WrittenEntry {
  change: EntryChange;
  entryId: string;
  /** The cell after this entry. */
  after: CellRow;
}

/** Writes the entries of cells that are locked, in two statements whatever their number. */
export async function writeEntries(tx: Tx, actor: Actor, changes: readonly EntryChange[], approves: boolean): Promise<WrittenEntry[]> {
  if (changes.length === 0) return [];
  const times = new Map<string, number>();
  const numbered = changes.map((change) => {
    const before = times.get(change.cell.id) ?? 0;
    times.set(change.cell.id, before + 1);
    return { change, sequence: (change.cell.currentEntry?.sequence ?? 0) + before + 1, version: change.cell.version + before + 1 };
  });
  // A list in one parameter: row by row in the client's own words it takes ten times the work, and many save at once.
  const rows = numbered.map(({ change: { cell, line, value, stage, reason, editId }, sequence }) => ({ actualId: cell.id, sequence, ...NOTHING, ...columnsOf(value), stage, source: line.sourceClass, reason: reason || null, editId: editId ?? null }));
  const entries = await tx.$queryRaw<{ id: string; actualId: string; sequence: number; enteredAt: Date }[]>`
    INSERT INTO "ActualEntry" ("id", "actualId", "sequence", "kind", "value", "digits", "numerator", "denominator", "bound", "verdict", "stage", "source", "reason", "editId", "enteredById")
    SELECT uuidv7(), v."actualId", v."sequence", v."kind", v."value", v."digits", v."numerator", v."denominator", v."bound", v."verdict", v."stage", v."source", v."reason", v."editId", ${actor.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v(
      "actualId" uuid, "sequence" int, "kind" "ValueKind", "value" numeric, "digits" smallint, "numerator" numeric, "denominator" numeric,
      "bound" "Comparator", "verdict" "Verdict", "stage" "Stage", "source" "SourceClass", "reason" text, "editId" uuid)
    RETURNING "id", "actualId", "sequence", "enteredAt"`;
  if (approves) await tx.actualApproval.createMany({ data: entries.map(({ id }) => ({ entryId: id, approvedById: actor.userId })) });

  const entryAt = new Map(entries.map((entry) => [`${entry.actualId} ${entry.sequence}`, entry]));
  const written = numbered.map(({ change, sequence, version }) => {
    const found = entryAt.get(`${change.cell.id} ${sequence}`);
    if (!found) throw new Error("an entry was not written");
    const { id, enteredAt } = found;
    const { value, numerator, denominator, ...columns } = { ...NOTHING, ...columnsOf(change.value) };
    const entry = { id, sequence, ...columns, value: decimalOf(value), numerator: decimalOf(numerator), denominator: decimalOf(denominator), stage: change.stage, reason: change.reason || null, enteredAt, enteredBy: { name: actor.name } };
    return { change, entryId: id, after: { ...change.cell, version, approvedEntryId: approves ? id : change.cell.approvedEntryId, currentEntry: entry } };
  });
  const last = [...new Map(written.map((one) => [one.change.cell.id, one])).values()];
  const count = await tx.$executeRaw`
    UPDATE "Actual" a SET "currentEntryId" = v."entryId", "version" = v."version", "approvedEntryId" = CASE WHEN ${approves} THEN v."entryId" ELSE a."approvedEntryId" END
    FROM unnest(${last.map(({ after }) => after.id)}::uuid[], ${last.map(({ entryId }) => entryId)}::uuid[], ${last.map(({ after }) => after.version)}::int[], ${last.map(({ change }) => change.cell.version)}::int[])
      AS v("id", "entryId", "version", "was")
    WHERE a."id" = v."id" AND a."version" = v."was"`;
  if (count !== last.length) throw new Error("a cell that was locked has changed");
  return written;
}

/** The columns that a value leaves empty. */
const NOTHING = { value: null, digits: 0, numerator: null, denominator: null, bound: null, verdict: null };

const decimalOf = (text: string | null): Prisma.Decimal | null => (text === null ? null : new Prisma.Decimal(text));

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

/** A change as the audit trail tells it. */
export const changeTold = ({ change, entryId }: WrittenEntry) => {
  const before = change.cell.currentEntry;
  return { entryId, from: before && { ...entryValue(before), stage: before.stage }, to: { ...change.value, stage: change.stage } };
};
