import type { PartKind } from "@/lib/domain/plan-draft/parts";

/** Colour is help: each stretch of the document names its kind, and what needs a person is underlined. */
export const PART_LOOKS: Record<PartKind, string> = {
  header: "bg-none-wash",
  goal: "bg-wash font-medium",
  indicator: "bg-accent-wash",
  measure: "bg-go-wash",
  target: "bg-ok-wash",
  agency: "bg-slow-wash",
  reporting: "bg-notice-wash",
  budget: "bg-wash",
  result: "bg-wash",
};
export const OPEN_LOOK = "border-b-2 border-dashed border-risk";
