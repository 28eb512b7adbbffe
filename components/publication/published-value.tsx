import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import { openWords } from "@/lib/domain/publication/open-words";
import { formatDate } from "@/lib/format/date";

/** A figure as everybody sees it: bold where it is a number, in words where it is kept back. */
export function PublishedValue({ value, measure }: { value: OpenValue; measure: IssuedMeasure }) {
  const words = openWords(value, measure);
  return value.kind === "number" ? <strong className="font-semibold">{words}</strong> : <span className="text-small text-ink-2">{words}</span>;
}

/** "đã đính chính ngày 20/11/2026". */
export const markWords = ({ kind, on }: { kind: "corrected" | "added"; on: string }): string => `${kind === "corrected" ? "đã đính chính" : "bổ sung"} ngày ${formatDate(on)}`;
