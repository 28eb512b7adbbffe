import { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";
import type { Unit } from "../measure/measure";
import { type Requirement, meets } from "../target/compare";
import * as explain from "./method-explanation";
import { methodJudgement } from "./method-finding";
import type { Figure, MethodInput, MethodJudgement, Obstacle, SdgStatus, UnjudgedStatus } from "./method-judgement";
import { type YearValue, methodPoints, yearValue } from "./method-points";
import { grown, settled, yearlyGrowth } from "./power";

/** Raised whenever a judgement could come out differently. */
export const SDG_METHOD = { code: "sdg", version: 1 } as const;

/** Shares of the way that the projection covers, and without a target growth a year. */
export const SDG_LIMITS = { onTrack: "0.95", fair: "0.1", growthOnTrack: "0.02", growthFair: "0.005" } as const;

/** So near to 0% or 100% the chart calls it achieved. */
export const SDG_EDGE: Exact = "1";

export interface SdgInput {
  base: YearValue | null;
  latest: YearValue;
  /** +1 where more is better. */
  direction: 1 | -1;
  unit: Unit;
  target: { year: number; requirement: Requirement } | null;
}

type Measured = { growth: Exact | null; projected: Exact | null; share: Exact | null };
type Refusal = "one_value" | "zero" | "opposite_signs" | "at_target";
export type SdgResult = ({ status: SdgStatus; obstacle: null } & Measured) | { status: "not_available"; obstacle: Refusal };

const refused = (obstacle: Refusal): SdgResult => ({ status: "not_available", obstacle });

/** The latest value carried on to the target's year at the growth so far, as a share of the way from the base (UN SDG progress chart). */
export function sdgChart(input: SdgInput): SdgResult {
  const { base, latest, target, direction } = input;
  const isAchieved = (target !== null && meets(latest.value, target.requirement)) || isAtEdge(input);
  if (isAchieved) return { status: "achieved", obstacle: null, ...measured(input) };
  if (!base || latest.year - base.year < 1) return refused("one_value");
  if (decimal(base.value).isZero()) return refused("zero");
  if (decimal(base.value).times(latest.value).lessThan(0)) return refused("opposite_signs");
  const found = measured(input);
  if (!target) {
    const wanted = decimal(found.growth ?? 0).times(direction);
    return { status: band(wanted, SDG_LIMITS.growthOnTrack, SDG_LIMITS.growthFair), obstacle: null, ...found };
  }
  if (decimal(base.value).equals(target.requirement.value)) return refused("at_target");
  // Fallen back behind a target that the base had reached: the share of a way that leads back says nothing.
  if (meets(base.value, target.requirement)) return { status: "stagnation", obstacle: null, ...found, share: null };
  return { status: band(decimal(found.share ?? 0), SDG_LIMITS.onTrack, SDG_LIMITS.fair), obstacle: null, ...found };
}

function band(value: Decimal, onTrack: Exact, fair: Exact): SdgStatus {
  if (value.greaterThanOrEqualTo(onTrack)) return "on_track";
  return value.greaterThanOrEqualTo(fair) ? "fair" : "stagnation";
}

/** As far as the numbers allow it: a met target needs none of them. */
function measured({ base, latest, target }: SdgInput): Measured {
  const nothing = { growth: null, projected: null, share: null };
  if (!base || latest.year - base.year < 1 || decimal(base.value).isZero() || decimal(base.value).times(latest.value).lessThan(0)) return nothing;
  const growth = yearlyGrowth(base.value, latest.value, latest.year - base.year);
  if (!target) return { ...nothing, growth: growth.toFixed() };
  const projected = grown(latest.value, growth, target.year - latest.year);
  const way = decimal(target.requirement.value).minus(base.value);
  return { growth: growth.toFixed(), projected: projected.toFixed(), share: way.isZero() ? null : settled(projected.minus(base.value).dividedBy(way)).toFixed() };
}

const isNearEdge = (value: Exact, direction: 1 | -1): boolean => (direction === 1 ? decimal(100).minus(value) : decimal(value)).lessThanOrEqualTo(SDG_EDGE);

/** Whether the target itself lies so near to 0% or 100% that the rule of the last point would always call it met. */
export const isTargetAtEdge = (unit: Unit, { value, direction }: Requirement): boolean => unit === "percent" && isNearEdge(value, direction);

function isAtEdge({ latest, target, direction, unit }: SdgInput): boolean {
  if (unit !== "percent" || !isNearEdge(latest.value, direction)) return false;
  return target === null || !isTargetAtEdge(unit, target.requirement);
}

/** One target in one year by this method. */
export function judgeBySdg(input: MethodInput): MethodJudgement<SdgStatus | UnjudgedStatus> {
  const points = methodPoints(input);
  const latest = yearValue(points.latest);
  const refuse = (obstacle: Obstacle): MethodJudgement<SdgStatus | UnjudgedStatus> => methodJudgement(SDG_METHOD, input, points, { obstacle, explain: () => explain.obstacle(SDG_METHOD.code, obstacle, input, points) });
  // A bound that decides is as good as a number here: nothing but the comparison is asked.
  if (points.obstacle === "bounded" && points.isMet) return methodJudgement(SDG_METHOD, input, points, { status: "achieved", figures: [], explain: () => explain.sdg(input, points, null) });
  if (points.obstacle) return refuse(points.obstacle);
  if (!latest || !points.requirement || input.target.year === null) return refuse("no_data");
  const result = sdgChart({ base: yearValue(points.base), latest, direction: points.requirement.direction, unit: input.unit, target: { year: input.target.year, requirement: points.requirement } });
  if (result.status === "not_available") return refuse(result.obstacle);
  return methodJudgement(SDG_METHOD, input, points, { status: result.status, figures: figuresOf(result, points.requirement), explain: () => explain.sdg(input, points, result) });
}

function figuresOf({ growth, projected, share }: Measured, requirement: Requirement): Figure[] {
  return [
    ...(growth === null ? [] : [{ code: "growth", name: "Tốc độ thay đổi mỗi năm đã có", value: growth, as: "percent" } as const]),
    ...(projected === null ? [] : [{ code: "projected", name: "Giá trị ở năm mốc nếu giữ tốc độ này", value: projected, as: "value", beside: requirement.value } as const]),
    ...(share === null ? [] : [{ code: "ratio", name: "Tỷ số P", value: share, as: "number" } as const]),
  ];
}
