import type { ReviewNote } from "@/lib/domain/plan/issued-plan";
import { formatDateTime } from "@/lib/format/date";
import { REVIEW_DECISION_WORDS } from "@/lib/format/review-words";

/** What a person decided on a doubtful place: word, reason, document, who and when. */
export function ReviewDecisionLine({ decision }: { decision: NonNullable<ReviewNote["decision"]> }) {
  return (
    <p className="mt-1 border-l-4 border-ok pl-3">
      <strong className="font-semibold">{REVIEW_DECISION_WORDS[decision.decision]}.</strong> {decision.reason}
      <span className="block text-small text-ink-3">
        {decision.document ? `${decision.document}; ` : ""}
        {decision.by} ghi lúc {formatDateTime(decision.at)}
      </span>
    </p>
  );
}
