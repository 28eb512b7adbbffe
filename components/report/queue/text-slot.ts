import type { Slot } from "@/components/tables/entry-grid/slot";
import type { SavedText } from "@/lib/domain/report/batch";
import type { Problem } from "@/lib/domain/result";

/** What stands in the way of saving a base figure or a part of the narrative; see `Obstacle`. */
export type TextObstacle = { kind: "errors" | "failed" | "refused"; message: string } | { kind: "conflict"; theirs: SavedText };

/** A base figure or a part of the narrative on screen: what the server last said, and what was typed since. */
export interface TextSlot {
  key: string;
  kind: "base" | "narrative";
  /** The quantity's code, or the part. */
  code: string;
  name: string;
  saved: string;
  version: number;
  draft: string | null;
  phase: Slot["phase"];
  obstacle: TextObstacle | null;
}

export function textObstacleOf({ code, message, fields, current }: Problem): TextObstacle {
  if (code === "conflict" && typeof current === "object" && current !== null && "theirs" in current) return { kind: "conflict", theirs: current.theirs as SavedText };
  const [wrong] = Object.values(fields ?? {});
  if (wrong) return { kind: "errors", message: wrong };
  return { kind: code === "unexpected" ? "failed" : "refused", message };
}
