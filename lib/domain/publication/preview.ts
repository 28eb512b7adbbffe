import type { IssuedIndicator, IssuedMeasure } from "../plan/issued-plan";
import type { Judgement } from "../progress/judgement";
import { type OpenMilestone } from "./open-status";
import { type OpenValue, isKeptBack } from "./open-value";

interface Indicator {
  indicator: IssuedIndicator;
  measures: readonly { measure: IssuedMeasure; points: readonly { year: number; value: OpenValue; stage: "estimate" | "final"; source: { kind: string }; why: string | null }[] }[];
  milestones: readonly OpenMilestone[] | null;
}

interface Line {
  number: string;
  name: string;
}

/** What publishing a year's figures shows, counted: of everything but what the plan prints. */
export interface FiguresPreview {
  /** With their value. */
  shown: number;
  estimates: Line[];
  keptBack: (Line & { why: string })[];
  /** Indicators' measures without a figure of that year. */
  missing: Line[];
}

export function previewFigures(indicators: readonly Indicator[], year: number): FiguresPreview {
  const lines = indicators.flatMap(({ indicator, measures }) =>
    measures.map(({ measure, points }) => ({ number: indicator.number, name: measure.shortName, point: points.find((point) => point.year === year && point.source.kind !== "document") ?? null })),
  );
  const given = lines.flatMap(({ point, ...line }) => (point ? [{ ...line, point }] : []));
  const line = ({ number, name }: Line): Line => ({ number, name });
  return {
    shown: given.filter(({ point }) => !isKeptBack(point.value)).length,
    estimates: given.filter(({ point }) => point.stage === "estimate" && !isKeptBack(point.value)).map(line),
    keptBack: given.filter(({ point }) => isKeptBack(point.value)).map(({ point, ...one }) => ({ ...line(one), why: point.why ?? "" })),
    missing: lines.filter(({ point }) => point === null).map(line),
  };
}

/** What publishing a year's statuses shows. */
export interface StatusesPreview {
  /** Indicators at milestones whose state is told. */
  shown: number;
  estimates: Line[];
  keptBack: (Line & { why: string })[];
  missing: Line[];
}

export function previewStatuses(indicators: readonly Indicator[], hidden: ReadonlySet<Judgement>): StatusesPreview {
  const at = indicators.flatMap(({ indicator, milestones }) => (milestones ?? []).map((milestone) => ({ number: indicator.number, name: `${indicator.shortName}, mốc ${milestone.milestone}`, ...milestone })));
  const told = at.flatMap(({ state, ...rest }) => (state ? [{ ...rest, state }] : []));
  const line = ({ number, name }: Line): Line => ({ number, name });
  return {
    shown: told.length,
    estimates: told.filter(({ judgements }) => judgements.some((of) => of.some((judgement) => judgement.estimateOnly && !hidden.has(judgement)))).map(line),
    keptBack: at.filter(({ isProtected }) => isProtected).map((one) => ({ ...line(one), why: "cùng với mức cần đạt, trạng thái cho biết rõ hơn một số từ 1 đến 4, hoặc dựa vào số liệu không công bố" })),
    missing: told.filter(({ state }) => state.state === "no_data").map(line),
  };
}
