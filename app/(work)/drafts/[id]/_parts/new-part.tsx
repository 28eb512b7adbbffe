import { Link } from "@/components/ui/link";
import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { ActivityForm, AgencyForm, ReportingForm } from "./duty-forms";
import { GoalForm, IndicatorForm } from "./indicator-forms";
import { REPORTING_KINDS, SOURCES, goalOptions } from "./part-editor";

interface Props {
  id: string;
  version: number;
  draft: PlanDraft;
  /** Which of them is being added. */
  editing: string | null;
}

const KINDS = [
  ["new-goal", "mục tiêu"],
  ["new-indicator", "chỉ tiêu"],
  ["new-agency", "cơ quan"],
  ["new-reporting", "quy định báo cáo"],
  ["new-activity", "nội dung kinh phí"],
] as const;

/** What is added by hand, behind the outline; one form at a time, named by the page's address. */
export function NewPart({ id, version, draft, editing }: Props) {
  return (
    <section aria-labelledby="new" className="mb-6">
      <h3 id="new" className="scroll-mt-24 border-b border-ink pb-1 font-semibold">
        Thêm bằng tay
      </h3>
      <ul className="flex flex-wrap gap-x-5">
        {KINDS.map(([kind, words]) => (
          <li key={kind}>
            <Link href={`/drafts/${id}?edit=${kind}#new`} aria-current={editing === kind ? "true" : undefined} className="inline-block py-2.5 text-accent aria-[current]:font-semibold aria-[current]:no-underline">
              Thêm {words}
            </Link>
          </li>
        ))}
      </ul>
      {editing?.startsWith("new-") ? (
        <div className="my-3 max-w-[36rem] border-l-4 border-accent pl-4">
          {editing === "new-goal" ? <GoalForm id={id} version={version} title="" /> : null}
          {editing === "new-indicator" ? <IndicatorForm id={id} version={version} initial={{ goal: String(Math.max(0, draft.goals.length - 1)) }} goals={goalOptions(draft)} /> : null}
          {editing === "new-agency" ? <AgencyForm id={id} version={version} initial={{ role: "participant" }} /> : null}
          {editing === "new-reporting" ? <ReportingForm id={id} version={version} initial={{ kind: "annual" }} kinds={REPORTING_KINDS} /> : null}
          {editing === "new-activity" ? <ActivityForm id={id} version={version} initial={{ addedSource: "local" }} amounts={[]} sources={SOURCES} /> : null}
        </div>
      ) : null}
    </section>
  );
}
