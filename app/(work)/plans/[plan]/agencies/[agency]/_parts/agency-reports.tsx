import { BoardStateMark } from "@/components/report/board-state";
import { Link } from "@/components/ui/link";
import type { ReportStanding } from "@/lib/domain/agency/report-standing";
import { type BoardPeriod, dueSentence, lateWords, stateOf, stateWords } from "@/lib/domain/report/board";
import { periodTitle } from "@/lib/domain/report/period";

interface AgencyReportsProps {
  standings: readonly ReportStanding<BoardPeriod>[];
  isReporter: boolean;
  today: string;
  href: (reportId: string) => string;
}

/** The agency's reports of the periods that have been opened, the latest first. */
export function AgencyReports({ standings, isReporter, today, href }: AgencyReportsProps) {
  return (
    <section aria-labelledby="bao-cao" className="mb-10">
      <h2 id="bao-cao" className="mb-2 scroll-mt-20 text-section font-semibold">
        Báo cáo
      </h2>
      {!isReporter ? (
        <p className="text-ink-2">Cơ quan này chưa được chọn làm đơn vị báo cáo của kế hoạch.</p>
      ) : standings.length === 0 ? (
        <p className="text-ink-2">Chưa có kỳ báo cáo nào mở.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {standings.map(({ period, cell, isOverdue, isDue }) => {
            const late = lateWords(period, cell, today);
            return (
              <li key={period.id} className="grid gap-x-6 gap-y-0.5 py-2.5 text-dense sm:grid-cols-[14rem_11rem_1fr]">
                {cell ? (
                  <Link href={href(cell.reportId)} className="text-accent">
                    {periodTitle(period)}
                  </Link>
                ) : (
                  <span>{periodTitle(period)}</span>
                )}
                <BoardStateMark state={stateOf(cell)} words={stateWords(cell)} />
                <span className={isOverdue && isDue ? "font-medium text-bad" : "text-ink-2"}>{late === null ? dueSentence(period, today) : `${dueSentence(period, today)}; ${late}`}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
