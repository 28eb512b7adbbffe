import type { RecordedPoint } from "../actual/recorded-point";
import type { IssuedMeasure, IssuedPlan } from "../plan/issued-plan";
import type { PlanAssessment } from "../progress/assess-plan";

/** The latest figure that a plan's area knows of a measure in the year looked at. */
export interface LatestLine {
  indicator: { number: string; shortName: string };
  measure: IssuedMeasure;
  point: RecordedPoint;
}

/** In the plan's order; measures without any figure have no line. */
export const latestLines = ({ indicators, viewYear }: PlanAssessment): LatestLine[] =>
  indicators.flatMap(({ indicator, measures }) =>
    measures.flatMap(({ measure, series }) => {
      const point = series.findLast(({ year, value }) => year <= viewYear && value.kind !== "verdict" && value.kind !== "cleared");
      return point ? [{ indicator, measure, point }] : [];
    }),
  );

/** Whether a figure of an area that is still there rests on its communes: on which of them, or on how many there are. */
export const restsOnCommunes = ({ measure, point }: LatestLine): boolean => point.provenance.kind === "commune-sum" || measure.aggregation === "count_communes";

/**
 * Whether today's map may say anything else of a plan's latest figures: its area has ended, or something rests on its communes
 * as they were. Decided from what is known already, so that nothing more is read for it.
 */
export const offersTodaysMap = ({ area }: Pick<IssuedPlan, "area">, assessment: PlanAssessment, today: string): boolean => {
  const lines = latestLines(assessment);
  if (area.validTo !== null) return lines.length > 0;
  return area.level !== "commune" && lines.some((line) => restsOnCommunes(line) && line.point.year < Number(today.slice(0, 4)));
};
