import { opposes } from "./explanation";
import { restsOn } from "./method-explanation";
import { type Figure, type MethodCode, type MethodInput, type MethodJudgement, type MethodStatus, type Obstacle, type UnjudgedStatus, unjudged } from "./method-judgement";
import type { MethodPoints } from "./method-points";

type Finding<S> = { explain: () => string } & ({ obstacle: Obstacle } | { status: S; figures: Figure[] });

/** What every judgement of methods 2 to 4 carries. The sentences are made only where they are read. */
export function methodJudgement<S extends MethodStatus>(
  method: { code: MethodCode; version: number },
  input: MethodInput,
  points: MethodPoints,
  finding: Finding<S>,
): MethodJudgement<S | UnjudgedStatus> {
  const isRefused = "obstacle" in finding;
  // Only the regression looks at the years between.
  const used = method.code === "aarr" ? points.used : points.used.filter((point) => point === points.base || point === points.latest);
  const estimateOnly = !isRefused && [points.latest, ...used].some((point) => point?.stage === "estimate");
  return {
    method,
    status: isRefused ? unjudged(finding.obstacle) : finding.status,
    obstacle: isRefused ? finding.obstacle : null,
    target: input.target,
    unit: input.unit,
    roundingUnit: input.roundingUnit,
    viewYear: input.viewYear,
    requirement: points.requirement,
    base: points.base,
    isFirstValue: points.isFirstValue,
    latest: points.latest,
    used,
    figures: isRefused ? [] : finding.figures,
    estimateOnly,
    get explanation() {
      const remarks = isRefused ? [] : restsOn(input, points, estimateOnly);
      return [finding.explain(), opposes(input), ...remarks].filter((sentence) => sentence !== "").join(" ");
    },
  };
}
