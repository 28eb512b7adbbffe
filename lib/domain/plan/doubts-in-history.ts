import { type Exact, compare } from "../decimal";
import { convertUnit } from "../measure/measure";
import { PACE_LIMIT, fastestImprovement, improvementPerYear } from "../target/pace";
import type { Comparator } from "../target/target";
import { type Doubt, type DoubtMeasure, type DoubtPlan, type MeasureUse, usesOf } from "./doubt";
import { isMilestone, withUnit } from "./doubts-in-targets";

interface Point {
  year: number;
  value: Exact;
  bound: Comparator | null;
}

/** What the printed results of earlier years say against a target: already passed, or asked for at a pace never seen. */
export function historyDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  return usesOf(plan, measures).flatMap((use) => {
    const history = printedHistory(plan, use);
    return [...baselineDoubts(plan, use, history), ...paceDoubts(use, history)];
  });
}

/** The measure's printed results up to the plan's first year, in the target's unit, by year. */
function printedHistory(plan: DoubtPlan, { measure, unit }: MeasureUse): Point[] {
  return plan.printedResults
    .flatMap((result): Point[] => {
      if (result.measure !== measure.code || result.value === null || result.unit === null || result.year === null || result.year > plan.startYear) return [];
      return [{ year: result.year, value: convertUnit(result.value, result.unit, unit), bound: result.bound }];
    })
    .sort((a, b) => a.year - b.year);
}

/** The result of the year before the plan is already better than a later milestone. */
function baselineDoubts(plan: DoubtPlan, { indicator, measure, unit, targets }: MeasureUse, history: Point[]): Doubt[] {
  const baseline = history.findLast(({ year }) => year < plan.startYear && year >= plan.startYear - 2);
  if (baseline === undefined) return [];
  return targets
    .filter(isMilestone)
    .filter((target) => target.basis === "value" && isBeyond(baseline, target.value, measure))
    .map((target) => ({
      rule: "baseline-beyond-target",
      indicator,
      place: `Chỉ tiêu ${indicator}, năm ${target.year}`,
      note: `${measure.shortName}: kết quả in cho năm ${baseline.year} (${withUnit(baseline.value, unit)}) đã vượt mức cần đạt năm ${target.year} (${withUnit(target.value, unit)}); cần xác nhận hai số cùng một cách tính.`,
    }));
}

function isBeyond({ value, bound }: Point, target: Exact, { polarity }: DoubtMeasure): boolean {
  const order = compare(value, target);
  // "trên 99%" against 99%: beyond by its own words.
  if (polarity === "more_is_better") return bound === null ? order > 0 : (bound === "gt" && order >= 0) || (bound === "gte" && order > 0);
  return bound === null ? order < 0 : (bound === "lt" && order <= 0) || (bound === "lte" && order < 0);
}

/** Needs two printed results: the pace asked for from the last one, against the fastest between neighbours. */
function paceDoubts({ indicator, measure, unit, targets }: MeasureUse, history: Point[]): Doubt[] {
  const exactPoints = history.filter(({ bound }) => bound === null);
  const last = exactPoints.at(-1);
  if (last === undefined || exactPoints.length < 2) return [];
  const fastest = fastestImprovement(measure.polarity, exactPoints);
  return targets
    .filter(isMilestone)
    .filter((target) => target.basis === "value" && target.year > last.year && improvementPerYear(measure.polarity, last, target).greaterThan(fastest.times(PACE_LIMIT)))
    .map((target) => ({
      rule: "pace-never-seen",
      indicator,
      place: `Chỉ tiêu ${indicator}, năm ${target.year}`,
      note: `${measure.shortName}: từ ${withUnit(last.value, unit)} năm ${last.year} đến ${withUnit(target.value, unit)} năm ${target.year} cần nhanh hơn ${PACE_LIMIT} lần mức cải thiện cao nhất đã in của các năm trước; cần xác nhận hai số cùng một cách tính.`,
    }));
}
