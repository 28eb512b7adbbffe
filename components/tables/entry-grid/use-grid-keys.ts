import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";
import { type GridCell, parseBlock, writeBlock } from "@/lib/domain/entry/clipboard";
import type { EntryStore } from "./entry-store";
import { type Position, type Range, focusCell, isBlock, leavesText, neighbour, paintRange, positionOf, rangeOf } from "./grid-keys";

interface Options {
  store: EntryStore;
  /** The grid as it stands, asked for when it is needed. */
  cells: () => (GridCell | null)[][];
  onPaste: (block: string[][], at: Position) => void;
}

const ARROWS: Record<string, [down: number, right: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * The keyboard of a spreadsheet: arrows and Enter move, Shift with arrows selects a block, Escape takes back what was
 * typed, Ctrl+Z the last save, Ctrl+C and Ctrl+V carry blocks. Tab is the browser's own.
 */
export function useGridKeys({ store, cells, onPaste }: Options) {
  const anchor = useRef<Position | null>(null);
  const active = useRef<Position>({ row: 0, column: 0 });
  const selected = useRef<Range | null>(null);

  const select = (grid: HTMLElement, range: Range | null) => {
    selected.current = range && isBlock(range) ? range : null;
    paintRange(grid, selected.current);
  };

  const move = (grid: HTMLElement, from: Position, [down, right]: [number, number], extend: boolean): boolean => {
    const all = cells();
    const to = neighbour(grid, from, down, right, { rows: all.length, columns: Math.max(0, ...all.map((row) => row.length)) });
    if (!to) return false;
    if (extend) anchor.current ??= from;
    const start = anchor.current;
    focusCell(grid, to);
    if (extend && start) {
      anchor.current = start;
      select(grid, rangeOf(start, to));
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = positionOf(event.target);
    const grid = event.currentTarget;
    if (!at || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const cell = cells()[at.row]?.[at.column];
    const arrow = ARROWS[event.key];
    if (arrow && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && !leavesText(event.target, event.key)) return;
      if (!event.shiftKey) anchor.current = null;
      if (move(grid, at, arrow, event.shiftKey)) event.preventDefault();
    } else if (event.key === "Enter" && cell) {
      event.preventDefault();
      if (!move(grid, at, [event.shiftKey ? -1 : 1, 0], false)) store.settle(cell.entry);
    } else if (event.key === "Escape") {
      if (selected.current) select(grid, null);
      else if (cell) store.revert(cell.entry);
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && cell && store.slot(cell.entry).draft === null && store.summary().undoable !== null) {
      event.preventDefault();
      void store.undo();
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const at = positionOf(event.target);
    if (!at) return;
    active.current = at;
    select(event.currentTarget, null);
    if (event.target instanceof HTMLInputElement) event.target.select();
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const at = positionOf(event.target);
    if (!at) return;
    if (event.shiftKey) {
      event.preventDefault();
      select(event.currentTarget, rangeOf(active.current, at));
    } else {
      anchor.current = null;
      select(event.currentTarget, null);
    }
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const range = selected.current;
    if (!range) return;
    const rows = cells().slice(range.from.row, range.to.row + 1);
    event.clipboardData.setData("text/plain", writeBlock(rows.map((row) => row.slice(range.from.column, range.to.column + 1).map((cell) => cell?.text ?? ""))));
    event.preventDefault();
  };

  const onPasteEvent = (event: ClipboardEvent<HTMLElement>) => {
    const at = positionOf(event.target);
    const block = parseBlock(event.clipboardData.getData("text/plain"));
    // One cell is typing; a block is shown before anything is written.
    if (!at || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return;
    event.preventDefault();
    onPaste(block, selected.current?.from ?? at);
  };

  return { active, handlers: { onKeyDown, onFocus, onMouseDown, onCopy, onPaste: onPasteEvent } };
}
