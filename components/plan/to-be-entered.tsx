import { Link } from "@/components/ui/link";
import { groupBy } from "@/lib/domain/group-by";
import type { IndicatorAssessment } from "@/lib/domain/progress/assess-plan";

/** With no figures yet: what is to be entered, by whom. */
export function ToBeEntered({ indicators, year, entryHref }: { indicators: IndicatorAssessment[]; year: number; entryHref: string }) {
  const nobody = "Chưa phân công cơ quan";
  const leads = groupBy(
    indicators.flatMap(({ indicator }) => {
      const names = indicator.agencies.filter(({ role }) => role === "lead").map(({ name }) => name);
      return (names.length > 0 ? names : [nobody]).map((name) => ({ name, indicator }));
    }),
    ({ name }) => name,
  );
  return (
    <section className="mb-10" aria-labelledby="can-nhap">
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="can-nhap" className="text-section font-semibold">
          Cần nhập cho năm {year}
        </h2>
        <Link href={entryHref} className="inline-flex h-10 items-center rounded-md bg-accent px-4 text-dense font-medium text-white no-underline print:hidden">
          Nhập số liệu năm {year}
        </Link>
      </div>
      <ul className="border-t-2 border-ink text-dense">
        {[...leads].map(([name, tasks]) => (
          <li key={name} className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[minmax(0,20rem)_6rem_minmax(0,1fr)]">
            <span className="font-medium">{name}</span>
            <span className="text-ink-2">{tasks.length} chỉ tiêu</span>
            <span className="text-ink-3">số {tasks.map(({ indicator }) => indicator.number).join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
