import type { SeriesPoint } from "../actual/value";
import type { Exact } from "../decimal";
import type { Target } from "../target/target";
import type { MethodCode, MethodInput } from "./method-judgement";

/** A worked example: what goes in. What comes out is reckoned where it is shown; no title repeats a figure. */
export interface MethodExample {
  title: string;
  input: MethodInput;
}

const points = (values: Record<number, Exact>): SeriesPoint[] =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), stage: "final", value: { kind: "number", value, numerator: null, denominator: null } }));

const milestone = (year: number, comparator: Target["comparator"], value: Exact): Target => ({
  timing: "milestone",
  year,
  fromYear: null,
  toYear: null,
  basis: "value",
  baseYear: null,
  comparator,
  direction: null,
  value,
  upperValue: null,
  maintained: false,
  inherited: false,
  phrase: "",
  note: null,
});

function example(title: string, values: Record<number, Exact>, milestones: Target[], about: Partial<MethodInput> = {}): MethodExample {
  const series = points(values);
  const [first = 0, latest = 0] = [series[0]?.year, series.at(-1)?.year];
  const target = milestones[milestones.length - 1];
  if (!target) throw new RangeError("an example without a target");
  return {
    title,
    input: { target, milestones, series, unit: "percent", polarity: "less_is_better", roundingUnit: "0.1", planStartYear: first + 1, planEndYear: target.year ?? latest, viewYear: latest, isSurvival: true, ...about },
  };
}

/** None is a figure of any place's plan; the second, third and fourth are those of the methods' own authors. */
export const METHOD_EXAMPLES: Record<MethodCode, MethodExample> = {
  path: example("Năm gốc đã ở dưới mốc thứ nhất nên lộ trình đi thẳng đến mốc thứ hai", { 2020: "8", 2024: "7.0" }, [milestone(2025, "lte", "9"), milestone(2030, "lte", "6")]),
  cagr: example("Một chỉ số của Cơ quan Thống kê Canada, mức cần đạt bằng một nửa năm gốc", { 2015: "14.5", 2023: "10.4" }, [milestone(2030, "lte", "7.25")], { roundingUnit: "0.01" }),
  sdg: example("Một tỷ lệ đã gần trọn vẹn, ví dụ của Liên hợp quốc", { 2015: "99.6", 2023: "99.8" }, [milestone(2030, "gte", "99.9")], { polarity: "more_is_better", roundingUnit: "0.01", isSurvival: false }),
  aarr: example("Một tỷ suất tử vong qua nhiều lần điều tra", { 2000: "120", 2005: "100", 2010: "70", 2015: "55" }, [milestone(2030, "lte", "25")], { unit: "per_1000" }),
};

/** The same figures put to all four: where they agree, and where one misleads. */
export const COMPARED_EXAMPLES: readonly MethodExample[] = [
  example("Giảm đều theo đường thẳng", { 2020: "30", 2024: "22" }, [milestone(2030, "lte", "10")]),
  example("Mức cần đạt là không còn trường hợp nào", { 2015: "103", 2023: "29" }, [milestone(2030, "eq", "0")], { unit: "count", roundingUnit: "1" }),
  example("Tăng rất nhanh từ mức rất thấp", { 2020: "0.5", 2024: "5" }, [milestone(2030, "gte", "40")], { polarity: "more_is_better", isSurvival: false }),
  example("Gần trọn vẹn nhưng không tăng", { 2020: "99.6", 2024: "99.6" }, [milestone(2030, "gte", "99.9")], { polarity: "more_is_better", isSurvival: false, roundingUnit: "0.01" }),
];
