import { AreaRanking } from "@/components/areas/area-ranking";
import { Link } from "@/components/ui/link";
import { type AreaFigure, type RankedArea, groupByDistrict, rankAreas } from "@/lib/domain/area-figures/ranking";
import { spreadWords, standoutWords } from "@/lib/domain/area-figures/words";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { capitalise } from "@/lib/format/capitalise";

interface MeasureByAreaProps {
  measure: IssuedMeasure;
  /** Every commune of the map of that year. */
  communes: AreaFigure[];
  year: number;
  /** All of them, and the map. */
  mapHref: string;
}

/** So many rows stand on the page; of more, the two ends. */
const ALL = 16;
const ENDS = 6;

/** What the communes say of a measure, as ranked bars; for years that had districts, these. */
export function MeasureByArea({ measure, communes, year, mapHref }: MeasureByAreaProps) {
  const heading = `theo-dia-ban-${measure.code}`;
  const ranked = rankAreas(measure, communes);
  const isSilent = ranked.every(({ weight }) => weight === "none");
  const districts = isSilent ? [] : rankAreas(measure, groupByDistrict(measure, communes));
  return (
    // Named with its measure: an indicator may have several.
    <section aria-labelledby={`${heading} chi-so-${measure.code}`} className="mt-8">
      <h3 id={heading} className="mb-1 font-semibold">
        Theo địa bàn, năm {year}
        {isSilent ? "" : `: ${spreadWords(measure, ranked, "xã")}`}
      </h3>
      {isSilent ? (
        <p className="text-dense text-ink-2">Chưa xã nào có số liệu được duyệt của chỉ số này năm {year}.</p>
      ) : (
        <>
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
