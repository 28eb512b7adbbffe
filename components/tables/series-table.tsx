import type { Provenance, RecordedPoint } from "@/lib/domain/actual/recorded-point";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { isWhole } from "@/lib/domain/aggregate/commune-sum";
import { coverageWords, shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { type Exact, digitsOf } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/measure/measure";
import type { SeriesRow } from "@/lib/domain/progress/chart-series";
import { changeBetween } from "@/lib/domain/progress/series";
import { targetWords } from "@/lib/domain/target/words";
import { formatDateTime } from "@/lib/format/date";
import { formatExact, formatWithUnit } from "@/lib/format/number";

interface SeriesTableProps {
  /** Oldest first. */
  rows: SeriesRow[];
  unit: Unit;
  roundingUnit: Exact;
  caption: string;
}

/** The values by year, newest first, with where each comes from: all that the chart shows, in words and figures. */
export function SeriesTable({ rows, unit, roundingUnit, caption }: SeriesTableProps) {
  const maxDigits = digitsOf(roundingUnit);
  const shown = rows.filter(({ point, path, projection, targets }) => point !== null || path !== null || projection !== null || targets.length > 0).reverse();
  const hasProjection = rows.some(({ projection }) => projection !== null);
  const estimated = (value: Exact | null) => (value === null ? "–" : formatWithUnit(value, unit, { maxDigits }));
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full min-w-[40rem] border-collapse text-dense">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-left align-bottom text-small text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 pr-4 font-medium">Năm</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Kết quả</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">So với năm trước</th>
            <th scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">Mức cần đạt</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Ước tính lộ trình</th>
            {hasProjection ? <th scope="col" className="py-2 pr-4 text-right font-medium">Ước tính xu hướng</th> : null}
            <th scope="col" className="py-2 font-medium">Nguồn, người duyệt</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ year, point, path, projection, targets }) => (
            <tr key={year} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-normal">{year}</th>
              <td className="py-2 pr-4 text-right font-semibold whitespace-nowrap">{point ? <Result point={point} unit={unit} roundingUnit={roundingUnit} /> : <span className="font-normal text-ink-3">–</span>}</td>
              <td className="py-2 pr-4 text-right text-ink-2">{(point && change(rows, point, maxDigits)) ?? "–"}</td>
              <td className="py-2 pr-4 whitespace-nowrap">{targets.length > 0 ? [...new Set(targets.map((target) => targetWords(target, unit)))].join("; ") : <span className="text-ink-3">–</span>}</td>
              <td className="py-2 pr-4 text-right text-ink-3">{estimated(path)}</td>
              {hasProjection ? <td className="py-2 pr-4 text-right text-ink-3">{estimated(projection)}</td> : null}
              <td className="max-w-72 py-2 text-small text-ink-2">{point ? <ProvenanceWords provenance={point.provenance} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function change(rows: readonly SeriesRow[], point: RecordedPoint, maxDigits: number): string | null {
  const found = changeBetween(rows.find(({ year }) => year === point.year - 1)?.point ?? null, point);
  return found && formatExact(found.change, { signed: true, maxDigits });
}

/** Of a sum its communes matter more than the word estimate. */
function Result({ point: { value, stage, provenance }, unit, roundingUnit }: { point: RecordedPoint; unit: Unit; roundingUnit: Exact }) {
  const notes = [
    ...(value.kind === "number" && value.numerator !== null && value.denominator !== null ? [`${formatExact(value.numerator)}/${formatExact(value.denominator)}`] : []),
    ...(provenance.kind === "commune-sum" ? [shortCoverage(provenance)] : stage === "estimate" ? ["số ước"] : []),
  ];
  return (
    <>
      {actualWords(value, unit, shownStyle(value, roundingUnit))}
      {notes.map((note) => (
        <span key={note} className="block text-small font-normal text-ink-3">
          {note}
        </span>
      ))}
    </>
  );
}

export function ProvenanceWords({ provenance }: { provenance: Provenance }) {
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
