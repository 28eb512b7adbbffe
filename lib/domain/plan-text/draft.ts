import type { Verdict } from "../actual/value";
import type { Exact } from "../decimal";
import type { MeasureKind, Polarity, Unit } from "../measure/measure";
import type { AreaLevel, AssignmentRole, FundingSource, ReportingKind } from "../plan/issued-plan";
import type { Comparator, Target } from "../target/target";
import type { Certainty, Found, Span } from "./span";

/** As much of a catalogue measure as the reader compares with. */
export interface CatalogueMeasure {
  code: string;
  name: string;
  shortName: string;
  population: string;
  disaggregation: string | null;
  kind: MeasureKind;
  polarity: Polarity;
  unit: Unit;
  synonyms: readonly string[];
}

/** A plan as the reader found it: nothing corrected, every part with its place and how sure it is. */
export interface PlanDraft {
  header: DraftHeader;
  goals: DraftGoal[];
  agencies: DraftAgency[];
  reporting: DraftReportingRule[];
  budgetNote: Read<string> | null;
  budget: DraftBudget | null;
  printedResults: DraftResult[];
  reviewNotes: DraftNote[];
  /** Why there is no indicator, in one Vietnamese sentence; null where there are. */
  nothingPromised: string | null;
}

export interface Read<T> {
  value: T;
  /** Null where nothing in the document says it. */
  span: Span | null;
  certainty: Certainty;
}

export interface DraftHeader {
  /** Null where the document leaves it blank. */
  number: Read<string | null>;
  /** ISO date; null where it is blank. */
  issuedOn: Read<string | null>;
  /** What is printed of a date left blank: "tháng 3 năm 2022". */
  issuedOnPrinted: Read<string | null>;
  issuer: Read<string | null>;
  placeName: Read<string | null>;
  title: Read<string | null>;
  startYear: Read<number | null>;
  endYear: Read<number | null>;
  level: Read<AreaLevel | null>;
  /** Larger areas named beside the plan's own, for telling namesakes apart. */
  within: string[];
  basedOn: (Found & { number: string; issuedOn: string | null; phrase: string })[];
}

export interface DraftGoal extends Found {
  ordinal: number;
  title: string;
  indicators: DraftIndicator[];
}

export interface DraftIndicator extends Found {
  /** Unique in the draft; the number where that is. */
  key: string;
  /** As printed; counted where nothing is, "25b" for a line without a number behind 25. */
  number: string;
  numberIsPrinted: boolean;
  /** Verbatim, joined across lines and pages, without its marker; sub-lines stand on lines of their own. */
  text: string;
  needsReview: string | null;
  agencies: (Found & { name: string; role: AssignmentRole })[];
  measures: DraftMeasure[];
}

export interface DraftMeasure extends Found {
  code: string;
  name: string;
  unit: Unit;
  disaggregation: string | null;
  /** Not in the catalogue: the code is proposed. */
  isNew: boolean;
  kind: MeasureKind;
  polarity: Polarity;
  /** The catalogue's nearest, best first; scores from 0 to 1. */
  candidates: { code: string; score: number }[];
  targets: DraftTarget[];
}

export interface DraftTarget extends Target, Found {}

export interface DraftAgency extends Found {
  name: string;
  role: "coordinator" | "participant";
  duty: string | null;
  /** Indicator keys. */
  leads: string[];
  coordinates: string[];
  phrase: string | null;
}

export interface DraftReportingRule extends Found {
  kind: ReportingKind;
  /** "MM-DD". */
  due: string | null;
  dueIsExclusive: boolean;
  year: number | null;
  from: string;
  to: string;
  phrase: string;
  inferred: boolean;
}

export interface DraftBudget extends Found {
  activities: (Found & { number: string; title: string; lines: (Found & { year: number; source: FundingSource; planned: Exact })[] })[];
  printedTotals: (Found & { activity: string | null; year: number | null; source: FundingSource | null; amount: Exact })[];
}

export interface DraftResult extends Found {
  section: string;
  text: string;
  measure: string | null;
  year: number | null;
  value: Exact | null;
  bound: Comparator | null;
  unit: Unit | null;
  printedUnit: string | null;
  isEstimate: boolean;
  verdict: Verdict | null;
  note: string | null;
}

export interface DraftNote {
  rule: string;
  /** An indicator's key; null where the place belongs to none. */
  indicator: string | null;
  place: string;
  note: string;
  span: Span | null;
}
