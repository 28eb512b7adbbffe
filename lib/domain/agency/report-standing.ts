import { type BoardCell, type BoardPeriod, type BoardReporter, isHandedIn, isOverdue, standsIn, stateOf } from "../report/board";

/** One report of a unit: what is asked, and how far it has come. */
export interface ReportStanding<P extends BoardPeriod> {
  period: P;
  cell: BoardCell | undefined;
  /** Never handed in, and the last day has passed. */
  isOverdue: boolean;
  /** Waits for the unit: the period is open and nothing has been handed in, or it was sent back. */
  isDue: boolean;
}

/** The reports of a unit in the periods that have been opened, the latest first; closed ones only where something was begun or missed. */
export function reportStandings<P extends BoardPeriod>(reporter: BoardReporter, periods: readonly P[], today: string): ReportStanding<P>[] {
  return periods
    .filter((period) => period.opensOn !== null && period.opensOn <= today && standsIn(reporter, period))
    .map((period) => {
      const cell = reporter.cells[period.id];
      return { period, cell, isOverdue: isOverdue(period, cell, today), isDue: period.closedOn === null && !isHandedIn(stateOf(cell)) };
    })
    .reverse();
}
