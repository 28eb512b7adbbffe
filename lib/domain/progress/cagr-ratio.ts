import { Decimal } from "decimal.js";
import { type Exact, decimal } from "../decimal";
import { type Requirement, meets } from "../target/compare";
import * as explain from "./method-explanation";
import { type CagrStatus, type Figure, type MethodInput, type MethodJudgement, type Obstacle, type UnjudgedStatus } from "./method-judgement";
import { methodJudgement } from "./method-finding";
import { type MethodPoints, type YearValue, methodPoints, yearValue } from "./method-points";
import { settled, yearlyGrowth } from "./power";

/** Raised whenever a judgement could come out differently. */
export const CAGR_METHOD = { code: "cagr", version: 1 } as const;

/** Shares of the required growth, and without a target growth a year. */
export const CAGR_LIMITS = { substantial: "0.95", moderate: "0.6", growthSubstantial: "0.015", growthModerate: "0.005" } as const;

/** Zero has no growth: it is taken for this. */
export const CAGR_NEAR_ZERO: Exact = "0.001";
const LIMIT_POWER = "4.44";
const SCORE_CAP = 5;

export interface CagrInput {
  base: YearValue;
  latest: YearValue;
  /** +1 where more is better. */
  direction: 1 | -1;
  target: { year: number; requirement: Requirement } | null;
  /** The most there can be (100 of a percentage), for series without a target. */
  limit: Exact | null;
}

export type CagrResult =
  | {
      status: CagrStatus;
      /** R with a target, G without; null where a met target stood at the base already. */
      value: Exact | null;
      /** −5…5. */
      score: Exact;
      growth: Exact;
      requiredGrowth: Exact | null;
      obstacle: null;
    }
  | { status: "not_available"; value: null; score: null; obstacle: "one_value" | "opposite_signs" | "at_target" };

const refused = (obstacle: "one_value" | "opposite_signs" | "at_target"): CagrResult => ({ status: "not_available", value: null, score: null, obstacle });

/**
 * Observed growth a year against the growth that the target requires (Eurostat's family, as Open SDG and Statistics Canada compute it).
 * Without a target the growth itself, softened near a natural limit.
 */
export function cagrRatio({ base, latest, direction, target, limit }: CagrInput): CagrResult {
  if (latest.year - base.year < 1 || (target && target.year - base.year < 1)) return refused("one_value");
  const from = decimal(base.value).isZero() ? CAGR_NEAR_ZERO : base.value;
  const sign = decimal(from).isNegative() ? -1 : 1;
  if (decimal(from).times(latest.value).isNegative() && !decimal(latest.value).isZero()) return refused("opposite_signs");
  const growth = yearlyGrowth(from, latest.value, latest.year - base.year);
  const wanted = growth.times(sign * direction);
  if (!target) return withoutTarget(wanted, growth, from, limit);

  const to = decimal(target.requirement.value).isZero() ? CAGR_NEAR_ZERO : target.requirement.value;
  if (decimal(from).times(to).isNegative()) return refused("opposite_signs");
  const required = yearlyGrowth(from, to, target.year - base.year);
  const isMet = meets(latest.value, target.requirement);
  if (required.isZero() && !isMet) return refused("at_target");
  const ratio = required.isZero() ? null : settled(wanted.dividedBy(required.abs()));
  const status = isMet ? "target_achieved" : bandOf(ratio ?? decimal(0), CAGR_LIMITS.substantial, CAGR_LIMITS.moderate);
  return { status, value: ratio?.toFixed() ?? null, score: scoreOf(status, ratio), growth: growth.toFixed(), requiredGrowth: required.toFixed(), obstacle: null };
}

function bandOf(value: Decimal, substantial: Exact | Decimal, moderate: Exact | Decimal): CagrStatus {
  if (value.greaterThanOrEqualTo(substantial)) return "substantial_progress";
  if (value.greaterThanOrEqualTo(moderate)) return "moderate_progress";
  return value.isNegative() && !value.isZero() ? "deterioration" : "limited_progress";
}

function scoreOf(status: CagrStatus, ratio: Decimal | null): Exact {
  if (status === "target_achieved" || ratio === null) return String(SCORE_CAP);
  if (ratio.greaterThanOrEqualTo(CAGR_LIMITS.moderate)) return Decimal.min(ratio.times("7.1429").minus("4.2857"), SCORE_CAP).toFixed();
  return Decimal.max(ratio.times("4.1667").minus("2.5"), -SCORE_CAP).toFixed();
}

function withoutTarget(wanted: Decimal, growth: Decimal, from: Exact, limit: Exact | null): CagrResult {
  const softening = softened(from, limit);
  const substantial = softening.times(CAGR_LIMITS.growthSubstantial);
  const moderate = softening.times(CAGR_LIMITS.growthModerate);
  const status = bandOf(wanted, substantial, moderate);
  const score = (): Decimal => {
    if (status === "deterioration") return Decimal.max(wanted.times(125).minus("2.5"), -SCORE_CAP);
    if (softening.isZero()) return decimal(SCORE_CAP);
    const scaled = wanted.dividedBy(softening);
    if (status === "substantial_progress") return Decimal.min(scaled.times(500).minus(5), SCORE_CAP);
    return status === "moderate_progress" ? scaled.times(250).minus("1.25") : scaled.times(500).minus("2.5");
  };
  return { status, value: settled(wanted).toFixed(), score: score().toFixed(), growth: growth.toFixed(), requiredGrowth: null, obstacle: null };
}

/** C: the closer to its natural limit, the less growth is asked of a series. */
function softened(from: Exact, limit: Exact | null): Decimal {
  if (limit === null) return decimal(1);
  const b = decimal(from).abs();
  const l = decimal(limit).abs();
  if (b.greaterThanOrEqualTo(l.times(2))) return decimal(1);
  const part = b.lessThanOrEqualTo(l) ? b : l.times(2).minus(b);
  return decimal(1).minus(part.dividedBy(l).pow(LIMIT_POWER));
}

/** One target in one year by this method. */
export function judgeByCagr(input: MethodInput): MethodJudgement<CagrStatus | UnjudgedStatus> {
  const points = methodPoints(input);
  const base = yearValue(points.base);
  const latest = yearValue(points.latest);
  const refuse = (obstacle: Obstacle): MethodJudgement<CagrStatus | UnjudgedStatus> => methodJudgement(CAGR_METHOD, input, points, {
      obstacle,
      explain: () => explain.obstacle(CAGR_METHOD.code, obstacle, input, points) + (obstacle === "directional" ? explain.cagrTrend(trend(input, points)) : ""),
    });
  if (points.obstacle) return refuse(points.obstacle);
  if (!base || !latest || !points.requirement || input.target.year === null) return refuse("one_value");
  const result = cagrRatio({ base, latest, direction: points.requirement.direction, target: { year: input.target.year, requirement: points.requirement }, limit: null });
  if (result.status === "not_available") return refuse(result.obstacle);
  return methodJudgement(CAGR_METHOD, input, points, { status: result.status, figures: figuresOf(result), explain: () => explain.cagr(input, points, result) });
}

function figuresOf({ value, score, growth, requiredGrowth }: Extract<CagrResult, { obstacle: null }>): Figure[] {
  return [
    { code: "growth", name: "Tốc độ thay đổi mỗi năm đã có", value: growth, as: "percent", ...(requiredGrowth !== null && { beside: requiredGrowth }) },
    ...(requiredGrowth === null ? [] : [{ code: "required_growth", name: "Tốc độ thay đổi mỗi năm phải có", value: requiredGrowth, as: "percent" } as const]),
    ...(value === null ? [] : [{ code: "ratio", name: "Tỷ số R", value, as: "number" } as const]),
    { code: "score", name: "Điểm (từ −5 đến 5)", value: score, as: "number" },
  ];
}

/** The growth of a target without a number: told, never judged. */
function trend(input: MethodInput, { base, latest }: MethodPoints): CagrResult | null {
  const [from, to] = [yearValue(base), yearValue(latest)];
  if (!from || !to) return null;
  const direction = (input.target.direction ?? (input.polarity === "more_is_better" ? "rise" : "fall")) === "rise" ? 1 : -1;
  return cagrRatio({ base: from, latest: to, direction, target: null, limit: input.unit === "percent" && direction === 1 ? "100" : null });
}
