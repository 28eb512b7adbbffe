import type { MethodCode, MethodStatus } from "@/lib/domain/progress/method-judgement";
import { methodTone, methodWord } from "@/lib/domain/progress/method-words";
import { capitalise } from "@/lib/format/capitalise";
import { StatusIcon, type StatusShape } from "./status-icon";
import { SHAPES, TEXT_TONES } from "./status-mark";

/** What the default method has no shape for. */
const OTHER_SHAPES: Record<Exclude<MethodStatus, keyof typeof SHAPES>, StatusShape> = {
  target_achieved: "check",
  substantial_progress: "right",
  moderate_progress: "downRight",
  limited_progress: "down",
  deterioration: "back",
  fair: "downRight",
  stagnation: "back",
  off_track: "down",
  not_available: "dotted",
  out_of_scope: "empty",
};

const shapeOf = (status: MethodStatus): StatusShape => ({ ...SHAPES, ...OTHER_SHAPES })[status];

interface MethodMarkProps {
  method: MethodCode;
  status: MethodStatus;
  /** Instead of the status's own word: an indicator's state says how many of its measures. */
  words?: string;
  /** Rests on an estimate. */
  isEstimate?: boolean;
}

/** A status in the words of the method that gave it: icon, word and colour. */
export function MethodMark({ method, status, words, isEstimate = false }: MethodMarkProps) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-small font-medium ${TEXT_TONES[methodTone(method, status)]}`}>
      <StatusIcon shape={shapeOf(status)} />
      <span>
        {capitalise(words ?? methodWord(method, status))}
        {isEstimate ? <span className="font-normal text-ink-3"> (số ước)</span> : null}
      </span>
    </span>
  );
}
