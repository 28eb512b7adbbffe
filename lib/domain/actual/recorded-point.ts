import type { CommuneSum, Coverage } from "../aggregate/commune-sum";
import { type Unit, convertUnit } from "../measure/measure";
import type { SeriesPoint } from "./value";
import { valueEffect } from "./value-effects";

/** Where a point comes from: an approved entry, the printed results of the plan itself, or the communes' figures added up. */
export type Provenance =
  | { kind: "entry"; agencyId: string; agencyName: string; enteredBy: string; approvedBy: string; approvedAt: string; reason: string | null }
  | { kind: "printed"; text: string; note: string | null }
  | ({ kind: "commune-sum" } & Coverage);

export interface RecordedPoint extends SeriesPoint {
  provenance: Provenance;
}

/** The point with its value in another unit, exactly; points without a number stay as they are. */
export function inUnit<P extends SeriesPoint>(point: P, from: Unit, to: Unit): P {
  if (from === to || (point.value.kind !== "number" && point.value.kind !== "bounded")) return point;
  return { ...point, value: { ...point.value, value: convertUnit(point.value.value, from, to) } };
}

/** The communes' sum as a point. */
export function sumPoint(year: number, { value, stage, reported, expected, onMap }: CommuneSum): RecordedPoint {
  return { year, value, stage, provenance: { kind: "commune-sum", reported, expected, onMap } };
}

/** What a person decided for one measure, area and year. */
export type OfficialDecision = { source: "agency"; agencyId: string } | { source: "commune_sum" };

export interface Candidates {
  /** The agencies' approved figures, those emptied again left out. */
  answers: readonly RecordedPoint[];
  /** What the plan itself prints. */
  printed: RecordedPoint | null;
  sum: RecordedPoint | null;
  /** Whether the sum counts without anybody's saying so. */
  sumByDefault: boolean;
}

/**
 * One point a year where several answer. The chosen one; without a choice, or where the chosen one has no figure, the first
 * agency of `agencyOrder` (the leading agencies as printed) that has one, else the first agency that has. Where no agency says
 * anything the plan's printed result stands, and without one the communes' sum.
 */
export function pickOfficial({ answers, printed, sum, sumByDefault }: Candidates, decision: OfficialDecision | null, agencyOrder: readonly string[]): RecordedPoint | null {
  const byAgency = (id: string) => answers.find(({ provenance }) => provenance.kind === "entry" && provenance.agencyId === id);
  if (decision?.source === "commune_sum" && sum) return sum;
  const chosen = decision?.source === "agency" ? byAgency(decision.agencyId) : undefined;
  if (chosen) return chosen;
  const agency = agencyOrder.map(byAgency).find((point) => point !== undefined) ?? answers[0] ?? null;
  if (agency && valueEffect(agency.value.kind).status !== "no_data") return agency;
  return printed ?? (sumByDefault ? sum : null) ?? agency;
}
