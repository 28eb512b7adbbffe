import type { Target } from "../target/target";
import type { Judgement, PathInput } from "./judgement";
import { judge } from "./milestone-path";
import { INDICATOR_STATUSES, type IndicatorStatus, type Status, isMet, severity, statusWord } from "./status";

export interface PlanYears {
  startYear: number;
  endYear: number;
}

/** An indicator at one milestone. */
export interface IndicatorState {
  state: IndicatorStatus;
  /** Of its measures at that milestone; those without anything to measure ("không phát sinh") are left out. */
  met: number;
  total: number;
  /** The worst measure that is not met; null when all are. */
  worst: Status | null;
}

/** An indicator's use of one measure, with its figures in the unit that the plan prints. */
export type MeasureUse = Pick<PathInput, "unit" | "polarity" | "roundingUnit" | "series"> & { targets: readonly Target[] };

/** The milestones a plan is summed up at: its printed years in order; a one-year plan's own year; its last year where none is printed. */
export function milestonesOf(targets: readonly Target[], plan: PlanYears): number[] {
  if (plan.startYear === plan.endYear) return [plan.endYear];
  const years = new Set(targets.flatMap((target) => (target.timing === "milestone" && target.year !== null ? [target.year] : [])));
  return years.size === 0 ? [plan.endYear] : [...years].sort((a, b) => a - b);
}

/**
 * Whether a target counts in a milestone's summary. An every-year target counts at every milestone, a span at each one
 * whose years (since the milestone before) it overlaps.
 */
export function countsAt(target: Target, milestone: number, milestones: readonly number[]): boolean {
  if (target.timing === "every_year") return true;
  if (target.timing === "milestone") return target.year === milestone;
  const before = milestones.filter((year) => year < milestone).at(-1) ?? -Infinity;
  return (target.fromYear ?? -Infinity) <= milestone && (target.toYear ?? Infinity) > before;
}

/** The worst of a measure's judgements; null when none of them is judged. Of equals, the one that is not beyond. */
export function worstOf(judgements: readonly Judgement[]): Judgement | null {
  const rank = ({ status, exceeded }: Judgement): number => (status === null ? Infinity : severity(exceeded && isMet(status) ? "exceeded" : status));
  return judgements.filter(({ status }) => status !== null).sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/**
 * Measures into their indicator, one judgement per measure: met when all are ("vượt" when one is beyond), partly met when
 * some are, else the worst. What did not occur is neither met nor unmet. Null without a judged target: the indicator is
 * not in that milestone's denominator.
 */
export function rollUp(judgements: readonly Judgement[]): IndicatorState | null {
  const judged = judgements.flatMap(({ status, exceeded }) => (status === null ? [] : [{ status, exceeded }]));
  if (judged.length === 0) return null;
  const applicable = judged.filter(({ status }) => status !== "not_applicable");
  const met = applicable.filter(({ status }) => isMet(status));
  const counts = { met: met.length, total: applicable.length };
  const unmet = worst(applicable.filter(({ status }) => !isMet(status)).map(({ status }) => status));
  if (applicable.length === 0) return { ...counts, state: "not_applicable", worst: null };
  if (unmet !== null) return { ...counts, state: met.length > 0 ? "partly_met" : unmet, worst: unmet };
  if (met.some(({ exceeded }) => exceeded)) return { ...counts, state: "exceeded", worst: null };
  // "Duy trì" only where every measure is a matter of keeping.
  return { ...counts, state: met.every(({ status }) => status === "held") ? "held" : "achieved", worst: null };
}

const worst = (statuses: readonly Status[]): Status | null => [...statuses].sort((a, b) => severity(a) - severity(b))[0] ?? null;

/**
 * An indicator at a milestone: each measure's judgements there, in the order given, and the indicator's state.
 * Every-year and span targets are judged by their years up to the milestone: a failure in 2026 leaves the verdict on 2025 alone.
 */
export function judgeIndicator(
  measures: readonly MeasureUse[],
  plan: PlanYears,
  milestones: readonly number[],
  milestone: number,
  viewYear: number,
): { measures: Judgement[][]; state: IndicatorState | null } {
  const judged = measures.map(({ targets, ...measure }) =>
    targets
      .filter((target) => countsAt(target, milestone, milestones))
      .map((target) =>
        judge({
          ...measure,
          target,
          milestones: targets,
          planStartYear: plan.startYear,
          planEndYear: plan.endYear,
          viewYear: target.timing === "milestone" ? viewYear : Math.min(viewYear, milestone),
        }),
      ),
  );
  return { measures: judged, state: rollUp(judged.flatMap((judgements) => worstOf(judgements) ?? [])) };
}

/** The state in words: "đạt một phần (2/3)". */
export const stateWords = ({ state, met, total }: IndicatorState): string => (state === "partly_met" ? `${statusWord(state)} (${met}/${total})` : statusWord(state));

export interface Summary {
  /** Indicators with a judged target at the milestone. */
  total: number;
  /** Every state, zero included: they add up to `total`. */
  counts: Record<IndicatorStatus, number>;
}

/** Indicators counted by state; those without a judged target at the milestone (null) are not in the denominator. */
export function summarise(indicators: readonly (IndicatorState | null)[]): Summary {
  const due = indicators.filter((indicator) => indicator !== null);
  const counts = Object.fromEntries(INDICATOR_STATUSES.map((status) => [status, due.filter(({ state }) => state === status).length])) as Summary["counts"];
  return { total: due.length, counts };
}
