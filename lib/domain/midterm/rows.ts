import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import type { RecordedPoint } from "../actual/recorded-point";
import { decimal, digitsOf } from "../decimal";
import { decimalWords } from "../decimal-words";
import { type PlanAssessment, type MeasureAssessment, printedRoundingUnit } from "../progress/assess-plan";
import type { Judgement } from "../progress/judgement";
import { worstOf } from "../progress/roll-up";
import { baselineOf, changeBetween, knownIn, latestPoint, numberOf } from "../progress/series";
import type { IndicatorStatus } from "../progress/status";
import { meets } from "../target/compare";
import { targetWords } from "../target/words";
import { differenceWords, gapWords, sourceWords } from "./facts";

/** One measure of one indicator in the table of the review. */
export interface MidtermRow {
  goalOrdinal: number;
  indicator: { number: string; shortName: string };
  measure: { code: string; name: string };
  /** Of its indicator's measures the first one, and the only one. */
  isFirst: boolean;
  isOnly: boolean;
  /** What the milestone asks; null: nothing. */
  asked: string | null;
  /** The milestone's own year once it has come, before that the latest. */
  result: { year: number; words: string; isEstimate: boolean; source: string } | null;
  verdict: { status: IndicatorStatus; isEstimate: boolean } | null;
  /** The year the plan starts from. `isFirstValue`: nothing was known before the plan. */
  base: { year: number; words: string; isFirstValue: boolean } | null;
  /** From the base to the result. `isBetter`: null below the rounding unit. */
  change: { words: string; isBetter: boolean | null } | null;
  /** What the milestone after it asks, and the road left; null where there is none. */
  next: { asked: string; status: IndicatorStatus | null; left: string | null; yearly: string | null } | null;
}

/** The table of the review at one milestone of the plan, in the plan's order. */
export function midtermRows({ indicators, milestones, viewYear }: PlanAssessment, planStartYear: number, milestone: number): MidtermRow[] {
  const at = milestones.indexOf(milestone);
  return indicators.flatMap(({ goalOrdinal, indicator, measures, milestones: assessed }) =>
    measures.map((one, index): MidtermRow => {
      const here = assessed[at]?.judgements[index] ?? [];
      const judged = worstOf(here);
      const result = resultOf(one, Math.min(milestone, viewYear), milestone > viewYear);
      const first = baselineOf(knownIn(one.series, viewYear), planStartYear);
      // The year's own result is no base to measure it from.
      const base = first && first.point.year < Math.min(milestone, viewYear) ? first : null;
      return {
        goalOrdinal,
        indicator: { number: indicator.number, shortName: indicator.shortName },
        measure: { code: one.measure.code, name: one.measure.shortName },
        isFirst: index === 0,
        isOnly: measures.length === 1,
        asked: askedWords(here, one),
        result: result && { year: result.year, words: valueOf(result, one), isEstimate: result.stage === "estimate", source: sourceWords(result) },
        verdict: judged?.status ? { status: judged.exceeded ? "exceeded" : judged.status, isEstimate: judged.estimateOnly } : null,
        base: base && { year: base.point.year, words: valueOf(base.point, one), isFirstValue: base.isFirstValue },
        change: result && base && base.point.year < result.year ? changeOf(base.point, result, one) : null,
        next: at < 0 ? null : nextOf(assessed[at + 1]?.judgements[index] ?? [], one),
      };
    }),
  );
}

function resultOf({ series }: MeasureAssessment, year: number, takesLatest: boolean): RecordedPoint | null {
  const of = takesLatest ? latestPoint(knownIn(series, year))?.year : year;
  // A figure taken back says nothing.
  return series.find((point) => point.year === of && point.value.kind !== "cleared") ?? null;
}

const valueOf = ({ value }: Pick<RecordedPoint, "value">, { measure }: MeasureAssessment): string => actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure)));

const askedWords = (judgements: readonly Judgement[], { measure }: MeasureAssessment): string | null => (judgements.length === 0 ? null : judgements.map(({ target }) => targetWords(target, measure.unit)).join("; "));

function changeOf(from: Pick<RecordedPoint, "year" | "value" | "stage">, to: RecordedPoint, { measure }: MeasureAssessment): MidtermRow["change"] {
  const moved = changeBetween(from, to);
  if (moved === null) return null;
  const step = printedRoundingUnit(measure);
  const isSmall = decimal(moved.change).abs().lessThan(step);
  const rises = !decimal(moved.change).isNegative();
  return { words: decimalWords(moved.change, { signed: true, digits: digitsOf(step) }), isBetter: isSmall ? null : rises === (measure.polarity === "more_is_better") };
}

function nextOf(judgements: readonly Judgement[], one: MeasureAssessment): MidtermRow["next"] {
  const asked = askedWords(judgements, one);
  const judged = worstOf(judgements);
  if (asked === null) return null;
  return { asked, status: judged?.status ? (judged.exceeded ? "exceeded" : judged.status) : null, left: judged && leftWords(judged), yearly: judged && yearlyWords(judged) };
}

/** Null where the target is met, or where there is no number to measure from. */
function leftWords(judgement: Judgement): string | null {
  // What broke an every-year target lies in the past; what is left is measured from the latest figure.
  const value = numberOf(judgement.latest);
  return value !== null && judgement.requirement !== null && !meets(value, judgement.requirement) ? gapWords(judgement, judgement.latest) : null;
}

/** "giảm 1,2 điểm phần trăm mỗi năm". */
function yearlyWords({ requiredYearlyChange: change, unit, roundingUnit }: Judgement): string | null {
  if (change === null || decimal(change).isZero()) return null;
  return `${decimal(change).isNegative() ? "giảm" : "tăng"} ${differenceWords(change, unit, digitsOf(roundingUnit))} mỗi năm`;
}
