import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import type { IssuedIndicator } from "@/lib/domain/plan/issued-plan";
import type { Attention } from "@/lib/domain/progress/attention";

/** The few that fail, by name, with why in one sentence and who leads each. */
export function AttentionList({ items, indicatorHref }: { items: Attention<IssuedIndicator>[]; indicatorHref: (number: string) => string }) {
  return (
    <section className="mb-10 print:mb-2" aria-labelledby="can-quan-tam">
      <h2 id="can-quan-tam" className="mb-2.5 text-section font-semibold print:mb-0 print:text-base">
        Cần quan tâm chỉ đạo
      </h2>
      <ul className="border-t-2 border-ink">
        {items.map(({ indicator, state, why }) => (
          <li key={indicator.number} className="grid gap-x-4 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[2.25rem_minmax(0,1fr)] frame:grid-cols-[2.25rem_minmax(0,1fr)_18rem_11.5rem] print:grid-cols-[1.75rem_minmax(0,1fr)_13rem_10rem] print:gap-x-2 print:py-px print:leading-tight">
            <span className="text-ink-3">
              <span className="sm:sr-only">Chỉ tiêu </span>
              {indicator.number}
            </span>
            <div className="print:text-[0.85rem]">
              <Link href={indicatorHref(indicator.number)} className="font-medium text-ink decoration-line-strong print:text-dense print:no-underline">
                {indicator.shortName}
              </Link>
              <p className="max-w-[44rem] text-dense text-ink-2 print:max-w-none print:text-[0.82rem] print:tracking-tight">{why}</p>
            </div>
            <p className="text-small sm:col-start-2 frame:col-start-auto print:col-start-auto print:text-[0.85rem]">{leadsInWords(indicator)}</p>
            <p className="sm:col-start-2 frame:col-start-auto print:col-start-auto print:[&_*]:text-[0.85rem] print:[&_svg]:size-2.5">
              <StatusMark status={state.state} share={state} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function leadsInWords({ agencies }: IssuedIndicator): string {
  const leads = agencies.filter(({ role }) => role === "lead").map(({ name }) => name);
  return leads.length > 0 ? `${leads.join(", ")} chủ trì` : "Chưa phân công cơ quan chủ trì";
}
