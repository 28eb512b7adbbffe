import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { type TotalLine, findTotals } from "@/lib/data/totals";
import { MAP_VIEWS, MAP_VIEW_WORDS } from "@/lib/domain/succession/map-view";
import { inSentence } from "@/lib/format/capitalise";
import { today } from "@/lib/today";
import { AgencyAnswers, Differences, OfficialAnswer, SumAnswer } from "./_parts/total-facts";
import { TermLinks } from "./_parts/term-links";
import { type Search, totalsContext } from "./_parts/totals-context";

export const metadata: Metadata = { title: "Tổng hợp từ xã" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Search>;
}

export default async function TotalsPage({ params, searchParams }: Props) {
  const { plan, year, term, hasHalfYears, query, when } = await totalsContext((await params).plan, await searchParams);
  const totals = await findTotals(plan, year, term);
  const base = `/plans/${plan.code}/totals`;
  const told = totals.expected - totals.silent.length;
  return (
    <>
      <PageHeading>{totals.expected === 0 ? `${when}: địa bàn chưa có xã nào trong danh mục` : `${when}: ${told} trong ${totals.expected} xã đã có số liệu được duyệt`}</PageHeading>
      {hasHalfYears ? <TermLinks path={base} year={year} term={term} /> : null}
      <p className="mb-3 max-w-[44rem] text-dense text-ink-2">
        Tỷ lệ được tính lại từ tổng tử số và tổng mẫu số của các xã, không lấy trung bình. Chỉ cộng số liệu đã duyệt; xã chưa có số liệu không được tính là 0.
        {totals.expected < totals.onMap ? ` Kế hoạch chọn ${totals.expected} xã báo cáo trong ${totals.onMap} xã của địa bàn, nên số cộng được chưa phải của cả địa bàn.` : ""}
      </p>
      <Silent totals={totals} />
      <p className="mb-3 text-right text-small text-ink-3 print:hidden">
        <a href={`${base}/figures.csv${query}`} className="text-small text-accent">
          Tải bảng này (CSV)
        </a>
        {totals.onMap > 0 ? (
          <>
            {" · Tải số liệu cả năm của từng xã (CSV): "}
            {MAP_VIEWS.filter((view) => view === "then" || year < Number(today().slice(0, 4))).map((view, index) => (
              <span key={view}>
                {index > 0 ? ", " : ""}
                <a href={`${base}/communes.csv?year=${year}${view === "today" ? "&map=today" : ""}`} className="text-small text-accent">
                  {inSentence(MAP_VIEW_WORDS[view])}
                </a>
              </span>
            ))}
          </>
        ) : null}
      </p>
      <table role="table" className="w-full border-collapse text-dense max-md:block">
        <thead role="rowgroup" className="text-left text-[0.84375rem] leading-snug text-ink-3 max-md:sr-only">
          <tr role="row" className="border-b border-line-strong">
            <th role="columnheader" className="w-9 py-2 pr-2 align-bottom font-medium">Số</th>
            <th role="columnheader" className="py-2 pr-4 align-bottom font-medium">Chỉ số</th>
            <th role="columnheader" className="w-[17%] py-2 pr-4 align-bottom font-medium">Cơ quan báo cáo</th>
            <th role="columnheader" className="w-[19%] py-2 pr-4 align-bottom font-medium">Cộng từ xã</th>
            <th role="columnheader" className="w-24 py-2 pr-4 align-bottom font-medium">Chênh lệch</th>
            <th role="columnheader" className="w-[26%] py-2 align-bottom font-medium">Số chính thức</th>
          </tr>
        </thead>
        {totals.goals.map((goal) => (
          <tbody key={goal.title} role="rowgroup" className="max-md:block">
            <tr role="row" className="max-md:block">
              <th role="rowheader" scope="rowgroup" colSpan={6} className="border-b border-line bg-wash px-2.5 py-2 text-left font-semibold max-md:block">
                {goal.title}
              </th>
            </tr>
            {goal.lines.map((line) => (
              <Line key={line.measure.code} line={line} href={`${base}/${line.measure.code}${query}`} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Line({ line, href }: { line: TotalLine; href: string }) {
  const cell = "py-2.5 pr-4 max-md:block max-md:py-0.5 max-md:pr-0 max-md:pl-11";
  const label = (words: string) => <span className="block text-small text-ink-3 md:hidden">{words}</span>;
  return (
    <tr role="row" className="border-t border-line align-top max-md:block max-md:py-3">
      <td role="cell" className="py-2.5 pr-2 text-ink-3 max-md:float-left max-md:w-11 max-md:p-0">
        {line.indicator.number}
      </td>
      <th role="rowheader" scope="row" className="py-2.5 pr-4 text-left font-normal max-md:block max-md:p-0 max-md:pl-11">
        <Link href={href} className="font-medium text-ink decoration-line-strong">
          {line.measure.shortName}
        </Link>
      </th>
      <td role="cell" className={cell}>
        {label("Cơ quan báo cáo")}
        <AgencyAnswers line={line} />
      </td>
      <td role="cell" className={cell}>
        {label("Cộng từ xã")}
        <SumAnswer line={line} />
      </td>
      <td role="cell" className={`${cell} whitespace-nowrap ${line.beside.every(({ difference }) => difference === null) ? "max-md:hidden" : ""}`}>
        {label("Chênh lệch")}
        <Differences line={line} />
      </td>
      <td role="cell" className={cell}>
        {label("Số chính thức")}
        <OfficialAnswer line={line} />
      </td>
    </tr>
  );
}

function Silent({ totals: { silent, expected } }: { totals: { silent: { name: string; waits: boolean }[]; expected: number } }) {
  if (silent.length === 0) return null;
  const waiting = silent.filter(({ waits }) => waits);
  const missing = silent.filter(({ waits }) => !waits);
  return (
    <details className="mb-5 max-w-[44rem] border-y border-line text-dense">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">
        {silent.length === expected ? "Chưa xã nào có số liệu được duyệt" : `${silent.length} xã chưa có số liệu được duyệt`}
      </summary>
      <div className="pb-3">
        {missing.length > 0 ? <p className="mb-2">Chưa nhập: {missing.map(({ name }) => name).join(", ")}.</p> : null}
        {waiting.length > 0 ? <p>Đã nhập, chờ duyệt: {waiting.map(({ name }) => name).join(", ")}.</p> : null}
      </div>
    </details>
  );
}
