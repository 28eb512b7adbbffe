import type { Exact } from "../decimal";
import type { Aggregation, MeasureKind, Polarity, SourceClass, Unit } from "../measure/measure";
import type { Target } from "../target/target";
import type { Comparator } from "../target/target";
import type { Verdict } from "../actual/value";
import type { ReviewDecision } from "./review-decision";

export type AreaLevel = "country" | "province" | "district" | "commune";
export type AssignmentRole = "lead" | "coordinate";
export type FundingSource = "local" | "mobilised";
export type ReportingKind = "annual" | "half_year" | "midterm_review" | "final_review";

/** A plan as its document prints it: no figures of results, nothing corrected. */
export interface IssuedPlan {
  id: string;
  code: string;
  number: string | null;
  /** ISO date. */
  issuedOn: string | null;
  issuedOnPrinted: string | null;
  issuer: string;
  title: string;
  placeName: string;
  area: PlanArea;
  startYear: number;
  endYear: number;
  basedOn: { number: string; issuedOn: string | null; phrase: string }[];
  goals: IssuedGoal[];
  agencies: { id: string; name: string; role: "coordinator" | "participant"; duty: string | null }[];
  reporting: ReportingRule[];
  budgetNote: string | null;
  reviewNotes: ReviewNote[];
}

/** A doubtful place of the document, and what a person decided on it. */
export interface ReviewNote {
  id: string;
  indicator: string | null;
  place: string;
  note: string;
  rule: string;
  /** Null: open. `at`: an ISO instant. */
  decision: { decision: ReviewDecision; reason: string; document: string | null; by: string; at: string } | null;
}

export interface PlanArea {
  id: string;
  code: string;
  name: string;
  level: AreaLevel;
  /** ISO dates; null: before our records, still valid. */
  validFrom: string | null;
  validTo: string | null;
}

export interface IssuedGoal {
  ordinal: number;
  title: string;
  indicators: IssuedIndicator[];
}

export interface AssignedAgency {
  id: string;
  name: string;
  role: AssignmentRole;
}

export interface IssuedIndicator {
  id: string;
  ordinal: number;
  number: string;
  shortName: string;
  text: string;
  needsReview: string | null;
  /** Who answers for it on the day that is read, with the first day (null: from the beginning) and document of each. */
  agencies: (AssignedAgency & { since: string | null; document: string | null; /** Where it sits, if not in the plan's own area. */ areaName?: string | null })[];
  /** As the document prints them. */
  printedAgencies: AssignedAgency[];
  measures: IssuedMeasure[];
}

/** A measure as one indicator uses it: `unit` is the printed one, targets are in it. */
export interface IssuedMeasure {
  id: string;
  code: string;
  name: string;
  shortName: string;
  disaggregation: string | null;
  unit: Unit;
  targets: Target[];
  /** From the catalogue. */
  kind: MeasureKind;
  polarity: Polarity;
  catalogueUnit: Unit;
  /** In the catalogue's unit. */
  roundingUnit: Exact;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  sourceClass: SourceClass;
  aggregation: Aggregation;
  riseMayBeDetection: boolean;
  /** 1–4 cases are "dưới 5" in public. */
  protectsSmallCounts: boolean;
  /** The shared denominator it divides by. */
  baseQuantityCode: string | null;
  definition: string | null;
}

export interface ReportingRule {
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

export interface PlanBudget {
  activities: { ordinal: number; number: string; title: string; lines: { year: number; source: FundingSource; planned: Exact }[] }[];
  /** `activity` is an activity's number; null dimensions are summed over. */
  printedTotals: { activity: string | null; year: number | null; source: FundingSource | null; amount: Exact }[];
}

export interface PrintedResult {
  section: string;
  text: string;
  measureCode: string | null;
  year: number | null;
  value: Exact | null;
  bound: Comparator | null;
  unit: Unit | null;
  printedUnit: string | null;
  isEstimate: boolean;
  verdict: Verdict | null;
  note: string | null;
}
