import type { Stage } from "@/lib/domain/actual/value";
import type { Unit } from "@/lib/domain/measure/measure";
import type { YearLine } from "@/lib/domain/entry/grid";
import type { EntryStore } from "./entry-store";
import { FigureInput } from "./figure-input";
import { NoFigure } from "./no-figure";
import { SlotMessage, hasMessage } from "./slot-message";
import { SlotState } from "./slot-state";
import { useSlot } from "./use-slot";
import { YesNoChoice } from "./yes-no-choice";

const SIGNS: Partial<Record<Unit, string>> = { percent: "%", per_1000: "‰" };
const CELL = "block frame:table-cell frame:px-1 frame:py-1.5 frame:align-middle";

interface YearRowProps {
  store: EntryStore;
  line: YearLine;
  row: number;
  year: number;
  /** What new figures are. */
  stage: Stage;
  /** How the target column is headed. */
  targetHeading: string;
  onDetail: (line: YearLine) => void;
}

/** A measure in a year: a table row, on a narrow screen a stack. */
export function YearRow({ store, line, row, year, stage, targetHeading, onDetail }: YearRowProps) {
  const slot = useSlot(store, line.item.key);
  const { item } = line;
  const { measure } = item;
  const id = `e${row}`;
  const locked = item.locked !== null;
  const told = hasMessage(slot);
  const message = told ? `${id}-message` : undefined;
  const withParts = measure.parts !== "none" && !measure.yesNo;
  const common = { store, slot, describedBy: message };
  return (
    <>
      <tr
        role="row"
        className="grid grid-cols-2 gap-x-3 gap-y-1 border-t border-line pt-4 pb-3 frame:table-row frame:p-0"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) store.settle(item.key);
        }}
      >
        <td role="cell" className="hidden text-ink-3 frame:table-cell frame:px-2 frame:py-2">
          {line.indicatorNumber}
        </td>
        <th role="rowheader" scope="row" className="col-span-2 block py-1 text-left font-normal frame:table-cell frame:px-2 frame:py-2">
          <button
            type="button"
            id={`${id}-name`}
            onClick={() => onDetail(line)}
            aria-haspopup="true"
            className="cursor-pointer text-left font-medium underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-accent hover:decoration-solid frame:font-normal"
          >
            {line.name}
          </button>
          <span className="block text-small text-ink-3">
            <span className="frame:hidden">Chỉ tiêu {line.indicatorNumber}, </span>
            {line.hint}
            {line.unitWords === "" || SIGNS[measure.unit] ? "" : `, ${line.unitWords}`}
          </span>
        </th>
        <td role="cell" className="block text-small text-ink-2 frame:table-cell frame:px-2 frame:text-right frame:text-dense">
          <span className="frame:sr-only">Năm {year - 1}: </span>
          {line.lastYear === "" ? "–" : line.lastYear}
        </td>
        <td role="cell" className="block text-small text-ink-2 frame:table-cell frame:px-2">
          <span className="frame:sr-only">{targetHeading}: </span>
          {line.target === "" ? "–" : line.target}
        </td>
        {withParts ? (
          <>
            <td role="cell" className={`${CELL} self-end`}>
              <span id={`${id}-n`} className="mb-1 block text-small text-ink-2 frame:sr-only">
                {measure.numeratorLabel}
              </span>
              <FigureInput {...common} field="numerator" at={{ row, column: 0 }} labelledBy={`${id}-name ${id}-n`} locked={locked} />
            </td>
            <td role="cell" className={`${CELL} self-end`}>
              <span id={`${id}-d`} className="mb-1 block text-small text-ink-2 frame:sr-only">
                {measure.denominatorLabel}
                {measure.parts === "base" ? " (số liệu nền)" : ""}
              </span>
              <FigureInput {...common} field="denominator" at={{ row, column: 1 }} labelledBy={`${id}-name ${id}-d`} locked={locked || measure.parts === "base"} />
            </td>
          </>
        ) : measure.yesNo ? null : (
          <>
            <td role="cell" className="hidden frame:table-cell" />
            <td role="cell" className="hidden frame:table-cell" />
          </>
        )}
        <td role="cell" colSpan={measure.yesNo ? 3 : 1} className={`${CELL} col-span-2`}>
          <span id={`${id}-r`} className="mb-1 block text-small text-ink-2 frame:sr-only">
            Kết quả {year}
          </span>
          {measure.yesNo ? (
            <YesNoChoice store={store} slot={slot} labelledBy={`${id}-name ${id}-r`} describedBy={message} locked={locked} />
          ) : (
            <FigureInput {...common} field="result" at={{ row, column: 2 }} labelledBy={`${id}-name ${id}-r`} unit={SIGNS[measure.unit] ?? ""} locked={locked} />
          )}
          <span className="flex min-h-5 flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-1 text-[0.8125rem] leading-snug frame:min-h-0 frame:justify-end frame:pt-0.5">
            {locked || measure.yesNo || measure.multiplier === null ? null : <NoFigure store={store} itemKey={item.key} className="frame:hidden" />}
            <SlotState slot={slot} />
            {slot.cell.stage === "estimate" && slot.draft === null && slot.phase !== "saving" && !locked && stage === "final" ? (
              <button type="button" onClick={() => store.saveAgain(item.key, "Chốt số liệu chính thức")} className="cursor-pointer text-accent underline underline-offset-2">
                chốt chính thức
              </button>
            ) : null}
          </span>
        </td>
      </tr>
      {told ? (
        <tr role="row" className="block pb-3 frame:table-row">
          <td role="cell" className="hidden frame:table-cell" />
          <td role="cell" id={message} colSpan={6} className="block frame:table-cell frame:px-2 frame:pb-2.5">
            <SlotMessage store={store} slot={slot} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
