import type { RankedArea } from "@/lib/domain/area-figures/ranking";
import type { FigureMeasure } from "@/lib/domain/area-figures/weight";
import { UNRANKED_WORDS, areaFractionWords, areaValueWords, barLengths, pooledWords } from "@/lib/domain/area-figures/words";

interface AreaRankingProps {
  measure: FigureMeasure;
  ranked: readonly RankedArea[];
  caption: string;
  /** "Xã, phường", "Huyện": the heading of the names. */
  unitHeading: string;
  /** The band of each place on the map beside it; without it there is no such column. */
  bandOf?: ReadonlyMap<string, number>;
  /** What a ceiling means in cases, beside a figure of few. */
  ceilingWords?: (area: RankedArea) => string | null;
  /** Rows can be pointed at. */
  hasAnchors?: boolean;
}

const HEADING = "py-2 pr-4 font-medium sm:whitespace-nowrap";

/** Places as ranked bars in the table that says the same: value, n/N, and why some have no rank. Drawn by the server. */
export function AreaRanking({ measure, ranked, caption, unitHeading, bandOf, ceilingWords, hasAnchors = false }: AreaRankingProps) {
  const lengths = barLengths(measure, ranked);
  const hasRanks = ranked.some(({ rank }) => rank !== null);
  const hasFractions = ranked.some((area) => areaFractionWords(measure, area) !== null);
  const hasCoverage = ranked.some(({ coverage }) => coverage !== undefined);
  const isCarried = ranked.some(({ carried }) => carried !== undefined);
  return (
    <table className="w-full max-w-[60rem] border-collapse text-dense">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-left align-bottom text-small text-ink-3">
        <tr className="border-b border-line-strong">
          {hasRanks ? <th scope="col" className="w-12 py-2 pr-3 text-right font-medium">Hạng</th> : null}
          <th scope="col" className={HEADING}>{unitHeading}</th>
          <td className="w-[30%] max-sm:w-16" />
          <th scope="col" className={`${HEADING} text-right`}>Kết quả</th>
          {hasFractions ? <th scope="col" className={`${HEADING} text-right max-sm:hidden`}>Tử số/mẫu số</th> : null}
          {hasCoverage ? <th scope="col" className={`${HEADING} text-right`}>{isCarried ? "Xã cũ có số liệu" : "Số xã có số liệu"}</th> : null}
          {bandOf ? <th scope="col" className={`${HEADING} text-right`}>Nhóm</th> : null}
          <th scope="col" className="w-[22%] py-2 font-medium max-sm:hidden">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((area) => {
          const fraction = areaFractionWords(measure, area);
          const notes = notesOf(measure, area, ceilingWords);
          return (
            <tr key={area.areaId} id={hasAnchors ? rowId(area.areaId) : undefined} className="border-b border-line align-top target:bg-notice-wash">
              {hasRanks ? <td className="py-1.5 pr-3 text-right text-ink-3">{area.rank}</td> : null}
              <th scope="row" className="py-1.5 pr-3 text-left font-normal sm:whitespace-nowrap">
                {area.name}
                {notes.map((note) => (
                  <span key={note} className="block text-small text-ink-3 sm:hidden">
                    {note}
                  </span>
                ))}
              </th>
              <td className="py-2.5 pr-3">
                <Bar length={lengths.get(area.areaId)} area={area} />
              </td>
              <td className={`py-1.5 pr-4 text-right whitespace-nowrap ${area.weight === "carries" ? "font-medium" : ""} ${area.value === null ? "text-ink-3" : ""}`}>
                {areaValueWords(measure, area)}
                {fraction ? <span className="block text-small font-normal text-ink-2 sm:hidden">{fraction}</span> : null}
              </td>
              {hasFractions ? <td className="py-1.5 pr-4 text-right whitespace-nowrap text-ink-2 max-sm:hidden">{fraction ?? "–"}</td> : null}
              {hasCoverage ? <td className="py-1.5 pr-4 text-right text-ink-2">{area.coverage ? `${area.coverage.reported}/${area.coverage.expected}` : "–"}</td> : null}
              {bandOf ? <td className="py-1.5 pr-4 text-right text-ink-2">{bandOf.get(area.areaId) ?? "–"}</td> : null}
              <td className="py-1.5 text-small text-ink-2 max-sm:hidden">{notes.join("; ")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export const rowId = (areaId: string): string => `dia-ban-${areaId}`;

function notesOf(measure: FigureMeasure, area: RankedArea, ceilingWords: AreaRankingProps["ceilingWords"]): string[] {
  const standing = area.stands === "worse" ? "kém hơn mức chung rõ rệt" : area.stands === "better" ? "tốt hơn mức chung rõ rệt" : null;
  const notes = [
    area.carried ? carriedNote(area) : area.value === null ? (area.isExpected ? "chưa có số liệu được duyệt" : "không trong danh sách báo cáo") : area.isExpected ? null : "không trong danh sách báo cáo",
    standing,
    UNRANKED_WORDS[area.weight],
    pooledWords(measure, area),
    area.weight === "few" ? (ceilingWords?.(area) ?? null) : null,
    area.value !== null && area.stage === "estimate" && area.coverage === undefined ? "số ước" : null,
  ];
  return notes.filter((note) => note !== null);
}

/** Of a figure on today's map: how it was carried, or why it was not. */
function carriedNote({ value, coverage, carried }: RankedArea): string | null {
  if (value === null) return carried?.why?.toLowerCase() ?? "chưa xã cũ nào có số liệu được duyệt";
  const missing = coverage ? coverage.expected - coverage.reported : 0;
  const notes = [carried?.byShares ? "ước tính, theo tỷ lệ chia do người ghi" : null, missing > 0 ? `thiếu số của ${missing} xã cũ` : null].filter((note) => note !== null);
  return notes.join("; ") || null;
}

/** The length says the value; hollow is what carries no rank, so that it does not speak as loud. */
function Bar({ length, area }: { length: number | undefined; area: RankedArea }) {
  if (length === undefined || area.weight === "count") return null;
  const look = area.weight !== "carries" ? "fill-paper stroke-line-strong" : area.stands === "worse" ? "fill-risk" : "fill-accent";
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="block h-2.5 w-full">
      <rect x="0" y="0.5" width={Math.max(length, 0.5)} height="7" className={look} vectorEffect="non-scaling-stroke" strokeDasharray={area.weight === "carries" ? undefined : "3 2"} />
    </svg>
  );
}
