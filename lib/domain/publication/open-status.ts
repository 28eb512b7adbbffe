import { rate } from "../actual/rate";
import type { RecordedPoint } from "../actual/recorded-point";
import type { ActualValue } from "../actual/value";
import { decimal, digitsOf } from "../decimal";
import { unitMultiplier } from "../measure/measure";
import type { IssuedMeasure } from "../plan/issued-plan";
import { type IndicatorAssessment, type MeasureAssessment, type MilestoneAssessment, type PlanAssessment, measureUse, printedRoundingUnit } from "../progress/assess-plan";
import type { Judgement } from "../progress/judgement";
import { type IndicatorState, type PlanYears, type Summary, judgeIndicator, summarise } from "../progress/roll-up";
import { type Disclosure, baseOf, disclosedValue } from "./disclosure";

/** The judgements of one measure at one milestone, had it these figures; by the same method, in the same order. */
export type JudgeAgain = (measure: MeasureAssessment, milestone: number) => readonly Pick<Judgement, "status" | "exceeded">[];

/** The default method. */
const byPath =
  ({ milestones, viewYear }: PlanAssessment, plan: PlanYears): JudgeAgain =>
  (measure, milestone) =>
    judgeIndicator([measureUse(measure)], plan, milestones, milestone, viewYear).measures[0] ?? [];

/** Said in place of a status that is not told. */
export const PROTECTED_STATUS_WORDS = "không công bố để bảo vệ trẻ em";

const SMALL_COUNTS = ["1", "2", "3", "4"];

/** Beyond this many tables of small counts a status is not told, rather than tried. */
const MOST_TABLES = 256;

/**
 * The judgements that would tell more of a hidden count than "dưới 5" does. A status is told only where every count from one
 * to four, in each year in which one hides, gives the same; one that rests on a figure of which nothing is said is not told.
 * It makes no difference whether those years' figures are published: a status alone can give a count away.
 */
export function protectedJudgements(plan: PlanYears, assessment: PlanAssessment, disclosure: Disclosure, judgeAgain: JudgeAgain = byPath(assessment, plan)): ReadonlySet<Judgement> {
  const found = new Set<Judgement>();
  if (disclosure.isFull) return found;
  for (const { measures, milestones } of assessment.indicators) {
    measures.forEach((measure, index) => {
      const tables = possibleTables(measure, disclosure, assessment.viewYear);
      if (tables !== null && tables.length === 1) return;
      for (const { milestone, judgements } of milestones) {
        const answers = tables?.map((series) => judgeAgain({ ...measure, series }, milestone)) ?? null;
        judgements[index]?.forEach((judgement, at) => {
          const isSame = answers?.every((answer) => answer[at]?.status === judgement.status && answer[at].exceeded === judgement.exceeded) ?? false;
          if (judgement.status !== null && !isSame) found.add(judgement);
        });
      }
    });
  }
  return found;
}

/** Every series that agrees with what is said in public of the small counts; null: there is no telling them all. */
function possibleTables({ measure, series }: MeasureAssessment, disclosure: Disclosure, viewYear: number): RecordedPoint[][] | null {
  let tables: RecordedPoint[][] = [[]];
  for (const point of series) {
    const open = point.year > viewYear ? point.value : disclosedValue(disclosure, measure, point);
    const values = open.kind === "under_5" ? smallValues(point, measure, disclosure) : open.kind === "withheld" ? null : [point.value];
    if (values === null || tables.length * values.length > MOST_TABLES) return null;
    tables = tables.flatMap((table) => values.map((value) => [...table, { ...point, value }]));
  }
  return tables;
}

/** What the figure would be for one, two, three and four cases. */
function smallValues({ year, value }: RecordedPoint, measure: IssuedMeasure, disclosure: Disclosure): ActualValue[] | null {
  if (value.kind !== "number") return null;
  const multiplier = unitMultiplier(measure.unit);
  if (multiplier === null) return SMALL_COUNTS.map((count) => ({ ...value, value: count }));
  const denominator = value.denominator ?? baseOf(disclosure, measure, year);
  if (denominator === null || decimal(denominator).isZero()) return null;
  const digits = digitsOf(printedRoundingUnit(measure));
  return SMALL_COUNTS.map((count) => (value.numerator === count ? value : { kind: "number", value: rate(count, denominator, multiplier, digits).value, numerator: count, denominator }));
}

/** An indicator at a milestone as the public may see it. */
export interface OpenMilestone extends MilestoneAssessment {
  /** One of its statuses is not told, so neither is the indicator's. */
  isProtected: boolean;
}

export interface OpenAssessment extends Omit<PlanAssessment, "indicators" | "summaries"> {
  indicators: (Omit<IndicatorAssessment, "milestones"> & { milestones: OpenMilestone[] })[];
  /** Of the indicators whose state is told: a whole sum would tell the others. `hidden`: how many those are. */
  summaries: { milestone: number; summary: Summary; hidden: number }[];
}

/** The assessment without what may not be told: states that rest on a protected judgement are null, and in no sum. */
export function openAssessment(assessment: PlanAssessment, hidden: ReadonlySet<Judgement>): OpenAssessment {
  const indicators = assessment.indicators.map((indicator) => ({
    ...indicator,
    milestones: indicator.milestones.map((milestone): OpenMilestone => {
      const isProtected = milestone.state !== null && milestone.judgements.some((judgements) => judgements.some((judgement) => hidden.has(judgement)));
      return { ...milestone, isProtected, state: isProtected ? null : milestone.state };
    }),
  }));
  return {
    ...assessment,
    indicators,
    summaries: assessment.milestones.map((milestone, index) => {
      const at = indicators.flatMap(({ milestones }) => milestones[index] ?? []);
      const told: (IndicatorState | null)[] = at.map(({ state }) => state);
      return { milestone, summary: summarise(told), hidden: at.filter(({ isProtected }) => isProtected).length };
    }),
  };
}
