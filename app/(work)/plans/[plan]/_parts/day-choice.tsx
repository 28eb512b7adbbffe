import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/date";
import { type Search, keptFields, offeredBeginnings, overviewHref } from "./overview-address";

interface DayChoiceProps {
  base: string;
  search: Search;
  year: number;
  known: string | null;
  since: string | null;
  today: string;
}

/** What changed lately, and the picture of another day. A plain form: it works without a script. */
export function DayChoice({ base, search, year, known, since, today }: DayChoiceProps) {
  const end = known ?? today;
  const shown = { year: String(year) };
  return (
    <div className="mb-8 flex flex-wrap items-start gap-x-5 gap-y-1 text-small text-ink-3 print:hidden">
      <p className="py-1">
        Có gì thay đổi:{" "}
        {offeredBeginnings(end).map(({ days, since: day }, index) => (
          <span key={days}>
            {index > 0 ? " · " : ""}
            <Link href={overviewHref(base, search, { ...shown, since: day })} aria-current={day === since ? "true" : undefined} className="py-1 text-accent aria-[current]:font-semibold aria-[current]:text-ink">
              {days} ngày qua
            </Link>
          </span>
        ))}
      </p>
      <details className="min-w-0" open={known !== null}>
        <summary className="cursor-pointer py-1 text-accent underline underline-offset-3">Chọn ngày</summary>
        <form method="get" className="mt-1 flex flex-wrap items-end gap-3">
          {keptFields(search, { ...shown, known: null, since: null }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DayField name="known" label="Số liệu như đã biết ngày" chosen={known} last={today} />
          <DayField name="since" label="Thay đổi kể từ hết ngày" chosen={since} last={end} />
          <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
            Xem
          </button>
          {known !== null || since !== null ? (
            <Link href={overviewHref(base, search, { ...shown, known: null, since: null })} className="py-2.5 text-accent">
              Bỏ chọn ngày{since !== null && known === null ? ` ${formatDate(since)}` : ""}
            </Link>
          ) : null}
        </form>
      </details>
    </div>
  );
}

const DayField = ({ name, label, chosen, last }: { name: string; label: string; chosen: string | null; last: string }) => (
  <label className="flex flex-col gap-1">
    {label}
    <input type="date" name={name} defaultValue={chosen ?? ""} max={last} className="h-10 rounded-md border border-line-strong bg-paper px-3 text-ink" />
  </label>
);
