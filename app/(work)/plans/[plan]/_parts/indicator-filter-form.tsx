import { FilterChoice } from "@/components/forms/filter-choice";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { INDICATOR_STATUSES, statusWord } from "@/lib/domain/progress/status";
import { capitalise } from "@/lib/format/capitalise";
import type { IndicatorFilter } from "./indicator-filter";

/** A plain form: its choices live in the address, and it works without a script. `kept`: what else the address says. */
export function IndicatorFilterForm({ plan, filter, kept }: { plan: IssuedPlan; filter: IndicatorFilter; kept: readonly (readonly [name: string, value: string])[] }) {
  const agencies = new Map(plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.agencies.map(({ id, name }) => [id, name] as const))));
  return (
    <form method="get" className="mb-2 flex flex-wrap items-end gap-2.5 text-small print:hidden" role="search" aria-label="Lọc chỉ tiêu">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterChoice name="goal" label="Mục tiêu" all="Mọi mục tiêu" chosen={filter.goal?.toString() ?? ""} options={plan.goals.map((goal) => [String(goal.ordinal), goal.title])} />
      <FilterChoice name="agency" label="Cơ quan" all="Mọi cơ quan" chosen={filter.agency ?? ""} options={[...agencies]} />
      <FilterChoice name="status" label="Trạng thái" all="Mọi trạng thái" chosen={filter.status ?? ""} options={INDICATOR_STATUSES.map((status) => [status, capitalise(statusWord(status))])} />
      <label className="flex min-w-40 flex-1 flex-col gap-1 text-ink-3 sm:max-w-72">
        Tìm chỉ tiêu
        <input type="search" name="q" defaultValue={filter.text} className="h-10 rounded-md border border-line-strong bg-paper px-3 text-ink" />
      </label>
      <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Lọc
      </button>
    </form>
  );
}
