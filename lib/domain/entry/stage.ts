import type { Stage, Term } from "../actual/value";

/** What a figure is where nobody says: an estimate while the year still runs, final once it is over. `today`: ISO date. */
export const stageOfYear = (year: number, today: string): Stage => (today <= `${year}-12-31` ? "estimate" : "final");

/** The same for a part of the year: its first half is over with June. */
export const stageOfTerm = (year: number, term: Term, today: string): Stage => (term === "annual" ? stageOfYear(year, today) : today <= `${year}-06-30` ? "estimate" : "final");
