import type { SlotStore } from "./slot-store";

const ANSWERS = [
  ["kps", "Không phát sinh"],
  ["ctt", "Chưa thu thập"],
] as const;

/** The two answers that are no number: a phone's figure keyboard has no letters. */
export function NoFigure({ store, itemKey, describedBy, className = "" }: { store: SlotStore; itemKey: string; describedBy?: string; className?: string }) {
  return (
    <span className={`flex flex-wrap gap-2 ${className}`}>
      {ANSWERS.map(([word, label]) => (
        <button
          key={word}
          type="button"
          aria-describedby={describedBy}
          className="min-h-9 cursor-pointer rounded-full border border-line-strong px-3 text-small text-ink-2 hover:bg-wash"
          onClick={() => {
            store.type(itemKey, "result", word);
            store.settle(itemKey);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
