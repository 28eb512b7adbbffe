import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { MeasureChart } from "@/components/plan/measure-chart";
import { StatusMark } from "@/components/ui/status-mark";
import { digitsOf } from "@/lib/domain/decimal";
import { type Unit } from "@/lib/domain/measure/measure";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type MeasureAssessment, printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
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
  /** The table of the years as a file. */
  csvHref: string;
  /** Said on files with invented figures; null where they are real. */
  notice: string | null;
  /** What else is said of the measure, below it: its areas, its comments. */
  children?: ReactNode;
}

const SOURCE_CLASS_WORDS = { administrative: "báo cáo hành chính", survey: "điều tra", census: "tổng điều tra", register: "sổ, phần mềm đăng ký" } as const;

/** One measure: the chart, the table that says the same, and beside them each status opened to its formula. */
export function MeasureProgress({ plan, assessment, milestones, reference, year, entryHref, totalsHref, csvHref, notice, children }: MeasureProgressProps) {
  const { measure } = assessment;
  const series = assessment.series.filter((point) => point.year <= year);
  const unit = formatUnit(measure.unit);
  const judgements = milestones.flatMap(({ judgements }) => judgements);
  const roundingUnit = printedRoundingUnit(measure);
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
        </div>
        <aside className="mt-6 text-dense frame:mt-0">
          {milestones.map(({ milestone, judgements }) =>
            judgements.map((judgement, index) => (
              <div key={`${milestone} ${index}`} className="mb-5">
                <p className="text-small text-ink-3">
                  Mốc {milestone}: {targetInFull(judgement.target, measure.unit)}
                </p>
                {judgement.status ? (
                  <p className="my-1">
                    <StatusMark status={judgement.exceeded ? "exceeded" : judgement.status} isEstimate={judgement.estimateOnly} />
                  </p>
                ) : null}
                <p className="rounded-md bg-wash px-3 py-2 text-small">
                  <strong className="font-semibold">Cách tính.</strong> {judgement.explanation}{" "}
                  <span className="text-ink-3">
                    Phương pháp lộ trình, phiên bản {judgement.method.version}.
                  </span>
                </p>
                {judgement.requiredYearlyChange !== null ? (
                  <Fact term={`Mỗi năm phải thay đổi, từ nay đến ${milestone}`}>{formatExact(judgement.requiredYearlyChange, { signed: true, maxDigits: digitsOf(roundingUnit) + 1 })}{unit === "%" ? " điểm" : ` ${unit}`}</Fact>
                ) : null}
                {judgement.projection && judgement.status !== "achieved" ? (
                  <Fact term="Theo xu hướng hiện nay (ước tính của phần mềm)">
                    {formatWithUnit(judgement.projection.value, measure.unit, { maxDigits: digitsOf(roundingUnit) })} vào năm {milestone};{" "}
                    {judgement.projection.reachesIn === null ? "không đạt theo xu hướng này" : `đạt mức này năm ${judgement.projection.reachesIn}`}
                  </Fact>
                ) : null}
                <National target={judgement.target} unit={measure.unit} polarity={measure.polarity} reference={reference} />
              </div>
            )),
          )}
          {measure.riseMayBeDetection ? <p className="text-small text-ink-3">Số vụ tăng có thể do phát hiện tốt hơn, chưa chắc do xảy ra nhiều hơn.</p> : null}
        </aside>
      </div>
      {children}
    </section>
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
