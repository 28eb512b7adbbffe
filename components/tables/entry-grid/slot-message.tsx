import { useId, type ReactNode } from "react";
import { Button } from "@/components/forms/button";
import { printExact } from "@/lib/domain/actual/print";
import { formatDateTime } from "@/lib/format/date";
import { type Slot, cellText, shownOr } from "./slot";
import type { SlotStore } from "./slot-store";

/** Is there anything to be said or decided under the row? */
export const hasMessage = (slot: Slot): boolean => slot.obstacle !== null || (slot.cell.denominatorHasChanged && slot.draft === null && slot.item.locked === null);

interface SlotMessageProps {
  store: SlotStore;
  slot: Slot;
  /** "Năm 2023: " where one row holds several entries. */
  before?: string;
}

/** What stands in the way of saving, in a sentence, with what can be done about it. */
export function SlotMessage({ store, slot, before = "" }: SlotMessageProps) {
  const { obstacle, item } = slot;
  if (obstacle === null) return <NewBase store={store} slot={slot} before={before} />;
  switch (obstacle.kind) {
    case "errors":
      return (
        <Message tone="text-risk">
          {obstacle.findings.map((finding) => (
            <span key={`${finding.field} ${finding.rule}`} className="block">
              {before}
              {finding.message}
              {finding.readings?.map((reading) => (
                <Choice
                  key={reading}
                  onClick={() => {
                    store.type(item.key, finding.field, printExact(reading));
                    store.settle(item.key);
                  }}
                >
                  {printExact(reading)}
                </Choice>
              ))}
            </span>
          ))}
        </Message>
      );
    case "asks":
      return <Explanation store={store} slot={slot} message={before + obstacle.message} />;
    case "failed":
    case "refused":
      return (
        <Message tone={obstacle.kind === "failed" ? "text-slow" : "text-risk"}>
          {before}
          {obstacle.message}
          <Choice onClick={() => store.retry(item.key)}>Gửi lại</Choice>
          <Choice onClick={() => store.revert(item.key)}>Bỏ số vừa nhập</Choice>
        </Message>
      );
    case "conflict": {
      const { theirs } = obstacle;
      const mine = cellText(slot, "result");
      return (
        <Message tone="text-slow">
          {before}
          {theirs.enteredBy ?? "Người khác"} đã ghi {shownOr(theirs)}
          {theirs.enteredAt ? ` lúc ${formatDateTime(theirs.enteredAt)}` : ""}. Bạn vừa nhập {mine === "" ? "để trống" : mine}. Chọn số đúng.
          <Choice onClick={() => store.keepMine(item.key)}>Ghi số của tôi: {mine === "" ? "để trống" : mine}</Choice>
          <Choice onClick={() => store.takeTheirs(item.key)}>Giữ số của họ: {shownOr(theirs)}</Choice>
        </Message>
      );
    }
  }
}

/** A rate whose denominator is no longer today's base figure. */
function NewBase({ store, slot, before }: Required<SlotMessageProps>) {
  const base = slot.item.context.base?.value ?? null;
  if (base === null) return null;
  return (
    <Message tone="text-ink-2">
      {before}
      Kết quả này tính với mẫu số {slot.cell.denominator}; số liệu nền nay là {printExact(base)}.
      <Choice onClick={() => store.saveAgain(slot.item.key, "Tính lại theo số liệu nền mới")}>Tính lại</Choice>
    </Message>
  );
}

function Explanation({ store, slot, message }: { store: SlotStore; slot: Slot; message: string }) {
  const id = useId();
  const { key } = slot.item;
  return (
    <form
      className="text-small text-slow"
      onSubmit={(event) => {
        event.preventDefault();
        store.settle(key);
      }}
    >
      <p id={`${id}-why`}>{message}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="font-medium">
          Giải thích
        </label>
        <input
          id={id}
          aria-describedby={`${id}-why`}
          value={slot.reason}
          maxLength={500}
          onChange={(event) => store.explain(key, event.target.value)}
          className="h-10 min-w-0 flex-1 basis-56 rounded-sm border border-slow bg-paper px-2.5 text-ink"
        />
        <Button type="submit" className="min-h-10 py-1">
          Lưu kèm giải thích
        </Button>
        <Button className="min-h-10 py-1" onClick={() => store.revert(key)}>
          Bỏ số vừa nhập
        </Button>
      </div>
    </form>
  );
}

const Message = ({ tone, children }: { tone: string; children: ReactNode }) => <div className={`text-small ${tone}`}>{children}</div>;

function Choice({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="my-1 ml-2 min-h-9 cursor-pointer rounded-sm border border-line-strong bg-paper px-2.5 py-1 font-medium text-ink hover:bg-wash">
      {children}
    </button>
  );
}
