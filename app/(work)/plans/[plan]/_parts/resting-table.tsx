import { Link } from "@/components/ui/link";
import type { RestingLine } from "@/lib/data/todays-communes";
import { shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { CARRY_BREAK_WORDS } from "@/lib/format/carried";
import { measureValueWords } from "@/lib/format/measure-value";

const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0 max-md:pl-9";

/** The figures that rest on communes: of how many, on both maps. */
export function RestingTable({ lines, indicatorHref }: { lines: readonly RestingLine[]; indicatorHref: (number: string) => string }) {
  const label = (words: string) => <span className="text-small text-ink-3 md:hidden">{words}: </span>;
  return (
    <table role="table" className="w-full max-w-[60rem] border-collapse text-dense max-md:block">
      <caption className="sr-only">Số liệu cộng từ xã và chỉ số đếm xã, theo hai bản đồ</caption>
      <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" scope="col" className="w-9 py-2 pr-2 font-medium">Số</th>
          <th role="columnheader" scope="col" className="py-2 pr-4 font-medium">Chỉ số</th>
          <th role="columnheader" scope="col" className="w-28 py-2 pr-4 text-right font-medium">Kết quả</th>
          <th role="columnheader" scope="col" className="w-36 py-2 pr-4 font-medium">Như đã báo cáo</th>
          <th role="columnheader" scope="col" className="w-[34%] py-2 font-medium">Theo địa giới hiện nay</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {lines.map(({ indicator, measure, point, now }) => (
          <tr key={`${indicator.number} ${measure.code}`} role="row" className="border-b border-line align-top max-md:block max-md:py-2">
            <td role="cell" className="py-2 pr-2 text-ink-3 max-md:float-left max-md:w-9 max-md:p-0">{indicator.number}</td>
            <th role="rowheader" scope="row" className="py-2 pr-4 text-left font-normal max-md:block max-md:p-0 max-md:pl-9">
              <Link href={indicatorHref(indicator.number)} className="text-ink decoration-line-strong">
                {measure.shortName}
              </Link>
            </th>
            <td role="cell" className={`${CELL} md:text-right md:whitespace-nowrap`}>
              <strong className="font-semibold">{measureValueWords(measure, point.value)}</strong>
              <span className="text-small text-ink-3 md:block"> năm {point.year}</span>
            </td>
            <td role="cell" className={CELL}>
              {label("Như đã báo cáo")}
              {point.provenance.kind === "commune-sum" ? shortCoverage(point.provenance) : "cơ quan báo cáo"}
            </td>
            <td role="cell" className={`${CELL} text-ink-2`}>
              {label("Theo địa giới hiện nay")}
              {nowWords(now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nowWords(now: RestingLine["now"]): string {
  if ("why" in now) return `${CARRY_BREAK_WORDS[now.why]}.`;
  const partly = now.known - now.whole;
  return `từ ${now.known}/${now.communes} xã${partly > 0 ? `, trong đó ${partly} xã còn thiếu số của một phần xã cũ` : ""}`;
}
