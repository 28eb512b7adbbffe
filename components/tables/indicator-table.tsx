import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/charts/sparkline";
import { MethodMark } from "@/components/ui/method-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { shownStyle } from "@/lib/domain/actual/shown";
import type { ActualValue } from "@/lib/domain/actual/value";
import { actualWords } from "@/lib/domain/actual/value-words";
import { shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { type Exact, digitsOf } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/measure/measure";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type IndicatorAssessment, type PlanAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { type IndicatorByMethod, methodStateWords } from "@/lib/domain/progress/assess-by-method";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { lastYearChange } from "@/lib/domain/progress/series";
import { targetWords } from "@/lib/domain/target/words";
import { formatExact, formatUnit } from "@/lib/format/number";

interface IndicatorTableProps {
  plan: IssuedPlan;
  assessment: PlanAssessment;
  indicatorHref: (number: string) => string;
  /** Another method's statuses by indicator id, in place of the default's; null: the default's. */
  byMethod?: ReadonlyMap<string, IndicatorByMethod> | null;
}

/** Every indicator with its measures, grouped by goal. On phones each measure is a block of its own, the same cells stacked. */
export function IndicatorTable({ plan, assessment, indicatorHref, byMethod = null }: IndicatorTableProps) {
  const { milestones, viewYear } = assessment;
  const goals = plan.goals.map((goal) => ({ goal, rows: assessment.indicators.filter(({ goalOrdinal }) => goalOrdinal === goal.ordinal) })).filter(({ rows }) => rows.length > 0);
  return (
    <table role="table" className="w-full border-collapse text-dense phone:block print:text-[0.82rem] print:leading-[1.15]">
      <thead role="rowgroup" className="text-left text-[0.84375rem] leading-snug text-ink-3 phone:sr-only print:text-[0.75rem]">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" className="w-9 py-2 pr-2 align-bottom print:py-0.5 font-medium">Số</th>
          <th role="columnheader" className="py-2 pr-3 align-bottom print:py-0.5 font-medium">Chỉ tiêu, chỉ số</th>
          <th role="columnheader" className="w-28 print:w-20 py-2 pr-3 text-right align-bottom print:py-0.5 font-medium">Mới nhất</th>
          <th role="columnheader" className="w-20 print:w-14 print:pr-2 py-2 pr-4 text-right align-bottom print:py-0.5 font-medium">So với năm trước</th>
          <th role="columnheader" className="w-44 py-2 pr-3 align-bottom print:py-0.5 font-medium max-frame:hidden">
            {plan.startYear === plan.endYear ? plan.startYear : `${plan.startYear}–${plan.endYear}`}
          </th>
          {milestones.map((milestone) => (
            <th key={milestone} role="columnheader" className="w-44 print:w-[16rem] py-2 pr-3 align-bottom print:py-0.5 font-medium">
              {`Mốc ${milestone}`}
            </th>
          ))}
          <th role="columnheader" className="w-32 py-2 align-bottom font-medium max-xl:hidden">Cơ quan chủ trì</th>
        </tr>
      </thead>
      {goals.map(({ goal, rows }) => (
        <tbody key={goal.ordinal} role="rowgroup" className="phone:block">
          <tr role="row" className="phone:block">
            <th role="rowheader" scope="rowgroup" colSpan={6 + milestones.length} className="border-b border-line bg-wash px-2.5 py-2 text-left text-dense font-semibold phone:block print:py-px print:text-[0.8rem]">
              {goal.title}
            </th>
          </tr>
          {rows.flatMap((row) =>
            row.measures.map((measure, index) => (
              <MeasureRow key={`${row.indicator.number} ${measure.measure.code}`} plan={plan} row={row} index={index} viewYear={viewYear} href={indicatorHref(row.indicator.number)} byMethod={byMethod?.get(row.indicator.id) ?? null} />
            )),
          )}
        </tbody>
      ))}
    </table>
  );
}

interface MeasureRowProps {
  plan: IssuedPlan;
  row: IndicatorAssessment;
  /** Of the measure in its indicator. */
  index: number;
  viewYear: number;
  href: string;
  byMethod: IndicatorByMethod | null;
}

function MeasureRow({ plan, row, index, viewYear, href, byMethod }: MeasureRowProps) {
  const { indicator } = row;
  const { measure, series } = row.measures[index]!;
  const isFirst = index === 0;
  const roundingUnit = printedRoundingUnit(measure);
  const known = series.filter(({ year }) => year <= viewYear);
  const latest = known.findLast(({ value }) => value.kind !== "verdict") ?? null;
  const change = lastYearChange(known);
  const isSingle = row.measures.length === 1;
  const leads = indicator.agencies.filter(({ role }) => role === "lead");
  return (
    <tr role="row" className={`align-top phone:grid phone:grid-cols-[2.25rem_1fr_auto] phone:gap-x-2 phone:py-3 ${isFirst ? "border-t border-line" : "phone:pt-0"}`}>
      <td role="cell" className="py-2.5 pr-2 text-ink-3 phone:p-0 print:py-px">
        {isFirst ? indicator.number : <span className="sr-only">{indicator.number}</span>}
      </td>
      <th role="rowheader" scope="row" className="py-2.5 pr-3 text-left font-normal phone:p-0 print:py-px">
        {isFirst ? (
          <Link href={href} className={`font-medium text-ink decoration-line-strong print:no-underline ${isSingle ? "" : "print:hidden"}`}>
            {isSingle ? measure.shortName : indicator.shortName}
          </Link>
        ) : null}
        {isSingle ? null : <span className="block">{measure.shortName}</span>}
        {isFirst && indicator.needsReview ? <span className="block text-small text-slow print:hidden">Cần xem lại văn bản</span> : null}
      </th>
      <td role="cell" className="py-2.5 pr-3 text-right whitespace-nowrap phone:p-0 print:py-px">
        <LatestValue value={latest?.value ?? null} unit={measure.unit} roundingUnit={roundingUnit} />
        {latest && (latest.year !== viewYear || latest.stage === "estimate") ? (
          <span className="block text-small text-ink-3 print:ml-1 print:inline print:text-[0.7rem]">
            <span className={latest.stage === "estimate" ? "" : "print:hidden"}>{latest.stage === "estimate" ? "ước " : "năm "}</span>
            {latest.year}
          </span>
        ) : null}
        {latest?.provenance.kind === "commune-sum" ? <span className="block text-small text-ink-3 print:hidden">{shortCoverage(latest.provenance)}</span> : null}
      </td>
      <td role="cell" className="py-2.5 pr-4 text-right text-ink-2 print:py-px print:pr-2 phone:col-start-3 phone:p-0 phone:text-small">
        {change && change.to === latest?.year ? formatExact(change.change, { signed: true, maxDigits: digitsOf(roundingUnit) }) : <span className="phone:hidden">–</span>}
        {change && change.to === latest?.year ? <span className="text-ink-3 md:sr-only">{` so với ${change.from}`}</span> : null}
      </td>
      <td role="cell" className="py-1 pr-3 max-frame:hidden">
        <Sparkline
          startYear={plan.startYear}
          endYear={plan.endYear}
          points={series.flatMap(({ year, value, stage }) => (value.kind === "number" && year <= viewYear ? [{ year, value: Number(value.value), isEstimate: stage === "estimate" }] : []))}
          targets={measure.targets.flatMap((target) => (target.basis === "value" && target.year !== null && target.value !== null ? [{ year: target.year, value: Number(target.value) }] : []))}
          label={`${measure.shortName}: kết quả từng năm và mức cần đạt`}
        />
      </td>
      {row.milestones.map(({ milestone, judgements }, place) => {
        const other = byMethod?.milestones[place];
        return other ? (
          <MethodCell key={milestone} byMethod={other} index={index} unit={measure.unit} />
        ) : (
          <MilestoneCell key={milestone} milestone={milestone} judgements={judgements[index] ?? []} unit={measure.unit} />
        );
      })}
      <td role="cell" className="py-2.5 text-small text-ink-3 max-xl:hidden">
        {isFirst ? leads.map(({ name }) => name).join(", ") || "chưa phân công" : null}
      </td>
    </tr>
  );
}

const MILESTONE_CELL = "py-2.5 pr-3 text-small print:py-px print:pr-1 print:[&_*]:text-[0.77rem] print:[&_svg]:size-2.5 phone:col-span-2 phone:col-start-2 phone:py-0.5";

function MilestoneCell({ milestone, judgements, unit }: { milestone: number; judgements: Judgement[]; unit: Unit }) {
  return (
    <td role="cell" className={MILESTONE_CELL}>
      {judgements.length === 0 ? (
        <NoTarget />
      ) : (
        judgements.map(({ target, status, estimateOnly, trend }, index) => (
          <div key={index} className="phone:flex phone:flex-wrap phone:gap-x-2">
            <span className="text-ink-3 md:hidden">{`${milestone}: `}</span>
            <span className="block print:mr-1 print:inline">{targetWords(target, unit)}</span>
            {status ? <StatusMark status={status} isEstimate={estimateOnly} /> : <span className="text-ink-3">{trend ? (trend.isAsWanted === null ? "không đổi" : trend.isAsWanted ? "đúng hướng" : "ngược hướng") : "chưa có xu hướng"}</span>}
          </div>
        ))
      )}
    </td>
  );
}

const NoTarget = () => (
  <span className="text-ink-3 phone:hidden">
    –<span className="sr-only"> không đặt mức cho mốc này</span>
  </span>
);

/** The same cell in another method's words; above an indicator's first measure, what it says of the whole. */
function MethodCell({ byMethod: { milestone, state, judgements }, index, unit }: { byMethod: IndicatorByMethod["milestones"][number]; index: number; unit: Unit }) {
  const ofMeasure = judgements[index] ?? [];
  return (
    <td role="cell" className={MILESTONE_CELL}>
      {index === 0 && judgements.length > 1 && state ? (
        <div className="mb-1">
          <span className="text-ink-3">Cả chỉ tiêu: </span>
          <MethodMark method={state.method} status={state.status} words={methodStateWords(state)} />
        </div>
      ) : null}
      {ofMeasure.length === 0 ? (
        <NoTarget />
      ) : (
        ofMeasure.map(({ target, status, estimateOnly, method }, place) => (
          <div key={place} className="phone:flex phone:flex-wrap phone:gap-x-2">
            <span className="text-ink-3 md:hidden">{`${milestone}: `}</span>
            <span className="block print:mr-1 print:inline">{targetWords(target, unit)}</span>
            {status ? <MethodMark method={method.code} status={status} isEstimate={estimateOnly} /> : null}
          </div>
        ))
      )}
    </td>
  );
}

function LatestValue({ value, unit, roundingUnit }: { value: ActualValue | null; unit: Unit; roundingUnit: Exact }) {
  if (value === null || value.kind === "cleared") return <span className="text-ink-3">–</span>;
  if (value.kind === "number") {
    return (
      <>
        <strong className="font-semibold">{formatExact(value.value, shownStyle(value, roundingUnit))}</strong>
        <span className="text-small text-ink-3 print:text-[0.75rem]">{` ${formatUnit(unit)}`}</span>
        {value.numerator !== null && value.denominator !== null ? <span className="sr-only">{` (${formatExact(value.numerator)}/${formatExact(value.denominator)})`}</span> : null}
      </>
    );
  }
  return <span className="text-small text-ink-2 print:text-[0.75rem]">{actualWords(value, unit)}</span>;
}
