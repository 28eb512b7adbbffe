import type { Unit } from "../measure/measure";
import type { CatalogueMeasure } from "./draft";
import { type Facets, canonical, facetsOf, featuresOf } from "./measure-words";

/** Below this the catalogue does not know the measure. */
export const KNOWN_FROM = 0.58;

/** What a clause counts, as far as its words tell. */
export interface Quantity {
  /** The clause's words without figures, times and comparing words. */
  words: string;
  unit: Unit | null;
  scope: string | null;
  kinds: string | null;
  /** "giảm": less is wanted. "được", "đạt" of a whole: more is. */
  wants: "less" | "more" | null;
  /** A change is measured: its percentage says nothing of the unit. */
  isChange: boolean;
  /** The change is counted in heads, cases or couples. */
  countsHeads: boolean;
}

export interface Candidate {
  measure: CatalogueMeasure;
  score: number;
}

export interface Matcher {
  /** The three nearest measures, best first. */
  candidates(quantity: Quantity): Candidate[];
}

interface Known {
  measure: CatalogueMeasure;
  variants: Set<string>[];
  facets: Facets;
}

const VOWELS = "aeiouy";
/** Folded letters a Vietnamese syllable can be made of; anything else is a scanner's. */
const SYLLABLE = new RegExp(`^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[${VOWELS}]{1,3}(?:ch|ng|nh|[cmnpt])?$`);

const MATCHERS = new WeakMap<readonly CatalogueMeasure[], Matcher>();

/** One matcher for one catalogue: weighing its words is half the work of a short text. */
export function matcherFor(catalogue: readonly CatalogueMeasure[]): Matcher {
  const known = MATCHERS.get(catalogue) ?? matcherOf(catalogue);
  MATCHERS.set(catalogue, known);
  return known;
}

/** Compares with the catalogue by meaning: words weighed by how telling they are, then what tells populations apart. */
export function matcherOf(catalogue: readonly CatalogueMeasure[]): Matcher {
  const known: Known[] = catalogue.map((measure) => {
    const names = [measure.name, ...measure.synonyms, measure.shortName];
    return { measure, variants: names.map((name) => featuresOf(withoutScope(canonical(name), measure.disaggregation))), facets: facetsOf([measure.name, ...measure.synonyms].join(" ; ")) };
  });
  const weights = weigh(known);
  const unknownWeight = Math.log(1 + known.length / 0.7);
  const weightOf = (feature: string) => (weights.get(feature) ?? unknownWeight) * (feature.includes(" ") ? 0.5 : 1);
  const vocabulary = [...weights.keys()].filter((feature) => !feature.includes(" "));
  const totals = known.map(({ variants }) => variants.map((variant) => sum(variant, weightOf)));

  return {
    candidates(quantity) {
      const features = featuresOf(repaired(canonical(quantity.words), vocabulary, weights));
      const facets = facetsOf(quantity.words);
      const own = sum(features, weightOf);
      return known
        .map(({ measure, variants, facets: theirs }, index): Candidate => {
          const best = Math.max(...variants.map((variant, at) => likeness(features, own, variant, totals[index]![at]!, weightOf)));
          return { measure, score: best * agreement(quantity, facets, measure, theirs) };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, 3)
        .map(({ measure, score }) => ({ measure, score: Math.round(score * 1000) / 1000 }));
    },
  };
}

/** The part of a population is compared apart from the name. */
const withoutScope = (name: string, disaggregation: string | null): string => (disaggregation === null ? name : name.replace(canonical(disaggregation), " ").replace(/\s+/g, " ").trim());

function weigh(known: readonly Known[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { variants } of known) for (const feature of new Set(variants.flatMap((variant) => [...variant]))) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  return new Map([...holders].map(([feature, count]) => [feature, Math.log(1 + known.length / count)]));
}

const sum = (features: Set<string>, weightOf: (feature: string) => number): number => {
  let total = 0;
  for (const feature of features) total += weightOf(feature);
  return total;
};

/** F-measure of shared weight, recall of the name a little above precision: plans add words to a name more often than they leave out. */
function likeness(features: Set<string>, own: number, variant: Set<string>, total: number, weightOf: (feature: string) => number): number {
  let shared = 0;
  for (const feature of variant) if (features.has(feature)) shared += weightOf(feature);
  if (shared === 0) return 0;
  const recall = shared / total;
  const precision = shared / own;
  return (2.2 * recall * precision) / (1.2 * precision + recall);
}

function agreement(quantity: Quantity, facets: Facets, measure: CatalogueMeasure, theirs: Facets): number {
  let factor = 1;
  if (facets.ages.size > 0 && theirs.ages.size > 0) factor *= overlaps(facets.ages, theirs.ages) ? 1 : 0.4;
  else if (facets.ages.size > 0 || theirs.ages.size > 0) factor *= 0.88;
  if (facets.levels.size > 0 && theirs.levels.size > 0) factor *= overlaps(facets.levels, theirs.levels) ? 1 : 0.4;
  else if (theirs.levels.size > 0) factor *= 0.8;
  const kinds = quantity.kinds ?? facets.kinds;
  if (kinds !== theirs.kinds) factor *= kinds === null ? 0.8 : theirs.kinds === null ? 0.7 : 0.3;
  if (facets.form !== null && theirs.form !== null && facets.form !== theirs.form) factor *= 0.4;
  if (facets.deaths !== theirs.deaths) factor *= 0.5;
  if (!sameSets(facets.topics, theirs.topics)) factor *= 0.7;
  if (quantity.scope !== measure.disaggregation) factor *= quantity.scope !== null && measure.disaggregation !== null ? 0.35 : quantity.scope === null ? 0.75 : 0.85;
  if (quantity.isChange) factor *= (facets.isCount || quantity.countsHeads) === (measure.kind === "count") ? 1 : facets.isCount ? 0.5 : 0.88;
  else if (quantity.unit !== null && (quantity.unit === "count") !== (measure.kind === "count")) factor *= 0.3;
  else if (quantity.unit !== null && (quantity.unit === "percent") !== (measure.unit === "percent") && measure.kind !== "count") factor *= 0.8;
  if (quantity.wants === "less" && measure.polarity === "more_is_better") factor *= 0.65;
  if (quantity.wants === "more" && measure.polarity === "less_is_better") factor *= 0.6;
  return factor;
}

const sameSets = (a: Set<string>, b: Set<string>): boolean => a.size === b.size && [...a].every((one) => b.has(one));

const overlaps = (a: Set<string>, b: Set<string>): boolean => [...a].some((one) => b.has(one));

/** Words that no Vietnamese syllable can be, put right where one letter makes them a word of the catalogue. */
function repaired(text: string, vocabulary: readonly string[], weights: Map<string, number>): string {
  return text
    .split(" ")
    .map((word) => {
      if (word.length < 3 || weights.has(word) || SYLLABLE.test(word) || /\d/.test(word)) return word;
      const near = vocabulary.filter((other) => Math.abs(other.length - word.length) <= 1 && oneLetterApart(word, other));
      return near.length === 1 ? near[0]! : word;
    })
    .join(" ");
}

function oneLetterApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length ? short.slice(at + 1) === long.slice(at + 1) : short.slice(at) === long.slice(at + 1);
}
