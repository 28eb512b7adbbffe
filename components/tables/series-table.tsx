import type { Provenance, RecordedPoint } from "@/lib/domain/actual/recorded-point";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { isWhole } from "@/lib/domain/aggregate/commune-sum";
import { coverageWords, shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { type Exact, digitsOf } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/measure/measure";
import { changeBetween } from "@/lib/domain/progress/series";
import { formatDateTime } from "@/lib/format/date";
import { formatExact, formatWithUnit } from "@/lib/format/number";

interface SeriesTableProps {
  series: RecordedPoint[];
  path: { year: number; value: Exact }[];
  unit: Unit;
  roundingUnit: Exact;
  caption: string;
}

/** The values by year, newest first, with where each comes from: what the chart shows, in words and figures. */
export function SeriesTable({ series, path, unit, roundingUnit, caption }: SeriesTableProps) {
  const estimates = new Map(path.map(({ year, value }) => [year, value]));
  const maxDigits = digitsOf(roundingUnit);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full min-w-[36rem] border-collapse text-dense">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-left text-small text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 pr-4 font-medium">Năm</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Kết quả</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Tử số / mẫu số</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">So với năm trước</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Ước tính lộ trình</th>
            <th scope="col" className="py-2 font-medium">Nguồn, người duyệt</th>
          </tr>
        </thead>
        <tbody>
          {[...series].reverse().map((point) => {
            const change = changeBetween(series.find(({ year }) => year === point.year - 1) ?? null, point);
            const estimate = estimates.get(point.year);
            return (
              <tr key={point.year} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-4 text-left font-normal">{point.year}</th>
                <td className="py-2 pr-4 text-right font-semibold whitespace-nowrap">
                  {actualWords(point.value, unit, shownStyle(point.value, roundingUnit))}
                  <PointNote point={point} />
                </td>
                <td className="py-2 pr-4 text-right whitespace-nowrap text-ink-2">
                  {point.value.kind === "number" && point.value.numerator !== null && point.value.denominator !== null ? `${formatExact(point.value.numerator)} / ${formatExact(point.value.denominator)}` : "–"}
                </td>
                <td className="py-2 pr-4 text-right text-ink-2">{change ? formatExact(change.change, { signed: true, maxDigits }) : "–"}</td>
                <td className="py-2 pr-4 text-right text-ink-3">{estimate === undefined ? "–" : formatWithUnit(estimate, unit, { maxDigits })}</td>
                <td className="max-w-72 py-2 text-small text-ink-2">
                  <ProvenanceWords provenance={point.provenance} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Of a sum its communes matter more than the word estimate. */
function PointNote({ point: { stage, provenance } }: { point: RecordedPoint }) {
  if (provenance.kind === "commune-sum") return <span className="block text-small font-normal text-ink-3">{shortCoverage(provenance)}</span>;
  return stage === "estimate" ? <span className="block text-small font-normal text-ink-3">số ước</span> : null;
}

function ProvenanceWords({ provenance }: { provenance: Provenance }) {
  if (provenance.kind === "printed") {
    return (
      <>
        In trong văn bản của kế hoạch
        {provenance.note ? <span className="block text-slow">{provenance.note}</span> : null}
      </>
    );
  }
  if (provenance.kind === "commune-sum") {
    return (
      <>
        Cộng từ số liệu đã duyệt của {coverageWords(provenance)}
        {isWhole(provenance) ? null : <span className="block text-slow">Chưa đủ số liệu của các xã nên coi như số ước.</span>}
      </>
    );
  }
  return (
    <>
      {provenance.agencyName}; {provenance.approvedBy} duyệt {formatDateTime(provenance.approvedAt)}
      {provenance.reason ? <q className="block text-ink-3">{provenance.reason}</q> : null}
    </>
  );
}
