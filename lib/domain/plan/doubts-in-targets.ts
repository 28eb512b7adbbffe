import { printExact } from "../actual/print";
import { type Exact, compare, decimal } from "../decimal";
import { type Unit, convertUnit } from "../measure/measure";
import { MORTALITY } from "../measure/part-of-whole";
import type { Comparator } from "../target/target";
import { type Doubt, type DoubtMeasure, type DoubtPlan, type DoubtTarget, type MeasureUse, UNIT_SIGNS, usesOf } from "./doubt";

type Stated = DoubtTarget & { value: Exact };
type Milestone = Stated & { year: number };

const isStated = (target: DoubtTarget): target is Stated => target.value !== null;
export const isMilestone = (target: DoubtTarget): target is Milestone => target.value !== null && target.year !== null;
export const withUnit = (value: Exact, unit: Unit): string => `${printExact(value)}${UNIT_SIGNS[unit]}`;

interface Rate {
  indicator: string | null;
  name: string;
  place: string;
  value: Exact;
  unit: Unit;
}

/** Neonatal ≤ infant ≤ under-five, at each milestone and in each year with printed results. */
export function mortalityOrderDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  const uses = usesOf(plan, measures);
  const groups = new Map<string, Map<string, Rate>>();
  const add = (key: string, code: string, rate: Rate) => groups.set(key, (groups.get(key) ?? new Map<string, Rate>()).set(code, rate));
  for (const { indicator, measure, unit, targets } of uses) {
    for (const target of targets.filter(isMilestone).filter(({ basis }) => basis === "value")) {
      add(`target ${target.year}`, measure.code, { indicator, name: measure.shortName, place: `Chỉ tiêu ${indicator}, năm ${target.year}`, value: target.value, unit });
    }
  }
  for (const result of plan.printedResults) {
    if (result.measure === null || result.year === null || result.value === null || result.unit === null || result.bound !== null) continue;
    const name = measures.find(({ code }) => code === result.measure)?.shortName ?? result.measure;
    add(`result ${result.year}`, result.measure, { indicator: null, name, place: `${result.section}, năm ${result.year}`, value: result.value, unit: result.unit });
  }

  const doubts: Doubt[] = [];
  for (const rates of groups.values()) {
    const present = MORTALITY.flatMap((code) => rates.get(code) ?? []);
    for (const [index, younger] of present.entries()) {
      const older = present[index + 1];
      if (older === undefined || compare(younger.value, convertUnit(older.value, older.unit, younger.unit)) <= 0) continue;
      doubts.push({
        rule: "mortality-order",
        indicator: younger.indicator,
        place: younger.place,
        note: `${younger.name} (${withUnit(younger.value, younger.unit)}) cao hơn ${lower(older.name)} (${withUnit(older.value, older.unit)}), trong khi nhóm sau bao gồm nhóm trước; cần đối chiếu bản gốc.`,
      });
    }
  }
  return doubts;
}

/** A later milestone asks for less than an earlier one. Changes are compared where their base year is the same. */
export function laterTargetDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  return usesOf(plan, measures).flatMap(({ indicator, measure, unit, targets }) => {
    const milestones = targets.filter(isMilestone).sort((a, b) => a.year - b.year);
    return milestones.flatMap((later, index) => {
      const earlier = milestones[index - 1];
      if (earlier === undefined || earlier.basis !== later.basis || earlier.baseYear !== later.baseYear || !asksForLess(later, earlier, measure)) return [];
      const sign = later.basis === "value" ? unit : "percent";
      return [
        {
          rule: "later-target-weaker",
          indicator,
          place: `Chỉ tiêu ${indicator}, năm ${later.year}`,
          note: `${measure.shortName}: mức năm ${later.year} (${withUnit(later.value, sign)}) thấp hơn yêu cầu của năm ${earlier.year} (${withUnit(earlier.value, sign)}); cần xác nhận con số nào đúng.`,
        },
      ];
    });
  });
}

function asksForLess(later: Milestone, earlier: Milestone, measure: DoubtMeasure): boolean {
  const order = compare(later.value, earlier.value);
  if (order === 0) return isStrict(earlier.comparator) && !isStrict(later.comparator);
  // The size of a promised change: more is stronger, whatever the measure.
  const moreIsStronger = later.basis !== "value" || measure.polarity === "more_is_better";
  return moreIsStronger ? order < 0 : order > 0;
}

const isStrict = (comparator: Comparator | null): boolean => comparator === "lt" || comparator === "gt";

/** A percentage, target or printed result, lies between 0 and 100. */
export function percentageDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  const outside = (value: Exact) => decimal(value).isNegative() || compare(value, "100") > 0;
  const inTargets = usesOf(plan, measures).flatMap(({ indicator, measure, unit, targets }) =>
    targets.filter(isStated).flatMap((target) => {
      if (target.basis === "value" && unit !== "percent") return [];
      // Nothing is more than 100%.
      const beyond = target.basis === "value" && target.comparator === "gt" && compare(target.value, "100") === 0;
      return [target.value, target.upperValue].filter((value) => value !== null && (beyond || outside(value))).map((value) => ({
        rule: "percentage-range",
        indicator,
        place: `Chỉ tiêu ${indicator}`,
        note: `${measure.shortName}: ${withUnit(value!, "percent")} nằm ngoài khoảng 0–100%; cần đối chiếu bản gốc.`,
      }));
    }),
  );
  const inResults = plan.printedResults
    .filter(({ value, unit }) => value !== null && unit === "percent" && outside(value))
    .map(({ section, value }) => ({ rule: "percentage-range", indicator: null, place: section, note: `Kết quả in ${withUnit(value!, "percent")}, nằm ngoài khoảng 0–100%; cần đối chiếu bản gốc.` }));
  return [...inTargets, ...inResults];
}

/** A harm that must be at least so much, or a good that must be at most so much. */
export function polarityDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  return usesOf(plan, measures).flatMap(({ indicator, measure, targets }) =>
    targets.some((target) => pullsTheWrongWay(target, measure))
      ? [
          {
            rule: "comparator-polarity",
            indicator,
            place: `Chỉ tiêu ${indicator}`,
            note: `${measure.shortName}: mức cần đạt đi ngược chiều của chỉ số (${measure.polarity === "less_is_better" ? "càng thấp càng tốt" : "càng cao càng tốt"}); cần xác nhận cách hiểu.`,
          },
        ]
      : [],
  );
}

function pullsTheWrongWay({ basis, comparator, direction }: DoubtTarget, { polarity }: DoubtMeasure): boolean {
  if (direction !== null) return (direction === "rise") === (polarity === "less_is_better");
  if (basis !== "value" || comparator === null || comparator === "eq" || comparator === "range") return false;
  return (comparator === "gt" || comparator === "gte") === (polarity === "less_is_better");
}

/** The plan counts the same thing per another number than the shared catalogue, and so than the other plans. */
export function unitDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  return usesOf(plan, measures)
    .filter(({ unit, measure }) => unit !== measure.unit)
    .map(({ indicator, measure, unit }) => ({
      rule: "unit-misprint",
      indicator,
      place: `Chỉ tiêu ${indicator}`,
      note: `${measure.shortName} in theo đơn vị ${UNIT_SIGNS[unit]}, khác đơn vị ${UNIT_SIGNS[measure.unit]} dùng chung cho chỉ số này; cần xác nhận mẫu số.`,
    }));
}

/** A ceiling for towns in the plan of a rural commune, which has none. */
export function urbanMeasureDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  if (!plan.area.name.startsWith("Xã ")) return [];
  return usesOf(plan, measures)
    .filter((use: MeasureUse) => URBAN.test(use.measure.disaggregation ?? ""))
    .map(({ indicator, measure }) => ({
      rule: "inapplicable",
      indicator,
      place: `Chỉ tiêu ${indicator}`,
      note: `${measure.shortName} là mức của khu vực thành thị, trong khi ${plan.area.name} là xã nông thôn; cần xác nhận có áp dụng hay không.`,
    }));
}

const URBAN = /thành thị|thành phố|đô thị/i;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
