import { StatusIcon, type StatusShape } from "@/components/ui/status-icon";
import { type BoardState } from "@/lib/domain/report/board";

const LOOKS: Record<BoardState, [shape: StatusShape, tone: string]> = {
  not_started: ["dash", "text-none"],
  draft: ["half", "text-go"],
  returned: ["back", "text-risk"],
  reopened: ["downRight", "text-slow"],
  submitted: ["right", "text-go"],
  resubmitted: ["right", "text-go"],
  approved: ["check", "text-ok"],
};

/** Icon, word and colour of where a report stands: the word is the law. */
export function BoardStateMark({ state, words }: { state: BoardState; words: string }) {
  const [shape, tone] = LOOKS[state];
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-small font-medium ${tone}`}>
      <StatusIcon shape={shape} />
      {words}
    </span>
  );
}
