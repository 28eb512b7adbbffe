import { type DrawnPoint, PublishedChart } from "@/components/charts/published-chart";
import { PublishedValue, markWords } from "@/components/publication/published-value";
import { isWhole } from "@/lib/domain/aggregate/commune-sum";
import type { Coverage } from "@/lib/domain/aggregate/commune-sum";
import { coverageWords } from "@/lib/domain/aggregate/coverage-words";
import { digitsOf } from "@/lib/domain/decimal";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import { openWords } from "@/lib/domain/publication/open-words";
import { targetWords } from "@/lib/domain/target/words";
import { formatExact, formatUnit } from "@/lib/format/number";

interface Point {
  year: number;
  value: OpenValue;
  stage: "estimate" | "final";
  source: { kind: "agency"; name: string } | { kind: "communes"; coverage: Coverage } | { kind: "document" };
  mark: { kind: "corrected" | "added"; on: string } | null;
}

interface PublishedMeasureProps {
  plan: Pick<IssuedPlan, "startYear" | "endYear">;
  measure: IssuedMeasure;
  points: readonly Point[];
}

/** Whether there is anything to draw. */
export const hasNumbers = (points: readonly { value: OpenValue }[]): boolean => points.some(({ value }) => value.kind === "number");

/** The chart of what is published of a measure; null where no year has a number. */
export function PublishedMeasureChart({ plan, measure, points }: PublishedMeasureProps) {
  if (!hasNumbers(points)) return null;
  const maxDigits = digitsOf(printedRoundingUnit(measure));
  const unit = formatUnit(measure.unit);
  return (
    <PublishedChart
      startYear={plan.startYear}
      endYear={plan.endYear}
      points={points.flatMap(({ year, value, stage }): DrawnPoint[] => {
        const isEstimate = stage === "estimate";
        if (value.kind === "number") return [{ year, value: Number(value.value), words: openWords(value, measure), isEstimate }];
        if (value.kind === "under_5") return [{ year, value: null, words: "dưới 5", isEstimate }];
        return value.kind === "withheld" ? [{ year, value: null, words: "không nêu", isEstimate }] : [];
      })}
      targets={measure.targets.flatMap((target) => (target.basis === "value" && target.year !== null && target.value !== null ? [{ year: target.year, value: Number(target.value), words: targetWords(target, measure.unit) }] : []))}
      write={(value) => `${formatExact(String(value), { maxDigits })}${unit.startsWith("/") ? "" : unit}`}
      isShare={measure.unit === "percent"}
      label={`${measure.shortName}: kết quả đã công bố từng năm và mức cần đạt, bảng bên cạnh ghi cùng các số này`}
    />
  );
}

/** What the chart shows, in words and figures, newest first, with who reported it. */
export function PublishedMeasureTable({ measure, points }: Omit<PublishedMeasureProps, "plan">) {
  const hasFractions = points.some(({ value }) => value.kind === "number" && value.numerator !== null);
  return (
    <div className="max-w-[52rem] overflow-x-auto" tabIndex={0} role="region" aria-label={`${measure.shortName}, từng năm`}>
      <table className="w-full border-collapse text-dense">
        <caption className="sr-only">{measure.shortName}, từng năm</caption>
        <thead className="text-left text-small text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-20 py-2 pr-4 font-medium">Năm</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Kết quả</th>
            {hasFractions ? <th scope="col" className="py-2 pr-4 text-right font-medium max-sm:hidden">Tử số / mẫu số</th> : null}
            <th scope="col" className="w-1/2 py-2 font-medium">Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ year, value, stage, source, mark }) => (
            <tr key={year} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-normal">{year}</th>
              <td className="py-2 pr-4 text-right">
                <PublishedValue value={value} measure={measure} />
                {stage === "estimate" ? <span className="block text-small text-ink-3">số ước</span> : null}
              </td>
              {hasFractions ? (
                <td className="py-2 pr-4 text-right whitespace-nowrap text-ink-2 max-sm:hidden">
                  {value.kind === "number" && value.numerator !== null && value.denominator !== null ? `${formatExact(value.numerator)} / ${formatExact(value.denominator)}` : "–"}
                </td>
              ) : null}
              <td className="py-2 text-small text-ink-2">
                <Source source={source} />
                {mark ? <span className="block font-medium text-slow">{markWords(mark)}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Source({ source }: { source: Point["source"] }) {
  if (source.kind === "document") return "in trong văn bản của kế hoạch";
  if (source.kind === "agency") return source.name;
  return `cộng từ ${coverageWords(source.coverage)}${isWhole(source.coverage) ? "" : ", chưa đủ nên coi như số ước"}`;
}

/** Whether a table of these needs the sentence that says why figures are kept back. */
export const hasKeptBack = (points: readonly { value: OpenValue }[]): boolean => points.some(({ value }) => value.kind === "under_5" || value.kind === "withheld");

/** The figure in one phrase: "25,1% (ước, 2024)". */
export const pointWords = ({ year, value, stage }: Point, measure: IssuedMeasure): string => `${openWords(value, measure)} ${stage === "estimate" ? "(ước) " : ""}năm ${year}`;
