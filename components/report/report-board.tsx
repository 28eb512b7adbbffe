"use client";

import { Link } from "@/components/ui/link";
import { type BoardCell, type BoardOrder, type BoardPeriod, type BoardReporter, isOverdue, lateWords, standsIn, stateOf, stateWords } from "@/lib/domain/report/board";
import { periodTitle } from "@/lib/domain/report/period";
import { boardReminder } from "@/lib/domain/report/reminder-words";
import { formatDate } from "@/lib/format/date";
import { BoardStateMark } from "./board-state";
import { CopyText } from "./copy-text";

interface ReportBoardProps {
  reporters: readonly Omit<BoardReporter, "areaId">[];
  /** What sorting and the day of handing in are about. */
  period: BoardPeriod;
  /** Other periods, each a column of its own. */
  others: readonly BoardPeriod[];
  today: string;
  order: BoardOrder;
  orderHrefs: Readonly<Record<BoardOrder, string>>;
  /** What stands before and behind a report's id in its address. */
  reportHref: { before: string; after: string };
  /** For those who chase: whom to ask and where to; `onBehalf`: before a unit's id, null where one may not enter for it. */
  chase: { planTitle: string; address: string; onBehalf: string | null } | null;
}

const HEAD = "py-2 pr-4 align-bottom font-medium";
const CELL = "py-2.5 pr-4 max-md:block max-md:py-0.5 max-md:pr-0";

/**
 * Who has handed in what. On phones each unit is a block of its own, the same cells stacked. It travels as its data and is
 * drawn from them: hundreds of units as elements cost the server three times as much on the day when all of them send.
 */
export function ReportBoard({ reporters, period, others, today, order, orderHrefs, reportHref, chase }: ReportBoardProps) {
  const sortable = (by: BoardOrder, words: string) => (
    <th role="columnheader" scope="col" aria-sort={order === by ? (by === "late" ? "descending" : "ascending") : undefined} className={HEAD}>
      {order === by ? (
        <span className="text-ink">{words}</span>
      ) : (
        <Link href={orderHrefs[by]} className="text-accent">
          {words}
          <span className="sr-only">, sắp xếp theo cột này</span>
        </Link>
      )}
    </th>
  );
  const hrefOf = (cell: BoardCell | undefined) => (cell ? `${reportHref.before}${cell.reportId}${reportHref.after}` : null);
  return (
    <table role="table" className="w-full border-collapse text-dense max-md:block">
      <caption className="sr-only">Đơn vị báo cáo và tình hình từng kỳ</caption>
      <thead role="rowgroup" className="text-left text-small leading-snug text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          {sortable("name", "Đơn vị")}
          {sortable("state", periodTitle(period))}
          {sortable("late", "Quá hạn")}
          {sortable("handed-in", "Gửi lần đầu")}
          {others.map((other) => (
            <th key={other.id} role="columnheader" scope="col" className={HEAD}>
              {periodTitle(other)}
            </th>
          ))}
          {chase ? (
            <th role="columnheader" scope="col" className={HEAD}>
              Việc cần làm
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {reporters.map((reporter) => {
          const cell = reporter.cells[period.id];
          const late = lateWords(period, cell, today);
          const reminder = chase && boardReminder({ name: reporter.name, state: stateOf(cell) }, period, today, chase);
          return (
            <tr key={reporter.agencyId} role="row" className="border-b border-line align-top max-md:block max-md:py-3">
              <th role="rowheader" scope="row" className={`${CELL} text-left font-medium`}>
                {reporter.name}
              </th>
              <td role="cell" className={CELL}>
                <State cell={cell} href={hrefOf(cell)} unit={reporter.name} />
              </td>
              <td role="cell" className={`${CELL} text-small whitespace-nowrap ${isOverdue(period, cell, today) ? "font-medium text-bad" : "text-ink-2"} ${late ? "" : "max-md:hidden"}`}>
                {late ?? "–"}
              </td>
              <td role="cell" className={`${CELL} text-small whitespace-nowrap text-ink-2 tabular-nums ${cell?.handedInOn ? "" : "max-md:hidden"}`}>
                {cell?.handedInOn ? (
                  <>
                    <span className="md:hidden">Gửi lần đầu </span>
                    {formatDate(cell.handedInOn)}
                  </>
                ) : (
                  "–"
                )}
              </td>
              {others.map((other) => {
                const one = reporter.cells[other.id];
                if (!standsIn(reporter, other)) {
                  return (
                    <td key={other.id} role="cell" className={`${CELL} text-ink-3 max-md:hidden`}>
                      –<span className="sr-only"> không báo cáo kỳ này</span>
                    </td>
                  );
                }
                const lateThere = lateWords(other, one, today);
                return (
                  <td key={other.id} role="cell" className={CELL}>
                    <span className="text-small text-ink-3 md:hidden">{periodTitle(other)}: </span>
                    <State cell={one} href={hrefOf(one)} unit={reporter.name} />
                    {lateThere ? <span className={`block text-small ${isOverdue(other, one, today) ? "text-bad" : "text-ink-2"}`}>{lateThere}</span> : null}
                  </td>
                );
              })}
              {chase ? (
                <td role="cell" className={`${CELL} ${reminder ? "max-md:pt-2" : "max-md:hidden"}`}>
                  {reminder ? (
                    <div className="flex flex-wrap items-baseline gap-x-4">
                      <CopyText text={reminder} label="Sao chép lời nhắc" about={`cho ${reporter.name}`} />
                      {chase.onBehalf ? (
                        <Link href={`${chase.onBehalf}${reporter.agencyId}`} className="inline-flex items-center text-small text-accent max-md:min-h-11">
                          Nhập thay<span className="sr-only"> {reporter.name}</span>
                        </Link>
                      ) : null}
                    </div>
                  ) : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function State({ cell, href, unit }: { cell: BoardCell | undefined; href: string | null; unit: string }) {
  const mark = <BoardStateMark state={stateOf(cell)} words={stateWords(cell)} />;
  return (
    <>
      {href ? (
        <Link href={href}>
          {mark}
          <span className="sr-only">, mở báo cáo của {unit}</span>
        </Link>
      ) : (
        mark
      )}
      {cell && cell.followUps > 0 ? <span className="block text-small text-slow">{cell.followUps} ô cần theo dõi</span> : null}
    </>
  );
}
