import type { ReactNode } from "react";
import { FigureInput } from "@/components/tables/entry-grid/figure-input";
import { NoFigure } from "@/components/tables/entry-grid/no-figure";
import { SlotMessage, hasMessage } from "@/components/tables/entry-grid/slot-message";
import { useSlot } from "@/components/tables/entry-grid/use-slot";
import { YesNoChoice } from "@/components/tables/entry-grid/yes-no-choice";
import type { Unit } from "@/lib/domain/measure/measure";
import { type ReportLine, isGiven, lastYearWords } from "@/lib/domain/report/form";
import type { ReportStore } from "../queue/report-store";
import { useKeeps } from "../queue/use-report-store";
import { FieldState } from "./field-state";

const SIGNS: Partial<Record<Unit, string>> = { percent: "%", per_1000: "‰" };

interface FigureBlockProps {
  store: ReportStore;
  line: ReportLine;
  /** Of the element, so that others can lead to it. */
  id: string;
  year: number;
  /** Comments and evidence. */
  children?: ReactNode;
}

/** One figure of a report, laid out for a phone held in one hand. */
export function FigureBlock({ store, line, id, year, children }: FigureBlockProps) {
  const slot = useSlot(store, line.item.key);
  const keeps = useKeeps(store);
  const { item } = line;
  const { measure, locked } = item;
  const isLocked = locked !== null;
  const message = hasMessage(slot) ? `${id}-message` : undefined;
  const withParts = measure.parts !== "none" && !measure.yesNo;
  const field = { store, slot, describedBy: message, locked: isLocked };
  return (
    <article
      id={id}
      aria-labelledby={`${id}-name`}
      className="scroll-mt-4 border-t border-line py-5"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) store.settle(item.key);
      }}
    >
      <h3 id={`${id}-name`} className="font-medium">
        {line.name}
      </h3>
      <p className="text-small text-ink-3">{[`Chỉ tiêu ${line.indicatorNumber}`, line.hint, SIGNS[measure.unit] ? "" : line.unitWords].filter(Boolean).join(", ")}</p>
      <p className="mt-1 text-small text-ink-2">
        Năm {year - 1}: {lastYearWords(line)}
        {line.target === "" ? "" : `. Cần đạt: ${line.target}`}
      </p>
      {line.cellState === "returned" && line.returnReason ? (
        <p className="mt-2 border-l-4 border-risk bg-risk-wash px-3 py-2 text-dense">
          <strong className="font-semibold">Cần sửa:</strong> {line.returnReason}
          {line.beforeReturn === null ? "" : ` Số bị trả lại: ${line.beforeReturn}.`}
        </p>
      ) : null}
      {line.ownedBy !== null ? <p className="mt-2 text-small text-ink-2">{locked}</p> : null}
      {withParts ? (
        <div className="mt-3 grid grid-cols-2 items-end gap-3">
          <span>
            <span id={`${id}-n`} className="mb-1 block text-small text-ink-2">
              {measure.numeratorLabel}
            </span>
            <FigureInput {...field} field="numerator" labelledBy={`${id}-name ${id}-n`} />
          </span>
          <span>
            <span id={`${id}-d`} className="mb-1 block text-small text-ink-2">
              {measure.denominatorLabel}
              {measure.parts === "base" ? " (số liệu nền)" : ""}
            </span>
            <FigureInput {...field} field="denominator" labelledBy={`${id}-name ${id}-d`} locked={isLocked || measure.parts === "base"} />
          </span>
        </div>
      ) : null}
      <span id={`${id}-r`} className={measure.yesNo ? "sr-only" : "mt-3 mb-1 block text-small text-ink-2"}>
        Kết quả {year}
      </span>
      {measure.yesNo ? (
        <div className="mt-3">
          <YesNoChoice store={store} slot={slot} labelledBy={`${id}-name ${id}-r`} describedBy={message} locked={isLocked} />
        </div>
      ) : (
        <FigureInput {...field} field="result" labelledBy={`${id}-name ${id}-r`} unit={SIGNS[measure.unit] ?? ""} />
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {isLocked || measure.yesNo ? <span /> : <NoFigure store={store} itemKey={item.key} describedBy={`${id}-name`} />}
        <FieldState slot={slot} isSaved={isGiven(slot.cell)} keeps={keeps} />
      </div>
      {message ? (
        <div id={message} className="mt-2">
          <SlotMessage store={store} slot={slot} />
        </div>
      ) : null}
      {children}
    </article>
  );
}
