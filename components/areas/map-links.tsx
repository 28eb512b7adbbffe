import { Link } from "@/components/ui/link";
import { MAP_VIEWS, MAP_VIEW_WORDS, type MapView } from "@/lib/domain/succession/map-view";

interface MapLinksProps {
  map: MapView;
  hrefOf: (map: MapView) => string;
  /** Of what, where a page has several. */
  of?: string;
}

/** The two ways to look at a year that was counted on another map. */
export function MapLinks({ map, hrefOf, of }: MapLinksProps) {
  return (
    <nav aria-label={of ? `Bản đồ hành chính, ${of}` : "Bản đồ hành chính"} className="mb-4 flex flex-wrap gap-x-5 text-dense print:hidden">
      {MAP_VIEWS.map((view) => (
        <Link key={view} href={hrefOf(view)} aria-current={view === map ? "true" : undefined} className="py-1.5 text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
          {MAP_VIEW_WORDS[view]}
        </Link>
      ))}
    </nav>
  );
}
