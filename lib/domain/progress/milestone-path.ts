import { Decimal } from "decimal.js";
import type { SeriesPoint } from "../actual/value";
import { type Exact, decimal } from "../decimal";
import { type Decision, type Requirement, decide, exceeds, meets, requirementOf } from "../target/compare";
import { estimated } from "./estimate";
import * as explain from "./explanation";
import type { Judgement, PathInput, Projection, Trend, YearFinding } from "./judgement";
import { baseYearValue, milestoneRequirement, pathChange, pathNodes } from "./path-line";
import { projectionOf } from "./projection";
import { baselineOf, changeBetween, knownIn, lastYearChange, latestPoint, numberOf, pointOf } from "./series";
import type { Status } from "./status";

/** Raised whenever a judgement could come out differently. */
export const METHOD = { code: "path", version: 1 } as const;

/** Shares of the change that the path expects by now. */
export const PATH_LIMITS = { onTrack: "0.95", slow: "0.6" } as const;
const RATIO_CAP = 2;

/**
 * The default method: how a target stands in the view year, from approved annual values alone.
 * A milestone that is past is judged by its own year's value; an every-year, span or maintained target by each year due;
 * a milestone ahead by the latest value against the straight path from the baseline. A maintained milestone also falls due
 * in the years since the milestone before (since the plan's start without one) and, once past, needs its own year's value.
 */
export function judge(input: PathInput): Judgement {
  const { target, viewYear } = input;
  const known = knownIn(input.series, viewYear);
  if (target.comparator === null || target.value === null) return judgeDirection(input, known);
  if (target.timing !== "milestone" || target.maintained) return judgeYears(input, known);
  if (target.year === null) throw new RangeError("a milestone target without its year");
  return target.year <= viewYear ? judgePast(input, known, target.year) : judgeAhead(input, known, target.year);
}

/** The years by which an every-year, span or maintained target is judged, whole plan; empty for other milestones. */
export function dueYears({ target, milestones, planStartYear, planEndYear }: Pick<PathInput, "target" | "milestones" | "planStartYear" | "planEndYear">): number[] {
  if (target.timing === "every_year") return years(planStartYear, planEndYear);
  if (target.timing === "span") return years(target.fromYear ?? planStartYear, target.toYear ?? planEndYear);
  const milestone = target.year;
  if (!target.maintained || milestone === null) return [];
  const before = milestones.filter((other) => other.timing === "milestone" && other.comparator !== null && other.year !== null && other.year < milestone);
  return years(Math.max(planStartYear, ...before.map((other) => (other.year ?? planStartYear) + 1)), milestone);
}

const years = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** `explain` and `project` are asked only where a judgement is read in full: a whole plan's are made for every page. */
type Finding = Pick<Judgement, "status"> & Partial<Omit<Judgement, "explanation" | "projection">> & { explain: () => string; project?: () => Projection | null };

/** What every judgement carries, whatever it found. Written out: it is made by the hundred, and copying by spread is slow. */
function judgement(input: PathInput, known: readonly SeriesPoint[], finding: Finding): Judgement {
  const { target, unit, roundingUnit, viewYear } = input;
  const judged = finding.judged ?? null;
  const estimateOnly = finding.estimateOnly ?? judged?.stage === "estimate";
  return {
    status: finding.status,
    exceeded: finding.exceeded ?? false,
    target,
    unit,
    roundingUnit,
    viewYear,
    requirement: finding.requirement ?? null,
    latest: latestPoint(known),
    judged,
    baseline: baselineOf(known, input.planStartYear),
    estimateOnly,
    path: finding.path ?? null,
    failedYears: finding.failedYears ?? [],
    requiredYearlyChange: finding.requiredYearlyChange ?? null,
    lastYearChange: lastYearChange(known),
    trend: finding.trend ?? null,
    get projection() {
      return finding.project?.() ?? null;
    },
    get explanation() {
      const remarks = [finding.explain(), explain.opposes(input), estimateOnly ? explain.restsOnEstimate(judged) : ""];
      return remarks.filter((sentence) => sentence !== "").join(" ");
    },
    method: METHOD,
  };
}

/** Where a relative target is measured from in `year`. */
const baseFor = (input: PathInput, known: readonly SeriesPoint[], year: number): Exact | null =>
  input.target.basis === "change_from_previous_year" ? numberOf(pointOf(known, year - 1)) : baseYearValue(input, input.target);

const requirementIn = (input: PathInput, known: readonly SeriesPoint[], year: number): Requirement | null =>
  requirementOf(input.target, input.polarity, baseFor(input, known, year));

function judgeDirection(input: PathInput, known: readonly SeriesPoint[]): Judgement {
  const trend = trendOf(input, known);
  return judgement(input, known, { status: null, trend, explain: () => explain.directional(input, trend) });
}

function trendOf({ target, polarity, roundingUnit, planStartYear }: PathInput, known: readonly SeriesPoint[]): Trend | null {
  const wanted = target.direction ?? (polarity === "more_is_better" ? "rise" : "fall");
  const latest = known.findLast((point) => numberOf(point) !== null);
  const change = latest && changeBetween(baselineOf(known, planStartYear)?.point ?? null, latest);
  if (!change || change.from === change.to) return null;
  const moved = decimal(change.change);
  return { ...change, wanted, isAsWanted: moved.abs().lessThan(roundingUnit) ? null : moved.isPositive() === (wanted === "rise") };
}

const PAST_STATUS: Record<Decision, Status> = { met: "achieved", missed: "missed", undecided: "not_enough_data", not_applicable: "not_applicable", none: "no_data" };

/** Rule 1. A later value mends nothing. */
function judgePast(input: PathInput, known: readonly SeriesPoint[], year: number): Judgement {
  const judged = pointOf(known, year);
  const base = baseFor(input, known, year);
  const requirement = requirementIn(input, known, year);
  const status = PAST_STATUS[decide(judged?.value ?? null, requirement)];
  return judgement(input, known, {
    status,
    judged: status === "no_data" ? null : judged,
    requirement,
    exceeded: isBeyond(input, judged, requirement),
    explain: () => explain.past(input, year, status, judged, requirement, base),
  });
}

const isBeyond = ({ roundingUnit }: PathInput, point: SeriesPoint | null, requirement: Requirement | null): boolean =>
  point !== null && requirement !== null && exceeds(point.value, requirement, roundingUnit);

/** Rule 2. Years without a value, or with one that cannot tell, neither hold nor break. */
function judgeYears(input: PathInput, known: readonly SeriesPoint[]): Judgement {
  const due = dueYears(input);
  const findings = due
    .filter((year) => year <= input.viewYear)
    .map((year): YearFinding => {
      const point = pointOf(known, year);
      const requirement = requirementIn(input, known, year);
      return { year, point, base: baseFor(input, known, year), requirement, decision: decide(point?.value ?? null, requirement) };
    });
  const failed = findings.filter(({ decision }) => decision === "missed");
  const held = findings.filter(({ decision }) => decision === "met");
  const status = yearsStatus(input, findings);
  const grounds = status === "broken" ? failed : status === "held" ? held : [];
  const judged = grounds.at(-1) ?? findings.findLast(({ decision }) => decision !== "none");
  return judgement(input, known, {
    status,
    judged: judged?.point ?? null,
    requirement: (judged ?? findings.at(-1))?.requirement ?? requirementIn(input, known, input.viewYear),
    exceeded: status === "held" && held.every(({ point, requirement }) => isBeyond(input, point, requirement)),
    // One final failure settles it; a record that held is only as firm as its least firm year.
    estimateOnly: status === "broken" ? failed.every(isEstimate) : held.some(isEstimate) && status === "held",
    failedYears: failed.map(({ year }) => year),
    explain: () => explain.yearly(input, due, findings, status),
  });
}

const isEstimate = ({ point }: YearFinding): boolean => point?.stage === "estimate";

function yearsStatus({ target, viewYear }: PathInput, findings: readonly YearFinding[]): Status {
  const found = (decision: Decision): boolean => findings.some((finding) => finding.decision === decision);
  if (findings.length === 0) return "not_due";
  if (found("missed")) return "broken";
  // The verdict on a milestone needs a value of its own year.
  const last = target.timing === "milestone" && target.year !== null && target.year <= viewYear ? findings.at(-1)?.decision : undefined;
  if (last === "none") return "no_data";
  if (last === "undecided") return "not_enough_data";
  if (found("met")) return "held";
  if (found("undecided")) return "not_enough_data";
  return found("not_applicable") ? "not_applicable" : "no_data";
}

/** Rules 3 and 4. */
function judgeAhead(input: PathInput, known: readonly SeriesPoint[], year: number): Judgement {
  const latest = latestPoint(known);
  const requirement = latest ? requirementIn(input, known, latest.year) : milestoneRequirement(input, input.target);
  const base = latest && baseFor(input, known, latest.year);
  const decision = decide(latest?.value ?? null, requirement);
  const value = numberOf(latest);
  // A year-on-year target starts anew each year: no path, no pace, no projection.
  const startsAnew = input.target.basis === "change_from_previous_year";
  const outlook = {
    requirement,
    judged: latest,
    requiredYearlyChange:
      latest && requirement && value !== null && decision === "missed" && !startsAnew
        ? estimated(decimal(requirement.value).minus(value).dividedBy(year - latest.year), input.roundingUnit)
        : null,
    project: () => (requirement && !startsAnew ? projectionOf({ ...input, known, requirement, milestone: year }) : null),
  };
  if (!latest || !requirement || decision !== "missed") {
    const status = PAST_STATUS[decision];
    return judgement(input, known, { ...outlook, status, exceeded: isBeyond(input, latest, requirement), explain: () => explain.ahead(input, year, status, latest, requirement, base) });
  }
  const found = alongPath(input, known, latest, requirement, outlook.requiredYearlyChange);
  return judgement(input, known, { ...outlook, ...found });
}

/** Rule 4: the latest value does not meet the milestone ahead. */
function alongPath(input: PathInput, known: readonly SeriesPoint[], latest: SeriesPoint, requirement: Requirement, required: Exact | null): Finding {
  const baseline = baselineOf(known, input.planStartYear);
  const start = numberOf(baseline?.point);
  const value = numberOf(latest);
  if (input.target.basis === "change_from_previous_year") return { status: "not_yet", explain: () => explain.notYet(input, latest, requirement, baseline, required, "no-path") };
  if (baseline && start !== null && meets(start, requirement)) return { status: "moving_away", explain: () => explain.lost(input, latest, requirement, baseline) };
  if (value === null) return { status: "not_enough_data", explain: () => explain.boundOnly(input, latest, requirement) };
  if (!baseline || start === null || baseline.point.year === latest.year) return { status: "not_yet", explain: () => explain.notYet(input, latest, requirement, baseline, required, "one-value") };
  const nodes = pathNodes(input, baseline, requirement);
  const expected = pathChange(nodes, latest.year);
  const due = expected.numerator.dividedBy(expected.denominator);
  const isRounding = expected.numerator.abs().lessThan(decimal(input.roundingUnit).times(expected.denominator));
  if (isRounding) return { status: "not_yet", explain: () => explain.notYet(input, latest, requirement, baseline, required, "rounding") };
  const done = decimal(value).minus(start);
  // Compared without dividing, so that exactly 95% is 95%.
  const progress = done.times(expected.denominator).times(expected.numerator.isNegative() ? -1 : 1);
  const reaches = (part: Exact): boolean => progress.greaterThanOrEqualTo(expected.numerator.abs().times(part));
  const status = reaches(PATH_LIMITS.onTrack) ? "on_track" : reaches(PATH_LIMITS.slow) ? "slow" : reaches("0") ? "far_behind" : "moving_away";
  // Rounded down: 94,99% must not be shown as 95%.
  const share = done.times(expected.denominator).dividedBy(expected.numerator).toDecimalPlaces(6, Decimal.ROUND_FLOOR);
  const ratio = Decimal.max(-RATIO_CAP, Decimal.min(RATIO_CAP, share)).toFixed();
  return {
    status,
    path: { expected: estimated(due.plus(start), input.roundingUnit), ratio },
    explain: () => explain.path({ input, nodes, latest, requirement, baseline, status, ratio, done: done.toFixed(), due: estimated(due, input.roundingUnit) }),
  };
}
