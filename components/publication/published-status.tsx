import { StatusMark } from "@/components/ui/status-mark";
import { PROTECTED_STATUS_WORDS } from "@/lib/domain/publication/open-status";
import type { Judgement } from "@/lib/domain/progress/judgement";

/** A published status, or why it is none. */
export function PublishedStatus({ judgement, isHidden }: { judgement: Judgement; isHidden: boolean }) {
  if (isHidden) return <span className="text-small text-ink-3">{PROTECTED_STATUS_WORDS}</span>;
  // A target without a number is never judged.
  if (judgement.status === null) return null;
  return <StatusMark status={judgement.exceeded ? "exceeded" : judgement.status} isEstimate={judgement.estimateOnly} />;
}
