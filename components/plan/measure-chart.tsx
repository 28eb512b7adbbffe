import { ChartWhenSeen } from "@/components/charts/chart-when-seen";
import { SeriesTable } from "@/components/tables/series-table";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type MeasureAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { chartSeries, seriesRows } from "@/lib/domain/progress/chart-series";
import { chartFinding, chartSources, mapChangeIn, projectionCaution } from "@/lib/domain/progress/chart-words";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { formatUnit } from "@/lib/format/number";

interface MeasureChartProps {
  plan: IssuedPlan;
  assessment: MeasureAssessment;
  judgements: Judgement[];
  year: number;
  /** Said on what is saved of invented figures; null where they are real. */
  notice: string | null;
  csvHref: string;
}

/** A measure over the years: the finding, the chart, how to read it, and the table from the same rows. */
export function MeasureChart({ plan, assessment, judgements, year, notice, csvHref }: MeasureChartProps) {
  const { measure } = assessment;
  const roundingUnit = printedRoundingUnit(measure);
  const rows = seriesRows(plan, assessment, judgements, year);
  const { years, steps } = chartSeries(rows, measure.unit, roundingUnit);
  const finding = chartFinding({ rows, unit: measure.unit, roundingUnit, viewYear: year, since: judgements.find(({ baseline }) => baseline !== null)?.baseline?.point.year ?? null });
  const table = <SeriesTable rows={rows} unit={measure.unit} roundingUnit={roundingUnit} caption={`${measure.shortName}, từng năm`} />;
  // What was said without a number has nothing to draw.
  if (finding === null) return table;
  const mapChange = mapChangeIn(rows, plan.area, measure.aggregation);
  const source = `Nguồn: ${chartSources(rows)}.`;
  const key = keyWords(years, steps.length > 0);
  const caution = projectionCaution(rows);
  return (
    <figure>
      <figcaption>
        <h3 className="max-w-[44rem] font-semibold">{finding}</h3>
      </figcaption>
      <ChartWhenSeen
        title={finding}
        description="Kết quả từng năm, mức cần đạt và đường ước tính; bảng bên dưới ghi cùng các số này."
        years={years}
        steps={steps}
        unit={formatUnit(measure.unit)}
        mapChange={mapChange}
        download={{ title: finding, subtitle: subtitleOf(measure, plan, year), source: [source, key, ...(mapChange ? [mapChange.words] : []), ...(caution ? [caution] : [])].join(" "), notice, fileName: `${measure.code}-${plan.code}-${year}` }}
      />
      <div className="mb-4 max-w-[44rem] space-y-1 text-small text-ink-3">
        <p>
          {source} {key}
        </p>
        {mapChange ? <p>{mapChange.words}</p> : null}
        {caution ? <p>{caution}</p> : null}
      </div>
      {table}
      <p className="mt-2 text-small print:hidden">
        <a href={csvHref} className="text-accent">
          Tải bảng số liệu (CSV)
        </a>
      </p>
    </figure>
  );
}

const subtitleOf = (measure: IssuedMeasure, plan: IssuedPlan, year: number): string => `${measure.name}${measure.unit === "count" ? "" : `, ${formatUnit(measure.unit)}`}; ${plan.area.name}, đến năm ${year}`;

/** How to read what is drawn, in black and white too. */
function keyWords(years: ReturnType<typeof chartSeries>["years"], hasSteps: boolean): string {
  const hasLines = years.some(({ path, projection }) => path !== undefined || projection !== undefined);
  return [
    `Nét liền: kết quả đã duyệt${years.some(({ isEstimate }) => isEstimate) ? ", chấm rỗng là số ước" : ""}.`,
    ...(hasSteps ? ["Vạch đậm: mức cần đạt."] : []),
    ...(hasLines ? ["Nét đứt, nét chấm: ước tính của phần mềm, không phải chỉ tiêu chính thức."] : []),
  ].join(" ");
}
