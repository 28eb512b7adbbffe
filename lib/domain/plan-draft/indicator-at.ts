import type { DraftIndicator, PlanDraft } from "../plan-text/draft";
import type { Span } from "../plan-text/span";
import { indicatorsOf } from "./parts";

/** Words farther behind an indicator than this are hardly its own. In UTF-16 units. */
const FARTHEST = 1_500;

/** The indicator that words at that place belong to: the one they stand in, else the one right before them. */
export function indicatorAt(draft: PlanDraft, [start, end]: Span): { indicator: DraftIndicator; overlaps: boolean } | null {
  const placed = indicatorsOf(draft).filter(({ span }) => span[0] < span[1]);
  const [inside] = placed.filter(({ span }) => span[0] < end && span[1] > start).toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  if (inside !== undefined) return { indicator: inside, overlaps: true };
  const before = placed.filter(({ span }) => span[1] <= start && start - span[1] <= FARTHEST).toSorted((a, b) => a.span[1] - b.span[1]).at(-1);
  // A goal in between closes the one before it.
  const isClosed = before !== undefined && draft.goals.some(({ span }) => span[0] >= before.span[1] && span[0] < start);
  return before === undefined || isClosed ? null : { indicator: before, overlaps: false };
}
