import type { PlannedLine, PrintedTotal } from "../budget/totals";
import type { Exact } from "../decimal";
import type { Polarity, Unit } from "../measure/measure";
import type { Comparator, Direction, TargetBasis } from "../target/target";

/** A place in a plan that a person must look at; nothing is corrected. */
export interface Doubt {
  /** Kebab-case name of the rule that found it. */
  rule: string;
  /** The indicator's printed number; null where the place belongs to none. */
  indicator: string | null;
  /** Where in the document, in Vietnamese. */
  place: string;
  /** A whole Vietnamese sentence: what is printed, what to check. */
  note: string;
}

/** As much of a plan as the rules look at. */
export interface DoubtPlan {
  startYear: number;
  area: { name: string };
  goals: readonly { indicators: readonly DoubtIndicator[] }[];
  agencies: readonly { leads: readonly string[]; coordinates: readonly string[] }[];
  budget: { activities: readonly { number: string; lines: readonly PlannedLine[] }[]; printedTotals: readonly PrintedTotal[] } | null;
  printedResults: readonly DoubtResult[];
}

export interface DoubtIndicator {
  number: string;
  measures: readonly { code: string; unit: Unit; targets: readonly DoubtTarget[] }[];
}

export interface DoubtTarget {
  year: number | null;
  basis: TargetBasis;
  baseYear: number | null;
  comparator: Comparator | null;
  direction: Direction | null;
  value: Exact | null;
  upperValue: Exact | null;
}

export interface DoubtResult {
  section: string;
  text: string;
  measure: string | null;
  year: number | null;
  value: Exact | null;
  bound: Comparator | null;
  unit: Unit | null;
  printedUnit: string | null;
}

export interface DoubtMeasure {
  code: string;
  shortName: string;
  polarity: Polarity;
  unit: Unit;
  disaggregation: string | null;
}

/** One measure's use, with the indicator it stands in. */
export interface MeasureUse {
  indicator: string;
  measure: DoubtMeasure;
  unit: Unit;
  targets: readonly DoubtTarget[];
}

/** Every use of a measure in the plan, in printed order; measures the catalogue does not know are left out. */
export function usesOf(plan: DoubtPlan, measures: readonly DoubtMeasure[]): MeasureUse[] {
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  return plan.goals
    .flatMap((goal) => goal.indicators)
    .flatMap((indicator) =>
      indicator.measures.flatMap(({ code, unit, targets }) => {
        const measure = byCode.get(code);
        return measure === undefined ? [] : [{ indicator: indicator.number, measure, unit, targets }];
      }),
    );
}

export const UNIT_SIGNS: Record<Unit, string> = { percent: "%", per_1000: "‰", per_10000: "/10.000", per_100000: "/100.000", count: "" };
