import type { ActualValue, Stage } from "../actual/value";

/** An approved figure of one commune for one measure. */
export interface CommuneAnswer {
  agencyId: string;
  /** By the agency through which the commune reports for the plan. */
  isReporter: boolean;
  /** Of the measure itself, not of one that was merged with it. */
  isOwnMeasure: boolean;
  value: ActualValue;
  stage: Stage;
}

/**
 * The one answer of a commune that counts, so that none is counted twice: the measure's own before that of a merged one, the
 * reporting agency's before another's; among others always the same one, whichever arrived first. A cell emptied again is none.
 */
export function countingAnswer<A extends CommuneAnswer>(answers: readonly A[]): A | null {
  const given = answers.filter(({ value }) => value.kind !== "cleared");
  const rank = ({ isOwnMeasure, isReporter }: A): number => (isOwnMeasure ? 0 : 2) + (isReporter ? 0 : 1);
  return given.sort((a, b) => rank(a) - rank(b) || (a.agencyId < b.agencyId ? -1 : 1))[0] ?? null;
}
