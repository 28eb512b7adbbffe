import type { z } from "zod";
import { decimal } from "@/lib/domain/decimal";
import type { AreaSeed } from "./areas";
import { isValidOn } from "./areas";
import { type Catalogue, type PlanData, catalogueSeed, planSeed } from "./schema";
import { SeedError, type SeedProblem, formatPath } from "./seed-error";

/** Seed data as it stands in its file, before anything is known of it. */
interface RawSeed {
  file: string;
  data: unknown;
}

export interface RawSeeds {
  catalogue: RawSeed;
  plans: RawSeed[];
}

export interface CheckedSeeds {
  catalogue: Catalogue;
  /** Parents before the plans that implement them. */
  plans: PlanData[];
}

/** The national programme: figures to compare with, no document of its own here. */
export const REFERENCE_PLAN = "quoc-gia-2021-2030";

type Report = (path: PropertyKey[], reason: string) => void;

/**
 * Every seed parsed, and checked against the others: what a plan names exists, what must be unique is, every
 * target's phrase stands in its indicator's text.
 * @throws SeedError naming every file, path and reason
 */
export function checkSeeds(raw: RawSeeds, areas: readonly AreaSeed[]): CheckedSeeds {
  const problems: SeedProblem[] = [];
  const catalogue = parseSeed(raw.catalogue, catalogueSeed, problems);
  const plans = raw.plans.map((seed) => ({ file: seed.file, plan: parseSeed(seed, planSeed, problems) }));
  if (catalogue === null || problems.length > 0) throw new SeedError(problems);

  checkCatalogue(catalogue, reporter(raw.catalogue.file, problems));
  const codes = new Set<string>();
  const parsed: PlanData[] = [];
  for (const { file, plan } of plans) {
    if (plan === null) continue;
    const report = reporter(file, problems);
    if (codes.has(plan.code)) report(["code"], `plan ${plan.code} is seeded twice`);
    codes.add(plan.code);
    parsed.push(plan);
    checkPlan(plan, catalogue, areas, report);
  }
  for (const { file, plan } of plans) {
    plan?.basedOn.forEach((basis, index) => {
      if (basis.parentPlan !== null && (!codes.has(basis.parentPlan) || basis.parentPlan === plan.code)) {
        reporter(file, problems)(["basedOn", index, "parentPlan"], `no other plan ${basis.parentPlan} among the seeds`);
      }
    });
  }
  if (problems.length > 0) throw new SeedError(problems);
  return { catalogue, plans: parentsFirst(parsed) };
}

const reporter =
  (file: string, problems: SeedProblem[]): Report =>
  (path, reason) =>
    problems.push({ file, path: formatPath(path), reason });

function parseSeed<T>(seed: RawSeed, schema: z.ZodType<T>, problems: SeedProblem[]): T | null {
  const result = schema.safeParse(seed.data);
  if (result.success) return result.data;
  const report = reporter(seed.file, problems);
  for (const issue of result.error.issues) report(issue.path, issue.message);
  return null;
}

function reportRepeated(values: readonly string[], path: (index: number) => PropertyKey[], report: Report) {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) report(path(index), `${value} stands here twice`);
    seen.add(value);
  });
}

function checkCatalogue(catalogue: Catalogue, report: Report) {
  const quantities = catalogue.baseQuantities.map(({ code }) => code);
  const measures = catalogue.measures.map(({ code }) => code);
  reportRepeated(quantities, (index) => ["baseQuantities", index, "code"], report);
  reportRepeated(measures, (index) => ["measures", index, "code"], report);
  catalogue.measures.forEach((measure, index) => {
    const at = (field: string): PropertyKey[] => ["measures", index, field];
    if (measure.baseQuantity !== null && !quantities.includes(measure.baseQuantity)) report(at("baseQuantity"), `no base quantity ${measure.baseQuantity}`);
    if ((measure.kind === "count") !== (measure.unit === "count")) report(at("unit"), `a ${measure.kind} cannot be in ${measure.unit}`);
    if (measure.kind === "ratio" && measure.denominatorLabel === null) report(at("denominatorLabel"), "a ratio names its denominator");
    if (!decimal(measure.roundingUnit).greaterThan(0)) report(at("roundingUnit"), "must be above zero");
  });
  catalogue.seriesBreaks.forEach((link, index) => {
    for (const side of ["from", "to"] as const) {
      if (!measures.includes(link[side])) report(["seriesBreaks", index, side], `no measure ${link[side]} in the catalogue`);
    }
  });
  reportRepeated(
    catalogue.seriesBreaks.map(({ from, to }) => `${from} → ${to}`),
    (index) => ["seriesBreaks", index],
    report,
  );
}

function checkPlan(plan: PlanData, catalogue: Catalogue, areas: readonly AreaSeed[], report: Report) {
  if (plan.startYear > plan.endYear) report(["endYear"], "before the first year");
  const area = areas.find((row) => row.code === plan.area.code && isValidOn(row, `${plan.startYear}-01-01`));
  if (area === undefined) report(["area", "code"], `no area ${plan.area.code} on 1/1/${plan.startYear} in seeds/areas`);
  else if (area.name !== plan.area.name) report(["area", "name"], `area ${area.code} is ${area.name}`);

  plan.goals.forEach((goal, goalIndex) =>
    goal.indicators.forEach((indicator, indicatorIndex) => checkIndicator(plan, indicator, catalogue, ["goals", goalIndex, "indicators", indicatorIndex], report)),
  );
  const numbers = plan.goals.flatMap((goal, goalIndex) =>
    goal.indicators.map((indicator, index) => ({ number: indicator.number, path: ["goals", goalIndex, "indicators", index, "number"] })),
  );
  reportRepeated(
    numbers.map(({ number }) => number),
    (index) => numbers[index]!.path,
    report,
  );
  const known = new Set(numbers.map(({ number }) => number));

  reportRepeated(
    plan.agencies.map(({ name }) => name),
    (index) => ["agencies", index, "name"],
    report,
  );
  plan.agencies.forEach((agency, index) => {
    for (const role of ["leads", "coordinates"] as const) {
      agency[role].forEach((number, position) => {
        if (!known.has(number)) report(["agencies", index, role, position], `no indicator ${number} in this plan`);
      });
    }
    reportRepeated([...agency.leads, ...agency.coordinates], () => ["agencies", index], report);
  });
  plan.reviewNotes.forEach((note, index) => {
    if (note.indicator !== null && !known.has(note.indicator)) report(["reviewNotes", index, "indicator"], `no indicator ${note.indicator} in this plan`);
  });
  plan.printedResults.forEach((result, index) => {
    const measure = catalogue.measures.find(({ code }) => code === result.measure);
    if (result.measure !== null && measure === undefined) report(["printedResults", index, "measure"], `no measure ${result.measure} in the catalogue`);
    if (result.value !== null && result.unit === null) report(["printedResults", index, "unit"], "a value needs its unit");
    if (result.value !== null && result.year === null) report(["printedResults", index, "year"], "a value needs its year");
    if (result.value === null && result.verdict === null && result.note === null) report(["printedResults", index, "note"], "says neither a value nor a verdict: a note says why it is kept");
    if (measure !== undefined && result.unit !== null && (measure.unit === "count") !== (result.unit === "count")) report(["printedResults", index, "unit"], `${measure.code} is in ${measure.unit}, which ${result.unit} does not convert to`);
    if (result.bound !== null && result.value === null) report(["printedResults", index, "bound"], "a bound needs its value");
  });
  plan.reporting.forEach((rule, index) => {
    if (rule.dueIsExclusive && rule.due === null) report(["reporting", index, "due"], "“trước ngày” needs its day");
  });
  checkBudget(plan, report);
}

type IndicatorData = PlanData["goals"][number]["indicators"][number];
type TargetData = IndicatorData["measures"][number]["targets"][number];

function checkIndicator(plan: PlanData, indicator: IndicatorData, catalogue: Catalogue, path: PropertyKey[], report: Report) {
  reportRepeated(
    indicator.measures.map(({ code }) => code),
    (index) => [...path, "measures", index, "code"],
    report,
  );
  indicator.measures.forEach((use, useIndex) => {
    const usePath = [...path, "measures", useIndex];
    const measure = catalogue.measures.find(({ code }) => code === use.code);
    if (measure === undefined) report([...usePath, "code"], `no measure ${use.code} in the catalogue`);
    else if ((measure.unit === "count") !== (use.unit === "count")) report([...usePath, "unit"], `${use.code} is in ${measure.unit}, which ${use.unit} does not convert to`);
    use.targets.forEach((target, targetIndex) => {
      const targetPath = [...usePath, "targets", targetIndex];
      if (plan.code !== REFERENCE_PLAN && !indicator.text.includes(target.phrase)) report([...targetPath, "phrase"], `“${target.phrase}” does not stand in the indicator's text`);
      checkTarget(plan, target, targetPath, report);
    });
  });
}

function checkTarget(plan: PlanData, target: TargetData, path: PropertyKey[], report: Report) {
  const at = (field: string): PropertyKey[] => [...path, field];
  if ((target.fromYear === null) !== (target.toYear === null)) report(at("toYear"), "a span has both of its years");
  if (target.year !== null && target.fromYear !== null) report(at("fromYear"), "either a milestone or a span");
  if (target.fromYear !== null && target.toYear !== null && target.fromYear > target.toYear) report(at("toYear"), "before the span begins");
  for (const field of ["year", "fromYear", "toYear"] as const) {
    const year = target[field];
    if (year !== null && (year < plan.startYear || year > plan.endYear)) report(at(field), `outside the plan's ${plan.startYear}–${plan.endYear}`);
  }
  if ((target.comparator === null) !== (target.value === null)) report(at("value"), "comparator and value come together, or neither for a direction");
  if ((target.comparator === "range") !== (target.upperValue !== null)) report(at("upperValue"), "a range, and only a range, has an upper value");
  if (target.value !== null && decimal(target.value).isNegative()) report(at("value"), "below zero");
  if (target.value !== null && target.upperValue !== null && decimal(target.value).greaterThanOrEqualTo(target.upperValue)) report(at("upperValue"), "not above the lower value");
  if ((target.basis !== "value" || target.comparator === null) !== (target.direction !== null)) report(at("direction"), "a change and a direction without a number, and only they, say fall or rise");
  if ((target.basis === "change_from_base_year") !== (target.baseYear !== null)) report(at("baseYear"), "a change from a base year, and only that, names it");
  if (target.maintained && target.year === null) report(at("maintained"), "what is maintained is maintained until a milestone");
}

function checkBudget(plan: PlanData, report: Report) {
  if (plan.budget === null) return;
  const { activities, printedTotals } = plan.budget;
  const numbers = activities.map(({ number }) => number);
  reportRepeated(numbers, (index) => ["budget", "activities", index, "number"], report);
  activities.forEach((activity, index) => {
    reportRepeated(
      activity.lines.map(({ year, source }) => `${year} ${source}`),
      (line) => ["budget", "activities", index, "lines", line],
      report,
    );
    activity.lines.forEach(({ year, planned }, line) => {
      if (decimal(planned).isNegative()) report(["budget", "activities", index, "lines", line, "planned"], "below zero");
      if (year < plan.startYear || year > plan.endYear) report(["budget", "activities", index, "lines", line, "year"], `outside the plan's ${plan.startYear}–${plan.endYear}`);
    });
  });
  printedTotals.forEach((total, index) => {
    if (total.activity !== null && !numbers.includes(total.activity)) report(["budget", "printedTotals", index, "activity"], `no activity ${total.activity} in this budget`);
  });
  reportRepeated(
    printedTotals.map(({ activity, year, source }) => `${activity ?? "all"} ${year ?? "all"} ${source ?? "all"}`),
    (index) => ["budget", "printedTotals", index],
    report,
  );
}

function parentsFirst(plans: PlanData[]): PlanData[] {
  const ordered: PlanData[] = [];
  const visiting = new Set<PlanData>();
  const visit = (plan: PlanData) => {
    if (ordered.includes(plan) || visiting.has(plan)) return;
    visiting.add(plan);
    for (const { parentPlan } of plan.basedOn) {
      const parent = plans.find(({ code }) => code === parentPlan);
      if (parent !== undefined) visit(parent);
    }
    ordered.push(plan);
  };
  plans.forEach(visit);
  return ordered;
}
