import type { RecordedPoint } from "../actual/recorded-point";
import { inUnit } from "../actual/recorded-point";
import type { Exact } from "../decimal";
import { type Unit, convertUnit } from "../measure/measure";
import type { AreaLevel, IssuedMeasure } from "../plan/issued-plan";
import { printedRoundingUnit } from "../progress/assess-plan";
import type { Judgement } from "../progress/judgement";
import { judgeIndicator, milestonesOf, worstOf } from "../progress/roll-up";
import type { Target } from "../target/target";
import { targetWords } from "../target/words";
import type { Origin } from "./breaks";
import { type Demand, limitOf } from "./magnitude";

/** A figure with what decides whether it may stand beside another one. */
export type ComparedFigure = RecordedPoint & Origin;

/** One plan's use of the measure. */
export interface ComparedPlan {
  planId: string;
  planCode: string;
  /** "Điện Biên" */
  placeName: string;
  title: string;
  startYear: number;
  endYear: number;
  /** The national programme: what provinces are measured by, no row of figures. */
  isReference: boolean;
  area: { id: string; name: string; level: AreaLevel; validFrom: string | null; validTo: string | null; becomes: string[] };
  /** The plan whose milestones a yearly plan serves; null where it names none that uses the measure. */
  parentPlanId: string | null;
  /** Printed milestone years of the whole plan. */
  milestoneYears: number[];
  indicator: { number: string; shortName: string; needsReview: string | null };
  measure: IssuedMeasure;
  /** In the printed unit, oldest first; null: this person may not see the plan's figures. */
  figures: ComparedFigure[] | null;
}

/** "Điện Biên 2021–2030", "Ninh Thuận 2022". */
export const comparedName = ({ placeName, startYear, endYear }: Pick<ComparedPlan, "placeName" | "startYear" | "endYear">): string => `${placeName} ${startYear === endYear ? startYear : `${startYear}–${endYear}`}`;

/** One plan at one milestone. */
export interface ComparedMilestone {
  year: number;
  targets: Target[];
  /** By the default method; null where nothing is judged, or the figures may not be seen. */
  judgement: Judgement | null;
}

/** What a plan asks of the measure at each of its milestones, and where it stands in `viewYear`. */
export function comparedMilestones(plan: ComparedPlan, viewYear: number): ComparedMilestone[] {
  const { measure, figures } = plan;
  const milestones = plan.milestoneYears.length > 0 && plan.startYear !== plan.endYear ? plan.milestoneYears : milestonesOf(measure.targets, plan);
  const use = { unit: measure.unit, polarity: measure.polarity, roundingUnit: printedRoundingUnit(measure), targets: measure.targets, series: figures ?? [] };
  return milestones.flatMap((year) => {
    const judgements = judgeIndicator([use], plan, milestones, year, viewYear).measures[0] ?? [];
    if (judgements.length === 0) return [];
    return [{ year, targets: judgements.map(({ target }) => target), judgement: figures === null || plan.isReference ? null : worstOf(judgements) }];
  });
}

/** The unit in which everything is compared: the catalogue's. */
export const commonUnit = ({ measure }: Pick<ComparedPlan, "measure">): Unit => measure.catalogueUnit;

/** Whether figures must be converted to stand beside the others. */
export const isConverted = ({ measure }: Pick<ComparedPlan, "measure">): boolean => measure.unit !== measure.catalogueUnit;

/** A printed figure in the common unit, exactly. */
export const inCommonUnit = (value: Exact, { measure }: Pick<ComparedPlan, "measure">): Exact => convertUnit(value, measure.unit, measure.catalogueUnit);

/** A target's demand in the common unit, exactly; relative ones stay as they are, a percentage of themselves. */
export function targetInCommonUnit(target: Target, { measure }: Pick<ComparedPlan, "measure">): Target {
  if (target.basis !== "value" || measure.unit === measure.catalogueUnit) return target;
  const converted = (value: Exact | null) => value && inCommonUnit(value, { measure });
  return { ...target, value: converted(target.value), upperValue: converted(target.upperValue) };
}

/** The figures in the common unit, exactly. */
export const figuresInCommonUnit = (plan: ComparedPlan): ComparedFigure[] => (plan.figures ?? []).map((figure) => inUnit(figure, plan.measure.unit, plan.measure.catalogueUnit));

/** What the plans ask at a milestone, ready to be weighed against each other. */
export function demandsAt(plans: readonly ComparedPlan[], year: number): Demand[] {
  return plans.flatMap((plan) => {
    const target = plan.measure.targets.find((one) => one.timing === "milestone" && one.year === year);
    if (!target) return [];
    const common = targetInCommonUnit(target, plan);
    return [{ key: keyOf(plan), name: comparedName(plan), words: targetWords(common, commonUnit(plan)), limit: limitOf(common) }];
  });
}

/** A plan may use a measure in two of its indicators. */
export const keyOf = ({ planCode, indicator, measure }: Pick<ComparedPlan, "planCode" | "indicator" | "measure">): string => `${planCode} ${indicator.number} ${measure.code}`;

/** Ten-year plans each with the yearly plans that serve it after it, then yearly ones without a parent here; the order is kept within. */
export function withYearlyPlans<P extends Pick<ComparedPlan, "planId" | "parentPlanId" | "isReference">>(plans: readonly P[]): P[] {
  const isUnder = (plan: P) => plans.some(({ planId, isReference }) => planId === plan.parentPlanId && !isReference);
  return plans.filter((plan) => !isUnder(plan)).flatMap((plan) => [plan, ...plans.filter((child) => isUnder(child) && child.parentPlanId === plan.planId)]);
}

/** The milestone at which most plans ask something; of equals the earlier. */
export function commonMilestone(plans: readonly ComparedPlan[]): number | null {
  const years = plans.flatMap(({ measure }) => measure.targets.flatMap(({ timing, year }) => (timing === "milestone" && year !== null ? [year] : [])));
  const count = (year: number) => years.filter((other) => other === year).length;
  return [...new Set(years)].sort((a, b) => count(b) - count(a) || a - b)[0] ?? null;
}
