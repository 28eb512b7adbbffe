import { StateTable } from "@/components/tables/state-table";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { STATE_COLUMNS, tallyByAgency, tallyByGoal, tallyStates } from "@/lib/domain/progress/state-tally";
import { type Search, overviewHref } from "./overview-address";

/** The milestone's indicators counted by goal and by the agency that leads. */
export function Standings({ plan, assessment, search }: { plan: IssuedPlan; assessment: PlanAssessment; search: Search }) {
  const base = `/plans/${plan.code}`;
  const year = String(assessment.viewYear);
  const focus = assessment.milestones.indexOf(assessment.focus);
  const whole = tallyStates(assessment.indicators.map(({ milestones }) => milestones[focus]?.state?.state ?? null));
  if (whole.total === 0) return null;
  const columns = STATE_COLUMNS.flatMap(({ key }) => (whole.counts[key] > 0 ? [key] : []));
  const goals = tallyByGoal(plan.goals, assessment, focus);
  const { rows: agencies, isShared } = tallyByAgency(assessment, focus);
  // A single row says no more than the bar above.
  const [hasGoals, hasAgencies] = [goals.length > 1, agencies.length > 1];
  if (!hasGoals && !hasAgencies) return null;
  return (
    <div className="mb-10 grid max-w-[60rem] gap-y-8 print:hidden">
      {hasGoals ? (
        <section aria-labelledby="theo-muc-tieu">
          <h2 id="theo-muc-tieu" className="mb-1 text-section font-semibold">
            Theo mục tiêu, mốc {assessment.focus}
          </h2>
          <StateTable heading="Mục tiêu" rows={goals} columns={columns} total={whole} href={({ key }) => `${overviewHref(base, search, { year, goal: key, agency: null, status: null, q: null })}#tung-chi-tieu`} />
        </section>
      ) : null}
      {hasAgencies ? (
        <section aria-labelledby="theo-co-quan">
          <h2 id="theo-co-quan" className="mb-1 text-section font-semibold">
            Theo cơ quan chủ trì, mốc {assessment.focus}
          </h2>
          <StateTable heading="Cơ quan" rows={agencies} columns={columns} {...(isShared ? {} : { total: whole })} href={({ key }) => (key === null ? null : `${base}/agencies/${key}?year=${year}`)} />
          {isShared ? <p className="mt-1.5 text-small text-ink-3">Chỉ tiêu do nhiều cơ quan cùng chủ trì được tính ở từng cơ quan.</p> : null}
        </section>
      ) : null}
    </div>
  );
}
