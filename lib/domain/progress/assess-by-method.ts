import type { IssuedPlan } from "../plan/issued-plan";
import { isSurvivalMeasure } from "../measure/survival";
import { type IndicatorAssessment, type MeasureAssessment, measureUse } from "./assess-plan";
import type { MethodCode, MethodInput, MethodJudgement, MethodStatus } from "./method-judgement";
import { isMetBy, methodSeverity, methodWord } from "./method-words";
import { methodOf } from "./methods";
import { countsAt } from "./roll-up";

type Plan = Pick<IssuedPlan, "startYear" | "endYear">;

/** An indicator at one milestone in a method's own words. */
export interface MethodState {
  method: MethodCode;
  /** "partly_met": some of its measures are met. */
  status: MethodStatus;
  met: number;
  /** Measures that the method could speak of, of all that have a target there. */
  judged: number;
  total: number;
}

export interface IndicatorByMethod {
  /** In the order of the plan's milestones. */
  milestones: { milestone: number; state: MethodState | null; judgements: MethodJudgement[][] }[];
}

/** One target of one measure as the methods take it; `milestone` ends the years of those that run through them. */
export function methodInput(plan: Plan, assessment: MeasureAssessment, target: MethodInput["target"], viewYear: number): MethodInput {
  const { targets, ...use } = measureUse(assessment);
  return { ...use, target, milestones: targets, planStartYear: plan.startYear, planEndYear: plan.endYear, viewYear, isSurvival: isSurvivalMeasure(assessment.measure) };
}

/** What a method says of the indicators, by indicator id. Made only where a reader asks for a method other than the default. */
export function assessByMethod(plan: Plan, indicators: readonly IndicatorAssessment[], milestones: readonly number[], viewYear: number, code: MethodCode): Map<string, IndicatorByMethod> {
  return new Map(indicators.map((assessed) => [assessed.indicator.id, assessIndicator(plan, assessed, milestones, viewYear, code)]));
}

function assessIndicator(plan: Plan, { measures }: IndicatorAssessment, milestones: readonly number[], viewYear: number, code: MethodCode): IndicatorByMethod {
  const { judge } = methodOf(code);
  return {
    milestones: milestones.map((milestone) => {
      const judgements = measures.map((assessed) =>
        assessed.measure.targets
          .filter((target) => countsAt(target, milestone, milestones))
          .map((target) => judge(methodInput(plan, assessed, target, target.timing === "milestone" ? viewYear : Math.min(viewYear, milestone)))),
      );
      return { milestone, judgements, state: rollUpByMethod(code, judgements) };
    }),
  };
}

const NOT_JUDGED: readonly MethodStatus[] = ["not_applicable", "out_of_scope"];

/**
 * Measures into their indicator as the default method does it: met when all are, partly met when some are, else the worst.
 * What the method is not made for, or what did not occur, is left out and counted beside. Null without any target.
 */
export function rollUpByMethod(code: MethodCode, judgements: readonly (readonly MethodJudgement[])[]): MethodState | null {
  const measures = judgements.flatMap((ofMeasure) => {
    const statuses = ofMeasure.flatMap(({ status }) => status ?? []);
    const spoken = statuses.filter((status) => !NOT_JUDGED.includes(status));
    return worst(code, spoken.length > 0 ? spoken : statuses) ?? [];
  });
  if (measures.length === 0) return null;
  const judged = measures.filter((status) => !NOT_JUDGED.includes(status));
  const met = judged.filter(isMetBy);
  const unmet = worst(code, judged.filter((status) => !isMetBy(status)));
  const status = judged.length === 0 ? worst(code, measures) : unmet === null ? worst(code, met) : met.length > 0 ? "partly_met" : unmet;
  return status === null ? null : { method: code, status, met: met.length, judged: judged.length, total: measures.length };
}

const worst = (code: MethodCode, statuses: readonly MethodStatus[]): MethodStatus | null => [...statuses].sort((a, b) => methodSeverity(code, a) - methodSeverity(code, b))[0] ?? null;

/** "đạt một phần (2/3)"; where the method leaves measures out it says of how many it speaks. */
export function methodStateWords({ method, status, met, judged, total }: MethodState): string {
  const word = status === "partly_met" ? `${methodWord(method, status)} (${met}/${judged})` : methodWord(method, status);
  return judged > 0 && judged < total ? `${word} · tính được ${judged}/${total} chỉ số` : word;
}
