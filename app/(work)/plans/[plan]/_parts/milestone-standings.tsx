import { StateBar } from "@/components/charts/state-bar";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { roadOf, roadSentence, verdictOf, verdictSentences } from "@/lib/domain/progress/verdict";

/** Each milestone's states, and under them the verdict once its year has come, else the road left. */
export function MilestoneStandings({ assessment }: { assessment: PlanAssessment }) {
  const { summaries, indicators, viewYear, hasFigures } = assessment;
  return (
    <dl className="mb-5 grid gap-x-3 gap-y-3 sm:grid-cols-[max-content_1fr] print:mb-2 print:gap-y-1">
      {summaries.map(({ milestone, summary }, index) => {
        const parts = indicators.flatMap(({ milestones }) => milestones[index] ?? []);
        const says = summary.total === 0 || !hasFigures ? null : milestone <= viewYear ? verdictSentences(verdictOf(parts)) : roadSentence(roadOf(parts), milestone - viewYear);
        return <StateBar key={milestone} label={`Mốc ${milestone}`} summary={summary} note={says} />;
      })}
    </dl>
  );
}
