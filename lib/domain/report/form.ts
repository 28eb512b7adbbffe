import type { EntryCell, SavedCell } from "../entry/cell";
import type { YearLine, Section } from "../entry/grid";
import type { Stage } from "../actual/value";
import type { Result } from "../result";
import type { ReportState } from "./workflow";

/** At most so many edits in one request of a device's queue. */
export const EDITS_PER_BATCH = 40;

/** Problems as `actuals.record` tells them: `conflict` carries a `CellConflict` in `current`. */
export interface FigureAnswer {
  editId: string;
  result: Result<SavedCell>;
}

/** Last year's figure of the units from which a unit came that was not there yet: carried, never reported. */
export interface CarriedLastYear {
  /** Empty where nothing can be carried. */
  shown: string;
  /** From what it was carried, or why there is none. */
  words: string;
}

/** Last year's value in words; one that was carried says so. */
export const lastYearWords = ({ lastYear, carried }: { lastYear: string; carried: CarriedLastYear | null }): string =>
  carried === null ? lastYear || "chưa có" : `${carried.shown || "chưa có"} (${carried.words})`;

/** One figure of a report. */
export interface ReportLine extends YearLine {
  /** Where the unit itself has no figure of last year (`lastYear` is empty) and came from others since. */
  carried: CarriedLastYear | null;
  /** Null until the report has begun. */
  cellId: string | null;
  /** Whose whole history has a page of its own; null until the report has begun. */
  actualId: string | null;
  cellState: ReportState;
  returnReason: string | null;
  /** What stood there when it was returned, as shown; null where it was not. */
  beforeReturn: string | null;
  followUp: boolean;
  /** The report that owns this figure, where it is another one ("Báo cáo năm 2025 của kế hoạch …"): read-only here. */
  ownedBy: string | null;
  comments: { author: string; at: string; text: string }[];
  evidence: ReportEvidence[];
  /** For the collection sheets: which source gives it. */
  source: CollectionSource;
}

export const COLLECTION_SOURCES = ["health-station", "schools", "police", "civil-registry", "commune"] as const;
/** Trạm y tế, trường học, công an, hộ tịch, and what the UBND itself knows. */
export type CollectionSource = (typeof COLLECTION_SOURCES)[number];

export interface ReportEvidence {
  id: string;
  name: string;
  size: number;
  /** The scan of the paper that the unit's head signed. */
  isSignedCopy: boolean;
  uploadedBy: string;
  uploadedAt: string;
}

export const NARRATIVE_PARTS = ["direction", "results", "shortcomings", "tasks", "proposals"] as const;
export type NarrativePart = (typeof NARRATIVE_PARTS)[number];

/** The five parts of a report, as printed in its outline. */
export const NARRATIVE_TITLES: Record<NarrativePart, string> = {
  direction: "I. Công tác chỉ đạo, triển khai",
  results: "II. Kết quả thực hiện các chỉ tiêu",
  shortcomings: "III. Tồn tại, hạn chế và nguyên nhân",
  tasks: "IV. Phương hướng, nhiệm vụ thời gian tới",
  proposals: "V. Kiến nghị, đề xuất",
};

/** A report as the person who fills it in sees it; plain, it travels to the browser. */
export interface ReportForm {
  reportId: string;
  state: ReportState;
  version: number;
  planCode: string;
  planTitle: string;
  /** "Báo cáo năm 2026". */
  title: string;
  reporterName: string;
  year: number;
  stage: Stage;
  /** ISO day; null where none was set. */
  dueOn: string | null;
  sections: Section<ReportLine>[];
  /** Shared denominators of the unit's area and year, each once. */
  baseFigures: { quantityCode: string; name: string; unitName: string; version: number; typed: string; lastYear: string; carried: CarriedLastYear | null }[];
  /** The units from which last year's figures are carried; empty where the unit was there itself. */
  carriedFrom: string[];
  /** Why the base figures cannot be typed; null where they can. */
  baseFiguresReadOnly: string | null;
  narrative: Record<NarrativePart, string>;
  evidence: ReportEvidence[];
  /** Why nothing can be typed at all; null where something can. */
  readOnly: string | null;
  /** Set where the person enters for a unit that cannot. */
  onBehalf: { document: string | null } | null;
  head: HeadLeave;
}

/** How the unit's head lets the report go out, and what there is of it. */
export interface HeadLeave {
  needs: "none" | "in_application" | "signed_paper";
  /** ISO instant; null: not approved in the application, or changed since. */
  approvedAt: string | null;
  approvedBy: string | null;
  signedNumber: string | null;
  /** ISO day. */
  signedOn: string | null;
  /** Whether the person who looks may give it in the application, now. */
  mayApprove: boolean;
}

/** A figure counts as given once its cell holds anything, "kps" and "ctt" included. */
export const isGiven = (cell: EntryCell): boolean => cell.shown !== "";
