import type { RecordedPoint } from "../actual/recorded-point";
import type { Exact } from "../decimal";
import type { IssuedMeasure } from "../plan/issued-plan";
import { type OpenValue, openValue } from "./open-value";

/** What of one plan's results one reader may see. Publishing figures and publishing statuses are separate acts. */
export interface Disclosure {
  /** Signed in and entitled to the plan's figures: everything approved, nothing protected. */
  isFull: boolean;
  /** Years whose figures are published, with the day (ISO) on which they were. */
  figures: ReadonlyMap<number, string>;
  /** Years whose statuses are published, with the day. */
  statuses: ReadonlyMap<number, string>;
  /** The area's shared denominators by `baseKey`; what small counts are recognised by. */
  bases: ReadonlyMap<string, Exact>;
}

export const baseKey = (quantityCode: string, year: number): string => `${quantityCode} ${year}`;

/** What the issued document itself prints is public with it. */
export const disclosesPoint = ({ isFull, figures }: Disclosure, { year, provenance }: RecordedPoint): boolean => isFull || provenance.kind === "printed" || figures.has(year);

export const disclosesStatuses = ({ isFull, statuses }: Disclosure, year: number): boolean => isFull || statuses.has(year);

/** A figure as this reader may see it, in the unit that the plan prints. */
export const disclosedValue = ({ isFull, bases }: Disclosure, measure: IssuedMeasure, { year, value, provenance }: RecordedPoint): OpenValue =>
  isFull || provenance.kind === "printed" ? value : openValue(value, measure, measure.baseQuantityCode === null ? null : (bases.get(baseKey(measure.baseQuantityCode, year)) ?? null));

/** The latest of these years with a figure (entered, or summed from communes) that this reader may see, else with statuses; null without either. */
export function latestDisclosedYear(disclosure: Disclosure, series: ReadonlyMap<string, readonly RecordedPoint[]>, years: readonly number[]): number | null {
  const seen = new Set([...series.values()].flat().flatMap((point) => (point.provenance.kind !== "printed" && disclosesPoint(disclosure, point) ? [point.year] : [])));
  return years.findLast((year) => seen.has(year)) ?? years.findLast((year) => disclosure.statuses.has(year)) ?? null;
}
