import type { ActualValue, Stage } from "../actual/value";
import { rate } from "../actual/rate";
import { type Exact, decimal, digitsOf } from "../decimal";
import { type Aggregation, type MeasureKind, type SourceClass, type Unit, convertUnit, unitMultiplier } from "../measure/measure";
import type { Tally } from "./tally";

/** How a measure is added up; `unit` is the one in which the sum is wanted. */
export interface SumMeasure {
  kind: MeasureKind;
  aggregation: Aggregation;
  sourceClass: SourceClass;
  unit: Unit;
  catalogueUnit: Unit;
  /** In the catalogue's unit. */
  roundingUnit: Exact;
}

/** Of how many communes a sum knows. */
export interface Coverage {
  /** n: their figures stand in the sum, "không phát sinh" included. */
  reported: number;
  /** N: those that are to report. */
  expected: number;
  /** Those on the map; more than N where only some of them were asked. */
  onMap: number;
}

/** A measure of an area, from its communes; the value in the wanted unit, exact, its fraction beside it. */
export interface CommuneSum extends Coverage {
  value: Extract<ActualValue, { kind: "number" | "not_occurring" }>;
  /** An estimate where one of its figures is, or a commune is missing. */
  stage: Stage;
}

export const isSummable = ({ aggregation }: Pick<SumMeasure, "aggregation">): boolean => aggregation !== "not_summable";

/**
 * Surveys and the census measure a sample, and a few communes are not the province (without the others a count of cases is
 * too low, and looks met): such sums count only where a person says so.
 */
export const countsByDefault = (measure: Pick<SumMeasure, "aggregation" | "sourceClass">, coverage: Coverage): boolean =>
  isSummable(measure) && (measure.sourceClass === "administrative" || measure.sourceClass === "register") && isWhole(coverage);

export const isWhole = ({ reported, onMap }: Coverage): boolean => reported === onMap;

/** The communes whose figures can stand in the sum of this measure. */
export const reportedIn = (measure: Pick<SumMeasure, "aggregation" | "kind">, tally: Tally): number => addedIn(measure, tally) + tally.notOccurring;

/** Those that said something which cannot be added: a bound, a rate without its fraction, an answer that is neither có nor chưa có. */
export const leftOutOf = (measure: Pick<SumMeasure, "aggregation" | "kind">, tally: Tally): number => tally.fractions + tally.numbers + tally.unsummable - addedIn(measure, tally);

function addedIn({ aggregation, kind }: Pick<SumMeasure, "aggregation" | "kind">, tally: Tally): number {
  switch (aggregation) {
    case "sum_ratio":
      return tally.fractions;
    case "sum_count":
      return tally.numbers;
    case "count_communes":
      return kind === "ratio" ? tally.fractionYes + tally.fractionNo : tally.numberYes + tally.numberNo;
    case "not_summable":
      return 0;
  }
}

/**
 * The sum of an area: Σ numerator ÷ Σ denominator (a rate is never averaged), the sum of counts, or the communes that
 * answer có among those that answer. Null where no commune's figure can be added, and for what is never summed.
 *
 * A rate's numerators and denominators must be added for the same communes, which is why a tally of `sum_ratio` ignores
 * numbers without a fraction.
 */
export function sumOf(measure: SumMeasure, tally: Tally, { expected, onMap }: Omit<Coverage, "reported">): CommuneSum | null {
  const added = addedIn(measure, tally);
  const coverage = { reported: added + tally.notOccurring, expected, onMap };
  if (!isSummable(measure) || coverage.reported === 0) return null;
  const stage: Stage = tally.estimates > 0 || !isWhole(coverage) ? "estimate" : "final";
  return { ...coverage, stage, value: added === 0 ? { kind: "not_occurring" } : numberOf(measure, tally) };
}

function numberOf(measure: SumMeasure, tally: Tally): CommuneSum["value"] {
  if (measure.aggregation === "sum_count") return count(tally.value);
  if (measure.aggregation === "count_communes") {
    return measure.kind === "count" ? count(String(tally.numberYes)) : fraction(measure, String(tally.fractionYes), String(tally.fractionYes + tally.fractionNo));
  }
  return fraction(measure, tally.numerator, tally.denominator);
}

const count = (value: Exact): CommuneSum["value"] => ({ kind: "number", value: plain(value), numerator: null, denominator: null });

function fraction({ unit, catalogueUnit, roundingUnit }: SumMeasure, numerator: Exact, denominator: Exact): CommuneSum["value"] {
  const multiplier = unitMultiplier(unit);
  if (multiplier === null) throw new RangeError("a ratio in a unit of counts");
  const digits = digitsOf(convertUnit(roundingUnit, catalogueUnit, unit));
  return { kind: "number", value: rate(numerator, denominator, multiplier, digits).value, numerator: plain(numerator), denominator: plain(denominator) };
}

/** Without the zeros that a database's sum carries. */
const plain = (value: Exact): Exact => decimal(value).toFixed();
