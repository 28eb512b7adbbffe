/** Moving and selecting in a grid whose inputs carry `data-at="row:column"`. Gaps are skipped. */
export interface Position {
  row: number;
  column: number;
}

export const positionAttribute = ({ row, column }: Position): string => `${row}:${column}`;

const inputAt = (grid: HTMLElement, at: Position): HTMLInputElement | null => grid.querySelector<HTMLInputElement>(`input[data-at="${positionAttribute(at)}"]`);

export function positionOf(target: EventTarget | null): Position | null {
  const at = target instanceof HTMLInputElement ? target.dataset.at : undefined;
  if (at === undefined) return null;
  const [row = 0, column = 0] = at.split(":").map(Number);
  return { row, column };
}

/** The next cell in that direction, or null at the border. */
export function neighbour(grid: HTMLElement, from: Position, down: number, right: number, size: { rows: number; columns: number }): Position | null {
  for (let { row, column } = { row: from.row + down, column: from.column + right }; row >= 0 && row < size.rows && column >= 0 && column < size.columns; row += down, column += right) {
    if (inputAt(grid, { row, column })) return { row, column };
  }
  return null;
}

export function focusCell(grid: HTMLElement, at: Position): void {
  const input = inputAt(grid, at);
  input?.focus();
  input?.select();
}

/** Would an arrow key leave the text? At its edge, or when all of it is selected. */
export function leavesText(input: HTMLInputElement, key: "ArrowLeft" | "ArrowRight"): boolean {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return true;
  if (start !== end) return false;
  return key === "ArrowLeft" ? start === 0 : end === value.length;
}

export interface Range {
  from: Position;
  to: Position;
}

export const rangeOf = (a: Position, b: Position): Range => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

export const isBlock = ({ from, to }: Range): boolean => from.row !== to.row || from.column !== to.column;

/** Marks the selected cells; null: none. Only paint, so it does not go through React. */
export function paintRange(grid: HTMLElement, range: Range | null): void {
  for (const input of grid.querySelectorAll<HTMLInputElement>("input[data-at]")) {
    const at = positionOf(input);
    const inside = range !== null && at !== null && at.row >= range.from.row && at.row <= range.to.row && at.column >= range.from.column && at.column <= range.to.column;
    input.toggleAttribute("data-selected", inside);
  }
}
