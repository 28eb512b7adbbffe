import { type Exact, decimal } from "../decimal";
import { type Requirement, meets } from "../target/compare";
import * as explain from "./method-explanation";
import { methodJudgement } from "./method-finding";
import type { AarrStatus, Figure, MethodInput, MethodJudgement, Obstacle, UnjudgedStatus } from "./method-judgement";
import { type YearValue, methodPoints, yearValue } from "./method-points";
import { fittedGrowth, yearlyGrowth } from "./power";

/** Raised whenever a judgement could come out differently. */
export const AARR_METHOD = { code: "aarr", version: 1 } as const;

export interface AarrResult {
  status: AarrStatus;
  /** e^β fitted to every value, less one, as a fall: what is compared. */
  regression: Exact;
  /** The same from the first and the last value alone. */
  endPoints: Exact;
  /** What leads from the latest value to the target; null once its year has come. */
  required: Exact | null;
  obstacle: null;
}

type Refusal = "one_value" | "zero";

/** Average annual rates of reduction, 0.05 for 5% a year (UNICEF). On track if the fitted one is at least the required one. */
export function aarr(points: readonly YearValue[], target: { year: number; requirement: Requirement }): AarrResult | { status: "not_available"; obstacle: Refusal } {
  const first = points[0];
  const latest = points.at(-1);
  if (!first || !latest || latest.year - first.year < 1) return { status: "not_available", obstacle: "one_value" };
  const isPositive = (value: Exact): boolean => decimal(value).greaterThan(0);
  if (!points.every(({ value }) => isPositive(value)) || !isPositive(target.requirement.value)) return { status: "not_available", obstacle: "zero" };
  const regression = fittedGrowth(points).negated();
  const left = target.year - latest.year;
  const required = left > 0 ? yearlyGrowth(latest.value, target.requirement.value, left).negated() : null;
  const isOnTrack = required !== null && regression.greaterThanOrEqualTo(required);
  return {
    status: meets(latest.value, target.requirement) ? "achieved" : isOnTrack ? "on_track" : "off_track",
    regression: regression.toFixed(),
    endPoints: yearlyGrowth(first.value, latest.value, latest.year - first.year).negated().toFixed(),
    required: required?.toFixed() ?? null,
    obstacle: null,
  };
}

/** One target in one year by this method. */
export function judgeByAarr(input: MethodInput): MethodJudgement<AarrStatus | UnjudgedStatus> {
  const points = methodPoints(input);
  const refuse = (obstacle: Obstacle): MethodJudgement<AarrStatus | UnjudgedStatus> => methodJudgement(AARR_METHOD, input, points, { obstacle, explain: () => explain.obstacle(AARR_METHOD.code, obstacle, input, points) });
  if (!input.isSurvival || points.requirement?.direction === 1) return refuse("other_measure");
  if (points.obstacle) return refuse(points.obstacle);
  if (!points.requirement || input.target.year === null) return refuse("no_base");
  const result = aarr(points.used.flatMap((point) => yearValue(point) ?? []), { year: input.target.year, requirement: points.requirement });
  if (result.status === "not_available") return refuse(result.obstacle);
  return methodJudgement(AARR_METHOD, input, points, { status: result.status, figures: figuresOf(result), explain: () => explain.aarr(input, points, result) });
}

function figuresOf({ regression, endPoints, required }: AarrResult): Figure[] {
  const beside = required === null ? {} : { beside: required };
  return [
    { code: "regression", name: "Tốc độ giảm mỗi năm, hồi quy mọi số liệu", value: regression, as: "percent", ...beside },
    { code: "end_points", name: "Tốc độ giảm mỗi năm, từ hai số liệu đầu và cuối", value: endPoints, as: "percent" },
    ...(required === null ? [] : [{ code: "required", name: "Tốc độ giảm mỗi năm phải có từ nay", value: required, as: "percent", beside: regression } as const]),
  ];
}
