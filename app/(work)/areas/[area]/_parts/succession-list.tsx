import { Link } from "@/components/ui/link";
import type { SuccessionLine } from "@/lib/data/areas";
import { EXTENT_WORDS } from "@/lib/domain/succession/words";
import { formatDate } from "@/lib/format/date";
import { formatExact } from "@/lib/format/number";

/** "một phần, tỷ lệ 0,4 (dân số theo đề án)"; a part of which nobody has said how large says so. */
const extentWords = ({ extent, share, shareSource }: SuccessionLine): string =>
  extent !== "part" ? EXTENT_WORDS[extent] : share === null ? "một phần, chưa có tỷ lệ" : `một phần, tỷ lệ ${formatExact(share)} (${shareSource ?? ""})`;

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
            mã {line.area.code}, {extentWords(line)}, từ {formatDate(line.on)}
            {line.document ? `, ${line.document}` : ""}
            {line.note ? `; ${line.note}` : ""}
          </span>
          {line.actId ? (
            <>
              {" "}
              <Link href={`/areas/successions/${line.actId}`} className="text-small text-accent">
                Xem thay đổi này
              </Link>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
