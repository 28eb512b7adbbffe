import type { RecordedPoint } from "../actual/recorded-point";
import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import type { Exact } from "../decimal";
import type { Unit } from "../measure/measure";
import type { IssuedPlan } from "../plan/issued-plan";
import type { Target } from "../target/target";
import { targetWords } from "../target/words";
import { type MeasureAssessment, measureUse } from "./assess-plan";
import type { Judgement } from "./judgement";
import { estimatedPath } from "./path-line";

/** One year of a measure: what the chart draws and the table beside it says, from the same place. */
export interface SeriesRow {
  year: number;
  point: RecordedPoint | null;
  /** The application's own path and projection: estimates, never official. */
  path: Exact | null;
  projection: Exact | null;
  /** The values asked for in this year. */
  targets: Target[];
}

/** Results up to the view year, the path to the last milestone ahead that has one, and the projection at the milestones ahead; oldest first, no year left out. */
export function seriesRows(plan: Pick<IssuedPlan, "startYear" | "endYear">, assessment: MeasureAssessment, judgements: readonly Judgement[], viewYear: number): SeriesRow[] {
  const points = new Map(assessment.series.filter(({ year }) => year <= viewYear).map((point) => [point.year, point]));
  const path = new Map(longestPath(plan, assessment, viewYear).map(({ year, value }) => [year, value]));
  const latest = [...points.values()].filter(({ value }) => value.kind === "number").reduce((last, { year }) => Math.max(last, year), -Infinity);
  const projection = new Map(judgements.flatMap(({ target, projection }) => (projection && target.year !== null && target.year > latest ? [[target.year, projection.value] as const] : [])));
  const first = Math.min(plan.startYear, ...points.keys());
  return Array.from({ length: plan.endYear - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    point: points.get(year) ?? null,
    path: path.get(year) ?? null,
    projection: projection.get(year) ?? null,
    targets: assessment.measure.targets.filter((target) => asksIn(target, year, plan)),
  }));
}

const asksIn = ({ basis, value, timing, year, fromYear, toYear }: Target, asked: number, plan: Pick<IssuedPlan, "startYear" | "endYear">): boolean => {
  if (basis !== "value" || value === null) return false;
  if (timing === "milestone") return year === asked;
  return asked >= (fromYear ?? plan.startYear) && asked <= (toYear ?? plan.endYear);
};

/** Only a chart gets JavaScript numbers. */
export interface ChartYear {
  year: number;
  actual?: number;
  /** The result as the table writes it. */
  actualWords?: string;
  /** The result is of stage "estimate". */
  isEstimate?: boolean;
  path?: number;
  projection?: number;
}

/** A value asked for in a year or, on end, in several. */
export interface ChartStep {
  fromYear: number;
  toYear: number;
  value: number;
  words: string;
}

export interface ChartSeries {
  years: ChartYear[];
  steps: ChartStep[];
}

/** The rows as numbers. The projection's line begins at the latest result. `roundingUnit`: the measure's, for rates that were computed. */
export function chartSeries(rows: readonly SeriesRow[], unit: Unit, roundingUnit: Exact): ChartSeries {
  const latest = rows.findLast(({ point }) => point?.value.kind === "number");
  const isProjected = rows.some(({ projection }) => projection !== null);
  const years = rows.map((row): ChartYear => {
    const result = row.point?.value;
    const actual = result?.kind === "number" ? Number(result.value) : undefined;
    const projection = row.projection !== null ? Number(row.projection) : isProjected && row === latest ? actual : undefined;
    return {
      year: row.year,
      ...(result?.kind === "number" && { actual, actualWords: actualWords(result, unit, shownStyle(result, roundingUnit)), isEstimate: row.point?.stage === "estimate" }),
      ...(row.path !== null && { path: Number(row.path) }),
      ...(projection !== undefined && { projection }),
    };
  });
  return { years, steps: stepsOf(rows, unit) };
}

function stepsOf(rows: readonly SeriesRow[], unit: Unit): ChartStep[] {
  const steps: ChartStep[] = [];
  const targets = new Set(rows.flatMap((row) => row.targets));
  for (const target of targets) {
    const asked = rows.filter((row) => row.targets.includes(target)).map(({ year }) => year);
    steps.push({ fromYear: asked[0]!, toYear: asked[asked.length - 1]!, value: Number(target.value), words: targetWords(target, unit) });
  }
  return steps;
}

/** Year by year the path that leads furthest; empty where every milestone is met from the start. */
export function longestPath(plan: Pick<IssuedPlan, "startYear" | "endYear">, assessment: MeasureAssessment, viewYear: number) {
  const { targets, ...use } = measureUse(assessment);
  const paths = targets.map((target) => estimatedPath({ ...use, target, milestones: targets, planStartYear: plan.startYear, planEndYear: plan.endYear, viewYear }));
  return paths.sort((a, b) => b.length - a.length)[0] ?? [];
}
