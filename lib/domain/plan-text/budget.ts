import { type Exact, decimal } from "../decimal";
import type { FundingSource } from "../plan/issued-plan";
import type { DraftBudget } from "./draft";
import { fold } from "./fold";
import type { Table } from "./lines";
import { type MappedText, spanOf } from "./mapped-text";
import { type Block, isParagraph } from "./paragraphs";

interface Column {
  year: number | null;
  source: FundingSource;
  isTotal: boolean;
}

export interface BudgetReading {
  budget: DraftBudget;
  /** Columns whose source the table does not print. */
  sourceIsInferred: boolean;
}

/** The budget annex: a table with years across it, or one column of money in a plan of one year. Tables of one form on several pages are one. */
export function readBudget(blocks: readonly Block[], startYear: number | null, endYear: number | null): BudgetReading | null {
  let reading: BudgetReading | null = null;
  let factor = decimal(1);
  let isMoney = false;
  for (const block of blocks) {
    if (isParagraph(block)) {
      const folded = fold(block.whole.text);
      if (/kinh phi|du toan|ngan sach/.test(folded) && block.whole.text.length < 260) isMoney = true;
      if (/(?:dvt|don vi(?: tinh)?)\s*:?/.test(folded)) factor = unitFactor(folded) ?? factor;
      if (/^(?:nhiem vu|muc tieu|to chuc thuc hien)/.test(folded)) isMoney = false;
      continue;
    }
    const header = headerOf(block.table, startYear, endYear, isMoney || reading !== null);
    if (header === null) continue;
    const rows = block.table.rows.slice(header.rows);
    reading ??= { budget: { activities: [], printedTotals: [], span: spanOf(block.table.rows[0]!.find(({ text }) => text !== "") ?? block.table.rows[0]![0]!), certainty: "printed" }, sourceIsInferred: false };
    reading.sourceIsInferred ||= header.sourceIsInferred;
    const own = factorOfTable(block.table) ?? factor;
    const thousands = hasCommaThousands(rows);
    for (const row of rows) readRow(row, header, reading.budget, (text) => amountOf(text, thousands, own));
    const last = rows.at(-1)?.findLast(({ text }) => text !== "");
    if (last !== undefined) reading.budget.span = [reading.budget.span[0], spanOf(last)[1]];
  }
  return reading === null || reading.budget.activities.every(({ lines }) => lines.length === 0) ? null : reading;
}

interface Header {
  rows: number;
  titleAt: number;
  numberAt: number | null;
  columns: Map<number, Column>;
  sourceIsInferred: boolean;
}

const YEAR_CELL = /^(?:nam\s*)?((?:19|20)\d\d)$/;
const TOTAL_CELL = /^(?:tong cong|tong so|tong|cong|tong kinh phi|tong cong kinh phi|ca giai doan)/;

const sourceOf = (text: string): FundingSource | null => (/huy dong|xa hoi hoa|tai tro|vien tro|khac|doi ung|hop phap/.test(text) ? "mobilised" : /dia phuong|ngan sach|nsdp|nsnn|nstw|ns |trung uong|nha nuoc|tinh|huyen/.test(text) ? "local" : null);

function headerOf({ rows }: Table, startYear: number | null, endYear: number | null, isMoney: boolean): Header | null {
  const cells = rows.slice(0, 5).map((row) => row.map(({ text }) => fold(text)));
  const yearRow = cells.findIndex((row) => row.filter((cell) => YEAR_CELL.test(cell)).length >= 2);
  if (yearRow === -1) return oneYearHeader(cells, startYear, endYear, isMoney);
  const years = cells[yearRow]!;
  if (years.some((cell) => /chi tieu|don vi tinh|dvt/.test(cell)) && !isMoney) return null;
  const next = cells[yearRow + 1];
  const hasSources = next !== undefined && next.filter((cell) => sourceOf(cell) !== null).length >= 2 && next.every((cell) => !/^\d/.test(cell));
  const columns = new Map<number, Column>();
  const firstYear = years.findIndex((cell) => YEAR_CELL.test(cell) || TOTAL_CELL.test(cell));
  if (!hasSources) {
    years.forEach((cell, index) => {
      const year = YEAR_CELL.exec(cell)?.[1];
      if (year !== undefined) columns.set(index, { year: Number(year), source: "local", isTotal: false });
      else if (TOTAL_CELL.test(cell) && index >= 2) columns.set(index, { year: null, source: "local", isTotal: true });
    });
    if (!isMoney) return null;
  } else {
    const labels = next.map((cell, index) => ({ index, source: sourceOf(cell) })).filter(({ source }) => source !== null);
    const groups = years.map((cell, index) => ({ index, cell })).filter(({ cell, index }) => index >= firstYear && (YEAR_CELL.test(cell) || TOTAL_CELL.test(cell)));
    // A merged cell is kept as an empty one, repeated, or dropped; then labels are dealt out evenly.
    const isAligned = labels.length === 0 || years.length >= next.length - 1 && groups.length < labels.length && labels[0]!.index === groups[0]!.index;
    labels.forEach(({ index, source }, position) => {
      const group = isAligned ? groups.findLast((one) => one.index <= index) : groups[Math.floor(position / (labels.length / groups.length))];
      if (group === undefined) return;
      const year = YEAR_CELL.exec(group.cell)?.[1];
      columns.set(index, { year: year === undefined ? null : Number(year), source: source!, isTotal: year === undefined });
    });
  }
  const titleAt = Math.max(0, years.findIndex((cell) => /noi dung|hoat dong|nhiem vu|hang muc|ten/.test(cell)));
  const numberAt = years.findIndex((cell) => /^(?:stt|tt|so tt)$/.test(cell));
  return { rows: yearRow + (hasSources ? 2 : 1), titleAt: titleAt === 0 && numberAt === 0 ? 1 : titleAt, numberAt: numberAt === -1 ? null : numberAt, columns, sourceIsInferred: !hasSources };
}

function oneYearHeader(cells: string[][], startYear: number | null, endYear: number | null, isMoney: boolean): Header | null {
  if (!isMoney || startYear === null || startYear !== endYear) return null;
  const row = cells.findIndex((one) => one.some((cell) => /noi dung|hoat dong|hang muc/.test(cell)) && one.some((cell) => /kinh phi|thanh tien|so tien|du toan/.test(cell)));
  if (row === -1) return null;
  const at = cells[row]!.findLastIndex((cell) => /kinh phi|thanh tien|so tien|du toan/.test(cell));
  const numberAt = cells[row]!.findIndex((cell) => /^(?:stt|tt)$/.test(cell));
  return { rows: row + 1, titleAt: Math.max(cells[row]!.findIndex((cell) => /noi dung|hoat dong|hang muc/.test(cell)), 0), numberAt: numberAt === -1 ? null : numberAt, columns: new Map([[at, { year: startYear, source: "local", isTotal: false }]]), sourceIsInferred: true };
}

const unitFactor = (folded: string) => (/trieu dong/.test(folded) ? decimal(1) : /(?:nghin|ngan|1\.000) dong/.test(folded) ? decimal("0.001") : /ty dong/.test(folded) ? decimal(1000) : /\bdong\b/.test(folded) ? decimal("0.000001") : null);

const factorOfTable = ({ rows }: Table) => {
  const text = fold(rows.slice(0, 2).flat().map(({ text: cell }) => cell).join(" "));
  return /(?:dvt|don vi tinh|trieu dong|nghin dong|ngan dong|ty dong)/.test(text) ? unitFactor(text) : null;
};

/** "1,055" everywhere and never "1.055": commas group thousands in this table. */
function hasCommaThousands(rows: readonly MappedText[][]): boolean {
  const cells = rows.flat().map(({ text }) => text.trim());
  return cells.some((cell) => /^\d{1,3}(?:,\d{3})+$/.test(cell)) && !cells.some((cell) => /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(cell)) && !cells.some((cell) => /^\d+,(?:\d{1,2}|\d{4,})$/.test(cell));
}

function amountOf(text: string, commaThousands: boolean, factor: ReturnType<typeof decimal>): Exact | null {
  const clean = text.replace(/\s+/g, "").replace(/(?:đồng|tr|triệu)$/iu, "");
  if (!/^\d[\d.,]*$/.test(clean)) return null;
  const plain = commaThousands ? clean.replaceAll(",", "") : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(clean) ? clean.replaceAll(".", "").replace(",", ".") : clean.replace(",", ".");
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  return factor.equals(1) ? plain : decimal(plain).times(factor).toFixed();
}

function readRow(row: readonly MappedText[], header: Header, budget: DraftBudget, amount: (text: string) => Exact | null) {
  const title = row[header.titleAt]?.text.trim() ?? "";
  const number = (header.numberAt === null ? "" : (row[header.numberAt]?.text.trim() ?? "")).replace(/[.)]$/, "");
  const label = title === "" ? number : title;
  const isTotal = TOTAL_CELL.test(fold(label)) || (title === "" && /^tong/.test(fold(number)));
  const figures = [...header.columns].flatMap(([index, column]) => {
    const cell = row[index];
    const value = cell === undefined ? null : amount(cell.text);
    return value === null ? [] : [{ column, value, span: spanOf(cell!) }];
  });
  // The heading comes again on each page.
  if (row.filter(({ text }) => YEAR_CELL.test(fold(text))).length >= 2) return;
  if (label === "" || (figures.length === 0 && number === "")) return;
  const first = row.find(({ text }) => text !== "")!;
  const last = row.findLast(({ text }) => text !== "")!;
  if (isTotal) {
    for (const { column, value, span } of figures) budget.printedTotals.push({ activity: null, year: column.year, source: header.sourceIsInferred ? null : column.source, amount: value, span, certainty: "printed" });
    return;
  }
  const name = number === "" || budget.activities.some((activity) => activity.number === number) ? String(budget.activities.length + 1) : number;
  budget.activities.push({
    number: name,
    title: title.replace(/\s+/g, " "),
    lines: figures.filter(({ column }) => !column.isTotal).map(({ column, value, span }) => ({ year: column.year!, source: column.source, planned: value, span, certainty: header.sourceIsInferred ? ("inferred" as const) : ("printed" as const) })),
    span: [spanOf(first)[0], spanOf(last)[1]],
    certainty: "printed",
  });
  const totals = figures.filter(({ column }) => column.isTotal).map(({ column, value, span }) => ({ activity: name, year: null, source: header.sourceIsInferred ? null : column.source, amount: value, span, certainty: "printed" as const }));
  // Row totals stand before the bottom line, as printed.
  budget.printedTotals.push(...totals);
}
