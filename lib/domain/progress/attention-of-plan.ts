import type { IssuedIndicator } from "../plan/issued-plan";
import type { PlanAssessment } from "./assess-plan";
import { type Attention, chooseAttention } from "./attention";

/** The few indicators of a plan that someone must act on at a milestone (its place in the plan's list), worst first. */
export const attentionOf = ({ indicators }: Pick<PlanAssessment, "indicators">, milestone: number): Attention<IssuedIndicator>[] =>
  chooseAttention(
    indicators.map(({ indicator, measures, milestones }) => ({
      indicator,
      state: milestones[milestone]?.state ?? null,
      measures: measures.map(({ measure }, index) => ({ name: measure.shortName, judgements: milestones[milestone]?.judgements[index] ?? [] })),
    })),
  );
