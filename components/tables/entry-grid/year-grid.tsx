"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/forms/button";
import { type GridCell, type PastePlan, planPaste } from "@/lib/domain/entry/clipboard";
import type { CellDetail, YearGrid as Grid, YearLine } from "@/lib/domain/entry/grid";
import type { EntryField } from "@/lib/domain/entry/measure";
import type { Result } from "@/lib/domain/result";
import { CellPanel } from "./cell-panel";
import type { EntryActions } from "./entry-store";
import { GridNotices } from "./grid-notices";
import { PasteDialog } from "./paste-dialog";
import { cellText, typedOf } from "./slot";
import { useEntryStore } from "./use-entry-store";
import { useGridKeys } from "./use-grid-keys";
import { YearRow } from "./year-row";

const FIELDS: EntryField[] = ["numerator", "denominator", "result"];
const FIELD_NAMES: Record<EntryField, string> = { numerator: "tử số", denominator: "mẫu số", result: "kết quả" };
const BASE_LOCKED = "Mẫu số lấy từ số liệu nền, không ghi ở đây.";
const NO_PARTS = "Chỉ số này không có tử số và mẫu số riêng.";

interface YearGridProps {
  grid: Grid;
  actions: EntryActions & { detail: (input: { planCode: string; measureCode: string; year: number }) => Promise<Result<CellDetail | null>> };
  /** Under which name this device keeps what is typed. */
  place: string;
}

/** The sheet of a plan and a year. Saves when a row is left; nothing typed is lost. */
export function YearGrid({ grid, actions, place }: YearGridProps) {
  const lines = grid.sections.flatMap((section) => section.lines);
  const store = useEntryStore(
    grid.planCode,
    lines.map((line) => line.item),
    actions,
    place,
  );
  const [stage, setStage] = useState(grid.stage);
  const [pasting, setPasting] = useState<{ block: string[][] | null; at: { row: number; column: number } } | null>(null);
  const [opened, setOpened] = useState<YearLine | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  const cells = (): GridCell[][] =>
    lines.map(({ item }) => {
      const slot = store.slot(item.key);
      return FIELDS.map((field) => ({ entry: item.key, field, text: cellText(slot, field), locked: item.locked ?? partLocked(item.measure.parts, field) }));
    });
  const keys = useGridKeys({ store, cells, onPaste: (block, at) => setPasting({ block, at }) });

  const planOf = (block: string[][]): PastePlan =>
    planPaste(block, pasting?.at ?? { row: 0, column: 0 }, cells(), (key) => {
      const slot = store.slot(key);
      return { measure: slot.item.measure, context: slot.item.context, current: typedOf(slot) };
    });

  const targetHeading = grid.milestone === null ? "Cần đạt" : `Cần đạt ${grid.milestone}`;
  const start = pasting?.at ?? { row: 0, column: 0 };
  const rowOf = new Map(lines.map((line, at) => [line.item.key, at]));
  return (
    <div className={opened ? "xl:grid xl:grid-cols-[minmax(0,1fr)_19.75rem] xl:gap-7" : undefined}>
      <div className="min-w-0">
        {grid.readOnly === null ? (
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <fieldset className="flex flex-wrap items-center gap-x-4 text-small">
              <legend className="float-left mr-4 text-ink-2">Số liệu nhập là</legend>
              {(["estimate", "final"] as const).map((one) => (
                <label key={one} className="inline-flex min-h-9 cursor-pointer items-center gap-1.5">
                  <input
                    type="radio"
                    name="stage"
                    checked={stage === one}
                    onChange={() => {
                      setStage(one);
                      store.stage = one;
                    }}
                    className="accent-accent"
                  />
                  {one === "estimate" ? "số ước thực hiện" : "số chính thức"}
                </label>
              ))}
            </fieldset>
            <Button onClick={() => setPasting({ block: null, at: keys.active.current })}>Dán từ Excel</Button>
          </div>
        ) : null}
        <GridNotices store={store} />
        <table role="table" {...keys.handlers} className="block w-full text-dense frame:table">
          <caption className="sr-only">
            Nhập số liệu năm {grid.year}. Dùng phím mũi tên để sang ô khác, Enter để xuống, Esc để bỏ số vừa nhập.
          </caption>
          <thead role="rowgroup" className="hidden text-small text-ink-2 frame:table-header-group">
            <tr role="row">
              {["Số", "Chỉ số", String(grid.year - 1), targetHeading, "Tử số", "Mẫu số", `Kết quả ${grid.year}`].map((heading, at) => (
                <th key={heading} role="columnheader" scope="col" className={`border-b border-line-strong px-2 pb-2 font-medium ${COLUMN_LOOKS[at]}`}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {grid.sections.map((section) => (
            <tbody key={section.ordinal} role="rowgroup" className="block frame:table-row-group">
              <tr role="row" className="block frame:table-row">
                <th role="columnheader" scope="colgroup" colSpan={7} className="block bg-wash px-2 py-2 text-left font-semibold frame:table-cell">
                  {section.title}
                </th>
              </tr>
              {section.lines.map((line) => (
                <YearRow
                  key={line.item.key}
                  store={store}
                  line={line}
                  row={rowOf.get(line.item.key) ?? 0}
                  year={grid.year}
                  stage={stage}
                  targetHeading={targetHeading}
                  onDetail={(asked) => {
                    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
                    setOpened(asked);
                  }}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {opened ? (
        <CellPanel
          key={opened.item.key}
          store={store}
          item={opened.item}
          load={actions.detail}
          planCode={grid.planCode}
          onClose={() => {
            setOpened(null);
            opener.current?.focus();
          }}
        />
      ) : null}
      {pasting ? (
        <PasteDialog
          store={store}
          block={pasting.block}
          planOf={planOf}
          place={`ô ${FIELD_NAMES[FIELDS[start.column] ?? "numerator"]} của “${lines[start.row]?.name ?? ""}”`}
          nameOf={(item) => item.name}
          onClose={() => setPasting(null)}
        />
      ) : null}
    </div>
  );
}

const COLUMN_LOOKS = ["w-10 text-left", "text-left", "w-20 text-right", "w-32 text-left", "w-32 text-right", "w-32 text-right", "w-34 text-right"];

function partLocked(parts: "none" | "own" | "base", field: EntryField): string | null {
  if (field === "result") return null;
  if (parts === "none") return NO_PARTS;
  return field === "denominator" && parts === "base" ? BASE_LOCKED : null;
}
