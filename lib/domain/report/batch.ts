import type { Problem, Result } from "../result";
import type { FigureEdit } from "./figures";
import type { FigureAnswer, NarrativePart } from "./form";

/** Most characters of one part of the narrative. */
export const NARRATIVE_LENGTH = 30_000;

/** A shared denominator as typed. */
export interface BaseFigureEdit {
  editId: string;
  quantityCode: string;
  typed: string;
  expectedVersion: number;
}

/** A part of the narrative as typed. `expectedVersion`: of the report, since which this device knows of no other change of the part. */
export interface NarrativeEdit {
  editId: string;
  part: NarrativePart;
  text: string;
  expectedVersion: number;
}

/** What a device sends at once, of one person and one report; written in this order, each edit for itself. */
export interface DeviceBatch {
  /** Who typed it: it is never taken as somebody else's who signed in meanwhile. */
  userId: string;
  baseFigures: BaseFigureEdit[];
  edits: FigureEdit[];
  narrative: NarrativeEdit[];
}

/** A base figure or a part of the narrative as it stands now. A conflict carries it as `current.theirs`. */
export interface SavedText {
  text: string;
  version: number;
  /** Who wrote it, where that is known. */
  by: string | null;
}

export interface TextAnswer {
  editId: string;
  result: Result<SavedText>;
}

export interface BatchAnswer {
  baseFigures: TextAnswer[];
  figures: FigureAnswer[];
  narrative: TextAnswer[];
}

/** The body of every answer that is no `BatchAnswer`. */
export interface BatchProblem {
  problem: Problem;
}
