"use client";

import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import { MethodMark } from "@/components/ui/method-mark";
import { StatusMark } from "@/components/ui/status-mark";
import type { IndicatorLine, LatestFigure, MilestoneCell } from "./indicator-line";

interface IndicatorLinesProps {
  /** Above the small charts. */
  years: string;
  milestones: readonly number[];
  goals: readonly { ordinal: number; title: string; lines: readonly IndicatorLine[] }[];
}

const HEAD = "py-2 pr-3 align-bottom print:py-0.5 font-medium";

/**
 * The table's rows as they are drawn. They travel as data and are drawn from them: as elements they cost the server twice
 * the work and a phone three times the bytes. On phones each measure is a block of its own, the same cells stacked.
 */
export function IndicatorLines({ years, milestones, goals }: IndicatorLinesProps) {
  return (
    <table role="table" className="w-full border-collapse text-dense phone:block print:text-[0.82rem] print:leading-[1.15]">
      <thead role="rowgroup" className="text-left text-[0.84375rem] leading-snug text-ink-3 phone:sr-only print:text-[0.75rem]">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" className="w-9 py-2 pr-2 align-bottom print:py-0.5 font-medium">Số</th>
          <th role="columnheader" className={HEAD}>Chỉ tiêu, chỉ số</th>
          <th role="columnheader" className={`w-28 print:w-20 text-right ${HEAD}`}>Mới nhất</th>
          <th role="columnheader" className="w-20 print:w-14 print:pr-2 py-2 pr-4 text-right align-bottom print:py-0.5 font-medium">So với năm trước</th>
          <th role="columnheader" className={`w-44 max-frame:hidden ${HEAD}`}>{years}</th>
          {milestones.map((milestone) => (
            <th key={milestone} role="columnheader" className={`w-44 print:w-[16rem] ${HEAD}`}>
              {`Mốc ${milestone}`}
            </th>
          ))}
          <th role="columnheader" className="w-32 py-2 align-bottom font-medium max-xl:hidden">Cơ quan chủ trì</th>
        </tr>
      </thead>
      {goals.map(({ ordinal, title, lines }) => (
        <tbody key={ordinal} role="rowgroup" className="phone:block">
          <tr role="row" className="phone:block">
            <th role="rowheader" scope="rowgroup" colSpan={6 + milestones.length} className="border-b border-line bg-wash px-2.5 py-2 text-left text-dense font-semibold phone:block print:py-px print:text-[0.8rem]">
              {title}
            </th>
          </tr>
          {lines.map((line) => (
            <Line key={`${line.number} ${line.measureCode}`} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ line: { number, head, measureName, latest, change, spark, milestones } }: { line: IndicatorLine }) {
  return (
    <tr role="row" className={`align-top phone:grid phone:grid-cols-[2.25rem_1fr_auto] phone:gap-x-2 phone:py-3 ${head ? "border-t border-line" : "phone:pt-0"}`}>
      <td role="cell" className="py-2.5 pr-2 text-ink-3 phone:p-0 print:py-px">
        {head ? number : <span className="sr-only">{number}</span>}
      </td>
      <th role="rowheader" scope="row" className="py-2.5 pr-3 text-left font-normal phone:p-0 print:py-px">
        {head ? (
          <Link href={head.href} className={`font-medium text-ink decoration-line-strong print:no-underline ${measureName === null ? "" : "print:hidden"}`}>
            {head.name}
          </Link>
        ) : null}
        {measureName === null ? null : <span className="block">{measureName}</span>}
        {head?.needsReview ? <span className="block text-small text-slow print:hidden">Cần xem lại văn bản</span> : null}
      </th>
      <td role="cell" className="py-2.5 pr-3 text-right whitespace-nowrap phone:p-0 print:py-px">
        {latest ? <Latest latest={latest} /> : <span className="text-ink-3">–</span>}
      </td>
      <td role="cell" className="py-2.5 pr-4 text-right text-ink-2 print:py-px print:pr-2 phone:col-start-3 phone:p-0 phone:text-small">
        {change ? change.words : <span className="phone:hidden">–</span>}
        {change ? <span className="text-ink-3 md:sr-only">{` so với ${change.from}`}</span> : null}
      </td>
      <td role="cell" className="py-1 pr-3 max-frame:hidden">
        <Sparkline {...spark} />
      </td>
      {milestones.map((cell) => (
        <MilestoneTargets key={cell.milestone} cell={cell} />
      ))}
      <td role="cell" className="py-2.5 text-small text-ink-3 max-xl:hidden">
        {head?.leads}
      </td>
    </tr>
  );
}

function Latest({ latest: { figure, year, coverage } }: { latest: LatestFigure }) {
  return (
    <>
      {"words" in figure ? (
        <span className="text-small text-ink-2 print:text-[0.75rem]">{figure.words}</span>
      ) : (
        <>
          <strong className="font-semibold">{figure.value}</strong>
          <span className="text-small text-ink-3 print:text-[0.75rem]">{` ${figure.unit}`}</span>
          {figure.fraction ? <span className="sr-only">{` (${figure.fraction})`}</span> : null}
        </>
      )}
      {year ? (
        <span className="block text-small text-ink-3 print:ml-1 print:inline print:text-[0.7rem]">
          <span className={year.isEstimate ? "" : "print:hidden"}>{year.isEstimate ? "ước " : "năm "}</span>
          {year.year}
        </span>
      ) : null}
      {coverage ? <span className="block text-small text-ink-3 print:hidden">{coverage}</span> : null}
    </>
  );
}

function MilestoneTargets({ cell: { milestone, whole, targets } }: { cell: MilestoneCell }) {
  return (
    <td role="cell" className="py-2.5 pr-3 text-small print:py-px print:pr-1 print:[&_*]:text-[0.77rem] print:[&_svg]:size-2.5 phone:col-span-2 phone:col-start-2 phone:py-0.5">
      {whole ? (
        <div className="mb-1">
          <span className="text-ink-3">Cả chỉ tiêu: </span>
          <MethodMark {...whole} />
        </div>
      ) : null}
      {targets.length === 0 ? (
        <span className="text-ink-3 phone:hidden">
          –<span className="sr-only"> không đặt mức cho mốc này</span>
        </span>
      ) : (
        targets.map(({ words, mark, trend }, index) => (
          <div key={index} className="phone:flex phone:flex-wrap phone:gap-x-2">
            <span className="text-ink-3 md:hidden">{`${milestone}: `}</span>
            <span className="block print:mr-1 print:inline">{words}</span>
            {mark ? "method" in mark ? <MethodMark {...mark} /> : <StatusMark {...mark} /> : null}
            {trend ? <span className="text-ink-3">{trend}</span> : null}
          </div>
        ))
      )}
    </td>
  );
}
