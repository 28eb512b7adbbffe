import type { Judgement } from "./judgement";
import type { Figure, MethodJudgement } from "./method-judgement";
import type { IndicatorStatus } from "./status";
import { isMet } from "./status";

/** Those that compare the latest value with where it started. */
const FROM_BASE: readonly (IndicatorStatus | null)[] = ["on_track", "slow", "far_behind", "moving_away", "not_yet"];

/** The default method's judgement beside the others'. Nothing is judged anew. */
export function pathAsMethod(judgement: Judgement): MethodJudgement<IndicatorStatus> {
  const { status, exceeded, path, baseline, judged, requirement } = judgement;
  const figures: Figure[] = path
    ? [
        { code: "expected", name: "Mức phải có trên lộ trình ở năm đó", value: path.expected, as: "value" },
        { code: "share", name: "Phần quãng đường đã đi so với lộ trình, tỷ số L", value: path.ratio, as: "number" },
      ]
    : [];
  const fromBase = FROM_BASE.includes(status);
  return {
    method: { code: "path", version: judgement.method.version },
    status: status !== null && exceeded && isMet(status) ? "exceeded" : status,
    obstacle: null,
    target: judgement.target,
    unit: judgement.unit,
    roundingUnit: judgement.roundingUnit,
    viewYear: judgement.viewYear,
    requirement,
    base: fromBase ? (baseline?.point ?? null) : null,
    isFirstValue: fromBase && (baseline?.isFirstValue ?? false),
    latest: judged,
    used: [...(fromBase && baseline ? [baseline.point] : []), ...(judged ? [judged] : [])],
    figures,
    estimateOnly: judgement.estimateOnly,
    get explanation() {
      return judgement.explanation;
    },
  };
}
