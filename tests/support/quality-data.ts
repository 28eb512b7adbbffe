import type { ActualValue } from "@/lib/domain/actual/value";
import type { Figure, QualityArea, QualityData, QualityMeasure } from "@/lib/domain/quality/figures";
import type { Finding } from "@/lib/domain/quality/finding";
import { findDoubtful } from "@/lib/domain/quality/rules";
import type { Target } from "@/lib/domain/target/target";

/** Arranging what the checks of data quality look at. */

export const PROVINCE: QualityArea = { id: "province", code: "11", name: "Tỉnh Điện Biên", validFrom: null, validTo: null };

export const measureOf = (code: string, more: Partial<QualityMeasure> = {}): QualityMeasure => ({
  id: code,
  code,
  shortName: `Chỉ số ${code}`,
  indicator: "1",
  agencyIds: [],
  unit: "percent",
  catalogueUnit: "percent",
  roundingUnit: "0.1",
  step: "0.1",
  kind: "ratio",
  polarity: "more_is_better",
  aggregation: "sum_ratio",
  sourceClass: "administrative",
  denominatorLabel: null,
  baseQuantityCode: null,
  baseQuantityName: null,
  riseMayBeDetection: false,
  mayExceedWhole: false,
  targets: [],
  ...more,
});

export const number = (value: string, numerator: string | null = null, denominator: string | null = null): ActualValue => ({ kind: "number", value, numerator, denominator });

/** n of N as a percentage. */
export const share = (numerator: number, denominator: number): ActualValue => number(String((numerator * 100) / denominator), String(numerator), String(denominator));

export const figureOf = (measureCode: string, year: number, value: ActualValue | string, more: Partial<Figure> = {}): Figure => ({
  measureCode,
  areaId: PROVINCE.id,
  year,
  value: typeof value === "string" ? number(value) : value,
  stage: "final",
  origin: "entry",
  actualId: `${measureCode}-${more.areaId ?? PROVINCE.id}-${year}`,
  source: "administrative",
  from: "Sở Y tế",
  ...more,
});

export const communesOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `commune-${String(index).padStart(3, "0")}`, code: String(index), name: `Xã ${String(index).padStart(3, "0")}`, validFrom: null, validTo: "2025-06-30", isExpected: true }));

export const dataOf = (more: Partial<QualityData>): QualityData => ({
  today: "2026-11-22",
  year: 2024,
  startYear: 2021,
  area: PROVINCE,
  isCommune: false,
  communes: [],
  measures: [],
  figures: [],
  answers: [],
  bases: [],
  ...more,
});

export const targetOf = (more: Partial<Target>): Target => ({
  timing: "milestone",
  year: 2025,
  fromYear: null,
  toYear: null,
  basis: "value",
  baseYear: null,
  comparator: "gte",
  direction: null,
  value: "95",
  upperValue: null,
  maintained: false,
  inherited: false,
  phrase: "",
  note: null,
  ...more,
});

export const foundBy = (rule: string, data: Partial<QualityData>): Finding[] => findDoubtful(dataOf(data)).filter((finding) => finding.rule === rule);
export const sentencesOf = (rule: string, data: Partial<QualityData>): string[] => foundBy(rule, data).map(({ sentence }) => sentence);
