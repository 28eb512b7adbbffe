import type { SparklineProps } from "@/components/charts/sparkline";
import { shownStyle } from "@/lib/domain/actual/shown";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import { actualWords } from "@/lib/domain/actual/value-words";
import { shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { type Exact, digitsOf } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/measure/measure";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type IndicatorByMethod, methodStateWords } from "@/lib/domain/progress/assess-by-method";
import { type IndicatorAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
import type { MethodCode, MethodStatus } from "@/lib/domain/progress/method-judgement";
import { lastYearChange } from "@/lib/domain/progress/series";
import type { IndicatorStatus } from "@/lib/domain/progress/status";
import { targetWords } from "@/lib/domain/target/words";
import { formatExact, formatUnit } from "@/lib/format/number";

/** One measure of one indicator as it is drawn: words and figures, no rules. */
export interface IndicatorLine {
  /** Of its indicator, by which lines belong together. */
  number: string;
  measureCode: string;
  /** What stands on an indicator's first line alone; null on the others. */
  head: { href: string; name: string; needsReview: boolean; leads: string } | null;
  /** The measure's own name, where the indicator has several. */
  measureName: string | null;
  latest: LatestFigure | null;
  /** Against the year before. */
  change: { words: string; from: number } | null;
  spark: SparklineProps;
  /** In the order of the plan's milestones. */
  milestones: MilestoneCell[];
}

export interface LatestFigure {
  figure: { value: string; unit: string; fraction: string | null } | { words: string };
  /** Where it is not a final figure of the year looked at. */
  year: { year: number; isEstimate: boolean } | null;
  /** How many communes a sum rests on. */
  coverage: string | null;
}

export interface MilestoneCell {
  milestone: number;
  /** By another method, above an indicator's first measure: what it says of the whole. */
  whole: OtherMark | null;
  /** Empty where nothing is asked then. */
  targets: { words: string; mark: { status: IndicatorStatus; isEstimate: boolean } | OtherMark | null; trend: string | null }[];
}

interface OtherMark {
  method: MethodCode;
  status: MethodStatus;
  words?: string;
  isEstimate?: boolean;
}

interface Options {
  plan: IssuedPlan;
  viewYear: number;
  href: string;
  /** Another method's statuses in place of the default's. */
  byMethod: IndicatorByMethod | null;
}

/** The lines of one indicator, one for each of its measures. */
export function indicatorLines(row: IndicatorAssessment, { plan, viewYear, href, byMethod }: Options): IndicatorLine[] {
  const { indicator } = row;
  const isSingle = row.measures.length === 1;
  return row.measures.map(({ measure, series }, index) => {
    const roundingUnit = printedRoundingUnit(measure);
    const known = series.filter(({ year }) => year <= viewYear);
    const latest = known.findLast(({ value }) => value.kind !== "verdict") ?? null;
    const change = lastYearChange(known);
    const leads = indicator.agencies.filter(({ role }) => role === "lead").map(({ name }) => name);
    return {
      number: indicator.number,
      measureCode: measure.code,
      head: index === 0 ? { href, name: isSingle ? measure.shortName : indicator.shortName, needsReview: indicator.needsReview !== null, leads: leads.join(", ") || "chưa phân công" } : null,
      measureName: isSingle ? null : measure.shortName,
      latest: latest && latestFigure(latest, viewYear, measure.unit, roundingUnit),
      change: change && change.to === latest?.year ? { words: formatExact(change.change, { signed: true, maxDigits: digitsOf(roundingUnit) }), from: change.from } : null,
      spark: {
        startYear: plan.startYear,
        endYear: plan.endYear,
        points: known.flatMap(({ year, value, stage }) => (value.kind === "number" ? [{ year, value: Number(value.value), isEstimate: stage === "estimate" }] : [])),
        targets: measure.targets.flatMap((target) => (target.basis === "value" && target.year !== null && target.value !== null ? [{ year: target.year, value: Number(target.value) }] : [])),
        label: `${measure.shortName}: kết quả từng năm và mức cần đạt`,
      },
      milestones: row.milestones.map(({ milestone, judgements }, place) => {
        const other = byMethod?.milestones[place];
        return other ? cellByMethod(other, index, measure.unit) : cellByPath(milestone, judgements[index] ?? [], measure.unit);
      }),
    };
  });
}

function latestFigure({ value, year, stage, provenance }: RecordedPoint, viewYear: number, unit: Unit, roundingUnit: Exact): LatestFigure | null {
  if (value.kind === "cleared") return null;
  const isEstimate = stage === "estimate";
  return {
    figure:
      value.kind === "number"
        ? {
            value: formatExact(value.value, shownStyle(value, roundingUnit)),
            unit: formatUnit(unit),
            fraction: value.numerator !== null && value.denominator !== null ? `${formatExact(value.numerator)}/${formatExact(value.denominator)}` : null,
          }
        : { words: actualWords(value, unit) },
    year: year !== viewYear || isEstimate ? { year, isEstimate } : null,
    coverage: provenance.kind === "commune-sum" ? shortCoverage(provenance) : null,
  };
}

const cellByPath = (milestone: number, judgements: readonly Judgement[], unit: Unit): MilestoneCell => ({
  milestone,
  whole: null,
  targets: judgements.map(({ target, status, estimateOnly, trend }) => ({
    words: targetWords(target, unit),
    mark: status && { status, isEstimate: estimateOnly },
    trend: status ? null : trend ? (trend.isAsWanted === null ? "không đổi" : trend.isAsWanted ? "đúng hướng" : "ngược hướng") : "chưa có xu hướng",
  })),
});

function cellByMethod({ milestone, state, judgements }: IndicatorByMethod["milestones"][number], index: number, unit: Unit): MilestoneCell {
  return {
    milestone,
    whole: index === 0 && judgements.length > 1 && state ? { method: state.method, status: state.status, words: methodStateWords(state) } : null,
    targets: (judgements[index] ?? []).map(({ target, status, estimateOnly, method }) => ({
      words: targetWords(target, unit),
      mark: status && { method: method.code, status, isEstimate: estimateOnly },
      trend: null,
    })),
  };
}
