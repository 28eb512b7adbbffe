import { rowId } from "@/components/areas/area-ranking";
import type { Band, RankedArea } from "@/lib/domain/area-figures/ranking";
import type { FigureMeasure } from "@/lib/domain/area-figures/weight";
import { areaFractionWords, areaValueWords, bandWords } from "@/lib/domain/area-figures/words";
import { type MultiPolygon, boxOf } from "@/lib/domain/boundary/geometry";
import { fitTo, labelPlace, pathOf } from "@/lib/domain/boundary/projection";

interface AreaMapProps {
  measure: FigureMeasure;
  ranked: readonly RankedArea[];
  bands: readonly Band[];
  bandOf: ReadonlyMap<string, number>;
  shapes: ReadonlyMap<string, MultiPolygon>;
  /** What the map is of, for those who do not see it. */
  label: string;
}

const WIDTH = 800;
const MOST_HEIGHT = 900;
/** More numbers than this would cover the map. */
const MOST_NUMBERS = 90;

/** Light is best, dark needs looking at; the band's number stands on each place, so that colour never speaks alone. */
const SHADES = ["fill-[#e6f1f1]", "fill-[#b8d8d8]", "fill-[#7db4b7]", "fill-[#2f757b]", "fill-[#083f45]"] as const;
const shadeOf = (band: number, bands: number): number => (bands <= 1 ? 1 : Math.round(((band - 1) * (SHADES.length - 1)) / (bands - 1)));

type Look = { fill: string; mark: string | null; isDark: boolean; words: string };

/** Of a measure that counts communes each says yes or no. */
const ANSWERS = { "có": { fill: SHADES[1], mark: "có", isDark: false }, "chưa có": { fill: SHADES[3], mark: "chưa", isDark: true } } as const;

/** The places in their bands, drawn by the server. Each leads to its row in the table that says the same. */
export function AreaMap({ measure, ranked, bands, bandOf, shapes, label }: AreaMapProps) {
  const drawn = ranked.filter(({ areaId }) => shapes.has(areaId));
  const projection = fitTo(boxOf(drawn.map(({ areaId }) => shapes.get(areaId)!)), WIDTH, MOST_HEIGHT);
  const lookOf = (area: RankedArea): Look => {
    const band = bandOf.get(area.areaId);
    const said = [areaValueWords(measure, area), areaFractionWords(measure, area)].filter((words) => words !== null).join(", ");
    if (band !== undefined) {
      const shade = shadeOf(band, bands.length);
      return { fill: SHADES[shade]!, mark: String(band), isDark: shade >= 3, words: `${said}, nhóm ${band}` };
    }
    const answer = Object.entries(ANSWERS).find(([words]) => measure.aggregation === "count_communes" && words === areaValueWords(measure, area));
    if (answer) return { ...answer[1], words: said };
    if (area.weight === "none") return { fill: "fill-[url(#map-missing)]", mark: null, isDark: false, words: "chưa có số liệu" };
    return { fill: "fill-[url(#map-few)]", mark: null, isDark: false, words: `${said}, không xếp nhóm` };
  };
  const hasMarks = drawn.length <= MOST_NUMBERS;
  const looks = new Map(drawn.map((area) => [area.areaId, lookOf(area)]));
  const isShown = (fill: string) => [...looks.values()].some((look) => look.fill === fill);
  return (
    <figure className="mb-6 max-w-[50rem]">
      <svg viewBox={`-2 -2 ${projection.width + 4} ${projection.height + 4}`} preserveAspectRatio="xMinYMin meet" role="group" aria-label={label} className="block h-auto max-h-[44rem] w-full">
        <defs>
          <pattern id="map-missing" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className="fill-paper" />
            <path d="M0 0V8" className="stroke-line-strong" strokeWidth="2" />
          </pattern>
          <pattern id="map-few" width="9" height="9" patternUnits="userSpaceOnUse">
            <rect width="9" height="9" className="fill-paper" />
            <circle cx="4.5" cy="4.5" r="1.5" className="fill-ink-3" />
          </pattern>
        </defs>
        {drawn.map((area) => {
          const shape = shapes.get(area.areaId)!;
          const look = looks.get(area.areaId)!;
          const place = hasMarks && look.mark !== null ? labelPlace(shape, projection) : null;
          return (
            <a key={area.areaId} href={`#${rowId(area.areaId)}`} aria-label={`${area.name}: ${look.words}`} className="group no-underline outline-none">
              <title>{`${area.name}: ${look.words}`}</title>
              <path d={pathOf(shape, projection)} fillRule="evenodd" className={`${look.fill} stroke-ink-3 group-hover:stroke-ink group-hover:stroke-2 group-focus-visible:stroke-ink group-focus-visible:stroke-[4]`} strokeWidth="0.8" strokeLinejoin="round" />
              {place ? (
                <text x={place[0]} y={place[1]} textAnchor="middle" dominantBaseline="central" className={`pointer-events-none text-[1.5rem] font-semibold sm:text-[0.9375rem] ${look.isDark ? "fill-white" : "fill-ink"}`}>
                  {look.mark}
                </text>
              ) : null}
            </a>
          );
        })}
      </svg>
      <figcaption className="mt-3 text-small">
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
          {bands.map((band) => (
            <li key={band.number} className="flex items-center gap-2">
              <Swatch fill={SHADES[shadeOf(band.number, bands.length)]!} mark={String(band.number)} isDark={shadeOf(band.number, bands.length) >= 3} />
              {bandWords(measure, band)}
              {band.number === 1 ? " (tốt nhất)" : ""}: {band.count}
            </li>
          ))}
          {bands.length === 0
            ? Object.entries(ANSWERS).flatMap(([words, { fill, isDark }]) =>
                isShown(fill)
                  ? [
                      <li key={words} className="flex items-center gap-2">
                        <Swatch fill={fill} isDark={isDark} /> {words}
                      </li>,
                    ]
                  : [],
              )
            : null}
          {isShown("fill-[url(#map-few)]") ? (
            <li className="flex items-center gap-2">
              <Swatch fill="fill-[url(#map-few)]" /> có số liệu, không xếp nhóm
            </li>
          ) : null}
          {isShown("fill-[url(#map-missing)]") ? (
            <li className="flex items-center gap-2">
              <Swatch fill="fill-[url(#map-missing)]" /> chưa có số liệu
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
}

function Swatch({ fill, mark, isDark = false }: { fill: string; mark?: string; isDark?: boolean }) {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" className="shrink-0">
      <rect x="0.5" y="0.5" width="25" height="17" className={`${fill} stroke-ink-3`} />
      {mark === undefined ? null : (
        <text x="13" y="9" textAnchor="middle" dominantBaseline="central" className={`text-[0.8125rem] font-semibold ${isDark ? "fill-white" : "fill-ink"}`}>
          {mark}
        </text>
      )}
    </svg>
  );
}
