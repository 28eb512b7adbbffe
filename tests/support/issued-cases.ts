import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Target } from "@/lib/domain/target/target";

/** A percentage of which less is better, to one digit, with only what the case is about. */
export const measure = (code: string, targets: Target[], more: Partial<IssuedMeasure> = {}): IssuedMeasure => ({
  id: code,
  code,
  name: code,
  shortName: code,
  disaggregation: null,
  unit: "percent",
  targets,
  kind: "ratio",
  polarity: "less_is_better",
  catalogueUnit: "percent",
  roundingUnit: "0.1",
  numeratorLabel: null,
  denominatorLabel: null,
  baseQuantityCode: null,
  sourceClass: "survey",
  aggregation: "not_summable",
  protectsSmallCounts: false,
  riseMayBeDetection: false,
  definition: null,
  ...more,
});

/** Nobody answers for it. */
export const indicator = (number: string, measures: IssuedMeasure[], more: Partial<IssuedIndicator> = {}): IssuedIndicator => ({ id: number, ordinal: Number(number), number, shortName: `Chỉ tiêu ${number}`, text: "", needsReview: null, agencies: [], printedAgencies: [], measures, ...more });

/** Điện Biên 2021–2030 with one goal. */
export const plan = (indicators: IssuedIndicator[]): IssuedPlan => ({
  id: "plan",
  code: "plan",
  number: null,
  issuedOn: null,
  issuedOnPrinted: null,
  issuer: "",
  title: "",
  placeName: "Điện Biên",
  area: { id: "area", code: "11", name: "Tỉnh Điện Biên", level: "province", validFrom: null, validTo: null },
  startYear: 2021,
  endYear: 2030,
  basedOn: [],
  goals: [{ ordinal: 1, title: "", indicators }],
  agencies: [],
  reporting: [],
  budgetNote: null,
  reviewNotes: [],
});

/** As the plan itself prints them. */
export const recorded = (points: SeriesPoint[]): RecordedPoint[] => points.map((point) => ({ ...point, provenance: { kind: "printed", text: "", note: null } }));
