import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";

export type EntryPage = "year" | "backlog" | "base-figures";

interface EntryHeadingProps {
  title: string;
  planCode: string;
  year: number;
  page: EntryPage;
  children?: ReactNode;
}

/** Title and the three ways to enter figures. */
export function EntryHeading({ title, planCode, year, page, children }: EntryHeadingProps) {
  const base = `/plans/${planCode}/entry`;
  const pages: [EntryPage, string, string][] = [
    ["year", "Theo năm", `${base}?year=${year}`],
    ["backlog", "Nhiều năm", `${base}/backlog?year=${year}`],
    ["base-figures", "Số liệu nền", `${base}/base-figures?year=${year}`],
  ];
  return (
    <header className="mb-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        {children}
      </div>
      <nav aria-label="Cách nhập" className="mt-3 border-b border-line">
        <ul className="flex gap-x-6">
          {pages.map(([key, label, href]) => (
            <li key={key}>
              <Link
                href={href}
                aria-current={key === page ? "page" : undefined}
                className="-mb-px block border-b-2 border-transparent py-2 text-dense text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
