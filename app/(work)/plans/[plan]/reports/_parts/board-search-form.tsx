import { FilterChoice } from "@/components/forms/filter-choice";
import { BOARD_STATES, BOARD_STATE_WORDS } from "@/lib/domain/report/board";
import { periodTitle } from "@/lib/domain/report/period";
import type { PeriodView } from "@/lib/data/reporting";
import { type BoardSearch, GROUP_CHOICES, LATE_CHOICES } from "./board-search";

/** A plain form: its choices live in the address, and it works without a script. */
export function BoardSearchForm({ search, periods, chosen }: { search: BoardSearch; periods: readonly PeriodView[]; chosen: string }) {
  return (
    <form method="get" className="mb-2 flex flex-wrap items-end gap-2.5 text-small print:hidden" role="search" aria-label="Lọc đơn vị báo cáo">
      {search.order === "name" ? null : <input type="hidden" name="sort" value={search.order} />}
      <FilterChoice name="period" label="Kỳ báo cáo" chosen={chosen} options={periods.map((period) => [period.id, periodTitle(period)])} />
      <FilterChoice name="group" label="Loại đơn vị" all="Mọi đơn vị" chosen={search.group ?? ""} options={Object.entries(GROUP_CHOICES)} />
      <FilterChoice name="state" label="Trạng thái" all="Mọi trạng thái" chosen={search.state ?? ""} options={BOARD_STATES.map((state) => [state, BOARD_STATE_WORDS[state]])} />
      <FilterChoice name="late" label="Hạn" all="Đúng hạn và muộn" chosen={search.late ?? ""} options={Object.entries(LATE_CHOICES)} />
      <label className="flex min-w-40 flex-1 flex-col gap-1 text-ink-3 sm:max-w-72">
        Tìm đơn vị
        <input type="search" name="q" defaultValue={search.text} className="h-10 rounded-md border border-line-strong bg-paper px-3 text-ink" />
      </label>
      <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Lọc
      </button>
    </form>
  );
}
