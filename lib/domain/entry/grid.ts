import type { Stage } from "../actual/value";
import type { CellChange, EntryCell } from "./cell";
import type { EntryContext, EntryMeasure } from "./measure";

/** One cell to fill in, with what the checks need; plain, it travels to the browser. */
export interface EntryItem {
  /** `cellKey` of measure and year. */
  key: string;
  measureCode: string;
  year: number;
  /** How messages name it. */
  name: string;
  measure: EntryMeasure;
  context: EntryContext;
  cell: EntryCell;
  /** Why it cannot be typed into, as a sentence; null where it can. */
  locked: string | null;
}

/** How a measure is named in a row. */
export interface EntryHeading {
  indicatorNumber: string;
  name: string;
  /** "trẻ em dưới 1 tuổi", "số liệu điều tra". */
  hint: string;
  /** "%", "‰", "trên 10.000"; "" for a count. */
  unitWords: string;
}

export interface YearLine extends EntryHeading {
  item: EntryItem;
  /** As shown; "" where there is none. */
  lastYear: string;
  /** The next target in words; "" where there is none. */
  target: string;
}

export interface BacklogLine extends EntryHeading {
  items: EntryItem[];
}

export interface Section<Line> {
  ordinal: number;
  title: string;
  lines: Line[];
}

interface Sheet<Line> {
  planCode: string;
  sections: Section<Line>[];
  /** Lines left out because they are other agencies'. */
  hidden: number;
  /** Why nothing can be typed in at all; null where something can. */
  readOnly: string | null;
}

export interface YearGrid extends Sheet<YearLine> {
  year: number;
  /** The milestone that the target column is about; null where no milestone lies ahead. */
  milestone: number | null;
  /** What a figure is where nobody says. */
  stage: Stage;
  filled: number;
  total: number;
}

export interface BacklogGrid extends Sheet<BacklogLine> {
  years: number[];
}

/** What the panel beside the grid says of one cell. */
export interface CellDetail {
  name: string;
  indicatorNumber: string;
  indicatorName: string;
  agencyName: string;
  definition: string | null;
  riseMayBeDetection: boolean;
  numeratorLabel: string;
  denominatorLabel: string;
  targets: string[];
  /** The national programme's targets for the same measure. */
  national: string[];
  /** Whose whole history has a page of its own; null: nothing was ever entered. */
  actualId: string | null;
  history: CellChange[];
  /** What the communes' figures come to, in words; null where none can be added. */
  communeSum: string | null;
  chart: { startYear: number; endYear: number; points: { year: number; value: number; isEstimate: boolean }[]; targets: { year: number; value: number }[] };
}

/** A base figure of the plan's area and year, ready to be typed. */
export interface BaseFigureLine {
  quantityCode: string;
  name: string;
  unitName: string;
  /** As shown; "" where there is none. */
  lastYear: string;
  version: number;
  typed: string;
  source: string | null;
  enteredBy: string | null;
  enteredAt: string | null;
  /** The measures that divide by it. */
  usedBy: string[];
}
