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

/** Best first, equals sharing a rank; those without a number after them in their order, without a rank. */
export function rankCommunes<C extends { approved: { value: ActualValue } | null }>(communes: readonly C[], polarity: Polarity): (C & { rank: number | null })[] {
  const sign = polarity === "more_is_better" ? -1 : 1;
  const ordered = communes
    .flatMap((commune) => (commune.approved?.value.kind === "number" ? [{ commune, value: decimal(commune.approved.value.value) }] : []))
    .sort((a, b) => sign * a.value.comparedTo(b.value));
  const ranked = ordered.map(({ commune, value }) => ({ ...commune, rank: ordered.findIndex((other) => other.value.equals(value)) + 1 }));
  return [...ranked, ...communes.filter(({ approved }) => approved?.value.kind !== "number").map((commune) => ({ ...commune, rank: null }))];
}
