import { SmallMultiple } from "@/components/charts/small-multiple";
import type { ComparedMeasure } from "@/lib/data/comparisons";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { seriesGaps } from "@/lib/domain/comparison/breaks";
import { type ComparedPlan, comparedName, figuresInCommonUnit, keyOf, targetInCommonUnit, withYearlyPlans } from "@/lib/domain/comparison/compared-plan";
import { commonScale } from "@/lib/domain/comparison/scale";
import type { Target } from "@/lib/domain/target/target";
import { targetWords } from "@/lib/domain/target/words";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { formatExact } from "@/lib/format/number";
import { sourceOf } from "./comparison-table";

/** Each place over the years on one scale, each drawing with the table that says the same. */
export function ComparedSeries({ measure, viewYear }: { measure: ComparedMeasure; viewYear: number }) {
  const drawn = withYearlyPlans(measure.plans)
    .filter(({ isReference, figures }) => !isReference && figures !== null)
    .map((plan) => drawingOf(plan, measure.plans.find(({ planId }) => planId === plan.parentPlanId) ?? null, viewYear));
  if (drawn.every(({ points }) => points.length === 0)) return null;
  const fromYear = Math.min(...drawn.flatMap(({ plan, points }) => [plan.startYear, ...points.map(({ year }) => year)]));
  const toYear = Math.max(...drawn.flatMap(({ plan, points, targets }) => [plan.endYear, ...points.map(({ year }) => year), ...targets.map(({ year }) => year)]));
  const scale = commonScale(drawn.flatMap(({ points, targets }) => [...points, ...targets].map(({ value }) => value)));
  return (
    <section className="mb-10" aria-label={`${measure.shortName}, từng năm`}>
      <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Từng năm, cùng một thang đo ({UNIT_WORDS[measure.unit]})</h2>
      <p className="mb-4 max-w-[60rem] text-small text-ink-3">
        Đường liền: kết quả đã duyệt. Nét đứt, chấm rỗng: số ước. Vạch đậm: mức cần đạt; vạch mảnh đứt: mốc của kế hoạch cấp trên. Hai vạch chéo: đổi nguồn hoặc định nghĩa, không nối số liệu hai bên.
      </p>
      <div className="grid gap-x-10 gap-y-10 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-2">
        {drawn.map(({ plan, points, targets, gaps, rows }) => (
          <figure key={keyOf(plan)} className="min-w-0 break-inside-avoid">
            <figcaption className="mb-1 font-semibold">{comparedName(plan)}</figcaption>
            {points.length > 0 ? (
              <SmallMultiple
                label={`${comparedName(plan)}: ${measure.shortName} từng năm và mức cần đạt; bảng bên dưới ghi cùng các số này`}
                fromYear={fromYear}
                toYear={toYear}
                scale={scale}
                points={points}
                targets={targets}
                gaps={gaps.map(({ year }) => year)}
                formatTick={(value) => ticks.format(value)}
              />
            ) : (
              <p className="py-4 text-dense text-ink-2">Chưa có số liệu đến năm {viewYear}.</p>
            )}
            <YearTable name={comparedName(plan)} rows={rows} gaps={gaps} viewYear={viewYear} />
          </figure>
        ))}
      </div>
    </section>
  );
}

const ticks = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 3 });

interface YearRow {
  year: number;
  value: string | null;
  isEstimate: boolean;
  source: string | null;
  target: string | null;
}

function drawingOf(plan: ComparedPlan, parent: ComparedPlan | null, viewYear: number) {
  const figures = figuresInCommonUnit(plan).filter(({ year }) => year <= viewYear);
  const numbers = figures.filter(({ value }) => value.kind === "number");
  // The unit is said once, above all.
  const words = (figure: (typeof figures)[number]) => actualWords(figure.value, "count", shownStyle(figure.value, plan.measure.roundingUnit));
  const stepsOf = (of: ComparedPlan, ofParent: boolean) =>
    of.measure.targets.flatMap((printed) => {
      const target = targetInCommonUnit(printed, of);
      const value = limitDrawn(target);
      return target.timing === "milestone" && target.year !== null && value !== null ? [{ year: target.year, value: Number(value), words: formatExact(value), inFull: targetWords(target, "count"), ofParent }] : [];
    });
  const own = stepsOf(plan, false);
  const targets = [...own, ...(parent ? stepsOf(parent, true).filter(({ year }) => own.every((step) => step.year !== year)) : [])];
  const soFar = Array.from({ length: Math.max(0, Math.min(plan.endYear, viewYear) - plan.startYear + 1) }, (_, index) => plan.startYear + index);
  const rows = [...new Set([...soFar, ...[...figures, ...targets].map(({ year }) => year)])].sort((a, b) => a - b).map((year): YearRow => {
    const figure = figures.find((one) => one.year === year);
    const step = targets.find((one) => one.year === year);
    return { year, value: figure ? words(figure) : null, isEstimate: figure?.stage === "estimate", source: figure ? sourceOf(figure) : null, target: step ? `${step.inFull}${step.ofParent ? " (cấp trên)" : ""}` : null };
  });
  return {
    plan,
    targets,
    rows,
    gaps: seriesGaps(figures),
    points: numbers.map((figure) => ({ year: figure.year, value: figure.value.kind === "number" ? Number(figure.value.value) : 0, words: words(figure), isEstimate: figure.stage === "estimate" })),
  };
}

/** Where a target's step lies; null for what is no level: a change, a direction. */
const limitDrawn = ({ basis, comparator, value, upperValue }: Target): string | null => (basis !== "value" || comparator === null ? null : comparator === "range" ? (upperValue ?? value) : value);

function YearTable({ name, rows, gaps, viewYear }: { name: string; rows: YearRow[]; gaps: { year: number; why: string }[]; viewYear: number }) {
  return (
    <table className="mt-2 w-full border-collapse text-small">
      <caption className="sr-only">{name}, từng năm</caption>
      <thead className="text-ink-3">
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-1 pr-3 text-left font-medium">Năm</th>
          <th scope="col" className="py-1 pr-4 text-right font-medium">Kết quả</th>
          <th scope="col" className="py-1 pr-3 text-left font-medium">Cần đạt</th>
          <th scope="col" className="py-1 text-left font-medium">Nguồn</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) => {
          const gap = gaps.find(({ year }) => year === row.year);
          return [
            gap ? (
              <tr key={`${row.year} gap`}>
                <td colSpan={4} className="border-y border-dashed border-ink py-0.5 text-slow">
                  Không nối với số liệu phía trên: {gap.why}.
                </td>
              </tr>
            ) : null,
            <tr key={row.year} className="border-b border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal">{row.year}</th>
              <td className="py-1 pr-4 text-right">
                {row.value ?? <span className="text-ink-3">{row.year > viewYear ? "–" : "chưa có"}</span>}
                {row.isEstimate ? <span className="text-ink-3"> (số ước)</span> : null}
              </td>
              <td className="py-1 pr-3">{row.target ?? <span className="text-ink-3">–</span>}</td>
              <td className="py-1 text-ink-2">{row.source ?? <span className="text-ink-3">–</span>}</td>
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}
