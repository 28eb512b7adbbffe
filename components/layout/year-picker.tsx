"use client";

import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";

/** The years of the plan; the chosen one lives in the URL, so that a link shows a colleague the same thing. */
export function YearPicker({ years, defaultYear }: { years: number[]; defaultYear: number }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const chosen = Number(search.get("year") ?? defaultYear);
  return (
    <nav aria-label="Năm" className="print:hidden">
      <ul className="inline-flex overflow-hidden rounded-md border border-line-strong text-small">
        {years.map((year) => {
          const query = new URLSearchParams(search);
          query.set("year", String(year));
          return (
            <li key={year} className="border-l border-line first:border-l-0">
              <Link
                href={`${pathname}?${query}`}
                aria-current={year === chosen ? "true" : undefined}
                className="block px-2.5 py-1.5 text-ink-2 no-underline hover:bg-wash focus-visible:-outline-offset-2 aria-[current]:bg-accent aria-[current]:font-medium aria-[current]:text-white sm:px-3"
              >
                {year}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
