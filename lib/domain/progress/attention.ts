import { actualWords } from "../actual/value-words";
import { type Exact, decimal, digitsOf } from "../decimal";
import { decimalWords } from "../decimal-words";
import { meets } from "../target/compare";
import { needInFull, needWords } from "../target/words";
import { percentOf } from "./explanation";
import type { Judgement } from "./judgement";
import type { IndicatorState } from "./roll-up";
import { numberOf } from "./series";
import { isFailing, severity } from "./status";

/** One indicator as the dashboard holds it, with each measure's judgements at the milestone. */
export interface AttentionItem<T> {
  indicator: T;
  state: IndicatorState | null;
  /** `name` says which measure is meant where the indicator has several. */
  measures: readonly { name: string; judgements: readonly Judgement[] }[];
}

export interface Attention<T> {
  indicator: T;
  state: IndicatorState;
  /** The worst of its judgements, the one `why` speaks of. */
  judgement: Judgement;
  /** One Vietnamese sentence. */
  why: string;
}

/**
 * The indicators that someone must act on, worst first: missed or broken, moving away, far behind, slow, also where other
 * measures of the indicator are met. Within a status the smallest share of the path comes first (of a milestone that is
 * missed: of the whole way to it), then the plan's order.
 */
export function chooseAttention<T>(items: readonly AttentionItem<T>[], limit = 5): Attention<T>[] {
  return items
    .flatMap(({ indicator, state, measures }) => {
      const found = measures
        .flatMap(({ name, judgements }) => judgements.map((judgement) => ({ name, judgement })))
        .filter(({ judgement: { status } }) => status !== null && isFailing(status))
        .sort((a, b) => byUrgency(a.judgement, b.judgement))[0];
      if (!state || !found) return [];
      const reason = whyFailing(found.judgement);
      return [{ indicator, state, judgement: found.judgement, why: measures.length > 1 ? `${found.name}: ${reason}` : reason }];
    })
    .sort((a, b) => byUrgency(a.judgement, b.judgement))
    .slice(0, limit);
}

function byUrgency(a: Judgement, b: Judgement): number {
  const rank = ({ status }: Judgement): number => (status === null ? Infinity : severity(status));
  const share = (judgement: Judgement): Exact => judgement.path?.ratio ?? wayCovered(judgement) ?? "0";
  return rank(a) - rank(b) || decimal(share(a)).comparedTo(share(b));
}

/** Of the way from the baseline to a missed target the share that was covered, negative backwards; null where it cannot be said. */
function wayCovered({ status, baseline, judged, requirement }: Judgement): Exact | null {
  const [start, value] = [numberOf(baseline?.point), numberOf(judged)];
  if (status !== "missed" || start === null || value === null || requirement === null || baseline?.point.year === judged?.year) return null;
  const way = decimal(requirement.value).minus(start);
  // From where the target was met already no way was covered.
  return meets(start, requirement) || way.isZero() ? "-1" : decimal(value).minus(start).dividedBy(way).toFixed();
}

/** "25,1%, cần dưới 20% vào năm 2025; tốc độ giảm bằng 25% mức cần." For a failing judgement. */
export function whyFailing(judgement: Judgement): string {
  const { target, unit, status, judged, failedYears } = judgement;
  if (status === "broken") return `Cần ${needInFull(target, unit)}; không giữ được ${failedYears.length > 1 ? "các năm" : "năm"} ${failedYears.join(", ")}.`;
  const figure = judgedWords(judgement);
  if (status === "missed") return `${figure} năm ${target.year}, cần ${needWords(target, unit)}${wayCovered(judgement) === null ? "" : `; ${pace(judgement)}`}.`;
  const value = judged && judged.year !== judgement.viewYear ? `${figure} (năm ${judged.year})` : figure;
  return `${value}, cần ${needInFull(target, unit)}; ${pace(judgement)}.`;
}

function judgedWords({ judged, unit, roundingUnit, requirement, estimateOnly }: Judgement): string {
  if (!judged) return "Chưa có số liệu";
  const words = actualWords(judged.value, unit, { maxDigits: digitsOf(roundingUnit), ...(requirement && { beside: requirement.value }) });
  return estimateOnly ? `Ước ${words}` : words;
}

function pace(judgement: Judgement): string {
  const { status, baseline, judged, requirement, path, roundingUnit, unit } = judgement;
  const covered = wayCovered(judgement);
  const start = numberOf(baseline?.point);
  const value = numberOf(judged);
  if (!baseline || start === null || requirement === null) return "chưa đủ số liệu để nói về tốc độ";
  if ((status === "moving_away" || status === "missed") && meets(start, requirement)) return `năm ${baseline.point.year} còn ở mức cần đạt`;
  const wanted = requirement.direction === 1 ? "tăng" : "giảm";
  if (value === null || (path === null && covered === null)) return "chưa đủ số liệu để nói về tốc độ";
  const change = decimal(value).minus(start);
  if (change.isZero()) return `chưa ${wanted} so với năm ${baseline.point.year}`;
  // Rounded down it would read as 0%.
  if (covered !== null && decimal(covered).abs().lessThan("0.01")) return `gần như chưa ${wanted} so với năm ${baseline.point.year}`;
  if (covered !== null && !decimal(covered).isNegative()) return `từ năm ${baseline.point.year} mới đi được ${percentOf(covered)} chặng đường`;
  if (path !== null && status !== "moving_away") return `tốc độ ${wanted} bằng ${percentOf(path.ratio)} mức cần`;
  const size = decimalWords(change.abs().toFixed(), { maxDigits: digitsOf(roundingUnit), beside: "0" });
  return `từ năm ${baseline.point.year} đã ${change.isNegative() ? "giảm" : "tăng"} ${size}${unit === "percent" ? " điểm" : ""} trong khi cần ${wanted}`;
}
