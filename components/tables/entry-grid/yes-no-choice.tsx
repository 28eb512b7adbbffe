import { type Slot, cellText } from "./slot";
import type { SlotStore } from "./slot-store";

const ANSWERS = [
  ["có", "Có"],
  ["chưa có", "Chưa có"],
  ["ctt", "Chưa rà soát"],
] as const;

interface YesNoChoiceProps {
  store: SlotStore;
  slot: Slot;
  labelledBy: string;
  describedBy: string | undefined;
  locked: boolean;
}

/** A commune's answer, saved as soon as it is chosen. */
export function YesNoChoice({ store, slot, labelledBy, describedBy, locked }: YesNoChoiceProps) {
  const { key } = slot.item;
  const chosen = cellText(slot, "result");
  return (
    <span role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} className="flex flex-wrap gap-2 frame:justify-end">
      {ANSWERS.map(([word, label]) => (
        <label
          key={word}
          className="inline-flex min-h-10 cursor-pointer items-center rounded-full border border-line-strong px-3.5 text-small has-checked:border-accent has-checked:bg-accent has-checked:font-medium has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent frame:min-h-9"
        >
          <input
            type="radio"
            name={key}
            checked={chosen === word}
            disabled={locked}
            onChange={() => {
              store.type(key, "result", word);
              store.settle(key);
            }}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </span>
  );
}
