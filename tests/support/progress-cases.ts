import type { ActualValue, SeriesPoint, Stage } from "@/lib/domain/actual/value";
import type { PathInput } from "@/lib/domain/progress/judgement";
import type { MethodInput } from "@/lib/domain/progress/method-judgement";
import type { Target } from "@/lib/domain/target/target";

/** A target with only what the case is about. */
export const target = (about: Partial<Target>): Target => ({
  timing: "milestone",
  year: about.timing === undefined || about.timing === "milestone" ? 2025 : null,
  fromYear: null,
  toYear: null,
  basis: "value",
  baseYear: null,
  comparator: "lt",
  direction: null,
  value: "20",
  upperValue: null,
  maintained: false,
  inherited: false,
  phrase: "",
  note: null,
  ...about,
});

export const number = (year: number, value: string, stage: Stage = "final"): SeriesPoint => ({ year, stage, value: { kind: "number", value, numerator: null, denominator: null } });

export const other = (year: number, value: Exclude<ActualValue, { kind: "number" }>, stage: Stage = "final"): SeriesPoint => ({ year, stage, value });

/** One value a year from `firstYear` on; null leaves the year out. */
export const yearly = (firstYear: number, values: (string | null)[]): SeriesPoint[] => values.flatMap((value, index) => (value === null ? [] : [number(firstYear + index, value)]));

/** A plan 2021–2030 looked at in 2024, less is better, to one digit. */
export const pathInput = (about: Partial<PathInput> & Pick<PathInput, "target" | "series">): PathInput => ({
  unit: "percent",
  polarity: "less_is_better",
  roundingUnit: "0.1",
  planStartYear: 2021,
  planEndYear: 2030,
  milestones: [about.target],
  viewYear: 2024,
  ...about,
});

/** The same for methods 2 to 4, of a measure of malnutrition. */
export const methodInput = ({ isSurvival = true, ...about }: Parameters<typeof pathInput>[0] & { isSurvival?: boolean }): MethodInput => ({ ...pathInput(about), isSurvival });
