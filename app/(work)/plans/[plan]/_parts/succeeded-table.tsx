import { Link } from "@/components/ui/link";
import type { SucceededLine, SucceedingArea } from "@/lib/data/succeeded-areas";
import { groupBy } from "@/lib/domain/group-by";
import type { PlanArea } from "@/lib/domain/plan/issued-plan";
import { inSentence } from "@/lib/format/capitalise";
import { CARRY_BREAK_WORDS, SHARES_UNKNOWN_WORDS, UNIT_NAMES, predecessorWords } from "@/lib/format/carried";
import { measureFractionWords, measureValueWords } from "@/lib/format/measure-value";
import { areaLabel } from "@/lib/format/plan";

interface SucceededTableProps {
  own: PlanArea;
  successor: SucceedingArea;
  indicatorHref: (number: string) => string;
}

const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0 max-md:pl-9";

/** The old area's latest figures beside those of the area that took it over; what cannot be carried stands below, by its reason. */
export function SucceededTable({ own, successor, indicatorHref }: SucceededTableProps) {
  const unit = UNIT_NAMES[own.level];
  const carried = successor.lines.filter(({ figure }) => figure.kind === "figure" || figure.kind === "own");
  const left = [...groupBy(successor.lines.filter((line) => !carried.includes(line)), reason)];
  const hidden = successor.parts.filter(({ isVisible }) => !isVisible);
  const label = (words: string) => <span className="text-small text-ink-3 md:hidden">{words}: </span>;
  return (
    <div className="mb-6">
      <p className="mb-3 max-w-[44rem] text-dense">
        {successor.name} gồm {successor.parts.map(({ name, share }) => `${inSentence(name)} cũ${share === "1" ? "" : " (một phần)"}`).join(", ")}.
        {carried.some(isPartial) ? ` Chỗ chưa đủ các ${unit} cũ, số in nhạt và chưa phải số của cả ${unit}.` : ""}
        {hidden.length > 0 ? ` Bạn không có quyền xem số liệu của ${hidden.map(({ name }) => `${inSentence(name)} cũ`).join(", ")}, nên phần đó tính là chưa có số liệu.` : ""}
      </p>
      {carried.length > 0 ? (
        <table role="table" className="w-full max-w-[60rem] border-collapse text-dense max-md:block">
          <caption className="sr-only">
            Số liệu mới nhất của {areaLabel(own)} và của {successor.name} hiện nay
          </caption>
          <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
            <tr role="row" className="border-b border-line-strong">
              <th role="columnheader" scope="col" className="w-9 py-2 pr-2 align-bottom font-medium">Số</th>
              <th role="columnheader" scope="col" className="py-2 pr-4 align-bottom font-medium">Chỉ số</th>
              <th role="columnheader" scope="col" className="w-40 py-2 pr-4 text-right align-bottom font-medium">{own.name} cũ</th>
              <th role="columnheader" scope="col" className="w-40 py-2 pr-4 text-right align-bottom font-medium">{successor.name} hiện nay</th>
              <th role="columnheader" scope="col" className="w-52 py-2 align-bottom font-medium">Căn cứ</th>
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-md:block">
            {carried.map((line) => (
              <tr key={`${line.indicator.number} ${line.measure.code}`} role="row" className="border-b border-line align-top max-md:block max-md:py-2">
                <td role="cell" className="py-2 pr-2 text-ink-3 max-md:float-left max-md:w-9 max-md:p-0">{line.indicator.number}</td>
                <th role="rowheader" scope="row" className="py-2 pr-4 text-left font-normal max-md:block max-md:p-0 max-md:pl-9">
                  <Link href={indicatorHref(line.indicator.number)} className="text-ink decoration-line-strong">
                    {line.measure.shortName}
                  </Link>
                </th>
                <td role="cell" className={`${CELL} md:text-right md:whitespace-nowrap`}>
                  {label(`${own.name} cũ`)}
                  {measureValueWords(line.measure, line.point.value)}
                  <span className="text-small text-ink-3 md:block"> năm {line.point.year}</span>
                </td>
                <td role="cell" className={`${CELL} md:text-right md:whitespace-nowrap`}>
                  {label(`${successor.name} hiện nay`)}
                  <Now line={line} />
                </td>
                <td role="cell" className={`${CELL} text-small text-ink-2`}>{basis(line, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {left.length > 0 ? (
        <details className="max-w-[60rem] border-b border-line text-dense" open={carried.length === 0}>
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{successor.lines.length - carried.length} chỉ số không tính sang được, và lý do</summary>
          <dl className="pb-3">
            {left.map(([why, lines]) => (
              <div key={why} className="mb-2">
                <dt className="text-ink-2">{why}:</dt>
                <dd>{lines.map(({ indicator, measure }) => `${indicator.number}. ${measure.shortName}`).join("; ")}.</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </div>
  );
}

const isPartial = ({ figure }: SucceededLine): boolean => figure.kind === "figure" && figure.sum.reported < figure.of;

/** A sum that lacks an old area is not the new one's, and does not look like it. */
function Now({ line }: { line: SucceededLine }) {
  const { measure, figure } = line;
  if (figure.kind === "own") return <strong className="font-semibold">{measureValueWords(measure, figure.value)}</strong>;
  if (figure.kind !== "figure") return null;
  const { value } = figure.sum;
  const fraction = measureFractionWords(value);
  return (
    <>
      {isPartial(line) ? <span className="text-ink-3">{measureValueWords(measure, value)}</span> : <strong className="font-semibold">{measureValueWords(measure, value)}</strong>}
      {figure.byShares ? <span className="text-small text-slow"> ước tính</span> : null}
      {fraction ? <span className="text-small text-ink-3 md:block"> ({fraction})</span> : null}
    </>
  );
}

function basis({ figure }: SucceededLine, unit: string): string {
  if (figure.kind !== "figure") return `số của ${unit} hiện nay báo cáo`;
  return predecessorWords(figure.sum.reported, figure.of, unit);
}

function reason({ figure, leftOut }: SucceededLine): string {
  if (figure.kind === "break") return CARRY_BREAK_WORDS[figure.why];
  if (figure.kind === "shares-unknown") return SHARES_UNKNOWN_WORDS;
  return leftOut > 0 ? "Số đã báo cáo không có tử số, mẫu số nên không tính lại được" : "Chưa có số cộng được";
}
