import { Link } from "@/components/ui/link";
import type { Term } from "@/lib/domain/actual/value";

/** For plans that report the half-year too. */
export function TermLinks({ path, year, term }: { path: string; year: number; term: Term }) {
  const terms = [
    ["annual", "Cả năm"],
    ["first_half", "6 tháng đầu năm"],
  ] as const;
  return (
    <nav aria-label="Kỳ số liệu" className="mb-5 flex gap-5 text-dense print:hidden">
      {terms.map(([value, words]) => (
        <Link key={value} href={`${path}?year=${year}${value === "annual" ? "" : `&term=${value}`}`} aria-current={value === term ? "true" : undefined} className="py-1.5 text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
          {words}
        </Link>
      ))}
    </nav>
  );
}
