import type { ActualValue } from "../actual/value";
import { decimal } from "../decimal";
import type { Polarity } from "../measure/measure";
import { type SumMeasure, reportedIn } from "./commune-sum";
import { tallyOf } from "./tally";

/** How a commune stands to a sum. */
export type CommuneState =
  /** Its figure is in it. */
  | "added"
  /** Không phát sinh: it counts among the communes and adds nothing. */
  | "adds-nothing"
  /** Approved, but nothing that can be added. */
  | "cannot-be-added"
  /** Approved: chưa thu thập. */
  | "not-collected"
  /** On the map, not among those asked. */
  | "not-asked"
  | "waiting"
  | "missing";

interface CommuneLine {
  isExpected: boolean;
  approved: { value: ActualValue } | null;
  waiting: unknown;
}

export function communeState(measure: Pick<SumMeasure, "aggregation" | "kind">, { isExpected, approved, waiting }: CommuneLine): CommuneState {
  if (!isExpected) return "not-asked";
  if (!approved) return waiting === null ? "missing" : "waiting";
  const tally = tallyOf(approved.value, "final");
  if (reportedIn(measure, tally) > 0) return tally.notOccurring > 0 ? "adds-nothing" : "added";
  return approved.value.kind === "not_collected" ? "not-collected" : "cannot-be-added";
}

/** Best first; those without a number after them, in their order. */
export function rankCommunes<C extends { approved: { value: ActualValue } | null }>(communes: readonly C[], polarity: Polarity): C[] {
  const number = ({ approved }: C) => (approved?.value.kind === "number" ? decimal(approved.value.value) : null);
  const sign = polarity === "more_is_better" ? -1 : 1;
  return [...communes].sort((a, b) => {
    const [left, right] = [number(a), number(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * left.comparedTo(right);
  });
}
