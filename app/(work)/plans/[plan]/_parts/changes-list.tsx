import { Link } from "@/components/ui/link";
import type { IndicatorChange, Turn } from "@/lib/domain/progress/changes";
import { formatDate } from "@/lib/format/date";

interface ChangesListProps {
  changes: IndicatorChange[];
  since: string;
  until: string | null;
  year: number;
  indicatorHref: (number: string) => string;
}

/** What became of which indicator since a day, from → to. */
export function ChangesList({ changes, since, until, year, indicatorHref }: ChangesListProps) {
  const span = `từ hết ngày ${formatDate(since)} đến ${until === null ? "nay" : `hết ngày ${formatDate(until)}`}`;
  return (
    <section className="mb-10 print:hidden" aria-labelledby="thay-doi">
      <h2 id="thay-doi" className="mb-1 text-section font-semibold">
        {changes.length > 0 ? `${changes.length} chỉ tiêu thay đổi` : "Không chỉ tiêu nào thay đổi"} {span}
      </h2>
      <p className="mb-2.5 text-small text-ink-3">Hai lần cùng xét năm {year}: số liệu mới nhất, trạng thái ở từng mốc và mức cần đạt.</p>
      {changes.length > 0 ? (
        <ul className="border-t-2 border-ink text-dense">
          {changes.map(({ indicator: { number, shortName }, hasEnded, turns }) => (
            <li key={number} className="grid gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[2.25rem_minmax(0,18rem)_minmax(0,1fr)]">
              <span className="text-ink-3">
                <span className="sm:sr-only">Chỉ tiêu </span>
                {number}
              </span>
              {hasEnded ? (
                <span className="font-medium">{shortName}</span>
              ) : (
                <Link href={indicatorHref(number)} className="font-medium text-ink decoration-line-strong">
                  {shortName}
                </Link>
              )}
              <ul className="sm:col-start-2 md:col-start-auto">
                {turns.map((turn, index) => (
                  <li key={index}>
                    <TurnWords {...turn} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function TurnWords({ kind, what, from, to }: Turn) {
  if (kind === "indicator") return <>{to === null ? "Không còn trong kế hoạch" : "Được thêm vào kế hoạch"}</>;
  return (
    <>
      <span className="text-ink-3">{what}: </span>
      {from ?? "chưa có"} <span aria-hidden="true">→</span>
      <span className="sr-only">thành</span> <strong className="font-medium">{to ?? "không còn"}</strong>
    </>
  );
}
