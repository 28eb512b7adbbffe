import type { SeriesPoint } from "../actual/value";
import type { Judgement } from "./judgement";
import type { Figure, MethodInput, MethodJudgement } from "./method-judgement";
import { dueYears } from "./milestone-path";
import { knownIn } from "./series";
import { type IndicatorStatus, isMet } from "./status";

/** Those that compare the latest value with where it started. */
const FROM_BASE: readonly (IndicatorStatus | null)[] = ["on_track", "slow", "far_behind", "moving_away", "not_yet"];

/** The default method's judgement beside the others', with what it was made from. Nothing is judged anew. */
export function pathAsMethod(judgement: Judgement, input: MethodInput): MethodJudgement<IndicatorStatus> {
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
    used: usedBy(judgement, input, fromBase),
    figures,
    estimateOnly: judgement.estimateOnly,
    get explanation() {
      return judgement.explanation;
    },
  };
}

/** The values it looked at: each year due, or the judged one, and what they are measured from. */
function usedBy({ target, judged, baseline, viewYear }: Judgement, input: MethodInput, fromBase: boolean): SeriesPoint[] {
  const due = dueYears(input);
  const years = due.length > 0 ? due : judged ? [judged.year] : [];
  const from = target.basis === "change_from_previous_year" ? years.map((year) => year - 1) : target.basis === "change_from_base_year" ? [target.baseYear] : [];
  const all = new Set([...years, ...from, fromBase ? baseline?.point.year : null]);
  return knownIn(input.series, viewYear).filter(({ year }) => all.has(year));
}
