import type { Slot } from "@/components/tables/entry-grid/slot";
import { StatusIcon, type StatusShape } from "@/components/ui/status-icon";
import type { TextSlot } from "../queue/text-slot";

const LOOKS = {
  sending: ["clock", "đang gửi", "text-ink-2"],
  conflict: ["back", "người khác đã sửa: chọn số nào", "text-slow"],
  refused: ["cross", "bị từ chối", "text-risk"],
  errors: ["cross", "cần sửa, còn trên máy này", "text-risk"],
  asks: ["half", "cần giải thích, còn trên máy này", "text-slow"],
  kept: ["device", "trên máy này", "text-slow"],
  unkept: ["dash", "chưa gửi", "text-slow"],
  saved: ["check", "đã lưu", "text-ok"],
} as const satisfies Record<string, readonly [StatusShape, string, string]>;

function stateOf({ draft, phase, obstacle }: Pick<Slot | TextSlot, "draft" | "phase" | "obstacle">, isSaved: boolean, keeps: boolean): keyof typeof LOOKS | null {
  if (phase === "saving") return "sending";
  if (obstacle && obstacle.kind !== "failed") return obstacle.kind;
  if (draft !== null) return keeps ? "kept" : "unkept";
  return isSaved ? "saved" : null;
}

/** Where a field's content is, in words and with an icon. `isSaved`: the server holds something. */
export function FieldState({ slot, isSaved, keeps }: { slot: Pick<Slot | TextSlot, "draft" | "phase" | "obstacle">; isSaved: boolean; keeps: boolean }) {
  const state = stateOf(slot, isSaved, keeps);
  if (state === null) return null;
  const [shape, words, tone] = LOOKS[state];
  return (
    <span data-state={state} className={`inline-flex items-baseline gap-1.5 text-small font-medium ${tone}`}>
      <StatusIcon shape={shape} />
      {words}
    </span>
  );
}
