import { NARRATIVE_TITLES, type NarrativePart } from "@/lib/domain/report/form";
import { type ReportStore, textKey } from "../queue/report-store";
import { useKeeps, useTextSlot } from "../queue/use-report-store";
import { FieldState } from "./field-state";
import { TextMessage } from "./text-message";

interface NarrativeBlockProps {
  store: ReportStore;
  part: NarrativePart;
  id: string;
  locked: boolean;
}

/** One of the five parts of the report in words. */
export function NarrativeBlock({ store, part, id, locked }: NarrativeBlockProps) {
  const key = textKey("narrative", part);
  const text = useTextSlot(store, key);
  const keeps = useKeeps(store);
  return (
    <div id={id} className="border-t border-line py-4">
      <label htmlFor={`${id}-input`} className="block font-medium">
        {NARRATIVE_TITLES[part]}
      </label>
      <textarea
        id={`${id}-input`}
        rows={5}
        value={text.draft ?? text.saved}
        readOnly={locked}
        aria-describedby={text.obstacle ? `${id}-message` : undefined}
        aria-invalid={text.obstacle?.kind === "errors" || undefined}
        onChange={(event) => store.typeText(key, event.target.value)}
        onBlur={() => store.settleText(key)}
        className="mt-2 block field-sizing-content min-h-32 w-full rounded-sm border border-line-strong bg-paper px-3 py-2 read-only:border-line read-only:bg-wash aria-invalid:border-risk"
      />
      <p className="mt-1 flex min-h-6 justify-end">
        <FieldState slot={text} isSaved={text.saved !== ""} keeps={keeps} />
      </p>
      <TextMessage store={store} text={text} id={`${id}-message`} />
    </div>
  );
}
