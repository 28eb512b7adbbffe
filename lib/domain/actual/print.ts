import type { Exact } from "../decimal";
import type { Comparator } from "../target/target";
import type { ActualValue } from "./value";

/** "13670.5" → "13.670,5", its digits kept: what people read, copy and paste. */
export function printExact(value: Exact): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction] = (negative ? value.slice(1) : value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${negative ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

const NOT_OCCURRING_WORD = "kps";
const NOT_COLLECTED_WORD = "ctt";

/** The words that `readFigure` reads back. */
const BOUND_WORDS: Record<Exclude<Comparator, "eq" | "range">, string> = { gt: "trên", gte: "ít nhất", lt: "dưới", lte: "không quá" };

/** A value as it stands in a cell; `shown` is the number rounded for showing. Empty text for a cleared cell. */
export function printValue(value: ActualValue, shown?: Exact): string {
  switch (value.kind) {
    case "number":
      return printExact(shown ?? value.value);
    case "bounded":
      return `${BOUND_WORDS[value.bound]} ${printExact(value.value)}`;
    case "not_occurring":
      return NOT_OCCURRING_WORD;
    case "not_collected":
      return NOT_COLLECTED_WORD;
    case "verdict":
      return value.verdict === "missed" ? "không đạt" : value.verdict === "met" ? "đạt" : "vượt";
    case "cleared":
      return "";
  }
}
