"use client";

import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";

export interface NavigationItem {
  href: string;
  label: string;
  /** Also current on the pages below it. */
  includesBelow?: boolean;
}

/** On the left from 1024 px, a bar at the bottom on phones. The year goes along. */
export function PlanNavigation({ items, label = "Các trang của kế hoạch" }: { items: NavigationItem[]; label?: string }) {
  const pathname = usePathname();
  const year = useSearchParams().get("year");
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] frame:static frame:z-auto frame:w-52 frame:shrink-0 frame:border-t-0 frame:border-r frame:px-3 frame:py-5 print:hidden"
    >
      <ul className="flex frame:sticky frame:top-20 frame:flex-col frame:gap-0.5">
        {items.map(({ href, label, includesBelow }) => {
          const current = pathname === href || (includesBelow === true && pathname.startsWith(`${href}/`));
          return (
            <li key={href} className="flex-1 frame:flex-none">
              <Link
                href={year ? `${href}?year=${year}` : href}
                aria-current={current ? "page" : undefined}
                className="flex min-h-13 items-center justify-center px-1 py-1 text-center text-[0.8125rem] leading-tight text-ink-2 no-underline hover:bg-wash focus-visible:-outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent frame:min-h-0 frame:justify-start frame:rounded-md frame:px-3 frame:py-2 frame:text-left frame:text-dense frame:aria-[current]:bg-accent-wash"
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
