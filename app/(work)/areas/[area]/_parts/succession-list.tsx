import { Link } from "@/components/ui/link";
import type { SuccessionLine } from "@/lib/data/areas";
import { formatDate } from "@/lib/format/date";

const EXTENT_WORDS: Record<SuccessionLine["extent"], string> = { whole: "toàn bộ", part: "một phần", to_confirm: "cần xác nhận phần nào" };

/** Units before or after, each with the day to look at it on. */
export function SuccessionList({ lines, dayOf }: { lines: SuccessionLine[]; dayOf: (line: SuccessionLine) => string }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={`${line.area.id} ${line.on}`} className="py-2">
          <Link href={`/areas/${line.area.id}?on=${dayOf(line)}`} className="text-accent">
            {line.area.name}
          </Link>
          <span className="text-small text-ink-3">
            {" "}
            mã {line.area.code}, {EXTENT_WORDS[line.extent]}, từ {formatDate(line.on)}
            {line.document ? `, ${line.document}` : ""}
            {line.note ? `; ${line.note}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
