import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { Term } from "@/lib/domain/actual/value";
import type { CommuneSum } from "@/lib/domain/aggregate/commune-sum";
import { type Exact, decimal } from "@/lib/domain/decimal";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type CommuneFigure, type CommuneRound, listCommuneFigures, readCommuneRound } from "./commune-figures";
import { db } from "./db";
import { type OfficialChoiceLine, latestChoices, listChoiceHistory } from "./official-choices";
import { type Answers, readAnswers } from "./official-figures";

/** One measure of a plan in one year: every answer beside the sum of its communes. */
export interface TotalLine {
  indicator: Pick<IssuedIndicator, "number" | "shortName">;
  measure: IssuedMeasure;
  answers: Answers;
  /** The agencies' figures, and what the plan prints, each with the sum minus it (null where one of the two is no number). */
  beside: { point: RecordedPoint; difference: Exact | null }[];
  /** The choice that stands; null: nobody chose. */
  choice: OfficialChoiceLine | null;
  /** Communes whose figure waits for approval. */
  waiting: number;
  /** The plan has said which measures communes report, and this is none of them. */
  isNotAsked: boolean;
}

export interface PlanTotals extends Pick<CommuneRound, "expected" | "onMap" | "silent"> {
  goals: { title: string; lines: TotalLine[] }[];
}

/** Every measure of the plan, once. */
export async function findTotals(plan: IssuedPlan, year: number, term: Term): Promise<PlanTotals> {
  const uses = usesOf(plan);
  const measures = [...uses.values()].map(({ measure }) => measure);
  const measureIds = measures.map(({ id }) => id);
  const [answers, round, choices] = await Promise.all([readAnswers(plan, measures, [year], term), readCommuneRound(plan, measureIds, year, term), latestChoices(plan.area.id, measureIds, year, term)]);
  const goals = plan.goals.map((goal) => ({
    title: goal.title,
    lines: [...uses.values()].filter((use) => use.goalOrdinal === goal.ordinal).map(({ indicator, measure }) => line(indicator, measure, answers.of(measure, agencyOrder(indicator), year), choices.get(measure.id) ?? null, round)),
  }));
  return { expected: round.expected, onMap: round.onMap, silent: round.silent, goals: goals.filter(({ lines }) => lines.length > 0) };
}

export interface MeasureTotals extends TotalLine {
  communes: CommuneFigure[];
  /** Every choice, newest first. */
  history: OfficialChoiceLine[];
}

/** One measure with its communes; null where the plan has none of that code. */
export async function findMeasureTotals(plan: IssuedPlan, measureCode: string, year: number, term: Term): Promise<MeasureTotals | null> {
  const use = usesOf(plan).get(measureCode);
  if (!use) return null;
  const { indicator, measure } = use;
  const [answers, communes, history, asked] = await Promise.all([
    readAnswers(plan, [measure], [year], term),
    listCommuneFigures(plan, measure, year, term),
    listChoiceHistory(db, { measureId: measure.id, areaId: plan.area.id, year, term }),
    db.planCommuneMeasure.findMany({ where: { planId: plan.id }, select: { measureId: true } }),
  ]);
  const waiting = new Map([[measure.id, communes.filter((commune) => commune.isExpected && commune.waiting !== null).length]]);
  const round = { waiting, askedMeasureIds: new Set(asked.map(({ measureId }) => measureId)) };
  return { ...line(indicator, measure, answers.of(measure, agencyOrder(indicator), year), history[0] ?? null, round), communes, history };
}

function usesOf(plan: IssuedPlan) {
  const uses = new Map<string, { goalOrdinal: number; indicator: IssuedIndicator; measure: IssuedMeasure }>();
  for (const goal of plan.goals) {
    for (const indicator of goal.indicators) {
      for (const measure of indicator.measures) if (!uses.has(measure.code)) uses.set(measure.code, { goalOrdinal: goal.ordinal, indicator, measure });
    }
  }
  return uses;
}

const agencyOrder = ({ agencies }: IssuedIndicator): string[] => agencies.map(({ id }) => id);

function line(indicator: IssuedIndicator, measure: IssuedMeasure, answers: Answers, choice: OfficialChoiceLine | null, { waiting, askedMeasureIds }: Pick<CommuneRound, "waiting" | "askedMeasureIds">): TotalLine {
  const points = answers.printed ? [...answers.agencies, answers.printed] : answers.agencies;
  return {
    indicator: { number: indicator.number, shortName: indicator.shortName },
    measure,
    answers,
    beside: points.map((point) => ({ point, difference: differenceFrom(point, answers.sum) })),
    choice,
    waiting: waiting.get(measure.id) ?? 0,
    isNotAsked: askedMeasureIds.size > 0 && !askedMeasureIds.has(measure.id),
  };
}

const differenceFrom = ({ value }: RecordedPoint, sum: CommuneSum | null): Exact | null => (value.kind === "number" && sum?.value.kind === "number" ? decimal(sum.value.value).minus(value.value).toFixed() : null);
