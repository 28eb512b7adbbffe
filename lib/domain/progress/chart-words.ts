import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import { type Exact, decimal } from "../decimal";
import type { Aggregation, Unit } from "../measure/measure";
import type { PlanArea } from "../plan/issued-plan";
import { TWO_LEVELS_SINCE } from "../area/area";
import { needInFull } from "../target/words";
import { dayInWords } from "../validity";
import type { SeriesRow } from "./chart-series";

/** What a chart says about itself, in words: its finding, its sources, how far its projection is to be trusted, and where the map changed under it. */

type NumberRow = SeriesRow & { point: NonNullable<SeriesRow["point"]> };

const numberRows = (rows: readonly SeriesRow[]): NumberRow[] => rows.filter((row): row is NumberRow => row.point?.value.kind === "number");

export interface FindingInput {
  rows: readonly SeriesRow[];
  unit: Unit;
  roundingUnit: Exact;
  viewYear: number;
  /** The year that the judgement measures from; null: from the first result. */
  since: number | null;
}

/** "Giảm từ 26,4% năm 2020 xuống 25,1% năm 2024, cần dưới 20% vào năm 2025"; null without a number. */
export function chartFinding({ rows, unit, roundingUnit, viewYear, since }: FindingInput): string | null {
  const known = numberRows(rows);
  const first = known.find(({ year }) => year === since) ?? known[0];
  const last = known[known.length - 1];
  if (!first || !last) return null;
  const words = ({ year, point }: NumberRow) => `${point.stage === "estimate" ? "ước " : ""}${actualWords(point.value, unit, shownStyle(point.value, roundingUnit))} năm ${year}`;
  const asked = rows.flatMap(({ year, targets }) => (targets[0] ? [{ year, target: targets[0] }] : []));
  const next = asked.find(({ year }) => year >= viewYear) ?? asked[asked.length - 1];
  const need = next ? `, cần ${needInFull(next.target, unit)}` : "";
  if (first === last) return `Mới có một kết quả: ${words(last)}${need}`;
  const change = decimal(valueOf(last)).minus(valueOf(first));
  if (change.abs().lessThan(roundingUnit)) return `Gần như không đổi: ${words(first)}, ${words(last)}${need}`;
  return `${change.isNegative() ? "Giảm" : "Tăng"} từ ${words(first)} ${change.isNegative() ? "xuống" : "lên"} ${words(last)}${need}`;
}

const valueOf = ({ point }: NumberRow): Exact => (point.value.kind === "number" ? point.value.value : "0");

/** Who the drawn results come from, each once, the latest first. */
export function chartSources(rows: readonly SeriesRow[]): string {
  const names = numberRows(rows)
    .reverse()
    .map(({ point: { provenance } }) => (provenance.kind === "entry" ? provenance.agencyName : provenance.kind === "printed" ? "kết quả in trong văn bản của kế hoạch" : "cộng từ số liệu đã duyệt của các xã"));
  return [...new Set(names)].join("; ");
}

/** How sure a projection is, in words; null where none is drawn. Least squares over the last five results at most. */
export function projectionCaution(rows: readonly SeriesRow[]): string | null {
  if (!rows.some(({ projection }) => projection !== null)) return null;
  const points = Math.min(5, numberRows(rows).length);
  const how = points <= 2 ? "rất không chắc chắn" : points <= 4 ? "không chắc chắn" : "chỉ để tham khảo";
  return `Xu hướng là ước tính của phần mềm từ ${points} kết quả gần nhất nên ${how}: nó coi như mọi việc tiếp diễn như cũ, chưa tính sai số của số liệu và những thay đổi sắp tới.`;
}

export interface MapChange {
  /** The first year counted on the new map. */
  year: number;
  /** For the chart. */
  label: string;
  words: string;
}

/** Where a series crosses the change of the map, and what it means for it: a break where its area ended or began then, or where it counts the communes themselves. Null where it does not reach across, and for a commune that went on. */
export function mapChangeIn(rows: readonly SeriesRow[], area: Pick<PlanArea, "name" | "level" | "validFrom" | "validTo">, aggregation: Aggregation): MapChange | null {
  const year = Number(TWO_LEVELS_SINCE.slice(0, 4));
  const known = numberRows(rows);
  if (!known.some((row) => row.year < year) || !known.some((row) => row.year >= year)) return null;
  const day = dayInWords(TWO_LEVELS_SINCE);
  const ended = area.validTo !== null && area.validTo < TWO_LEVELS_SINCE;
  if (ended) return { year, label: `${day}: địa giới thay đổi`, words: `Ngày ${day} địa giới thay đổi: ${area.name} đã sắp xếp vào đơn vị mới. Kết quả từ năm ${year} vẫn tính theo địa bàn cũ, có thể khác cách thu thập trước đó.` };
  if (area.validFrom === TWO_LEVELS_SINCE) return { year, label: `${day}: địa giới thay đổi`, words: `Ngày ${day} địa giới thay đổi: ${area.name} có từ ngày này. Kết quả trước và sau không cùng một địa bàn.` };
  if (aggregation === "count_communes" && area.level !== "commune") return { year, label: `${day}: số xã thay đổi`, words: `Ngày ${day} các xã được sắp xếp lại. Chỉ số này đếm xã nên kết quả trước và sau ngày đó không so trực tiếp được.` };
  if (area.level !== "commune") return { year, label: `${day}: sắp xếp lại xã`, words: `Ngày ${day} các xã được sắp xếp lại; địa giới của ${area.name.charAt(0).toLowerCase()}${area.name.slice(1)} không đổi nên kết quả trước và sau ngày đó vẫn so được.` };
  return null;
}
