import { rate } from "@/lib/domain/actual/rate";
import { digitsOf } from "@/lib/domain/decimal";
import { type Unit, convertUnit, unitMultiplier } from "@/lib/domain/measure/measure";
import { demonstrationBases } from "./demonstration-bases";
import { randomFrom } from "./random";
import type { Catalogue, PlanData } from "./schema";

/**
 * Invented results for the demonstration, always the same ones. They begin where the plan's printed results end (or
 * at an invented level) and run towards the first milestone: some arrive, some are slow, some do not move. JavaScript
 * numbers are good enough to invent with; what leaves here is decimal text.
 */

interface DemonstrationEntry {
  kind: "number" | "not_occurring" | "not_collected";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  stage: "estimate" | "final";
  reason: string | null;
  /** The day it was entered. */
  on: string;
}

export interface DemonstrationFigure {
  measure: string;
  year: number;
  /** Oldest first. */
  entries: DemonstrationEntry[];
}

export interface Demonstration {
  bases: { quantity: string; year: number; value: number }[];
  figures: DemonstrationFigure[];
}

const LAST_DEMONSTRATION_YEAR = 2025;

type MeasureData = Catalogue["measures"][number];
type TargetData = PlanData["goals"][number]["indicators"][number]["measures"][number]["targets"][number];

interface Use {
  measure: MeasureData;
  unit: Unit;
  targets: TargetData[];
}

/** The figures of one plan. `communesIn` says how many communes the area has at the end of a year. */
export function inventFigures(plan: PlanData, catalogue: Catalogue, communesIn: (year: number) => number): Demonstration {
  const uses = usesOf(plan, catalogue);
  const years = demonstrationYears(plan, uses);
  const small = communesIn(years[0]!) === 1;
  const basesByYear = new Map(years.map((year) => [year, demonstrationBases(plan, year, communesIn(year))]));

  // First: it is the denominator of others.
  uses.sort((a, b) => Number(b.measure.code === "special-circumstances") - Number(a.measure.code === "special-circumstances"));
  const paths = new Map(uses.map((use) => [use.measure.code, inventPath(plan, use, years, basesByYear)]));
  orderMortality(paths);
  const gaps = inventGaps(plan, uses, years);
  for (const { from, to } of catalogue.seriesBreaks) continueSeries(paths, gaps, from, to, years);
  const figures: DemonstrationFigure[] = [];
  for (const use of uses) {
    for (const [index, year] of years.entries()) {
      const bases = basesByYear.get(year)!;
      const entry = small && use.measure.code === "hiv-mother-to-child" ? NO_MOTHERS : valueOf(use.measure, paths.get(use.measure.code)![index]!, bases, small);
      if (use.measure.code === "special-circumstances" && entry.numerator !== null) bases.set("children-in-special-circumstances", Number(entry.numerator));
      const gap = gaps.get(`${use.measure.code} ${year}`);
      if (gap === "missing" || !isReported(plan, use, year)) continue;
      figures.push({ measure: use.measure.code, year, entries: entriesOf(plan, use, year, gap === undefined ? entry : { ...EMPTY, kind: gap }) });
    }
  }
  for (const bases of basesByYear.values()) {
    if (!bases.has("children-in-special-circumstances")) bases.set("children-in-special-circumstances", Math.round(bases.get("children-under-16")! * 0.03));
  }
  const asked = new Set(uses.flatMap(({ measure }) => measure.baseQuantity ?? []));
  // Nothing is divided in a base year before the plan: it only counts cases.
  const counted = plan.startYear === plan.endYear ? years : years.filter((year) => year >= plan.startYear);
  const bases = counted.flatMap((year) => [...basesByYear.get(year)!].filter(([quantity]) => asked.has(quantity)).map(([quantity, value]) => ({ quantity, year, value })));
  return { bases, figures };
}

function usesOf(plan: PlanData, catalogue: Catalogue): Use[] {
  const uses = new Map<string, Use>();
  for (const { code, unit, targets } of plan.goals.flatMap((goal) => goal.indicators).flatMap((indicator) => indicator.measures)) {
    const measure = catalogue.measures.find((candidate) => candidate.code === code)!;
    if (!uses.has(code)) uses.set(code, { measure, unit, targets });
  }
  return [...uses.values()];
}

/** The plan's years so far; a year before them where a target or a one-year plan compares with it. */
function demonstrationYears(plan: PlanData, uses: Use[]): number[] {
  const baseYears = uses.flatMap(({ targets }) => targets.flatMap(({ baseYear }) => baseYear ?? []));
  const first = Math.min(plan.startYear === plan.endYear ? plan.startYear - 1 : plan.startYear, ...baseYears);
  const last = Math.min(plan.endYear, LAST_DEMONSTRATION_YEAR);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A year before the plan is reported only for the measures that compare with it; a one-year plan's for all. */
const isReported = (plan: PlanData, { targets }: Use, year: number): boolean =>
  year >= plan.startYear || plan.startYear === plan.endYear || targets.some(({ baseYear }) => baseYear === year);

type Story = "well" | "slow" | "failing";

function storyOf(random: () => number): Story {
  const draw = random();
  return draw < 0.55 ? "well" : draw < 0.85 ? "slow" : "failing";
}

const between = (random: () => number, from: number, to: number): number => from + random() * (to - from);

/** One level a year, in the measure's own unit. */
function inventPath(plan: PlanData, use: Use, years: number[], basesByYear: Map<number, Map<string, number>>): number[] {
  // The three mortality rates share one story: each counts the deaths of the one before.
  const subject = use.measure.code.endsWith("-mortality") ? "mortality" : use.measure.code;
  const random = randomFrom(`${plan.code} ${subject}`);
  const story = storyOf(random);
  if (use.measure.kind === "count" && use.measure.polarity === "less_is_better") return inventCounts(use, story, random, years, basesByYear);

  const goal = milestoneOf(plan, use);
  const whole = unitMultiplier(use.measure.unit) ?? basesByYear.get(years[0]!)!.get("communes")!;
  const from = startLevel(plan, use, goal.value, random);
  // What is past the milestone already goes on a little further.
  if (use.measure.polarity === "less_is_better" ? from.value < goal.value : from.value > goal.value) goal.value = Math.min(whole, from.value * (from.value < goal.value ? 0.9 : 1.02));
  const share = { well: between(random, 1.02, 1.3), slow: between(random, 0.5, 0.9), failing: between(random, -0.25, 0.2) }[story];
  return years.map((year) => {
    const elapsed = (year - from.year) / Math.max(1, goal.year - from.year);
    const level = from.value + (goal.value - from.value) * (share * elapsed + between(random, -0.02, 0.02));
    return Math.min(whole, Math.max(0, level));
  });
}

function milestoneOf(plan: PlanData, { measure, unit, targets }: Use): { year: number; value: number } {
  const first = targets.filter(({ basis, value }) => basis === "value" && value !== null).sort((a, b) => (a.year ?? plan.startYear) - (b.year ?? plan.startYear))[0];
  if (first === undefined) return { year: plan.endYear, value: measure.polarity === "more_is_better" ? 45 : 5 };
  return { year: first.year ?? Math.min(plan.startYear + 4, plan.endYear), value: Number(convertUnit(first.value!, unit, measure.unit)) };
}

function startLevel(plan: PlanData, { measure }: Use, goal: number, random: () => number): { year: number; value: number } {
  const printed = plan.printedResults
    .filter((result) => result.measure === measure.code && result.value !== null && result.bound === null && (result.year ?? 0) < plan.startYear)
    .sort((a, b) => b.year! - a.year!)[0];
  if (printed !== undefined) return { year: printed.year!, value: Number(convertUnit(printed.value!, printed.unit!, measure.unit)) };
  const year = plan.startYear - 1;
  // Of all children only a few in ten thousand are found to be abused, whatever ceiling a plan prints.
  if (measure.code === "child-abuse") return { year, value: Math.min(goal * 1.3, between(random, 0.02, 0.04)) };
  if (measure.polarity === "less_is_better") return { year, value: goal * between(random, 1.12, 1.45) };
  // Near the whole only little can have been missing.
  const gap = between(random, 0.2, 0.45) * Math.min(goal, Math.max(6, 106 - goal));
  return { year, value: goal - (plan.startYear === plan.endYear ? gap / 3 : gap) };
}

/** Cases of a harm: whole numbers that fall or rise by a few percent a year. */
function inventCounts({ measure }: Use, story: Story, random: () => number, years: number[], basesByYear: Map<number, Map<string, number>>): number[] {
  const children = basesByYear.get(years[0]!)!.get("children-under-16")!;
  let count = children * (measure.code === "abused-children" ? between(random, 0.0002, 0.0004) : between(random, 0.0006, 0.0012));
  return years.map(() => {
    const level = Math.round(count);
    const step = { well: between(random, 0.025, 0.06), slow: between(random, 0.005, 0.018), failing: between(random, -0.04, -0.01) }[story];
    count *= 1 - step;
    return level;
  });
}

const MORTALITY = ["neonatal-mortality", "infant-mortality", "under-five-mortality"];

/** An older group counts the younger one's deaths too: its rate is never below. */
function orderMortality(paths: Map<string, number[]>) {
  const present = MORTALITY.filter((code) => paths.has(code));
  present.slice(1).forEach((code, index) => {
    const younger = paths.get(present[index]!)!;
    paths.set(
      code,
      paths.get(code)!.map((level, year) => Math.max(level, younger[year]! * 1.12)),
    );
  });
}

/** The wider definition (14 vaccines) is first reported in the last year, a little below the narrower one. */
function continueSeries(paths: Map<string, number[]>, gaps: Gaps, from: string, to: string, years: number[]) {
  const [before, after] = [paths.get(from), paths.get(to)];
  if (before === undefined || after === undefined) return;
  paths.set(
    to,
    after.map((level, index) => Math.min(level, before[index]! * 0.94)),
  );
  for (const year of years.slice(0, -1)) gaps.set(`${to} ${year}`, "missing");
  gaps.delete(`${to} ${years.at(-1)!}`);
}

type Value = Pick<DemonstrationEntry, "kind" | "value" | "numerator" | "denominator">;

const EMPTY: Value = { kind: "number", value: null, numerator: null, denominator: null };
/** A commune where no mother lived with HIV. */
const NO_MOTHERS: Value = { ...EMPTY, kind: "not_occurring" };

function valueOf(measure: MeasureData, level: number, bases: Map<string, number>, small: boolean): Value {
  const digits = digitsOf(measure.roundingUnit);
  const denominator = measure.baseQuantity === null ? undefined : bases.get(measure.baseQuantity);
  // A survey's rate has no children behind it that anybody counted; a commune's health station counts them all.
  const counted = denominator !== undefined && (small || measure.aggregation !== "not_summable");
  if (!counted) return { ...EMPTY, value: level.toFixed(digits) };
  if (denominator === 0) return { ...EMPTY, kind: "not_occurring" };
  const multiplier = unitMultiplier(measure.unit)!;
  const numerator = String(Math.round((level / multiplier) * denominator));
  return { kind: "number", value: rate(numerator, String(denominator), multiplier, digits).value, numerator, denominator: String(denominator) };
}

type Gaps = Map<string, "missing" | "not_occurring" | "not_collected">;

/** Which cells are not plain numbers: a disaster-free year, a survey not made, figures nobody has sent yet. */
function inventGaps(plan: PlanData, uses: Use[], years: number[]): Gaps {
  const random = randomFrom(`${plan.code} gaps`);
  const gaps: Gaps = new Map();
  const codes = uses.map(({ measure }) => measure.code);
  if (codes.includes("disaster-relief")) gaps.set(`disaster-relief ${years[Math.floor(years.length / 2)]!}`, "not_occurring");
  const surveyed = uses.filter(({ measure }) => measure.sourceClass === "survey");
  const skipped = surveyed[Math.floor(random() * surveyed.length)];
  if (skipped !== undefined) gaps.set(`${skipped.measure.code} ${years[Math.min(1, years.length - 1)]!}`, "not_collected");
  for (const code of codes) {
    for (const year of years) {
      // The last year's figures come in last.
      if (random() < (year === years.at(-1) ? 0.08 : 0.02) && !gaps.has(`${code} ${year}`)) gaps.set(`${code} ${year}`, "missing");
    }
  }
  // A ten-year plan has one measure that nobody has ever reported.
  const minor = codes.filter((code) => code !== "special-circumstances" && !code.endsWith("-mortality") && !years.some((year) => gaps.get(`${code} ${year}`) === "not_occurring"));
  const silent = minor[Math.floor(random() * minor.length)];
  if (silent !== undefined && years.length > 2) for (const year of years) gaps.set(`${silent} ${year}`, "missing");
  return gaps;
}

/** Most cells hold one final figure; some of the last year are still estimates, some of the year before were once. */
function entriesOf(plan: PlanData, { measure }: Use, year: number, value: Value): DemonstrationEntry[] {
  const random = randomFrom(`${plan.code} ${measure.code} ${year} entries`);
  const final: DemonstrationEntry = { ...value, stage: "final", reason: null, on: `${year + 1}-01-${20 + Math.floor(random() * 9)}` };
  const estimate: DemonstrationEntry = { ...value, stage: "estimate", on: `${year}-11-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}`, reason: null };
  const draw = random();
  if (value.kind !== "number") return [final];
  if (year === LAST_DEMONSTRATION_YEAR && draw < 0.2) return [estimate];
  if (year === LAST_DEMONSTRATION_YEAR - 1 && draw < 0.2) return [estimate, { ...final, reason: "Số liệu minh họa: số chính thức thay số ước tháng 11." }];
  return [final];
}
