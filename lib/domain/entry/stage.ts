import type { Stage } from "../actual/value";

/** What a figure is where nobody says: an estimate while the year still runs, final once it is over. `today`: ISO date. */
export const stageOfYear = (year: number, today: string): Stage => (today <= `${year}-12-31` ? "estimate" : "final");
