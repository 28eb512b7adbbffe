import { rate } from "@/lib/domain/actual/rate";
import { digitsOf } from "@/lib/domain/decimal";
import { unitMultiplier } from "@/lib/domain/measure/measure";
import { randomFrom } from "./random";
import type { Catalogue } from "./schema";

/**
 * Invented figures of the communes of one province and year, always the same ones: its invented denominators and cases
 * are shared out among them by size, so that they add up to it again.
 */

/** What the communes of the demonstration report; the measure that another divides by comes first. */
export const COMMUNE_MEASURES = [
  "child-friendly-communes",
  "vaccinated-8-under-1",
  "special-circumstances",
  "special-circumstances-supported",
  "child-injury",
  "child-marriages",
  "birth-registration-under-5",
  "preschool-age-5",
] as const;
export type CommuneMeasure = (typeof COMMUNE_MEASURES)[number];

/** The children of one measure are the denominator of another. */
const COUNTED_BY: Partial<Record<CommuneMeasure, string>> = { "special-circumstances": "children-in-special-circumstances" };

/** Communes hear of fewer injuries than the hospitals: the sum stays below what the province says. */
const HEARD_OF: Partial<Record<CommuneMeasure, number>> = { "child-injury": 0.86 };

export interface CommunePlace {
  code: string;
  /** Its size among the others, in no unit. */
  weight: number;
}

export interface InventedValue {
  kind: "number" | "not_occurring";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
}

export interface InventedCommune {
  code: string;
  bases: Map<string, number>;
  values: Map<CommuneMeasure, InventedValue>;
}

export interface ProvinceYear {
  year: number;
  bases: ReadonlyMap<string, number>;
  /** Cases out of the whole, 0 to 1; of what is only counted the cases themselves. */
  levels: ReadonlyMap<CommuneMeasure, number>;
}

export function inventCommunes(places: readonly CommunePlace[], { year, bases, levels }: ProvinceYear, catalogue: Catalogue): InventedCommune[] {
  const communes = places.map(({ code }) => ({ code, bases: new Map<string, number>(), values: new Map<CommuneMeasure, InventedValue>() }));
  const shareOut = (total: number, subject: string, spread: number, weights: readonly number[]) =>
    apportion(total, places.map(({ code }, at) => weights[at]! * (1 - spread / 2 + spread * randomFrom(`${code} ${subject}`)())));
  const baseOf = (quantity: string) => {
    if (communes.some((commune) => commune.bases.has(quantity))) return communes.map((commune) => commune.bases.get(quantity) ?? 0);
    const shares = shareOut(bases.get(quantity)!, quantity, 0.08, places.map(({ weight }) => weight));
    communes.forEach((commune, at) => commune.bases.set(quantity, shares[at]!));
    return shares;
  };

  for (const code of COMMUNE_MEASURES) {
    const measure = catalogue.measures.find((one) => one.code === code)!;
    const level = levels.get(code)!;
    if (measure.aggregation === "count_communes") {
      const yes = firstBy(places, (place) => randomFrom(`${place.code} ${code}`)(), Math.round(level * places.length));
      communes.forEach((commune) => commune.values.set(code, yes.has(commune.code) ? fraction(1, 1, measure) : fraction(0, 1, measure)));
      continue;
    }
    // What is particular about a place stays so from year to year, and moves a little.
    const odds = places.map((place) => (0.5 + 1.1 * randomFrom(`${place.code} ${code}`)()) * (0.92 + 0.16 * randomFrom(`${place.code} ${code} ${year}`)()));
    if (measure.baseQuantity === null) {
      const cases = apportion(Math.round(level), odds.map((odd, at) => odd * places[at]!.weight));
      communes.forEach((commune, at) => commune.values.set(code, { kind: "number", value: String(cases[at]!), numerator: null, denominator: null }));
      continue;
    }
    const wholes = baseOf(measure.baseQuantity);
    const whole = wholes.reduce((sum, one) => sum + one, 0);
    // Near the whole it is those who are left out that places differ in.
    const countsMissing = level > 0.5;
    const cases = Math.round(whole * (countsMissing ? 1 - level : level) * (HEARD_OF[code] ?? 1));
    const shares = apportion(cases, odds.map((odd, at) => odd * wholes[at]!)).map((share, at) => Math.min(share, wholes[at]!));
    const numerators = shares.map((share, at) => (countsMissing ? wholes[at]! - share : share));
    communes.forEach((commune, at) => {
      commune.values.set(code, fraction(numerators[at]!, wholes[at]!, measure));
      const counted = COUNTED_BY[code];
      if (counted !== undefined) commune.bases.set(counted, numerators[at]!);
    });
  }
  return communes;
}

export type Divided = Pick<Catalogue["measures"][number], "unit" | "roundingUnit">;

/** What a commune would type: so many of so many, the rate computed as the application computes it. */
export function fraction(numerator: number, denominator: number, measure: Divided): InventedValue {
  if (denominator === 0) return { kind: "not_occurring", value: null, numerator: null, denominator: null };
  const { value } = rate(String(numerator), String(denominator), unitMultiplier(measure.unit)!, digitsOf(measure.roundingUnit));
  return { kind: "number", value, numerator: String(numerator), denominator: String(denominator) };
}

/** Whole shares of a whole, by weight, the largest remainders rounded up. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const ideal = weights.map((weight) => (total * weight) / whole);
  const shares = ideal.map(Math.floor);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = ideal.map((one, at) => ({ at, remainder: one - shares[at]! })).sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at]! += 1;
  return shares;
}

/** The codes of the `count` places that come first by this number. */
export function firstBy<T extends { code: string }>(places: readonly T[], number: (place: T) => number, count: number): Set<string> {
  const ordered = places.map((place) => ({ code: place.code, at: number(place) })).sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1));
  return new Set(ordered.slice(0, count).map(({ code }) => code));
}
