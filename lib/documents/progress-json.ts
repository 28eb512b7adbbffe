import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type MeasureAssessment, type PlanAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { assessByMethod } from "@/lib/domain/progress/assess-by-method";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { DEFAULT_METHOD, type Method } from "@/lib/domain/progress/methods";
import { baselineOf, knownIn, latestPoint } from "@/lib/domain/progress/series";
import { statusWord } from "@/lib/domain/progress/status";
import { type Disclosure, disclosedValue, disclosesPoint, disclosesStatuses } from "@/lib/domain/publication/disclosure";
import { PROTECTED_STATUS_WORDS, protectedJudgements } from "@/lib/domain/publication/open-status";
import { isKeptBack } from "@/lib/domain/publication/open-value";
import { DEMONSTRATION_NOTICE } from "./notice";
import { openValueFields } from "./open-value-fields";
import { judgementJson } from "./method-json";
import { jsonNumber, targetJson } from "./plan-json";

/**
 * Progress as open data: one row per measure and target at each milestone. Without published statuses `status` is null; what the
 * method found on its way (explanation, expected value, failing years) is told only where every figure it rests on is, since it gives them away.
 * `statusWithheld`: published, but it would tell a small count. What is published is the default method's: another one's statuses are
 * told only where the reader could reckon them from the figures that they see.
 */
export function progressJson(plan: IssuedPlan, assessment: PlanAssessment, disclosure: Disclosure, isDemonstration: boolean, method: Method = DEFAULT_METHOD) {
  const { viewYear } = assessment;
  const showsStatuses = disclosesStatuses(disclosure, viewYear);
  const showsFigures = disclosure.isFull || [...disclosure.figures.keys()].some((year) => year <= viewYear);
  const rows = showsStatuses || showsFigures ? rowsOf(plan, assessment, disclosure, method) : [];
  return {
    plan: plan.code,
    year: viewYear,
    method: { code: method.code, version: method.version },
    published: { figures: [...disclosure.figures.keys()], statuses: [...disclosure.statuses.keys()] },
    notice: isDemonstration ? DEMONSTRATION_NOTICE : null,
    detail: detailOf(plan, viewYear, disclosure, { showsStatuses, showsFigures, hasWithheld: rows.some(({ method }) => method.inputs.series.some(({ valueKind }) => isKeptBack({ kind: valueKind }))), hasProtected: rows.some(({ statusWithheld }) => statusWithheld), isDefault: method === DEFAULT_METHOD }),
    progress: rows,
  };
}

function rowsOf(plan: IssuedPlan, assessment: PlanAssessment, disclosure: Disclosure, method: Method) {
  const byMethod = method === DEFAULT_METHOD ? null : assessByMethod(plan, assessment.indicators, assessment.milestones, assessment.viewYear, method.code);
  const hidden = disclosesStatuses(disclosure, assessment.viewYear) ? protectedJudgements(plan, assessment, disclosure) : new Set<Judgement>();
  return assessment.indicators.flatMap(({ indicator, measures, milestones }) =>
    milestones.flatMap(({ milestone, judgements }, place) =>
      measures.flatMap((measure, index) =>
        (judgements[index] ?? []).map((judgement, target) => {
          const { showsAll, ...row } = rowOf(plan, measure, milestone, judgement, assessment.viewYear, disclosure, hidden.has(judgement));
          const other = byMethod?.get(indicator.id)?.milestones[place]?.judgements[index]?.[target];
          return { indicator: indicator.number, ...row, ...(other && judgementJson(other, row.method.inputs, showsAll)) };
        }),
      ),
    ),
  );
}

function rowOf(plan: IssuedPlan, { measure, series }: MeasureAssessment, milestone: number, judgement: Judgement, year: number, disclosure: Disclosure, statusWithheld: boolean) {
  const used = series.filter((point) => point.year <= judgement.viewYear);
  const visible = used.filter((point) => disclosesPoint(disclosure, point));
  const points = visible.map((point) => pointJson(measure, point, disclosure));
  const pointAt = (at: number | undefined) => points.find((point) => point.year === at) ?? null;
  const baseline = baselineOf(knownIn(used, judgement.viewYear), plan.startYear);
  const baselinePoint = pointAt(baseline?.point.year);
  const showsStatus = disclosesStatuses(disclosure, year) && !statusWithheld;
  const showsAll = showsStatus && visible.length === used.length && !points.some(({ valueKind }) => isKeptBack({ kind: valueKind }));
  return {
    showsAll,
    measure: measure.code,
    name: measure.name,
    unit: measure.unit,
    milestone,
    target: targetJson(judgement.target),
    status: showsStatus ? judgement.status : null,
    statusName: showsStatus && judgement.status !== null ? statusWord(judgement.status) : null,
    exceeded: showsStatus ? judgement.exceeded : null,
    statusWithheld,
    latest: pointAt(latestPoint(knownIn(visible, judgement.viewYear))?.year),
    baseline: baseline && baselinePoint && { ...baselinePoint, isFirstValue: baseline.isFirstValue },
    explanation: showsAll ? judgement.explanation : null,
    method: {
      ...judgement.method,
      inputs: {
        viewYear: judgement.viewYear,
        planStartYear: plan.startYear,
        planEndYear: plan.endYear,
        polarity: measure.polarity,
        roundingUnit: jsonNumber(printedRoundingUnit(measure)),
        targets: measure.targets.map(targetJson),
        series: points,
      },
      expected: showsAll && judgement.path ? jsonNumber(judgement.path.expected) : null,
      ratio: showsAll && judgement.path ? jsonNumber(judgement.path.ratio) : null,
      failedYears: showsAll ? judgement.failedYears : [],
    },
  };
}

function pointJson(measure: IssuedMeasure, point: RecordedPoint, disclosure: Disclosure) {
  const { value, numerator, denominator, ...fields } = openValueFields(disclosedValue(disclosure, measure, point));
  return { year: point.year, ...fields, value: jsonNumber(value), numerator: jsonNumber(numerator), denominator: jsonNumber(denominator), stage: point.stage, communes: communesOf(point), publishedOn: disclosure.figures.get(point.year) ?? null };
}

/** Of a sum: how many communes it rests on, of how many. */
function communesOf({ provenance }: RecordedPoint) {
  if (provenance.kind !== "commune-sum") return null;
  const { reported, expected, onMap } = provenance;
  return { reported, expected, onMap };
}

interface Shown {
  showsStatuses: boolean;
  showsFigures: boolean;
  hasWithheld: boolean;
  hasProtected: boolean;
  isDefault: boolean;
}

/** What is missing from the answer and why, in whole sentences; null where nothing is. */
function detailOf(plan: IssuedPlan, year: number, { isFull, figures, statuses }: Disclosure, { showsStatuses, showsFigures, hasWithheld, hasProtected, isDefault }: Shown): string | null {
  if (isFull) return null;
  const issued = `Hãy xem kế hoạch như đã ban hành tại /api/v1/plans/${plan.code}.`;
  if (figures.size + statuses.size === 0) return `Chưa có số liệu hay kết quả đánh giá nào của kế hoạch này được công bố. ${issued}`;
  if (!showsStatuses && !showsFigures) {
    const years = [...new Set([...figures.keys(), ...statuses.keys()])].sort((a, b) => a - b);
    return `Đến năm ${year} chưa có số liệu hay kết quả đánh giá nào được công bố. Hãy chọn trong các năm đã công bố: ${years.join(", ")}.`;
  }
  const sentences = [
    showsStatuses ? "" : `Kết quả đánh giá năm ${year} chưa được công bố nên không có trạng thái.`,
    figures.has(year) ? "" : `Số liệu năm ${year} chưa được công bố.`,
    hasWithheld ? "Số liệu đếm được từ 1 đến 4 trường hợp được ghi là dưới 5 (under_5); số liệu có thể làm lộ con số đó được giữ lại (withheld)." : "",
    hasProtected ? `Trạng thái nào có thể làm lộ con số đó thì ${PROTECTED_STATUS_WORDS} (statusWithheld).` : "",
    isDefault || !showsStatuses ? "" : "Đánh giá theo phương pháp khác phương pháp lộ trình chỉ có ở những chỉ số mà mọi số liệu dùng để tính đã được công bố.",
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0 ? null : sentences.join(" ");
}
