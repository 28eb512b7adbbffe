import type { RecordedPoint } from "../actual/recorded-point";
import type { Exact } from "../decimal";
import { convertUnit } from "../measure/measure";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan } from "../plan/issued-plan";
import type { Judgement } from "./judgement";
import { type IndicatorState, type MeasureUse, type Summary, judgeIndicator, milestonesOf, summarise } from "./roll-up";

/** One measure of one indicator. */
export interface MeasureAssessment {
  measure: IssuedMeasure;
  /** Every approved point, also of later years than the one looked at; oldest first, in the printed unit. */
  series: RecordedPoint[];
}

export interface IndicatorAssessment {
  goalOrdinal: number;
  indicator: IssuedIndicator;
  measures: MeasureAssessment[];
  milestones: MilestoneAssessment[];
}

/** An indicator at one milestone of its plan. */
export interface MilestoneAssessment {
  milestone: number;
  /** Null where nothing is asked of it then. */
  state: IndicatorState | null;
  /** What its targets at this milestone came to, by measure, in the order of `measures`. */
  judgements: Judgement[][];
}

export interface PlanAssessment {
  viewYear: number;
  milestones: number[];
  /** See `focusOf`. */
  focus: number;
  indicators: IndicatorAssessment[];
  /** Each adds up to the number of indicators that its milestone asks something of. */
  summaries: { milestone: number; summary: Summary }[];
  /** Whether any figure since the plan's start is known in the year looked at; baselines are not results. */
  hasFigures: boolean;
}

/** The whole plan in one year, by the default method. */
export function assessPlan(plan: IssuedPlan, seriesByMeasure: ReadonlyMap<string, RecordedPoint[]>, viewYear: number): PlanAssessment {
  const milestones = planMilestones(plan);
  const indicators = plan.goals.flatMap((goal) => goal.indicators.map((indicator) => assessIndicator(plan, goal, indicator, milestones, seriesByMeasure, viewYear)));
  return {
    viewYear,
    milestones,
    focus: focusOf(plan, milestones, viewYear),
    indicators,
    summaries: milestones.map((milestone, index) => ({ milestone, summary: summarise(indicators.map(({ milestones }) => milestones[index]?.state ?? null)) })),
    hasFigures: indicators.some(({ measures }) => measures.some(({ series }) => series.some(({ year }) => year >= plan.startYear && year <= viewYear))),
  };
}

/** One indicator of the plan in one year, by the default method; `milestones`: the plan's. */
export function assessIndicator(
  plan: IssuedPlan,
  { ordinal }: Pick<IssuedPlan["goals"][number], "ordinal">,
  indicator: IssuedIndicator,
  milestones: readonly number[],
  seriesByMeasure: ReadonlyMap<string, RecordedPoint[]>,
  viewYear: number,
): IndicatorAssessment {
  const measures = indicator.measures.map((measure) => ({ measure, series: seriesByMeasure.get(measure.code) ?? [] }));
  const uses = measures.map(measureUse);
  return {
    goalOrdinal: ordinal,
    indicator,
    measures,
    milestones: milestones.map((milestone) => {
      const { state, measures: judgements } = judgeIndicator(uses, plan, milestones, milestone, viewYear);
      return { milestone, state, judgements };
    }),
  };
}

/** The milestone that a year works towards: its own or the next; after the last one, the last. */
export const focusOf = (plan: Pick<IssuedPlan, "endYear">, milestones: readonly number[], viewYear: number): number => milestones.find((milestone) => milestone >= viewYear) ?? milestones[milestones.length - 1] ?? plan.endYear;

/** The years for which the plan asks something, oldest first. */
export const planMilestones = (plan: IssuedPlan): number[] =>
  milestonesOf(plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.flatMap(({ targets }) => targets))), plan);

/** The step below which a difference is rounding, in the unit that the plan prints. */
export const printedRoundingUnit = ({ roundingUnit, catalogueUnit, unit }: Pick<IssuedMeasure, "roundingUnit" | "catalogueUnit" | "unit">): Exact => (unit === catalogueUnit ? roundingUnit : convertUnit(roundingUnit, catalogueUnit, unit));

/** What the method needs to know of a measure; series and rounding step in the unit that the plan prints. */
export const measureUse = ({ measure, series }: MeasureAssessment): MeasureUse => ({
  unit: measure.unit,
  polarity: measure.polarity,
  roundingUnit: printedRoundingUnit(measure),
  targets: measure.targets,
  series,
});
