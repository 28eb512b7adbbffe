import { StatusIcon, type StatusShape } from "./status-icon";
import { type IndicatorStatus, type Tone, statusTone, statusWord } from "@/lib/domain/progress/status";
import { capitalise } from "@/lib/format/capitalise";

export const SHAPES: Record<IndicatorStatus, StatusShape> = {
  exceeded: "doubleCheck",
  achieved: "check",
  held: "check",
  partly_met: "half",
  on_track: "right",
  slow: "downRight",
  far_behind: "down",
  moving_away: "back",
  missed: "cross",
  broken: "cross",
  not_yet: "clock",
  not_enough_data: "dotted",
  no_data: "dash",
  not_due: "clock",
  not_applicable: "empty",
};

export const TEXT_TONES: Record<Tone, string> = { ok: "text-ok", go: "text-go", slow: "text-slow", risk: "text-risk", bad: "text-bad", none: "text-none" };

interface StatusMarkProps {
  status: IndicatorStatus;
  /** "2/3" where an indicator is met in part. */
  share?: { met: number; total: number };
  /** Rests on an estimate. */
  isEstimate?: boolean;
}

/** Icon, word and colour: the word is the law. */
export function StatusMark({ status, share, isEstimate = false }: StatusMarkProps) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap text-small font-medium ${TEXT_TONES[statusTone(status)]}`}>
      <StatusIcon shape={SHAPES[status]} />
      {capitalise(statusWord(status)) + (status === "partly_met" && share ? ` ${share.met}/${share.total}` : "")}
      {isEstimate ? <span className="font-normal text-ink-3">(số ước)</span> : null}
    </span>
  );
}
