import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import { needInFull } from "../target/words";
import { type IndicatorAssessment, printedRoundingUnit } from "./assess-plan";
import { stateWords, worstOf } from "./roll-up";

/**
 * The finding of an indicator's page in one sentence, at the milestone that the year works towards (its place in the
 * plan's list): "Suy dinh dưỡng thấp còi nguy cơ không đạt: 25,1% năm 2024, cần dưới 20% vào năm 2025".
 */
export function indicatorHeadline({ indicator, measures, milestones }: IndicatorAssessment, focus: number, viewYear: number): string {
  const assessed = milestones[focus];
  if (!assessed?.state) return `${indicator.shortName}: không đặt mức cần đạt cho mốc ${assessed?.milestone ?? viewYear}`;
  const state = stateWords(assessed.state);
  const worst = assessed.judgements.map((judgements) => worstOf(judgements));
  const index = worst.findIndex((judgement) => judgement !== null && judgement.status === (assessed.state?.worst ?? judgement.status));
  const judgement = worst[index];
  const measure = measures[index]?.measure;
  if (!judgement || !measure) return `${indicator.shortName}: ${state}`;
  const subject = measures.length > 1 ? `${indicator.shortName}: ${state}. ${measure.shortName}` : `${indicator.shortName}, ${state}`;
  const point = judgement.judged ?? judgement.latest;
  const figure = point ? `${point.stage === "estimate" ? "ước " : ""}${actualWords(point.value, judgement.unit, shownStyle(point.value, printedRoundingUnit(measure)))} năm ${point.year}` : `chưa có số liệu năm ${Math.min(viewYear, assessed.milestone)}`;
  return `${subject}: ${figure}, cần ${needInFull(judgement.target, judgement.unit)}`;
}
