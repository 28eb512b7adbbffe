import { REPORT_ACT_WORDS, type ReportAct } from "@/lib/domain/report/workflow";
import { formatDateTime } from "@/lib/format/date";

interface StepListProps {
  steps: readonly { act: ReportAct; by: string; at: string; reason: string | null }[];
}

/** The way of a report: who did what and when. */
export function StepList({ steps }: StepListProps) {
  if (steps.length === 0) return <p className="text-dense text-ink-2">Đơn vị chưa gửi báo cáo.</p>;
  return (
    <ol className="divide-y divide-line border-y border-line text-dense">
      {steps.map(({ act, by, at, reason }) => (
        <li key={at} className="py-2">
          <span className="font-medium">{REPORT_ACT_WORDS[act]}</span>
          <span className="text-ink-2">
            {" "}
            – {by}, {formatDateTime(at)}
          </span>
          {reason ? <p className="text-ink-2">{reason}</p> : null}
        </li>
      ))}
    </ol>
  );
}
