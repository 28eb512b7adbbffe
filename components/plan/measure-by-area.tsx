import { AreaRanking } from "@/components/areas/area-ranking";
import { MapLinks } from "@/components/areas/map-links";
import { Link } from "@/components/ui/link";
import { type AreaFigure, type RankedArea, groupByDistrict, rankAreas } from "@/lib/domain/area-figures/ranking";
import { spreadWords, standoutWords } from "@/lib/domain/area-figures/words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { MapView } from "@/lib/domain/succession/map-view";
import { capitalise } from "@/lib/format/capitalise";
import { CARRIED_WORDS } from "@/lib/format/carried";

interface MeasureByAreaProps {
  measure: IssuedMeasure;
  /** Every commune of the map of that year, or of today's. */
  communes: AreaFigure[];
  year: number;
  /** All of them, and the map. */
  mapHref: string;
  /** The two ways to look; null where they do not differ. */
  maps: { view: MapView; hrefOf: (view: MapView) => string } | null;
}

/** So many rows stand on the page; of more, the two ends. */
const ALL = 16;
const ENDS = 6;

/** What the communes say of a measure, as ranked bars; for years that had districts, these. */
export function MeasureByArea({ measure, communes, year, mapHref, maps }: MeasureByAreaProps) {
  const heading = `theo-dia-ban-${measure.code}`;
  const isToday = maps?.view === "today";
  const ranked = rankAreas(measure, communes);
  const isSilent = ranked.every(({ weight }) => weight === "none");
  const districts = isSilent ? [] : rankAreas(measure, groupByDistrict(measure, communes));
  return (
    // Named with its measure: an indicator may have several.
    <section aria-labelledby={`${heading} chi-so-${measure.code}`} className="mt-8">
      <h3 id={heading} className="mb-1 scroll-mt-24 font-semibold">
        {isToday ? `Theo địa bàn hiện nay, số liệu năm ${year}` : `Theo địa bàn, năm ${year}`}
        {isSilent ? "" : `: ${spreadWords(measure, ranked, "xã")}`}
      </h3>
      {maps ? <MapLinks of={measure.shortName} map={maps.view} hrefOf={(view) => `${maps.hrefOf(view)}#${heading}`} /> : null}
      {isSilent ? (
        <p className="max-w-[44rem] text-dense text-ink-2">{(isToday ? communes.find(({ carried }) => carried?.why)?.carried?.why : null) ?? `Chưa xã ${isToday ? "cũ " : ""}nào có số liệu được duyệt của chỉ số này năm ${year}`}.</p>
      ) : (
        <>
          {isToday ? <p className="mb-2 max-w-[44rem] text-small text-ink-3">{CARRIED_WORDS}</p> : null}
          <Standouts lines={standoutWords(measure, ranked)} />
          {districts.length > 0 ? (
            <AreaRanking measure={measure} ranked={districts} unitHeading="Huyện (cộng từ xã)" caption={`${measure.shortName} theo huyện, năm ${year}`} />
          ) : (
            <AreaRanking measure={measure} ranked={ends(ranked)} unitHeading="Xã, phường" caption={`${measure.shortName} theo xã, năm ${year}`} />
          )}
          <p className="mt-2 text-small">
            {districts.length === 0 && ends(ranked).length < ranked.length ? `Bảng chỉ gồm ${ENDS} xã đứng đầu và ${ENDS} xã đứng cuối. ` : ""}
            <Link href={mapHref} className="text-accent">
              Xem đủ {ranked.length} xã và bản đồ
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** Both ends of the ranking; where there is none, the first rows. */
function ends(ranked: RankedArea[]): RankedArea[] {
  if (ranked.length <= ALL) return ranked;
  const carrying = ranked.filter(({ rank }) => rank !== null);
  if (carrying.length <= ALL) return ranked.slice(0, Math.max(carrying.length, ALL));
  return [...carrying.slice(0, ENDS), ...carrying.slice(-ENDS)];
}

function Standouts({ lines }: { lines: string[] }) {
  return lines.length === 0 ? null : (
    <ul className="mb-3 max-w-[44rem] text-dense">
      {lines.map((line) => (
        <li key={line}>{capitalise(line)}</li>
      ))}
    </ul>
  );
}
