import type { ComparedTotal } from "@/lib/domain/budget/totals";
import type { FundingSource, PlanBudget } from "@/lib/domain/plan/issued-plan";
import { formatExact } from "@/lib/format/number";
import { FUNDING_SOURCE_WORDS } from "@/lib/format/plan-words";

const SOURCES: FundingSource[] = ["local", "mobilised"];

/** The annex cell by cell: an activity's title, then a row for each source of funding, a column a year; totals as printed, the recomputed beside. */
export function BudgetTable({ budget, totals }: { budget: PlanBudget; totals: ComparedTotal[] }) {
  const years = [...new Set(budget.activities.flatMap(({ lines }) => lines.map(({ year }) => year)))].sort((a, b) => a - b);
  const total = (activity: string | null, year: number | null, source: FundingSource | null) => totals.find((row) => row.activity === activity && row.year === year && row.source === source);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Bảng dự toán kinh phí">
      <table className="w-full min-w-[62rem] border-collapse text-small">
        <thead className="text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 pr-4 text-left align-bottom font-medium">Nội dung hoạt động, nguồn kinh phí</th>
            {years.map((year) => (
              <th key={year} scope="col" className="px-2 py-2 text-right align-bottom font-medium">{year}</th>
            ))}
            <th scope="col" className="py-2 pl-3 text-right align-bottom font-medium">Tổng cộng</th>
          </tr>
        </thead>
        {budget.activities.map((activity) => (
          <tbody key={activity.ordinal} className="border-b border-line">
            <tr>
              <th scope="rowgroup" colSpan={years.length + 2} className="pt-3 pb-1 text-left text-dense font-normal">
                <span className="text-ink-3">{activity.number}. </span>
                {activity.title}
              </th>
            </tr>
            {SOURCES.map((source) => (
              <tr key={source} className="align-top">
                <th scope="row" className="py-1.5 pr-4 pl-5 text-left font-normal whitespace-nowrap text-ink-3">{FUNDING_SOURCE_WORDS[source]}</th>
                {years.map((year) => {
                  const line = activity.lines.find((candidate) => candidate.year === year && candidate.source === source);
                  return (
                    <td key={year} className="px-2 py-1.5 text-right">
                      {line ? formatExact(line.planned) : ""}
                    </td>
                  );
                })}
                <TotalCell total={total(activity.number, null, source)} />
              </tr>
            ))}
          </tbody>
        ))}
        <tbody className="border-t-2 border-ink font-medium">
          {SOURCES.map((source) => (
            <tr key={source} className="align-top">
              <th scope="row" className="py-1.5 pr-4 text-left font-semibold">
                Tổng cộng <span className="font-normal whitespace-nowrap text-ink-3">{FUNDING_SOURCE_WORDS[source]}</span>
              </th>
              {years.map((year) => (
                <TotalCell key={year} total={total(null, year, source)} />
              ))}
              <TotalCell total={total(null, null, source)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As printed; where the lines sum to something else, that too, in words and not by colour alone. */
function TotalCell({ total }: { total: ComparedTotal | undefined }) {
  if (!total) return <td />;
  return (
    <td className="px-2 py-1.5 text-right font-medium">
      {formatExact(total.printed)}
      {total.difference === "0" ? null : <span className="mt-0.5 block rounded-sm bg-risk-wash px-1 font-normal whitespace-nowrap text-risk">tính lại {formatExact(total.computed)}</span>}
    </td>
  );
}
