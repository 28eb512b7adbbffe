import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import { decimalWords } from "../decimal-words";
import { compare, decimal, exact, digitsOf } from "../decimal";
import { type Unit, convertUnit, unitMultiplier } from "../measure/measure";
import type { Target } from "../target/target";
import type { RankedArea } from "./ranking";
import { type FigureMeasure, type Weight } from "./weight";

const roundingOf = ({ roundingUnit, catalogueUnit, unit }: FigureMeasure) => convertUnit(roundingUnit, catalogueUnit, unit);

const isNo = (value: string): boolean => decimal(value).isZero();

/** What a place says: "82,3%"; of a measure that counts communes "có" or "chưa có"; "–" where it says nothing. */
export function areaValueWords(measure: FigureMeasure, { value, coverage }: Pick<RankedArea, "value" | "coverage">): string {
  if (value === null) return "–";
  // A district's answer is the sum of its communes.
  if (measure.aggregation === "count_communes" && value.kind === "number" && coverage === undefined) return isNo(value.value) ? "chưa có" : "có";
  return actualWords(value, measure.unit, shownStyle(value, roundingOf(measure)));
}

/** "509/1.010"; null where there is no fraction, or where it only says yes or no. */
export function areaFractionWords(measure: FigureMeasure, { value, coverage }: Pick<RankedArea, "value" | "coverage">): string | null {
  if (value?.kind !== "number" || value.numerator === null || value.denominator === null) return null;
  if (measure.aggregation === "count_communes" && coverage === undefined) return null;
  return `${decimalWords(value.numerator)}/${decimalWords(value.denominator)}`;
}

/** "gộp 2022–2024: 7/310, 2,3%": for what is told as cases. */
export function pooledWords(measure: FigureMeasure, { weight, pooled }: Pick<RankedArea, "weight" | "pooled">): string | null {
  if (weight !== "few" || pooled === null) return null;
  const value = actualWords({ kind: "number", value: pooled.value, numerator: pooled.numerator, denominator: pooled.denominator }, measure.unit, { maxDigits: digitsOf(roundingOf(measure)) });
  return `gộp ${pooled.fromYear}–${pooled.toYear}: ${decimalWords(pooled.numerator)}/${decimalWords(pooled.denominator)}, ${value}`;
}

/** Why a figure has no rank; null where it has one, or where there is none to have. */
export const UNRANKED_WORDS: Record<Weight, string | null> = {
  carries: null,
  few: "ít trường hợp, không xếp hạng",
  bare: "không có tử số, mẫu số, không xếp hạng",
  count: null,
  none: null,
};

/**
 * What a ceiling means in a small place: the most cases that meet it. "với 80 trẻ, 0,24‰ means none". Null for what is no
 * ceiling.
 */
export function allowedCases(target: Pick<Target, "basis" | "comparator" | "value">, unit: Unit, denominator: string): number | null {
  const multiplier = unitMultiplier(unit);
  if (multiplier === null || target.basis !== "value" || target.value === null) return null;
  const limit = decimal(target.value).times(denominator).dividedBy(multiplier);
  if (target.comparator === "lte" || (target.comparator === "eq" && isNo(target.value))) return limit.floor().toNumber();
  return target.comparator === "lt" ? Math.max(0, limit.ceil().minus(1).toNumber()) : null;
}

/** "45 xã có số liệu, từ 71,2% đến 99,1%": the finding of a ranking; `unitName` "xã", "huyện". */
export function spreadWords(measure: FigureMeasure, ranked: readonly RankedArea[], unitName: string): string {
  const known = ranked.filter(({ weight }) => weight !== "none");
  if (known.length === 0) return `chưa ${unitName} nào có số liệu được duyệt`;
  const told = `${known.length}/${ranked.length} ${unitName} có số liệu`;
  if (measure.aggregation === "count_communes" && known.every(({ coverage }) => coverage === undefined)) {
    const yes = known.filter(({ value }) => value?.kind === "number" && !isNo(value.value)).length;
    return `${told}, ${yes} ${unitName} trả lời có`;
  }
  const carrying = known.filter(({ rank }) => rank !== null);
  if (carrying.length < 2) return told;
  const [best, worst] = [carrying[0]!, carrying[carrying.length - 1]!];
  const words = (area: RankedArea) => areaValueWords(measure, area);
  if (words(best) === words(worst)) return `${told}, đều ${words(best)}`;
  // Best first: where less is better, that is also from low to high.
  const [low, high] = measure.polarity === "less_is_better" ? [best, worst] : [worst, best];
  return `${told}, từ ${words(low)} đến ${words(high)}`;
}

/** At most so many are named. */
const NAMED = 3;

/** The places that stand out, by name: the worse before the better. Empty where chance explains the differences. */
export function standoutWords(measure: FigureMeasure, ranked: readonly RankedArea[]): string[] {
  const told = (areas: RankedArea[]) => {
    const named = areas.slice(0, NAMED).map((area) => `${area.name} (${areaValueWords(measure, area)})`);
    const more = areas.length - named.length;
    return named.join(", ") + (more > 0 ? ` và ${more} nơi khác` : "");
  };
  const worse = ranked.filter((area) => area.stands === "worse").reverse();
  const better = ranked.filter((area) => area.stands === "better");
  return [...(worse.length > 0 ? [`Kém hơn mức chung rõ rệt: ${told(worse)}.`] : []), ...(better.length > 0 ? [`Tốt hơn mức chung rõ rệt: ${told(better)}.`] : [])];
}

export const bandWords = (measure: FigureMeasure, { low, high }: { low: string; high: string }): string => {
  const words = (value: string) => actualWords({ kind: "number", value, numerator: null, denominator: null }, measure.unit, { maxDigits: digitsOf(roundingOf(measure)) });
  return compare(low, high) === 0 ? words(low) : `${words(low)} đến ${words(high)}`;
};

/** How long a bar is, of 100, from zero; a share's whole is the full length. */
export function barLengths(measure: FigureMeasure, ranked: readonly RankedArea[]): ReadonlyMap<string, number> {
  const values = ranked.flatMap(({ areaId, value }) => (value?.kind === "number" ? [{ areaId, value: decimal(value.value) }] : []));
  const most = values.reduce((high, { value }) => (value.greaterThan(high) ? value : high), decimal(measure.unit === "percent" && measure.polarity === "more_is_better" ? 100 : 0));
  return new Map(values.map(({ areaId, value }) => [areaId, most.isZero() || value.isNegative() ? 0 : Number(exact(value.times(100).dividedBy(most), 1))]));
}
