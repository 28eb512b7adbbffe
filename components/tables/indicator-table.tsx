import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { IndicatorByMethod } from "@/lib/domain/progress/assess-by-method";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { indicatorLines } from "./indicator-line";
import { IndicatorLines } from "./indicator-lines";

interface IndicatorTableProps {
  plan: IssuedPlan;
  assessment: PlanAssessment;
  indicatorHref: (number: string) => string;
  /** Another method's statuses by indicator id, in place of the default's; null: the default's. */
  byMethod?: ReadonlyMap<string, IndicatorByMethod> | null;
}

/** Every indicator with its measures, grouped by goal. */
export function IndicatorTable({ plan, assessment: { indicators, milestones, viewYear }, indicatorHref, byMethod = null }: IndicatorTableProps) {
  const goals = plan.goals.map(({ ordinal, title }) => ({
    ordinal,
    title,
    lines: indicators
      .filter(({ goalOrdinal }) => goalOrdinal === ordinal)
      .flatMap((row) => indicatorLines(row, { plan, viewYear, href: indicatorHref(row.indicator.number), byMethod: byMethod?.get(row.indicator.id) ?? null })),
  }));
  return <IndicatorLines years={plan.startYear === plan.endYear ? String(plan.startYear) : `${plan.startYear}–${plan.endYear}`} milestones={milestones} goals={goals.filter(({ lines }) => lines.length > 0)} />;
}
