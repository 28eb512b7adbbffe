import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import type { ComparedMeasure } from "@/lib/data/comparisons";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { type ComparedFigure, type ComparedMilestone, type ComparedPlan, commonMilestone, comparedMilestones, comparedName, demandsAt, figuresInCommonUnit, isConverted, keyOf, targetInCommonUnit, withYearlyPlans } from "@/lib/domain/comparison/compared-plan";
import { DOUBTFUL_FACTOR, magnitudeGroups } from "@/lib/domain/comparison/magnitude";
import type { SourceClass, Unit } from "@/lib/domain/measure/measure";
import { SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { AGAINST_REFERENCE_WORDS, againstReference } from "@/lib/domain/target/against-reference";
import { targetInFull, targetWords } from "@/lib/domain/target/words";
import { validityWords } from "@/lib/format/validity";

interface ComparisonTableProps {
  measure: ComparedMeasure;
  viewYear: number;
}

/** What each plan asks and where it stands: side by side, with a bar where the same words seem to mean something else. */
export function ComparisonTable({ measure, viewYear }: ComparisonTableProps) {
  const compared = measure.plans.map((plan) => ({ plan, milestones: comparedMilestones(plan, viewYear) }));
  const years = [...new Set(compared.flatMap(({ milestones }) => milestones.map(({ year }) => year)))].sort((a, b) => a - b);
  const reference = measure.plans.find(({ isReference }) => isReference) ?? null;
  const groups = groupsOf(measure);
  const milestonesOf = (plan: ComparedPlan) => compared.find((one) => one.plan === plan)?.milestones ?? [];
  const parentOf = (plan: ComparedPlan) => measure.plans.find(({ planId }) => planId === plan.parentPlanId) ?? null;
  if (measure.plans.length === 0) return <p className="mb-8 text-ink-2">Chưa kế hoạch nào dùng chỉ số này.</p>;
  return (
    <table role="table" className="mb-10 w-full border-collapse text-dense max-md:block">
      <caption className="sr-only">{measure.shortName}: mức cần đạt, kết quả mới nhất và đánh giá của từng kế hoạch</caption>
      <thead role="rowgroup" className="text-left text-[0.84375rem] leading-snug text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" className="py-2 pr-4 align-bottom font-medium">Kế hoạch, địa bàn</th>
          <th role="columnheader" className="w-44 py-2 pr-6 text-right align-bottom font-medium">Mới nhất đến {viewYear}</th>
          {years.map((year) => (
            <th key={year} role="columnheader" className="w-56 py-2 pr-4 align-bottom font-medium">
              Năm {year}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, index) => (
        <tbody key={keyOf(group[0]!)} role="rowgroup" className="max-md:block">
          {index > 0 ? (
            <tr role="row" className="max-md:block">
              <td role="cell" colSpan={2 + years.length} className="border-y-2 border-dashed border-ink bg-slow-wash px-2.5 py-2 text-small max-md:block">
                <strong className="font-semibold">Cần kiểm tra định nghĩa.</strong> Từ đây mức cần đạt nhỏ hơn phía trên từ {DOUBTFUL_FACTOR} lần trở lên; cùng tên nhưng có thể không cùng một chỉ số.
              </td>
            </tr>
          ) : null}
          {group.map((plan) => (
            <Row key={keyOf(plan)} plan={plan} milestones={milestonesOf(plan)} years={years} viewYear={viewYear} reference={reference} parent={parentOf(plan)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The national programme first, then by size of demand where sizes differ suspiciously; yearly plans after the plan they serve. */
function groupsOf({ plans, unit }: ComparedMeasure): ComparedPlan[][] {
  const year = commonMilestone(plans);
  const demands = new Map(year === null ? [] : demandsAt(plans, year).map((demand) => [demand.key, demand.limit]));
  const groups = magnitudeGroups(plans.map((plan) => ({ plan, limit: demands.get(keyOf(plan)) ?? null })), unit);
  return groups.map((group) => withYearlyPlans([...group.filter(({ plan }) => plan.isReference), ...group.filter(({ plan }) => !plan.isReference)].map(({ plan }) => plan)));
}

interface RowProps {
  plan: ComparedPlan;
  milestones: ComparedMilestone[];
  years: number[];
  viewYear: number;
  reference: ComparedPlan | null;
  /** The plan that a yearly one serves. */
  parent: ComparedPlan | null;
}

function Row({ plan, milestones, years, viewYear, reference, parent }: RowProps) {
  const latest = (plan.figures ?? []).filter(({ year, value }) => year <= viewYear && value.kind !== "verdict").at(-1) ?? null;
  const cell = "py-2.5 pr-4 align-top max-md:block max-md:py-1 max-md:pr-0";
  return (
    <tr role="row" className={`border-t border-line max-md:block max-md:py-3 ${plan.isReference ? "bg-wash" : ""}`}>
      <th role="rowheader" scope="row" className={`py-2.5 pr-4 text-left align-top font-normal max-md:block max-md:p-0 ${plan.isReference ? "pl-2.5" : ""}`}>
        <PlanName plan={plan} parent={parent} />
      </th>
      <td role="cell" className={`${cell} pr-6 text-right max-md:text-left`}>
        <span className="text-small text-ink-3 md:hidden">Mới nhất đến {viewYear}: </span>
        {plan.isReference ? <span className="text-small text-ink-3">để đối chiếu</span> : <Latest plan={plan} latest={latest} />}
      </td>
      {years.map((year) => (
        <td key={year} role="cell" className={`${cell} ${milestones.some((one) => one.year === year) || parentTargets(parent, year).length > 0 ? "" : "max-md:hidden"}`}>
          <span className="block text-small text-ink-3 md:hidden">Năm {year}</span>
          <Milestone plan={plan} milestone={milestones.find((one) => one.year === year) ?? null} reference={reference} />
          {milestones.some((one) => one.year === year)
            ? null
            : parentTargets(parent, year).map((target) => (
                <span key={target.phrase} className="block text-small text-ink-3">
                  {parent!.isReference ? "mốc của chương trình quốc gia" : "mốc của kế hoạch cấp trên"}: {targetWords(target, parent!.measure.unit)}
                </span>
              ))}
        </td>
      ))}
    </tr>
  );
}

/** What the plan above asks at a milestone between which a yearly plan lies. */
const parentTargets = (parent: ComparedPlan | null, year: number) => (parent?.measure.targets ?? []).filter((target) => target.timing === "milestone" && target.year === year);

function PlanName({ plan, parent }: Pick<RowProps, "plan" | "parent">) {
  const { area, indicator, figures, isReference } = plan;
  if (isReference) return <span className="font-semibold">{plan.placeName}: chương trình quốc gia {plan.startYear}–{plan.endYear}</span>;
  const href = figures === null ? `/issued/${plan.planCode}` : `/plans/${plan.planCode}/indicators/${encodeURIComponent(indicator.number)}`;
  return (
    <>
      <Link href={href} className="font-medium text-ink decoration-line-strong">
        {comparedName(plan)}
      </Link>
      <span className="block text-small text-ink-3">
        Chỉ tiêu {indicator.number} · {area.name}
        {area.validFrom !== null || area.validTo !== null ? `, ${validityWords(area)}` : ""}
        {area.becomes.length > 0 ? `; nay thuộc ${area.becomes.join(", ")}` : ""}
      </span>
      {parent ? <span className="block text-small text-ink-3">Kế hoạch năm, thực hiện {parent.isReference ? "chương trình quốc gia" : `kế hoạch ${comparedName(parent)}`}</span> : null}
      {isConverted(plan) ? <span className="block text-small text-slow">Văn bản in theo {UNIT_WORDS[plan.measure.unit]}</span> : null}
      {indicator.needsReview ? <span className="block text-small text-slow">Cần xem lại văn bản</span> : null}
    </>
  );
}

function Latest({ plan, latest }: { plan: ComparedPlan; latest: ComparedFigure | null }) {
  if (plan.figures === null) return <span className="text-small text-ink-3">bạn chưa được xem số liệu của kế hoạch này</span>;
  if (!latest) return <span className="text-small text-ink-3">chưa có số liệu</span>;
  const common = figuresInCommonUnit(plan).find(({ year }) => year === latest.year) ?? latest;
  return (
    <>
      <span className="font-semibold whitespace-nowrap">{figureWords(common, plan.measure.catalogueUnit, plan.measure.roundingUnit)}</span>
      {isConverted(plan) ? <Small>in: {figureWords(latest, plan.measure.unit, printedRoundingUnit(plan.measure))}</Small> : null}
      <Small>
        năm {latest.year}
        {latest.stage === "estimate" && latest.provenance.kind !== "commune-sum" ? ", số ước" : ""}
      </Small>
      <Small>{sourceOf(latest)}</Small>
    </>
  );
}

const figureWords = (figure: ComparedFigure, unit: Unit, roundingUnit: string) => actualWords(figure.value, unit, shownStyle(figure.value, roundingUnit));

/** "điều tra", "cộng từ 45/45 xã", "in trong văn bản". */
export function sourceOf({ provenance, sourceClass }: { provenance: ComparedFigure["provenance"]; sourceClass: SourceClass | null }): string {
  if (provenance.kind === "printed") return "in trong văn bản";
  if (provenance.kind === "commune-sum") return `cộng ${shortCoverage(provenance)}`;
  return sourceClass === null ? "" : SOURCE_CLASS_WORDS[sourceClass].toLowerCase();
}

function Milestone({ plan, milestone, reference }: { plan: ComparedPlan; milestone: ComparedMilestone | null; reference: ComparedPlan | null }) {
  if (!milestone) return null;
  const { judgement } = milestone;
  return (
    <>
      {milestone.targets.map((target) => {
        const common = targetInCommonUnit(target, plan);
        const national = reference?.measure.targets.find((one) => one.timing === target.timing && one.year === target.year);
        const against = national && !plan.isReference ? againstReference({ target, unit: plan.measure.unit }, { target: national, unit: reference!.measure.unit }, plan.measure.polarity) : null;
        const say = target.timing === "milestone" && !target.maintained ? targetWords : targetInFull;
        return (
          <span key={target.phrase} className="block">
            {say(common, plan.measure.catalogueUnit)}
            {common === target ? null : <Small>in: {say(target, plan.measure.unit)}</Small>}
            {against ? <Small>{AGAINST_REFERENCE_WORDS[against]}</Small> : null}
          </span>
        );
      })}
      {judgement?.status ? <StatusMark status={judgement.exceeded ? "exceeded" : judgement.status} isEstimate={judgement.estimateOnly} /> : null}
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => <span className="block text-small font-normal text-ink-3">{children}</span>;
