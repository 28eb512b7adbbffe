"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/forms/button";
import { type CellConflict, cellKey } from "@/lib/domain/entry/cell";
import { type PastePlan, type PlannedEntry, parseBlock } from "@/lib/domain/entry/clipboard";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { Problem } from "@/lib/domain/result";
import type { EntryStore } from "./entry-store";
import { cellText, shownOr } from "./slot";

interface PasteDialogProps {
  store: EntryStore;
  /** Null: the block is to be pasted into the dialog first. */
  block: string[][] | null;
  planOf: (block: string[][]) => PastePlan;
  /** Where the block begins, in words. */
  place: string;
  /** One entry in words: "Tử vong trẻ sơ sinh" or with its year. */
  nameOf: (item: EntryItem) => string;
  onClose: () => void;
}

/** Shows what a pasted block would do; nothing is written before it is accepted, then all of it or nothing. */
export function PasteDialog({ store, block, planOf, place, nameOf, onClose }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [pasted, setPasted] = useState(block);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[min(54rem,calc(100vw-1.5rem))] overflow-auto rounded-md border border-line-strong bg-paper p-5 text-ink backdrop:bg-ink/40 sm:p-6"
    >
      <h2 id={`${id}-title`} className="text-section font-semibold">
        {pasted ? "Xem trước khối số liệu sẽ ghi" : "Dán khối số liệu từ Excel"}
      </h2>
      {pasted ? (
        <Preview store={store} plan={planOf(pasted)} nameOf={nameOf} onDone={() => dialog.current?.close()} />
      ) : (
        <BlockField place={place} onBlock={setPasted} onCancel={() => dialog.current?.close()} />
      )}
    </dialog>
  );
}

function BlockField({ place, onBlock, onCancel }: { place: string; onBlock: (block: string[][]) => void; onCancel: () => void }) {
  const id = useId();
  const [text, setText] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const block = parseBlock(text);
        if (block.length > 0) onBlock(block);
      }}
    >
      <label htmlFor={id} className="mt-3 block font-medium">
        Khối ô đã sao chép
      </label>
      <p id={`${id}-hint`} className="text-small text-ink-3">
        Sao chép các ô trong Excel rồi dán vào đây. Ô đầu tiên sẽ vào {place}; muốn bắt đầu ở ô khác thì đặt con trỏ vào ô đó trước.
      </p>
      <textarea id={id} aria-describedby={`${id}-hint`} value={text} rows={8} onChange={(event) => setText(event.target.value)} className="mt-1.5 block w-full rounded-sm border border-line-strong p-3 font-mono text-small" />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          Xem trước
        </Button>
        <Button onClick={onCancel}>Hủy</Button>
      </div>
    </form>
  );
}

type Answer = Problem & { conflicts: CellConflict[] };

function Preview({ store, plan, nameOf, onDone }: { store: EntryStore; plan: PastePlan; nameOf: (item: EntryItem) => string; onDone: () => void }) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [saving, setSaving] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { writes, errors, strays, unchanged } = plan;
  const surprising = writes.filter(({ checked }) => checked.ok && checked.surprises.length > 0);
  const needsReason = surprising.length > 0 || answer?.fields?.reason !== undefined;

  const write = async () => {
    if (saving) return;
    if (needsReason && reason.trim() === "") {
      setAnswer({ code: "invalid", message: "Có số liệu khác thường. Ghi một câu giải thích chung rồi ghi lại.", conflicts: [] });
      return;
    }
    setSaving(true);
    const problem = await store.saveBlock(writes, reason);
    setSaving(false);
    if (problem === null) onDone();
    else setAnswer({ ...problem, conflicts: problem.code === "conflict" && Array.isArray(problem.current) ? (problem.current as CellConflict[]) : [] });
  };

  return (
    <>
      <p className="mt-2">
        {writes.length} ô sẽ được ghi{unchanged.length > 0 ? `, ${unchanged.length} ô giữ nguyên vì đã đúng` : ""}
        {errors.length > 0 ? `, ${errors.length} ô có lỗi` : ""}
        {strays.length > 0 ? `, ${strays.length} ô không có chỗ` : ""}. {errors.length + strays.length > 0 ? "Ô có lỗi và ô không có chỗ sẽ không được ghi." : ""} Ô trống trong khối không xóa số đang có.
      </p>
      {answer ? (
        <div role="alert" className="mt-3 border-l-4 border-bad bg-bad-wash px-4 py-3">
          <p>{answer.message}</p>
          {answer.conflicts.map((conflict) => (
            <p key={cellKey(conflict.measureCode, conflict.year)}>
              {nameOf(store.slot(cellKey(conflict.measureCode, conflict.year)).item)}: {conflict.theirs.enteredBy} đã ghi {shownOr(conflict.theirs)}.
            </p>
          ))}
          {answer.conflicts.length > 0 ? (
            <Button
              className="mt-2"
              onClick={() => {
                store.acceptTheirVersions(answer.conflicts, ({ measureCode, year }) => cellKey(measureCode, year));
                setAnswer(null);
              }}
            >
              Đã xem, vẫn dùng số của tôi
            </Button>
          ) : null}
        </div>
      ) : null}
      {needsReason ? (
        <div className="mt-3 border-l-4 border-slow bg-slow-wash px-4 py-3">
          <label htmlFor={id} className="font-medium">
            Giải thích cho {surprising.length} ô có số liệu khác thường
          </label>
          <input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} className="mt-1 block h-11 w-full rounded-sm border border-slow bg-paper px-3" />
        </div>
      ) : null}
      <div className="mt-4 overflow-x-auto" tabIndex={0} role="region" aria-label="Các ô sẽ ghi">
        <table className="w-full text-left text-dense">
          <thead className="border-b border-line-strong text-small text-ink-2">
            <tr>
              <th scope="col" className="py-1.5 pr-3 font-medium">
                Chỉ số
              </th>
              <th scope="col" className="px-3 text-right font-medium">
                Đang có
              </th>
              <th scope="col" className="px-3 text-right font-medium">
                Sẽ ghi
              </th>
              <th scope="col" className="pl-3 font-medium">
                Ghi chú
              </th>
            </tr>
          </thead>
          <tbody>
            {errors.map((one) => (
              <PlannedRow key={one.entry} store={store} planned={one} nameOf={nameOf} note={one.findings.map(({ message }) => message).join(" ")} tone="text-risk" />
            ))}
            {strays.map((stray) => (
              <tr key={`${stray.row} ${stray.column}`} className="border-b border-line">
                <td className="py-1.5 pr-3 text-ink-3">
                  Dòng {stray.row + 1}, cột {stray.column + 1}
                </td>
                <td />
                <td className="px-3 text-right">{stray.text}</td>
                <td className="pl-3 text-small text-risk">{stray.message}</td>
              </tr>
            ))}
            {writes.map((one) => (
              <PlannedRow key={one.entry} store={store} planned={one} nameOf={nameOf} note={one.checked.ok ? one.checked.surprises.map(({ message }) => message).join(" ") : ""} tone="text-slow" />
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        {writes.length > 0 ? (
          <Button look="primary" aria-disabled={saving || undefined} onClick={() => void write()}>
            {saving ? "Đang ghi…" : `Ghi ${writes.length} ô`}
          </Button>
        ) : null}
        <Button onClick={onDone}>{writes.length > 0 ? "Hủy, không ghi gì" : "Đóng"}</Button>
      </div>
    </>
  );
}

function PlannedRow({ store, planned, nameOf, note, tone }: { store: EntryStore; planned: PlannedEntry; nameOf: (item: EntryItem) => string; note: string; tone: string }) {
  const slot = store.slot(planned.entry);
  const { typed, checked } = planned;
  const after = { ...slot, draft: typed };
  const parts = typed.numerator === "" ? "" : `${typed.numerator} / ${cellText(after, "denominator")} = `;
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {nameOf(slot.item)}
      </th>
      <td className="px-3 py-1.5 text-right text-ink-3">{shownOr(slot.cell)}</td>
      <td className="px-3 py-1.5 text-right font-medium whitespace-nowrap">
        {parts}
        {checked.ok ? cellText(after, "result") : typed.result || "?"}
      </td>
      <td className={`py-1.5 pl-3 text-small ${tone}`}>{note}</td>
    </tr>
  );
}
