import { printExact } from "@/lib/domain/actual/print";
import type { EntryCell } from "@/lib/domain/entry/cell";
import { checkRow } from "@/lib/domain/entry/checks";
import type { Finding } from "@/lib/domain/entry/compose";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { EntryField, TypedRow } from "@/lib/domain/entry/measure";

/** What stands in the way of saving what was typed. */
export type Obstacle =
  | { kind: "errors"; findings: Finding[] }
  /** A surprising value: one sentence of explanation is asked for. */
  | { kind: "asks"; message: string }
  /** Not reached: kept on this device, sent again. */
  | { kind: "failed"; message: string }
  /** Answered with no. */
  | { kind: "refused"; message: string }
  | { kind: "conflict"; theirs: EntryCell };

/** One entry on screen: what the server last said, and what was typed since. */
export interface Slot {
  item: EntryItem;
  cell: EntryCell;
  /** Null: nothing typed that is not saved. */
  draft: TypedRow | null;
  reason: string;
  phase: "idle" | "saving" | "saved";
  obstacle: Obstacle | null;
}

/** The row as typed, saved or not. */
export const typedOf = (slot: Slot): TypedRow => slot.draft ?? slot.cell.typed;

export const sameRow = (a: TypedRow, b: TypedRow): boolean => a.numerator.trim() === b.numerator.trim() && a.denominator.trim() === b.denominator.trim() && a.result.trim() === b.result.trim();

/** What stands in one of its cells; a rate is computed while its parts are typed. */
export function cellText(slot: Slot, field: EntryField): string {
  const { item, cell, draft } = slot;
  const typed = typedOf(slot);
  if (field === "numerator") return typed.numerator;
  if (field === "denominator") {
    if (item.measure.parts !== "base") return typed.denominator;
    const base = item.context.base?.value ?? null;
    if (draft === null && cell.denominator !== "") return cell.denominator;
    return base === null ? "" : printExact(base);
  }
  if (typed.result !== "") return typed.result;
  if (draft === null) return cell.shown;
  const checked = checkRow(item.measure, draft, item.context);
  return checked.ok && checked.composed.shown !== null ? printExact(checked.composed.shown) : "";
}

/** The errors of one field, of what is typed now. */
export function findingsOf(slot: Slot, field: EntryField): Finding[] {
  return slot.obstacle?.kind === "errors" ? slot.obstacle.findings.filter((finding) => finding.field === field) : [];
}
