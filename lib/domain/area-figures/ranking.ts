import type { ActualValue, Stage } from "../actual/value";
import { sumOf } from "../aggregate/commune-sum";
import { EMPTY_TALLY, addTallies, tallyOf } from "../aggregate/tally";
import { type Exact, compare, decimal } from "../decimal";
import { groupBy } from "../group-by";
import type { SourceClass } from "../measure/measure";
import { type FigureMeasure, type Pooled, type Weight, beyondChance, weightOf } from "./weight";

export interface AreaFigure {
  areaId: string;
  code: string;
  name: string;
  /** Its days, ISO; null or absent: before our records, still there. */
  validFrom?: string | null;
  validTo?: string | null;
  /** The district that it lies in; null since there are none, and for a district itself. */
  district: { id: string; code: string; name: string } | null;
  /** Among those that are to report. */
  isExpected: boolean;
  value: ActualValue | null;
  stage: Stage;
  /** With the years before; null where there is nothing to add. */
  pooled: Pooled | null;
  /** Of a district, of how many of its communes it knows; of a figure carried to today's map, of how many old communes in it. */
  coverage?: { reported: number; expected: number };
  /** On today's map only: what was carried, and how; `why`: a sentence where nothing could be. */
  carried?: { byShares: boolean; why: string | null };
}

/** Whether some of these places are no longer there on a day: today's map is another one. */
export const hasEnded = (figures: readonly Pick<AreaFigure, "validTo">[], day: string): boolean => figures.some(({ validTo }) => typeof validTo === "string" && validTo < day);

export interface RankedArea extends AreaFigure {
  weight: Weight;
  /** 1 is best; equals share it. Only where the figure carries one. */
  rank: number | null;
  /** Better or worse than the whole by more than chance explains. */
  stands: "better" | "worse" | null;
}

/** So many places must have a figure that carries weight before any is named. */
const ENOUGH = 5;

/**
 * Ranked ones first, the best first; then the few and the bare by value, and those without a number in their order. Places
 * stand out only against the sum of all, and only where chance does not explain it.
 */
export function rankAreas(measure: FigureMeasure, figures: readonly AreaFigure[]): RankedArea[] {
  const sign = measure.polarity === "more_is_better" ? -1 : 1;
  const weighed = figures.map((figure) => ({ ...figure, weight: weightOf(measure, figure.value) }));
  const byValue = weighed.filter(({ weight }) => weight !== "none").sort((a, b) => sign * compare(numberIn(a), numberIn(b)));
  const carrying = byValue.filter(({ weight }) => weight === "carries");
  const whole = wholeOf(figures);
  const ranked = carrying.map((one): RankedArea => {
    const rank = carrying.findIndex((other) => compare(numberIn(other), numberIn(one)) === 0) + 1;
    return { ...one, rank, stands: carrying.length >= ENOUGH && whole ? stands(one.value, whole, sign) : null };
  });
  const rest = [...byValue.filter(({ weight }) => weight !== "carries"), ...weighed.filter(({ weight }) => weight === "none")];
  return [...ranked, ...rest.map((one): RankedArea => ({ ...one, rank: null, stands: null }))];
}

const numberIn = ({ value }: Pick<AreaFigure, "value">): Exact => (value?.kind === "number" ? value.value : "0");

function wholeOf(figures: readonly AreaFigure[]): { numerator: Exact; denominator: Exact } | null {
  const { fractions, numerator, denominator } = figures.reduce((sum, { value, stage }) => (value ? addTallies(sum, tallyOf(value, stage)) : sum), EMPTY_TALLY);
  return fractions > 0 && !decimal(denominator).isZero() ? { numerator, denominator } : null;
}

function stands(value: ActualValue | null, whole: { numerator: Exact; denominator: Exact }, sign: 1 | -1): RankedArea["stands"] {
  if (value?.kind !== "number" || value.numerator === null || value.denominator === null) return null;
  const side = beyondChance({ numerator: value.numerator, denominator: value.denominator }, whole) * sign;
  return side === 0 ? null : side < 0 ? "better" : "worse";
}

/** The districts of a year's communes, each the sum of its own; empty where there are none, or where the measure is not added up. */
export function groupByDistrict(measure: FigureMeasure & { sourceClass: SourceClass }, communes: readonly AreaFigure[]): AreaFigure[] {
  const inDistricts = communes.filter(({ district }) => district !== null);
  if (measure.aggregation === "not_summable") return [];
  return [...groupBy(inDistricts, ({ district }) => district!.id).values()].map((members) => {
    const { district } = members[0]!;
    const expected = members.filter(({ isExpected }) => isExpected);
    const tally = expected.reduce((sum, { value, stage }) => (value ? addTallies(sum, tallyOf(value, stage)) : sum), EMPTY_TALLY);
    const sum = sumOf(measure, tally, { expected: expected.length, onMap: members.length });
    return {
      areaId: district!.id,
      code: district!.code,
      name: district!.name,
      district: null,
      isExpected: expected.length > 0,
      value: sum?.value ?? null,
      stage: sum?.stage ?? "estimate",
      pooled: null,
      coverage: { reported: sum?.reported ?? 0, expected: expected.length },
    };
  });
}

export interface Band {
  /** 1 is best. */
  number: number;
  /** Exact values, the smaller first. */
  low: Exact;
  high: Exact;
  count: number;
}

/** At most five bands of about as many places each, the best first; equal values are never split. Only places whose figure carries weight. */
export function bandsOf(ranked: readonly RankedArea[], most = 5): { bands: Band[]; bandOf: ReadonlyMap<string, number> } {
  const carrying = ranked.filter(({ rank }) => rank !== null);
  const slots = carrying.map(({ rank }) => Math.floor(((rank! - 1) * most) / carrying.length));
  const used = [...new Set(slots)];
  const bandOf = new Map(carrying.map(({ areaId }, index) => [areaId, used.indexOf(slots[index]!) + 1]));
  const bands = used.map((slot, index) => {
    const values = carrying.filter((_, at) => slots[at] === slot).map(numberIn).sort(compare);
    return { number: index + 1, low: values[0]!, high: values[values.length - 1]!, count: values.length };
  });
  return { bands, bandOf };
}
