import type { EntryField } from "@/lib/domain/entry/measure";
import { type Position, positionAttribute } from "./grid-keys";
import { type Slot, cellText, findingsOf } from "./slot";
import type { SlotStore } from "./slot-store";

interface FigureInputProps {
  store: SlotStore;
  slot: Slot;
  field: EntryField;
  /** Where it stands in a grid; undefined outside of one. */
  at?: Position;
  /** Ids of what names it, and of the message under its row. */
  labelledBy: string;
  describedBy: string | undefined;
  /** Written inside, after the figure. */
  unit?: string;
  locked?: boolean;
}

/** One figure. Locked ones can be reached by arrow and copied, not typed into. */
export function FigureInput({ store, slot, field, at, labelledBy, describedBy, unit = "", locked = false }: FigureInputProps) {
  const text = cellText(slot, field);
  const wrong = findingsOf(slot, field).length > 0;
  const asks = slot.obstacle?.kind === "asks" || slot.obstacle?.kind === "conflict";
  const look = locked ? "border-line bg-wash text-ink-2" : wrong ? "border-risk bg-risk-wash" : asks && field === "result" ? "border-slow bg-slow-wash" : "border-line-strong bg-paper";
  return (
    <span className="relative block">
      <input
        type="text"
        inputMode={field === "result" ? "decimal" : "numeric"}
        autoComplete="off"
        spellCheck={false}
        data-at={at && positionAttribute(at)}
        value={text}
        readOnly={locked}
        tabIndex={locked ? -1 : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        onChange={(event) => store.type(slot.item.key, field, event.target.value)}
        className={`block h-12 w-full rounded-sm border px-3 text-right text-lg font-medium data-[selected]:bg-accent-wash frame:h-10.5 frame:px-2.5 frame:text-dense ${unit ? "pr-8 frame:pr-8" : ""} ${look}`}
      />
      {unit && !/^\p{L}+$/u.test(text) ? (
        <span aria-hidden="true" className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-small text-ink-3">
          {unit}
        </span>
      ) : null}
    </span>
  );
}
