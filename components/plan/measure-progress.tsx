import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { MeasureChart } from "@/components/plan/measure-chart";
import { JudgementDetails } from "@/components/plan/judgement-details";
import { MethodMark } from "@/components/ui/method-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { digitsOf } from "@/lib/domain/decimal";
import { type Unit } from "@/lib/domain/measure/measure";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type MeasureAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { methodInput } from "@/lib/domain/progress/assess-by-method";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { METHODS, type Method } from "@/lib/domain/progress/methods";
import { pathAsMethod } from "@/lib/domain/progress/path-as-method";
import { AGAINST_REFERENCE_WORDS, againstReference } from "@/lib/domain/target/against-reference";
import type { Target } from "@/lib/domain/target/target";
import { targetInFull } from "@/lib/domain/target/words";
import { capitalise } from "@/lib/format/capitalise";
import { formatExact, formatUnit, formatWithUnit } from "@/lib/format/number";

interface MeasureProgressProps {
  plan: IssuedPlan;
  assessment: MeasureAssessment;
  milestones: { milestone: number; judgements: Judgement[] }[];
  reference: { unit: Unit; targets: Target[] } | null;
  year: number;
  entryHref: string;
  /** Where its communes stand; null: the plan's area has none below it. */
  totalsHref: string | null;
  /** The same measure in other plans. */
  compareHref: string;
  /** The table of the years as a file. */
  csvHref: string;
  /** Said on files with invented figures; null where they are real. */
  notice: string | null;
  /** By which each status is explained; the default's own status stands first always. */
  method: Method;
  methodsHref: string;
  /** What else is said of the measure, below it: its areas, its comments. */
  children?: ReactNode;
}

const SOURCE_CLASS_WORDS = { administrative: "báo cáo hành chính", survey: "điều tra", census: "tổng điều tra", register: "sổ, phần mềm đăng ký" } as const;

/** One measure: the chart, the table that says the same, and beside them each status opened to its formula. */
export function MeasureProgress({ plan, assessment, milestones, reference, year, entryHref, totalsHref, compareHref, csvHref, notice, method, methodsHref, children }: MeasureProgressProps) {
  const { measure } = assessment;
  const series = assessment.series.filter((point) => point.year <= year);
  const unit = formatUnit(measure.unit);
  const judgements = milestones.flatMap(({ judgements }) => judgements);
  return (
    <section className="mb-12" aria-labelledby={`chi-so-${measure.code}`}>
      <h2 id={`chi-so-${measure.code}`} className="border-t-2 border-ink pt-2 text-section font-semibold">
        {measure.name}
      </h2>
      <p className="mb-4 text-small text-ink-3">
        Đơn vị: {unit || "số lượng"} · nguồn: {SOURCE_CLASS_WORDS[measure.sourceClass]}
        {measure.definition ? ` · ${measure.definition}` : ""}
      </p>
      <div className="gap-10 frame:grid frame:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          {series.length > 0 ? (
            <MeasureChart plan={plan} assessment={assessment} judgements={judgements} year={year} notice={notice} csvHref={csvHref} />
          ) : (
            <p className="border-y border-line py-5 text-ink-2">
              Chưa có kết quả nào đến năm {year}.{" "}
              <Link href={entryHref} className="text-accent">
                Nhập số liệu năm {year}
              </Link>
            </p>
          )}
          {totalsHref ? (
            <p className="mt-3 text-small print:hidden">
              <Link href={totalsHref} className="text-accent">
                Số liệu từng xã, từng cơ quan và số chính thức năm {year}
              </Link>
            </p>
          ) : null}
          <p className="mt-3 text-small print:hidden">
            <Link href={compareHref} className="text-accent">
              So sánh chỉ số này giữa các kế hoạch
            </Link>
          </p>
        </div>
        <aside className="mt-6 text-dense frame:mt-0">
          {milestones.map(({ milestone, judgements }) =>
            judgements.map((judgement, index) => (
              <TargetProgress key={`${milestone} ${index}`} plan={plan} assessment={assessment} milestone={milestone} judgement={judgement} reference={reference} method={method} methodsHref={methodsHref} />
            )),
          )}
          {measure.riseMayBeDetection ? <p className="text-small text-ink-3">Số vụ tăng có thể do phát hiện tốt hơn, chưa chắc do xảy ra nhiều hơn.</p> : null}
        </aside>
      </div>
      {children}
    </section>
  );
}

interface TargetProgressProps extends Pick<MeasureProgressProps, "plan" | "assessment" | "reference" | "method" | "methodsHref"> {
  milestone: number;
  judgement: Judgement;
}

/** One target: what the application says, what the chosen method says, and how each came to it. */
function TargetProgress({ plan, assessment, milestone, judgement, reference, method, methodsHref }: TargetProgressProps) {
  const { measure } = assessment;
  const { target } = judgement;
  const unit = formatUnit(measure.unit);
  const digits = digitsOf(printedRoundingUnit(measure));
  const input = methodInput(plan, assessment, target, judgement.viewYear);
  const official = pathAsMethod(judgement, input);
  const all = METHODS.map(({ code, judge }) => (code === official.method.code ? official : judge(input)));
  const chosen = all.find((one) => one.method.code === method.code) ?? official;
  return (
    <div className="mb-5">
      <p className="text-small text-ink-3">
        Mốc {milestone}: {targetInFull(target, measure.unit)}
      </p>
      {judgement.status ? (
        <p className="my-1">
          <StatusMark status={judgement.exceeded ? "exceeded" : judgement.status} isEstimate={judgement.estimateOnly} />
        </p>
      ) : null}
      {chosen !== official && chosen.status ? (
        <p className="my-1">
          <span className="block text-small text-ink-3">Theo phương pháp {method.name}:</span>
          <MethodMark method={method.code} status={chosen.status} isEstimate={chosen.estimateOnly} />
        </p>
      ) : null}
      <div className="rounded-md bg-wash px-3 py-2 text-small">
        <p>
          <strong className="font-semibold">Cách tính.</strong> {chosen.explanation}{" "}
          <Link href={`${methodsHref}#${method.code}`} className="text-ink-3">
            Phương pháp {method.name}, phiên bản {method.version}
          </Link>
        </p>
        <JudgementDetails judgement={chosen} all={all} series={assessment.series} methodsHref={methodsHref} />
      </div>
      {judgement.requiredYearlyChange !== null ? (
        <Fact term={`Mỗi năm phải thay đổi, từ nay đến ${milestone}`}>
          {formatExact(judgement.requiredYearlyChange, { signed: true, maxDigits: digits + 1 })}
          {unit === "%" ? " điểm" : ` ${unit}`}
        </Fact>
      ) : null}
      {judgement.projection && judgement.status !== "achieved" ? (
        <Fact term="Theo xu hướng hiện nay (ước tính của phần mềm)">
          {formatWithUnit(judgement.projection.value, measure.unit, { maxDigits: digits })} vào năm {milestone};{" "}
          {judgement.projection.reachesIn === null ? "không đạt theo xu hướng này" : `đạt mức này năm ${judgement.projection.reachesIn}`}
        </Fact>
      ) : null}
      <National target={target} unit={measure.unit} polarity={measure.polarity} reference={reference} />
    </div>
  );
}

function National({ target, unit, polarity, reference }: { target: Target; unit: Unit; polarity: "more_is_better" | "less_is_better"; reference: { unit: Unit; targets: Target[] } | null }) {
  const same = reference?.targets.find((candidate) => candidate.timing === target.timing && candidate.year === target.year);
  if (!reference || !same) return null;
  const against = againstReference({ target, unit }, { target: same, unit: reference.unit }, polarity);
  return (
    <Fact term="Cả nước (23/QĐ-TTg)">
      {targetInFull(same, reference.unit)}
      {against ? `; ${AGAINST_REFERENCE_WORDS[against]}` : ""}
    </Fact>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <p className="mt-2.5">
      <span className="block text-small text-ink-3">{capitalise(term)}</span>
      {children}
    </p>
  );
}
