"use client";

import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import type { MidtermRow } from "@/lib/domain/midterm/rows";

const HEAD = "py-2 pr-3 align-bottom font-medium";
const CELL = "py-2 pr-3 align-top print:py-0.5 phone:grid-cols-[6.5rem_minmax(0,1fr)] phone:py-0.5 phone:pr-0";

interface Goal {
  ordinal: number;
  title: string;
}

/** What 2025 asked and what it came to, measure by measure. On phones each measure is a block of its own. */
export function MidtermTable({ rows, goals, year }: { rows: readonly MidtermRow[]; goals: readonly Goal[]; year: number }) {
  const columns = ["Số", "Chỉ tiêu, chỉ số", `Mức ${year}`, `Kết quả ${year}`, "Kết luận", "Năm gốc", "Thay đổi"];
  return (
    <Table caption={`Từng chỉ số: mức cần đạt năm ${year}, kết quả, kết luận, thay đổi từ năm gốc`} columns={columns}>
      {goals
        .map((goal) => ({ goal, own: rows.filter(({ goalOrdinal }) => goalOrdinal === goal.ordinal) }))
        .filter(({ own }) => own.length > 0)
        .map(({ goal, own }) => (
          <tbody key={goal.ordinal} role="rowgroup" className="phone:block">
            <tr role="row" className="phone:block">
              <th role="rowheader" scope="rowgroup" colSpan={columns.length} className="border-b border-line bg-wash px-2.5 py-1.5 text-left font-semibold phone:block">
                {goal.title}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={`${row.indicator.number} ${row.measure.code}`} row={row}>
                <Cell label={`Mức ${year}`}>{row.asked}</Cell>
                <Cell label={`Kết quả ${year}`}>
                  {row.result ? (
                    <span>
                      <strong className="font-semibold">{row.result.words}</strong>
                      <span className="block text-small text-ink-3">
                        {`${row.result.year === year ? "" : `năm ${row.result.year}, `}${row.result.isEstimate ? "số ước" : "số chính thức"}`}
                        <span className="print:hidden">{`, ${row.result.source}`}</span>
                      </span>
                    </span>
                  ) : (
                    <span className="text-ink-3">chưa có số liệu</span>
                  )}
                </Cell>
                <Cell label="Kết luận">{row.verdict ? <StatusMark status={row.verdict.status} isEstimate={row.verdict.isEstimate} /> : null}</Cell>
                <Cell label="Năm gốc">
                  {row.base ? (
                    <span>
                      {row.base.words} <span className="text-small text-ink-3">{`(${row.base.year}${row.base.isFirstValue ? ", đầu kỳ" : ""})`}</span>
                    </span>
                  ) : null}
                </Cell>
                <Cell label="Thay đổi">{row.change ? <span className="whitespace-nowrap">{`${row.change.words}${row.change.isBetter === null ? "" : row.change.isBetter ? ", tốt lên" : ", xấu đi"}`}</span> : null}</Cell>
              </Row>
            ))}
          </tbody>
        ))}
    </Table>
  );
}

/** What the next milestone asks, and the road left. */
export function RoadTable({ rows, milestone }: { rows: readonly MidtermRow[]; milestone: number }) {
  const asked = rows.filter(({ next }) => next !== null);
  return (
    <Table caption={`Từng chỉ số: mức cần đạt năm ${milestone} và phần còn lại`} columns={["Số", "Chỉ tiêu, chỉ số", `Mức ${milestone}`, "Đang ở", "Còn lại", "Đánh giá"]}>
      <tbody role="rowgroup" className="phone:block">
        {asked.map((row) => (
          <Row key={`${row.indicator.number} ${row.measure.code}`} row={row}>
            <Cell label={`Mức ${milestone}`}>{row.next?.asked}</Cell>
            <Cell label="Đang ở">{row.result?.words}</Cell>
            <Cell label="Còn lại" look="print:w-[34%]">
              {row.next?.left ? (
                <span>
                  {row.next.left}
                  {row.next.yearly ? <span className="block text-small text-ink-3">{`phải ${row.next.yearly}`}</span> : null}
                </span>
              ) : null}
            </Cell>
            <Cell label="Đánh giá">{row.next?.status ? <StatusMark status={row.next.status} /> : null}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Table({ caption, columns, children }: { caption: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <table role="table" className="w-full border-collapse text-dense phone:block print:text-[8.5pt]">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="text-left text-small leading-snug text-ink-3 phone:sr-only">
        <tr role="row" className="border-b border-line-strong">
          {columns.map((words) => (
            <th key={words} role="columnheader" scope="col" className={HEAD}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

function Row({ row: { indicator, measure, isFirst, isOnly }, children }: { row: MidtermRow; children: ReactNode }) {
  return (
    <tr role="row" className={`break-inside-avoid phone:block phone:py-3 ${isFirst ? "border-t border-line" : "phone:pt-0"}`}>
      <td role="cell" className="w-9 py-2 pr-2 align-top text-ink-3 print:py-0.5 phone:float-left phone:py-0.5">
        {isFirst ? indicator.number : <span className="sr-only">{indicator.number}</span>}
      </td>
      <th role="rowheader" scope="row" className="py-2 pr-3 print:py-0.5 text-left align-top font-normal phone:block phone:py-0.5">
        {isFirst ? <span className="font-medium">{indicator.shortName}</span> : null}
        {isOnly ? null : <span className="block">{measure.name}</span>}
      </th>
      {children}
    </tr>
  );
}

/** What is not there is a dash; on phones left out. */
function Cell({ label, look = "", children }: { label: string; look?: string; children: ReactNode }) {
  const isEmpty = children === null || children === undefined;
  return (
    <td role="cell" className={`${CELL} ${look} ${isEmpty ? "phone:hidden" : "phone:grid"}`}>
      <span className="hidden text-small text-ink-3 phone:inline">{label}</span>
      {isEmpty ? <span className="text-ink-3">–</span> : children}
    </td>
  );
}
