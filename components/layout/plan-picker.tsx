import { Link } from "@/components/ui/link";

export interface PlanChoice {
  code: string;
  /** "Tỉnh Điện Biên, 2021–2030" */
  label: string;
}

/** The plan being looked at; opens to the others without a script. */
export function PlanPicker({ current, plans }: { current: PlanChoice; plans: PlanChoice[] }) {
  return (
    <details name="thanh-tren" className="group relative min-w-0 print:hidden">
      <summary className="inline-flex h-9 cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong px-3 text-dense font-medium marker:hidden [&::-webkit-details-marker]:hidden">
        <span className="hidden text-small font-normal text-ink-3 sm:inline">Kế hoạch</span>
        <span className="truncate">{current.label}</span>
        <svg width="10" height="6" viewBox="0 0 10 6" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </summary>
      <ul className="absolute left-0 z-30 mt-1 w-max max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-paper py-1 shadow-lg">
        {plans.map((plan) => (
          <li key={plan.code}>
            <Link href={`/plans/${plan.code}`} aria-current={plan.code === current.code ? "page" : undefined} className="block px-4 py-2.5 text-dense text-ink no-underline hover:bg-wash aria-[current]:font-medium aria-[current]:text-accent">
              {plan.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
