import { Link } from "@/components/ui/link";

/** The two ways to look at a year that was counted on another map. */
export function MapLinks({ path, query, map }: { path: string; query: string; map: "then" | "today" }) {
  const maps = [
    ["then", "Theo bản đồ khi báo cáo"],
    ["today", "Trên bản đồ hiện nay"],
  ] as const;
  return (
    <nav aria-label="Bản đồ hành chính" className="mb-4 flex flex-wrap gap-x-5 text-dense print:hidden">
      {maps.map(([value, words]) => (
        <Link key={value} href={`${path}${query}${value === "then" ? "" : "&map=today"}`} aria-current={value === map ? "true" : undefined} className="py-1.5 text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
          {words}
        </Link>
      ))}
    </nav>
  );
}
