import { readFigure } from "../actual/parse";
import type { Exact } from "../decimal";

/** A base figure as a person sees it; empty text where there is none. */
export interface BaseFigureCell {
  version: number;
  typed: string;
  source: string | null;
  enteredBy: string | null;
  /** ISO instant. */
  enteredAt: string | null;
}

/** What was typed for a base figure: a whole number that is not negative, or nothing (null). */
export function readBaseFigure(typed: string): { ok: true; value: Exact | null } | { ok: false; message: string } {
  const reading = readFigure(typed, { unit: null, whole: true });
  if (reading.kind === "empty") return { ok: true, value: null };
  if (reading.kind === "error" || reading.kind === "ambiguous") return { ok: false, message: reading.message };
  if (reading.kind !== "number") return { ok: false, message: "Số liệu nền cần một con số. Chưa có thì để trống." };
  if (reading.value.startsWith("-")) return { ok: false, message: "Số liệu nền không thể âm. Kiểm tra lại số vừa nhập." };
  return { ok: true, value: reading.value };
}
