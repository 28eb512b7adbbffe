import type { Stage } from "../actual/value";
import type { TypedRow } from "./measure";

/** A saved cell as a person sees it, in the unit of the plan; plain text, it travels to the browser. */
export interface EntryCell {
  /** 0: nothing was ever entered. */
  version: number;
  /** What stands in it, as it would be typed. */
  typed: TypedRow;
  /** The result as shown: "10,1", "kps", "". */
  shown: string;
  /** The denominator the rate was computed with, as shown; empty where there is none. */
  denominator: string;
  stage: Stage | null;
  /** Waiting: somebody else still sees the approved value, or none. */
  state: "empty" | "approved" | "waiting";
  enteredBy: string | null;
  /** ISO instant. */
  enteredAt: string | null;
  reason: string | null;
  /** The base figure has changed since the rate was computed: it is offered to be computed again. */
  denominatorHasChanged: boolean;
}

/** One line of a cell's history, newest first. */
export interface CellChange {
  enteredBy: string;
  /** ISO instant. */
  enteredAt: string;
  from: string;
  to: string;
  stage: Stage;
  reason: string | null;
  approvedBy: string | null;
}

/** What a save answers: the cell as it stands now. */
export interface SavedCell {
  measureCode: string;
  year: number;
  agencyName: string;
  /** False: it already said so, nothing was written. */
  changed: boolean;
  cell: EntryCell;
}

/** The other side of a conflict: what stands there now beside what was typed. */
export interface CellConflict {
  measureCode: string;
  year: number;
  theirs: EntryCell;
  yours: TypedRow;
}

/** How problems of many cells are told apart in `Problem.fields`. */
export const cellKey = (measureCode: string, year: number): string => `${measureCode} ${year}`;
