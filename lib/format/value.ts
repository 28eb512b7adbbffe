import type { ActualValue, Verdict } from "@/lib/domain/actual/value";
import type { Unit } from "@/lib/domain/measure/measure";
import { comparatorWords } from "@/lib/domain/target/words";
import { formatWithUnit } from "./number";

export const VERDICT_WORDS: Record<Verdict, string> = { met: "đạt", exceeded: "vượt", missed: "không đạt" };

/** Any kind of value in words: "9,5‰", "trên 99%", "không phát sinh", "chưa thu thập", "đạt (văn bản không in số)". */
export function valueText(value: ActualValue, unit: Unit): string {
  switch (value.kind) {
    case "number":
      return formatWithUnit(value.value, unit);
    case "bounded":
      return comparatorWords(value.bound, formatWithUnit(value.value, unit));
    case "not_occurring":
      return "không phát sinh";
    case "not_collected":
      return "chưa thu thập";
    case "verdict":
      return `${VERDICT_WORDS[value.verdict]} (không có số)`;
    case "cleared":
      return "đã xóa số";
  }
}
