import { type Exact, decimal } from "../decimal";
import { decimalWords } from "../decimal-words";
import type { Unit } from "../measure/measure";
import type { Target } from "../target/target";

/**
 * From this factor on two demands under the same words rather hide two definitions than two ambitions: infant mortality
 * of at most 2‰ beside one of at most 12,5‰, abuse below 0,036% beside below 4,5%. Ambition alone rarely doubles a demand.
 */
export const DOUBTFUL_FACTOR = 5;

/** What a plan demands of the measure at a milestone, in the unit of the comparison; null where it is no plain number above zero. */
export interface Demand {
  key: string;
  /** "Trà Vinh" */
  name: string;
  /** "không quá 2‰" */
  words: string;
  limit: Exact | null;
}

/** The number that a target sets for the measure itself, where it can be weighed against another's; relative and directional ones cannot, nor "không có". */
export function limitOf({ basis, comparator, value, upperValue }: Target): Exact | null {
  if (basis !== "value" || comparator === null || value === null) return null;
  const limit = comparator === "range" ? (upperValue ?? value) : value;
  return decimal(limit).greaterThan(0) ? limit : null;
}

/** Counts grow with the place: ten classes here and a hundred there are no two definitions. */
const comparesMagnitudes = (unit: Unit): boolean => unit !== "count";

/**
 * The demands in groups whose sizes lie close together, the largest first: a new group begins where the next smaller one is
 * `DOUBTFUL_FACTOR` times smaller. Demands without a number stand with the first group, in their order.
 */
export function magnitudeGroups<D extends Pick<Demand, "limit">>(demands: readonly D[], unit: Unit): D[][] {
  const without = demands.filter(({ limit }) => limit === null);
  const sized = demands.flatMap((demand) => (demand.limit === null ? [] : [{ demand, limit: decimal(demand.limit) }])).sort((a, b) => b.limit.comparedTo(a.limit));
  const groups: D[][] = [];
  sized.forEach(({ demand, limit }, index) => {
    const larger = sized[index - 1]?.limit;
    const group = groups[groups.length - 1];
    if (group && larger && !(comparesMagnitudes(unit) && larger.greaterThanOrEqualTo(limit.times(DOUBTFUL_FACTOR)))) group.push(demand);
    else groups.push([demand]);
  });
  if (groups.length === 0) return without.length > 0 ? [without] : [];
  // One group needs no order of sizes: the reader's own stays.
  if (groups.length === 1) return [[...demands]];
  return [[...groups[0]!, ...without], ...groups.slice(1)];
}

export interface MagnitudeDoubt {
  highest: Demand;
  lowest: Demand;
  /** How many times the one is the other, to one digit. */
  factor: Exact;
}

/** The widest difference, where it is one that a definition would explain; null where ambition may. */
export function magnitudeDoubt(demands: readonly Demand[], unit: Unit): MagnitudeDoubt | null {
  if (!comparesMagnitudes(unit)) return null;
  const sized = demands.flatMap((demand) => (demand.limit === null ? [] : [{ demand, limit: decimal(demand.limit) }])).sort((a, b) => b.limit.comparedTo(a.limit));
  const [highest, lowest] = [sized[0], sized[sized.length - 1]];
  if (!lowest || !highest || highest.limit.lessThan(lowest.limit.times(DOUBTFUL_FACTOR))) return null;
  return { highest: highest.demand, lowest: lowest.demand, factor: highest.limit.dividedBy(lowest.limit).toFixed() };
}

/** The doubt as a sentence: what is seen, what may be behind it, what to do. It accuses nobody and decides nothing. */
export const magnitudeWords = ({ highest, lowest, factor }: MagnitudeDoubt, when: string): string =>
  `${when}: cùng tên chỉ số nhưng mức cần đạt chênh nhau khoảng ${decimalWords(factor, { maxDigits: 1 })} lần (${highest.name}: ${highest.words}; ${lowest.name}: ${lowest.words}). Có thể các văn bản hiểu chỉ số khác nhau về đối tượng hoặc cách đếm. Cần kiểm tra định nghĩa trước khi so sánh.`;
