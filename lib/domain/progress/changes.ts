import { shownStyle } from "../actual/shown";
import type { SeriesPoint } from "../actual/value";
import { actualWords } from "../actual/value-words";
import { type Exact, compare } from "../decimal";
import type { IssuedIndicator, IssuedMeasure } from "../plan/issued-plan";
import { targetInFull } from "../target/words";
import { type IndicatorAssessment, type PlanAssessment, printedRoundingUnit } from "./assess-plan";
import { stateWords } from "./roll-up";

/** What became of one thing, in words; null: there was, or is, none. */
export interface Turn {
  kind: "figure" | "state" | "target" | "indicator";
  /** "Tử vong sơ sinh", "Mốc 2025"; empty where the indicator itself is meant. */
  what: string;
  from: string | null;
  to: string | null;
}

export interface IndicatorChange {
  indicator: Pick<IssuedIndicator, "number" | "shortName">;
  /** It no longer stands in the plan, and has no page of its own. */
  hasEnded: boolean;
  turns: Turn[];
}

/**
 * What changed from one picture of a plan to a later one of the same year: the latest figure of a measure, the state at a
 * milestone, what is asked, and indicators that began or ended. In the later plan's order, what has ended last.
 */
export function changesBetween(before: Pick<PlanAssessment, "indicators" | "viewYear">, after: Pick<PlanAssessment, "indicators" | "viewYear">): IndicatorChange[] {
  const earlier = new Map(before.indicators.map((one) => [one.indicator.id, one]));
  const later = new Set(after.indicators.map(({ indicator }) => indicator.id));
  const kept = after.indicators.map((now): IndicatorChange => {
    const then = earlier.get(now.indicator.id);
    const turns = then ? turnsOf(then, now, before.viewYear, after.viewYear) : [{ kind: "indicator" as const, what: "", from: null, to: "được thêm vào kế hoạch" }];
    return { indicator: now.indicator, hasEnded: false, turns };
  });
  const ended = before.indicators
    .filter(({ indicator }) => !later.has(indicator.id))
    .map(({ indicator }): IndicatorChange => ({ indicator, hasEnded: true, turns: [{ kind: "indicator", what: "", from: "trong kế hoạch", to: null }] }));
  return [...kept, ...ended].filter(({ turns }) => turns.length > 0);
}

function turnsOf(then: IndicatorAssessment, now: IndicatorAssessment, yearThen: number, yearNow: number): Turn[] {
  const isSingle = now.measures.length === 1;
  const figures = now.measures.flatMap(({ measure, series }): Turn[] => {
    const [was, is] = [latestOf(then.measures.find((one) => one.measure.code === measure.code)?.series ?? [], yearThen), latestOf(series, yearNow)];
    return samePoint(was, is) ? [] : [{ kind: "figure", what: isSingle ? "Số liệu mới nhất" : measure.shortName, from: was && pointWords(was, measure), to: is && pointWords(is, measure) }];
  });
  const states = now.milestones.flatMap(({ milestone, state }): Turn[] => {
    const before = then.milestones.find((one) => one.milestone === milestone)?.state ?? null;
    const [from, to] = [before && stateWords(before), state && stateWords(state)];
    return from === to ? [] : [{ kind: "state", what: `Mốc ${milestone}`, from, to }];
  });
  const targets = now.measures.flatMap(({ measure }): Turn[] => {
    const [from, to] = [asked(then.measures.find((one) => one.measure.code === measure.code)?.measure), asked(measure)];
    return from === to ? [] : [{ kind: "target", what: isSingle ? "Mức cần đạt" : `Mức cần đạt, ${measure.shortName}`, from, to }];
  });
  return [...figures, ...states, ...targets];
}

/** The same one that the table shows as the latest. */
const latestOf = (series: readonly SeriesPoint[], viewYear: number): SeriesPoint | null => series.findLast(({ year, value }) => year <= viewYear && value.kind !== "verdict" && value.kind !== "cleared") ?? null;

function samePoint(a: SeriesPoint | null, b: SeriesPoint | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.year !== b.year || a.stage !== b.stage || a.value.kind !== b.value.kind) return false;
  const numberOf = ({ value }: SeriesPoint): Exact | null => ("value" in value ? value.value : null);
  const boundOf = ({ value }: SeriesPoint) => (value.kind === "bounded" ? value.bound : null);
  const [x, y] = [numberOf(a), numberOf(b)];
  return boundOf(a) === boundOf(b) && (x === null || y === null ? x === y : compare(x, y) === 0);
}

/** "ước 9,5‰ (năm 2024)" */
const pointWords = ({ year, value, stage }: SeriesPoint, measure: IssuedMeasure): string =>
  `${stage === "estimate" ? "ước " : ""}${actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure)))} (năm ${year})`;

const asked = (measure: IssuedMeasure | undefined): string | null => (measure && measure.targets.length > 0 ? measure.targets.map((target) => targetInFull(target, measure.unit)).join("; ") : null);
