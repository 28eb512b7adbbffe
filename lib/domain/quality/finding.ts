import type { ActualValue } from "../actual/value";
import { plainText } from "../actual/exact-text";
import type { Exact } from "../decimal";
import { convertUnit } from "../measure/measure";
import type { Requirement } from "../target/compare";
import type { Figure, QualityArea, QualityFigures, QualityMeasure } from "./figures";

/** "certain": cannot be right as it stands. "check": a person must say. */
export type Severity = "certain" | "check";

/** Where to look at what is doubted. */
export type Place = { kind: "figure"; actualId: string } | { kind: "total" } | { kind: "base-figures" } | { kind: "indicator" };

/** What a rule says of one measure, area and year. */
export interface Doubtful {
  severity: Severity;
  measure: QualityMeasure;
  area: QualityArea;
  year: number;
  /** A whole Vietnamese sentence with the figures. */
  sentence: string;
  /** Everything that a confirmation is about, each in one line: other values are another question. */
  covers: readonly string[];
  place: Place;
}

export interface Finding extends Doubtful {
  rule: string;
}

/** A check: a title, why it matters and what to do in one sentence, and where it finds something. */
export interface QualityRule {
  /** Kebab-case; a confirmation names it. */
  code: string;
  title: string;
  explanation: string;
  /** Looks at the plan's targets or at which communes it asks; another plan of the same area asks for itself. */
  isOfPlan: boolean;
  find: (data: QualityFigures) => Doubtful[];
}

/** What distinguishes one finding from all others of a plan. */
export const findingKey = ({ rule, measure, area, year }: Pick<Finding, "rule" | "year"> & { measure: { code: string }; area: { id: string } }): string => `${rule} ${measure.code} ${area.id} ${year}`;

/** What a confirmation covers, as one text: the same for the same values, whatever their order and however many digits were printed. */
export const coveredText = ({ covers }: Pick<Doubtful, "covers">): string => [...new Set(covers)].sort().join("\n");

/** A figure in the catalogue's unit, so that plans which print other units speak of the same value. */
export const coverFigure = (measure: QualityMeasure, { areaId, year, value }: Pick<Figure, "areaId" | "year" | "value">): string => `${measure.code} ${areaId} ${year} ${valueText(measure, value)}`;

export const coverNothing = (measure: QualityMeasure, area: QualityArea, year: number): string => `${measure.code} ${area.id} ${year} none`;

export const coverBase = (quantityCode: string, area: QualityArea, year: number, value: Exact | null): string => `base ${quantityCode} ${area.id} ${year} ${value === null ? "none" : plainText(value)}`;

export const coverRequirement = (measure: QualityMeasure, { comparator, value }: Requirement, year: number | null): string =>
  `target ${measure.code} ${year ?? "every"} ${comparator} ${plainText(convertUnit(value, measure.unit, measure.catalogueUnit))}`;

function valueText({ unit, catalogueUnit }: QualityMeasure, value: ActualValue): string {
  switch (value.kind) {
    case "number":
      // The fraction says it exactly; the rate beside it is rounded.
      if (value.numerator !== null && value.denominator !== null) return `${plainText(value.numerator)}/${plainText(value.denominator)}`;
      return plainText(convertUnit(value.value, unit, catalogueUnit));
    case "bounded":
      return `${value.bound} ${plainText(convertUnit(value.value, unit, catalogueUnit))}`;
    case "verdict":
      return value.verdict;
    default:
      return value.kind;
  }
}

/** The figure's own history where it has one; else the sum it is, or the indicator that prints it. */
export const placeOf = ({ origin, actualId }: Pick<Figure, "origin" | "actualId">): Place => (actualId !== null ? { kind: "figure", actualId } : { kind: origin === "sum" ? "total" : "indicator" });
