"use client";

import { useState } from "react";
import { Button } from "@/components/forms/button";
import { type GridCell, type PastePlan, planPaste } from "@/lib/domain/entry/clipboard";
import type { BacklogGrid as Grid } from "@/lib/domain/entry/grid";
import { BacklogRow } from "./backlog-row";
import type { EntryActions } from "./entry-store";
import { GridNotices } from "./grid-notices";
import { PasteDialog } from "./paste-dialog";
import { cellText, typedOf } from "./slot";
import { useEntryStore } from "./use-entry-store";
import { useGridKeys } from "./use-grid-keys";

interface BacklogGridProps {
  grid: Grid;
  actions: EntryActions;
  /** Under which name this device keeps what is typed. */
  place: string;
}

/** Measures by years: rates alone, as old files have them. Every cell saves by itself. */
export function BacklogGrid({ grid, actions, place }: BacklogGridProps) {
  const lines = grid.sections.flatMap((section) => section.lines);
  const store = useEntryStore(
    grid.planCode,
    lines.flatMap((line) => line.items),
    actions,
    place,
  );
  const [pasting, setPasting] = useState<{ block: string[][] | null; at: { row: number; column: number } } | null>(null);

  const cells = (): GridCell[][] =>
    lines.map((line) => line.items.map((item) => ({ entry: item.key, field: "result" as const, text: cellText(store.slot(item.key), "result"), locked: item.locked })));
  const keys = useGridKeys({ store, cells, onPaste: (block, at) => setPasting({ block, at }) });
  const planOf = (block: string[][]): PastePlan =>
    planPaste(block, pasting?.at ?? { row: 0, column: 0 }, cells(), (key) => {
      const slot = store.slot(key);
      return { measure: slot.item.measure, context: slot.item.context, current: typedOf(slot) };
    });

  const start = pasting?.at ?? { row: 0, column: 0 };
  const rowOf = new Map(lines.map((line, at) => [line, at]));
  return (
    <>
      {grid.readOnly === null ? (
        <div className="mb-3 flex justify-end">
          <Button onClick={() => setPasting({ block: null, at: keys.active.current })}>Dán từ Excel</Button>
        </div>
      ) : null}
      <GridNotices store={store} />
      <table role="table" {...keys.handlers} className="block w-full text-dense frame:table">
        <caption className="sr-only">Nhập số liệu nhiều năm. Dùng phím mũi tên để sang ô khác, Enter để xuống, Esc để bỏ số vừa nhập.</caption>
        <thead role="rowgroup" className="hidden text-small text-ink-2 frame:table-header-group">
          <tr role="row">
            <th role="columnheader" scope="col" className="w-10 border-b border-line-strong px-2 pb-2 text-left font-medium">
              Số
            </th>
            <th role="columnheader" scope="col" className="border-b border-line-strong px-2 pb-2 text-left font-medium">
              Chỉ số
            </th>
            {grid.years.map((year) => (
              <th key={year} role="columnheader" scope="col" className="w-28 border-b border-line-strong px-3 pb-2 text-right font-medium">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {grid.sections.map((section) => (
          <tbody key={section.ordinal} role="rowgroup" className="block frame:table-row-group">
            <tr role="row" className="block frame:table-row">
              <th role="columnheader" scope="colgroup" colSpan={grid.years.length + 2} className="block bg-wash px-2 py-2 text-left font-semibold frame:table-cell">
                {section.title}
              </th>
            </tr>
            {section.lines.map((line) => (
              <BacklogRow key={line.items[0]?.key} store={store} line={line} row={rowOf.get(line) ?? 0} />
            ))}
          </tbody>
        ))}
      </table>
      {pasting ? (
        <PasteDialog
          store={store}
          block={pasting.block}
          planOf={planOf}
          place={`ô năm ${grid.years[start.column] ?? ""} của “${lines[start.row]?.name ?? ""}”`}
          nameOf={(item) => `${item.name}, ${item.year}`}
          onClose={() => setPasting(null)}
        />
      ) : null}
    </>
  );
}
