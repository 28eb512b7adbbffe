import { allCommunesFull, sameInManyCommunes } from "./alike-communes";
import { sourcesDiffer, sumDiffers } from "./answers-differ";
import { denominatorDiffers } from "./denominators";
import { type QualityData, indexFigures } from "./figures";
import { type Finding, type QualityRule, findingKey } from "./finding";
import { baseFigureMissing, baseYearMissing } from "./missing-base";
import { noAbuse } from "./no-abuse";
import { outlierAmongCommunes, outlierInHistory } from "./outlier";
import { numeratorOverDenominator, outsideRange } from "./outside-limits";
import { mortalityOrder, partOverWhole } from "./part-over-whole";
import { sameAsLastYear } from "./same-again";
import { estimateNotFinal, yearMissing } from "./stale";
import { metManyTimesOver, paceNeverSeen } from "./unlikely-target";

/** Every check, in the order in which the page shows them. */
export const QUALITY_RULES: readonly QualityRule[] = [
  mortalityOrder,
  partOverWhole,
  numeratorOverDenominator,
  outsideRange,
  denominatorDiffers,
  sumDiffers,
  sourcesDiffer,
  outlierInHistory,
  outlierAmongCommunes,
  sameAsLastYear,
  sameInManyCommunes,
  allCommunesFull,
  noAbuse,
  yearMissing,
  estimateNotFinal,
  baseYearMissing,
  baseFigureMissing,
  metManyTimesOver,
  paceNeverSeen,
];

export const qualityRule = (code: string): QualityRule | undefined => QUALITY_RULES.find((rule) => rule.code === code);

/** Everything the checks find: by check, what cannot be right first, then as the plan orders its measures, its own area before its communes. */
export function findDoubtful(data: QualityData): Finding[] {
  const figures = indexFigures(data);
  const measureAt = new Map(data.measures.map(({ code }, index) => [code, index]));
  const areaAt = new Map(figures.areas.map(({ id }, index) => [id, index]));
  const order = ({ severity, measure, area, year }: Finding): number[] => [severity === "certain" ? 0 : 1, measureAt.get(measure.code) ?? 0, areaAt.get(area.id) ?? 0, year];
  return QUALITY_RULES.flatMap((rule) => {
    const found = new Map<string, Finding>();
    for (const doubtful of rule.find(figures)) {
      const finding = { ...doubtful, rule: rule.code };
      // Two targets of one year are one question.
      if (!found.has(findingKey(finding))) found.set(findingKey(finding), finding);
    }
    return [...found.values()].map((finding) => ({ finding, order: order(finding) })).sort((a, b) => byOrder(a.order, b.order)).map(({ finding }) => finding);
  });
}

const byOrder = (a: readonly number[], b: readonly number[]): number => a.map((place, index) => place - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** Figures of the year that were looked at. */
export const countChecked = (data: QualityData): number => data.figures.filter(({ year, value }) => year === data.year && value.kind !== "cleared").length;
