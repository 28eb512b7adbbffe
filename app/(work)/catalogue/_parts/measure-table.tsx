import { Link } from "@/components/ui/link";
import type { MeasureSummary } from "@/lib/data/measures";
import { POLARITY_WORDS, SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { formatExact } from "@/lib/format/number";

const HEAD = "hidden whitespace-nowrap border-b border-ink px-3 py-2 text-left font-medium frame:table-cell";
const CELL = "hidden px-3 py-2.5 align-top frame:table-cell";

export function MeasureTable({ measures }: { measures: MeasureSummary[] }) {
  return (
    <table className="w-full text-dense">
      <caption className="sr-only">Các chỉ số trong danh mục</caption>
      <thead>
        <tr>
          <th scope="col" className="border-b border-ink py-2 pr-3 text-left font-medium">
            Chỉ số
          </th>
          <th scope="col" className={HEAD}>Đơn vị</th>
          <th scope="col" className={HEAD}>Chiều tốt lên</th>
          <th scope="col" className={HEAD}>Nguồn</th>
          <th scope="col" className={`${HEAD} text-right`}>Kế hoạch</th>
          <th scope="col" className={`${HEAD} text-right`}>Ô số liệu</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {measures.map((measure) => (
          <tr key={measure.code}>
            <th scope="row" className="py-2.5 pr-3 text-left align-top font-normal">
              <Link href={`/catalogue/${measure.code}`} className="font-medium text-accent">
                {measure.shortName}
              </Link>
              <span className="block text-small text-ink-3">{measure.name}</span>
              {measure.aliasOf === null ? null : <span className="block text-small text-ink-2">Đã gộp vào “{measure.aliasOf}”</span>}
              <span className="mt-1 block text-small text-ink-2 frame:hidden">
                {UNIT_WORDS[measure.unit]} · {POLARITY_WORDS[measure.polarity].toLowerCase()} · {SOURCE_CLASS_WORDS[measure.sourceClass].toLowerCase()} · {formatExact(String(measure.plans))} kế hoạch ·{" "}
                {formatExact(String(measure.figures))} ô số liệu
              </span>
            </th>
            <td className={`${CELL} whitespace-nowrap`}>{UNIT_WORDS[measure.unit]}</td>
            <td className={`${CELL} whitespace-nowrap`}>{POLARITY_WORDS[measure.polarity]}</td>
            <td className={`${CELL} whitespace-nowrap`}>{SOURCE_CLASS_WORDS[measure.sourceClass]}</td>
            <td className={`${CELL} text-right`}>{formatExact(String(measure.plans))}</td>
            <td className={`${CELL} text-right`}>{formatExact(String(measure.figures))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
