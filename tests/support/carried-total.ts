import type { CarriedFigures } from "@/lib/data/carried-figures";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { type Exact, decimal } from "@/lib/domain/decimal";

/** The sum of what all communes of the plan's area said, for a total that must be the same on both maps; null where none said anything that adds. */
export function carriedTotal(figures: CarriedFigures, measure: SumMeasure & { id: string }, year: number): { numerator: Exact | null; denominator: Exact | null; value: Exact } | null {
  const numbers = figures.communes.flatMap(({ areaId }) => {
    const one = figures.at(measure, year, areaId);
    return one.kind === "figure" && one.sum.value.kind === "number" ? [one.sum.value] : [];
  });
  if (numbers.length === 0) return null;
  const sum = (values: (Exact | null)[]) => (values.some((value) => value === null) ? null : values.reduce((all, value) => all.plus(value ?? 0), decimal(0)).toFixed());
  return { numerator: sum(numbers.map(({ numerator }) => numerator)), denominator: sum(numbers.map(({ denominator }) => denominator)), value: sum(numbers.map(({ value }) => value)) ?? "0" };
}
