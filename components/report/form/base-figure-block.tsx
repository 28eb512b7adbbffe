import { type ReportForm, lastYearWords } from "@/lib/domain/report/form";
import { type ReportStore, textKey } from "../queue/report-store";
import { useKeeps, useTextSlot } from "../queue/use-report-store";
import { FieldState } from "./field-state";
import { TextMessage } from "./text-message";

interface BaseFigureBlockProps {
  store: ReportStore;
  figure: ReportForm["baseFigures"][number];
  id: string;
  year: number;
  locked: boolean;
}

/** A shared denominator, entered once for all the rates that divide by it. */
export function BaseFigureBlock({ store, figure, id, year, locked }: BaseFigureBlockProps) {
  const key = textKey("base", figure.quantityCode);
  const text = useTextSlot(store, key);
  const keeps = useKeeps(store);
  const wrong = text.obstacle?.kind === "errors";
  return (
    <div id={id} className="border-t border-line py-4">
      <label htmlFor={`${id}-input`} className="block font-medium">
        {figure.name}
      </label>
      <p id={`${id}-hint`} className="text-small text-ink-2">
        Năm {year - 1}: {lastYearWords(figure)}. Đơn vị: {figure.unitName}
      </p>
      <input
        id={`${id}-input`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={text.draft ?? text.saved}
        readOnly={locked}
        aria-describedby={`${id}-hint${text.obstacle ? ` ${id}-message` : ""}`}
        aria-invalid={wrong || undefined}
        onChange={(event) => store.typeText(key, event.target.value)}
        onBlur={() => store.settleText(key)}
        className="mt-2 block h-12 w-full rounded-sm border border-line-strong bg-paper px-3 text-right text-lg font-medium read-only:border-line read-only:bg-wash read-only:text-ink-2 aria-invalid:border-risk aria-invalid:bg-risk-wash"
      />
      <p className="mt-1 flex min-h-6 justify-end">
        <FieldState slot={text} isSaved={text.saved !== ""} keeps={keeps} />
      </p>
      <TextMessage store={store} text={text} id={`${id}-message`} />
    </div>
  );
}
