import { printExact } from "@/lib/domain/actual/print";
import type { CellConflict, EntryCell } from "@/lib/domain/entry/cell";
import { checkRow } from "@/lib/domain/entry/checks";
import type { Finding } from "@/lib/domain/entry/compose";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { EntryField, TypedRow } from "@/lib/domain/entry/measure";
import type { Problem } from "@/lib/domain/result";

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

const isConflict = (current: unknown): current is CellConflict => typeof current === "object" && current !== null && "theirs" in current;

/** What a server's problem means for the entry it is about. */
export function obstacleOf(problem: Problem): Obstacle {
  const { code, message, fields = {}, current } = problem;
  if (code === "conflict" && isConflict(current)) return { kind: "conflict", theirs: current.theirs };
  if (code === "invalid" && fields.reason) return { kind: "asks", message: fields.reason };
  const findings = (["numerator", "denominator", "result"] as const).flatMap((field) => (fields[field] ? [{ rule: "server", field, message: fields[field] }] : []));
  if (findings.length > 0) return { kind: "errors", findings };
  return code === "unexpected" ? { kind: "failed", message } : { kind: "refused", message };
}

/** As it is said aloud. */
export function spoken(obstacle: Obstacle): string {
  if (obstacle.kind === "errors") return obstacle.findings.map(({ message }) => message).join(" ");
  if (obstacle.kind === "conflict") return `người khác đã sửa thành ${shownOr(obstacle.theirs)}. Hãy chọn giữ số nào.`;
  return obstacle.message;
}

export const shownOr = (cell: EntryCell): string => (cell.shown === "" ? "để trống" : cell.shown);
