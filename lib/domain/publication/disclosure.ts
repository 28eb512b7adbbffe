import type { RecordedPoint } from "../actual/recorded-point";
import type { Exact } from "../decimal";
import type { IssuedMeasure } from "../plan/issued-plan";
import { type OpenValue, isKeptBack, openValue } from "./open-value";

/** What of one plan's results one reader may see. Publishing figures and publishing statuses are separate acts. */
export interface Disclosure {
  /** Signed in and entitled to the plan's figures: everything approved, nothing protected. */
  isFull: boolean;
  /** Years whose figures are published, with the day (ISO) on which they were. */
  figures: ReadonlyMap<number, string>;
  /** Years whose statuses are published, with the day. */
  statuses: ReadonlyMap<number, string>;
  /** The area's shared denominators by `baseKey`, of every year; what small counts are recognised by. */
  bases: ReadonlyMap<string, Exact>;
  /** Figures by `figureKey` that totals, or another name of the same count, would tell. */
  withheld: ReadonlySet<string>;
}

export const baseKey = (quantityCode: string, year: number): string => `${quantityCode} ${year}`;

export const figureKey = (measureCode: string, year: number): string => `${measureCode} ${year}`;

/** What the issued document itself prints is public with it. */
export const disclosesPoint = ({ isFull, figures }: Disclosure, { year, provenance }: RecordedPoint): boolean => isFull || provenance.kind === "printed" || figures.has(year);

export const disclosesStatuses = ({ isFull, statuses }: Disclosure, year: number): boolean => isFull || statuses.has(year);

/** The shared denominator that a measure's rate of that year divides by; null where it is not known. */
export const baseOf = ({ bases }: Pick<Disclosure, "bases">, { baseQuantityCode }: IssuedMeasure, year: number): Exact | null => (baseQuantityCode === null ? null : (bases.get(baseKey(baseQuantityCode, year)) ?? null));

/** A figure as this reader may see it, in the unit that the plan prints. Whether its year is published at all: `disclosesPoint`. */
export function disclosedValue(disclosure: Disclosure, measure: IssuedMeasure, { year, value, provenance }: Pick<RecordedPoint, "year" | "value" | "provenance">): OpenValue {
  if (disclosure.isFull || provenance.kind === "printed") return value;
  const open = openValue(value, measure, baseOf(disclosure, measure, year));
  return "value" in value && disclosure.withheld.has(figureKey(measure.code, year)) ? { kind: "withheld" } : open;
}

/** An estimate is not told where the final figure that followed it is kept back: it would come too near. */
export function disclosedEstimate(disclosure: Disclosure, measure: IssuedMeasure, estimate: Pick<RecordedPoint, "year" | "value" | "provenance">, final: OpenValue): OpenValue {
  const open = disclosedValue(disclosure, measure, estimate);
  return isKeptBack(final) && "value" in open ? { kind: "withheld" } : open;
}

/** The latest of these years with a figure (entered, or summed from communes) that this reader may see, else with statuses; null without either. */
export function latestDisclosedYear(disclosure: Disclosure, series: ReadonlyMap<string, readonly RecordedPoint[]>, years: readonly number[]): number | null {
  const seen = new Set([...series.values()].flat().flatMap((point) => (point.provenance.kind !== "printed" && disclosesPoint(disclosure, point) ? [point.year] : [])));
  return years.findLast((year) => seen.has(year)) ?? years.findLast((year) => disclosure.statuses.has(year)) ?? null;
}
