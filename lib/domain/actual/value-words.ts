import { type NumberStyle, valueWords } from "../decimal-words";
import type { Unit } from "../measure/measure";
import { comparatorWords } from "../target/words";
import type { ActualValue, Verdict } from "./value";

const VERDICT_WORDS: Record<Verdict, string> = { met: "đạt", exceeded: "vượt", missed: "không đạt" };

/** What a cell holds, in words: "9,1‰", "trên 99%", "không phát sinh", "(đạt)". */
export function actualWords(value: ActualValue, unit: Unit, style: NumberStyle = {}): string {
  switch (value.kind) {
    case "number":
      return valueWords(value.value, unit, style);
    case "bounded":
      return comparatorWords(value.bound, valueWords(value.value, unit));
    case "not_occurring":
      return "không phát sinh";
    case "not_collected":
      return "chưa thu thập";
    case "verdict":
      return `(${VERDICT_WORDS[value.verdict]})`;
    case "cleared":
      return "chưa có số liệu";
  }
}
