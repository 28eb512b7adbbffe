"use client";

import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";

export interface NavigationItem {
  href: string;
  label: string;
  /** Also current on the pages below it. */
  includesBelow?: boolean;
}

/** So many find room beside each other at the bottom of a phone. */
const ON_A_PHONE = 5;

/** On the left from 1024 px, a bar at the bottom on phones: there the first ones, the others behind "Mục khác". The year goes along. */
export function PlanNavigation({ items, label = "Các trang của kế hoạch" }: { items: NavigationItem[]; label?: string }) {
  const pathname = usePathname();
  const year = useSearchParams().get("year");
  const first = items.length > ON_A_PHONE ? items.slice(0, ON_A_PHONE - 1) : items;
  const others = items.slice(first.length);
  const isCurrent = ({ href, includesBelow }: NavigationItem) => pathname === href || (includesBelow === true && pathname.startsWith(`${href}/`));
  const entry = (item: NavigationItem, shown: string) => (
    <li key={item.href} className={shown}>
      <Link
        href={year ? `${item.href}?year=${year}` : item.href}
        aria-current={isCurrent(item) ? "page" : undefined}
        className={`${ENTRY} no-underline aria-[current]:font-medium aria-[current]:text-accent frame:min-h-0 frame:justify-start frame:rounded-md frame:px-3 frame:py-2 frame:text-left frame:text-dense frame:aria-[current]:bg-accent-wash`}
      >
        {item.label}
      </Link>
    </li>
  );
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] frame:static frame:z-auto frame:w-52 frame:shrink-0 frame:border-t-0 frame:border-r frame:px-3 frame:py-5 print:hidden"
    >
      <ul className="group grid auto-cols-fr grid-flow-col has-[details[open]]:grid-flow-row has-[details[open]]:grid-cols-5 frame:sticky frame:top-20 frame:flex frame:flex-col frame:gap-0.5">
        {first.map((item) => entry(item, ""))}
        {others.length > 0 ? (
          <li className="frame:hidden">
            {/* Another page closes it. */}
            <details key={pathname}>
              <summary className={`${ENTRY} cursor-pointer list-none [&::-webkit-details-marker]:hidden ${others.some(isCurrent) ? "font-medium text-accent" : ""}`}>Mục khác</summary>
            </details>
          </li>
        ) : null}
        {others.map((item) => entry(item, "max-frame:hidden max-frame:group-has-[details[open]]:block"))}
      </ul>
    </nav>
  );
}

const ENTRY = "flex min-h-13 items-center justify-center px-1 py-1 text-center text-[0.8125rem] leading-tight text-ink-2 hover:bg-wash focus-visible:-outline-offset-2";
