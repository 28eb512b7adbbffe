import { reportingAgency } from "@/lib/domain/actual/reporting-agency";
import { printExact, printValue } from "@/lib/domain/actual/print";
import { roundText } from "@/lib/domain/actual/exact-text";
import type { ActualValue, ValueKind } from "@/lib/domain/actual/value";
import type { Exact } from "@/lib/domain/decimal";
import type { EntryCell } from "@/lib/domain/entry/cell";
import { typedRowOf } from "@/lib/domain/entry/compose";
import { EMPTY_ROW, type EntryContext, type EntryMeasure } from "@/lib/domain/entry/measure";
import { type Unit, convertUnit } from "@/lib/domain/measure/measure";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";
import { plainExact } from "./decimals";
import type { EntrySheet, SheetLine } from "./entry-sheet";
import { entryValue } from "./entry-value";
import { personName } from "./person-name";

export const entryColumns = {
  id: true,
  sequence: true,
  kind: true,
  value: true,
  digits: true,
  numerator: true,
  denominator: true,
  bound: true,
  verdict: true,
  stage: true,
  reason: true,
  enteredAt: true,
  enteredBy: { select: { name: true } },
} satisfies Prisma.ActualEntrySelect;

export type CellRow = Prisma.ActualGetPayload<{
  select: { id: true; measureId: true; year: true; agencyId: true; version: true; approvedEntryId: true; currentEntry: { select: typeof entryColumns } };
}>;

/** The figures of a sheet's place for some years, and for the same term of the year before each, read at once. */
export interface SheetFigures {
  cell(line: SheetLine, year: number, agencyId: string): CellRow | null;
  context(line: SheetLine, year: number): EntryContext;
  /** The value of the year before, as shown; null: none. */
  lastYearShown(line: SheetLine, year: number): string | null;
}

/** In three statements, whatever the number of cells. */
export async function readFigures(tx: Tx, sheet: EntrySheet, years: readonly number[]): Promise<SheetFigures> {
  const measureIds = sheet.lines.map((line) => line.measureId);
  const read = [...new Set(years.flatMap((year) => [year, year - 1]))];
  const { areaId, term } = sheet.place;
  // What the plan prints of earlier years is about its own area and whole years.
  const isPrinted = areaId === sheet.plan.areaId && term === "annual";
  // One after another: a transaction is one connection.
  const cells = await readCells(tx, { areaId, term, measureIds, years: read });
  const bases = await tx.$queryRaw<{ quantityCode: string; year: number; value: string | null }[]>`
    SELECT b."quantityCode", b."year", e."value"::text AS "value"
    FROM "BaseFigure" b LEFT JOIN "BaseFigureEntry" e ON e."id" = b."currentEntryId" WHERE b."areaId" = ${areaId}::uuid AND b."year" = ANY(${[...years]}::int[])`;
  const printed = !isPrinted ? [] : await tx.printedResult.findMany({ where: { planId: sheet.plan.id, measureId: { in: measureIds }, year: { in: read }, value: { not: null }, bound: null }, orderBy: { ordinal: "asc" } });

  const cellAt = new Map(cells.map((cell) => [`${cell.measureId} ${cell.year} ${cell.agencyId}`, cell]));
  const anyAt = new Map<string, CellRow>();
  for (const cell of cells) if (cell.currentEntry && cell.currentEntry.kind !== "cleared") anyAt.set(`${cell.measureId} ${cell.year}`, cell);
  const baseAt = new Map(bases.map((base) => [`${base.quantityCode} ${base.year}`, plainExact(decimalOf(base.value))]));
  const printedAt = new Map(printed.map((result) => [`${result.measureId} ${result.year}`, result]));

  const cell = (line: SheetLine, year: number, agencyId: string) => cellAt.get(`${line.measureId} ${year} ${agencyId}`) ?? null;

  const lastValue = (line: SheetLine, year: number): ActualValue | null => {
    const before = year - 1;
    const agencyId = sheet.place.agencyId ?? reportingAgency(line.assignments, sheet.agencies, before, []);
    const own = agencyId === null ? null : cell(line, before, agencyId);
    const entry = (own?.currentEntry && own.currentEntry.kind !== "cleared" ? own : anyAt.get(`${line.measureId} ${before}`))?.currentEntry;
    if (entry) return valueInUnit(entryValue(entry), line.catalogueUnit, line.measure.unit);
    const result = printedAt.get(`${line.measureId} ${before}`);
    if (!result?.value) return null;
    const value = { kind: "number", value: result.value.toFixed(result.digits), numerator: null, denominator: null } as const;
    return valueInUnit(value, result.unit ?? line.measure.unit, line.measure.unit);
  };

  return {
    cell,
    context: (line, year) => {
      const last = lastValue(line, year);
      return {
        year,
        term,
        lastYear: last?.kind === "number" ? { value: last.value, shown: shownNumber(line.measure, last) } : null,
        finalTarget: line.finalTarget,
        base: line.baseQuantity && { name: line.baseQuantity.name, value: baseAt.get(`${line.baseQuantity.code} ${year}`) ?? null },
      };
    },
    lastYearShown: (line, year) => {
      const last = lastValue(line, year);
      return last && printShown(line.measure, last);
    },
  };
}

interface CellAsRead extends Omit<CellRow, "currentEntry"> {
  entryId: string | null;
  sequence: number;
  kind: ValueKind;
  value: string | null;
  digits: number;
  numerator: string | null;
  denominator: string | null;
  bound: Entry["bound"];
  verdict: Entry["verdict"];
  stage: Entry["stage"];
  reason: string | null;
  enteredAt: Date;
  enteredBy: string;
}

type Entry = NonNullable<CellRow["currentEntry"]>;

const decimalOf = (text: string | null): Prisma.Decimal | null => (text === null ? null : new Prisma.Decimal(text));

/** In one statement: every save waits for it. */
async function readCells(tx: Tx, { areaId, term, measureIds, years }: { areaId: string; term: string; measureIds: readonly string[]; years: readonly number[] }): Promise<CellRow[]> {
  const rows = await tx.$queryRaw<CellAsRead[]>`
    SELECT a."id", a."measureId", a."year", a."agencyId", a."version", a."approvedEntryId",
           e."id" AS "entryId", e."sequence", e."kind"::text AS "kind", e."value"::text AS "value", e."digits", e."numerator"::text AS "numerator", e."denominator"::text AS "denominator",
           e."bound"::text AS "bound", e."verdict"::text AS "verdict", e."stage"::text AS "stage", e."reason", e."enteredAt", ${personName(Prisma.sql`e."enteredById"`)} AS "enteredBy"
    FROM "Actual" a LEFT JOIN "ActualEntry" e ON e."id" = a."currentEntryId"
    WHERE a."areaId" = ${areaId}::uuid AND a."term"::text = ${term} AND a."measureId" = ANY(${[...measureIds]}::uuid[]) AND a."year" = ANY(${[...years]}::int[])`;
  return rows.map(({ id, measureId, year, agencyId, version, approvedEntryId, entryId, value, numerator, denominator, enteredBy, ...entry }) => ({
    id,
    measureId,
    year,
    agencyId,
    version,
    approvedEntryId,
    currentEntry: entryId === null ? null : { id: entryId, ...entry, value: decimalOf(value), numerator: decimalOf(numerator), denominator: decimalOf(denominator), enteredBy: { name: enteredBy } },
  }));
}

/** The value with its number in another unit, exactly; numerator and denominator stay. */
export function valueInUnit(value: ActualValue, from: Unit, to: Unit): ActualValue {
  if (from === to || (value.kind !== "number" && value.kind !== "bounded")) return value;
  return { ...value, value: convertUnit(value.value, from, to) };
}

/** A computed rate is rounded for showing; what was typed keeps its digits. */
const shownNumber = (measure: EntryMeasure, value: Extract<ActualValue, { kind: "number" }>): Exact => (value.numerator === null ? value.value : roundText(value.value, measure.digits));

/** A value in the unit of the plan as it stands in the grid. */
export function printShown(measure: EntryMeasure, value: ActualValue): string {
  if (value.kind !== "number") return printValue(value);
  return measure.yesNo ? typedRowOf(measure, value).result : printExact(shownNumber(measure, value));
}

const EMPTY_CELL: EntryCell = { version: 0, typed: EMPTY_ROW, shown: "", denominator: "", stage: null, state: "empty", enteredBy: null, enteredAt: null, reason: null, denominatorHasChanged: false };

/** A cell as a person sees it. `base`: today's base figure of its area and year. */
export function entryCell(line: SheetLine, row: CellRow | null, base: Exact | null): EntryCell {
  const entry = row?.currentEntry;
  if (!row || !entry) return EMPTY_CELL;
  const value = valueInUnit(entryValue(entry), line.catalogueUnit, line.measure.unit);
  const denominator = value.kind === "number" ? value.denominator : null;
  const approved = row.approvedEntryId === entry.id;
  return {
    version: row.version,
    typed: typedRowOf(line.measure, value),
    shown: printShown(line.measure, value),
    denominator: denominator === null ? "" : printExact(denominator),
    stage: value.kind === "cleared" ? null : entry.stage,
    state: approved ? (value.kind === "cleared" ? "empty" : "approved") : "waiting",
    enteredBy: entry.enteredBy.name,
    enteredAt: entry.enteredAt.toISOString(),
    reason: entry.reason,
    denominatorHasChanged: line.measure.parts === "base" && denominator !== null && base !== null && denominator !== base,
  };
}
