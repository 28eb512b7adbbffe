import type { Summary } from "@/lib/domain/progress/roll-up";
import { READING_ORDER, type Tone, statusTone, statusWord } from "@/lib/domain/progress/status";


const TONES: Record<Tone, string> = {
  ok: "bg-ok-wash text-ok",
  go: "bg-go-wash text-go",
  slow: "bg-slow-wash text-slow",
  risk: "bg-risk-wash text-risk",
  bad: "bg-bad-wash text-bad",
  none: "bg-none-wash text-none",
};

/** How many indicators stand where, best first; each segment says its number and its word. `note`: what they come to. */
export function StateBar({ label, summary, note = null }: { label: string; summary: Summary; note?: string | null }) {
  return (
    <>
      <dt className="font-semibold sm:pt-1.5 print:pt-0">{label}</dt>
      <dd>
        <ul className="flex flex-wrap gap-0.5">
          {READING_ORDER.filter((status) => summary.counts[status] > 0).map((status) => (
            <li key={status} className={`flex min-h-[2.125rem] min-w-fit print:min-h-0 print:px-1.5 print:py-px print:text-[0.8rem] basis-0 items-center rounded-sm px-2.5 text-small font-medium whitespace-nowrap grow-${summary.counts[status]} ${TONES[statusTone(status)]}`}>
              {summary.counts[status]} {statusWord(status)}
            </li>
          ))}
        </ul>
        {note ? <p className="mt-1 text-dense text-ink-2 print:mt-0 print:text-[0.85rem] print:leading-snug">{note}</p> : null}
      </dd>
    </>
  );
}
