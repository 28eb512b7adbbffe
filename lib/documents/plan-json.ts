import { type ComparedTotal, compareTotals } from "@/lib/domain/budget/totals";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan, PlanBudget } from "@/lib/domain/plan/issued-plan";
import type { Comparator, Target } from "@/lib/domain/target/target";

/** A plan as open data, version 1 of the interface: a change that breaks readers is a version 2. */

export const COMPARATOR_SIGNS: Record<Comparator, string> = { lt: "<", lte: "<=", eq: "=", gte: ">=", gt: ">", range: "range" };

/** JSON has but one kind of number. */
export const jsonNumber = (value: Exact | null): number | null => (value === null ? null : Number(value));

export const targetJson = (target: Target) => ({
  year: target.year,
  fromYear: target.fromYear,
  toYear: target.toYear,
  basis: target.basis,
  baseYear: target.baseYear,
  comparator: target.comparator && COMPARATOR_SIGNS[target.comparator],
  direction: target.direction,
  value: jsonNumber(target.value),
  upperValue: jsonNumber(target.upperValue),
  maintained: target.maintained,
  inherited: target.inherited,
  phrase: target.phrase,
  note: target.note,
});

const measureJson = (measure: IssuedMeasure) => ({
  code: measure.code,
  name: measure.name,
  unit: measure.unit,
  disaggregation: measure.disaggregation,
  targets: measure.targets.map(targetJson),
});

const indicatorJson = (indicator: IssuedIndicator) => ({
  number: indicator.number,
  text: indicator.text,
  needsReview: indicator.needsReview,
  agencies: indicator.printedAgencies.map(({ name, role }) => ({ name, role })),
  measures: indicator.measures.map(measureJson),
});

const totalJson = ({ year, source, printed, computed }: ComparedTotal) => ({ year, source, printed: jsonNumber(printed), computed: jsonNumber(computed) });

/** The printed totals of one activity stand with it, so that a null in `printedTotals` only ever means a year or a source summed over. */
function budgetJson({ activities, printedTotals }: PlanBudget) {
  const totals = compareTotals(activities, printedTotals);
  const totalsOf = (number: string | null) => totals.filter(({ activity }) => activity === number).map(totalJson);
  return {
    unit: "triệu đồng",
    activities: activities.map(({ ordinal, number, title, lines }) => ({
      ordinal,
      title,
      lines: lines.map(({ year, source, planned }) => ({ year, source, planned: jsonNumber(planned) })),
      printedTotals: totalsOf(number),
    })),
    printedTotals: totalsOf(null),
  };
}

const areaJson = ({ code, name, level, validFrom, validTo }: IssuedPlan["area"]) => ({ code, name, level, validFrom, validTo });

export const planSummaryJson = (plan: Pick<IssuedPlan, "code" | "number" | "title" | "area" | "startYear" | "endYear">) => ({
  code: plan.code,
  number: plan.number,
  title: plan.title,
  area: { code: plan.area.code, name: plan.area.name, level: plan.area.level },
  startYear: plan.startYear,
  endYear: plan.endYear,
});

export const planJson = (plan: IssuedPlan, budget: PlanBudget | null) => ({
  code: plan.code,
  number: plan.number,
  issuedOn: plan.issuedOn,
  issuer: plan.issuer,
  title: plan.title,
  startYear: plan.startYear,
  endYear: plan.endYear,
  area: areaJson(plan.area),
  basedOn: plan.basedOn.map(({ number }) => number),
  goals: plan.goals.map(({ ordinal, title, indicators }) => ({ ordinal, title, indicators: indicators.map(indicatorJson) })),
  reporting: plan.reporting.map(({ kind, due, dueIsExclusive, year, from, to, inferred }) => ({ kind, due, dueIsExclusive, year, from, to, inferred })),
  budget: budget && budgetJson(budget),
  reviewNotes: plan.reviewNotes.map(({ place, note }) => ({ where: place, note })),
});
