import { type Checked, checkRow } from "./checks";
import { type Finding, composeRow, editRow, sameValue } from "./compose";
import type { EntryContext, EntryField, EntryMeasure, TypedRow } from "./measure";

/** One cell of a grid on screen, as paste and copy see it. */
export interface GridCell {
  /** The entry it belongs to: three cells of one row, or one cell of the backlog. */
  entry: string;
  field: EntryField;
  /** What stands in it now. */
  text: string;
  /** Why it cannot be typed into; null where it can. */
  locked: string | null;
}

export interface PasteEntry {
  measure: EntryMeasure;
  context: EntryContext;
  current: TypedRow;
}

export interface PlannedEntry {
  entry: string;
  typed: TypedRow;
  checked: Checked;
}

/** A pasted cell that has nowhere to go. */
export interface Stray {
  row: number;
  column: number;
  text: string;
  message: string;
}

/** What a paste would do. Nothing is written before a person accepts it. */
export interface PastePlan {
  writes: PlannedEntry[];
  errors: (PlannedEntry & { findings: Finding[] })[];
  /** Entries that already say the same. */
  unchanged: string[];
  strays: Stray[];
}

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Rows of cells as Excel and LibreOffice put them on the clipboard: tabs, quoted cells with line ends inside, CRLF or LF. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at++;
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  // What Excel copies ends with a line end: that is no further row.
  if (cell !== "" || (rows.at(-1)?.length ?? 0) > 0) endCell();
  else rows.pop();
  return rows;
}

/** The same the other way: what goes onto the clipboard. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/**
 * What goes where, when `block` lands with its first cell at `at`. An empty pasted cell leaves what stands there: a gap
 * in an old file must not erase figures. Whole entries are checked, so numerator, denominator and rate of one line are
 * held against each other.
 */
export function planPaste(block: readonly (readonly string[])[], at: { row: number; column: number }, grid: readonly (readonly GridCell[])[], find: (entry: string) => PasteEntry): PastePlan {
  const plan: PastePlan = { writes: [], errors: [], unchanged: [], strays: [] };
  const changes = new Map<string, Partial<TypedRow>>();

  block.forEach((cells, down) =>
    cells.forEach((raw, right) => {
      const text = tidy(raw);
      if (text === "") return;
      const stray = (message: string) => plan.strays.push({ row: at.row + down, column: at.column + right, text, message });
      const cell = grid[at.row + down]?.[at.column + right];
      if (!cell) return void stray("Ô này nằm ngoài bảng nên không được ghi.");
      if (cell.locked !== null) return void (text === tidy(cell.text) || stray(cell.locked));
      changes.set(cell.entry, { ...changes.get(cell.entry), [cell.field]: text });
    }),
  );

  for (const [entry, change] of changes) {
    const { measure, context, current } = find(entry);
    const typed = editRow(measure, current, change);
    const checked = checkRow(measure, typed, context);
    const before = composeRow(measure, current, context.base);
    if (checked.ok && before.ok && sameValue(checked.composed.value, before.composed.value)) {
      plan.unchanged.push(entry);
      continue;
    }
    if (checked.ok) plan.writes.push({ entry, typed, checked });
    else plan.errors.push({ entry, typed, checked, findings: checked.errors });
  }
  return plan;
}
