import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { targetInFull } from "@/lib/domain/target/words";
import { planLabel } from "@/lib/format/plan";

interface EarlierVerdictsProps {
  measure: Pick<IssuedMeasure, "code">;
  verdicts: readonly {
    plan: Pick<IssuedPlan, "code" | "area" | "startYear" | "endYear">;
    indicatorNumber: string;
    milestone: number;
    measure: IssuedMeasure;
    judgement: Judgement;
  }[];
}

/** What the plans whose place this one took came to for the measure: by their own targets, in their own area. */
export function EarlierVerdicts({ measure, verdicts }: EarlierVerdictsProps) {
  if (verdicts.length === 0) return null;
  const heading = `ke-hoach-truoc-${measure.code}`;
  return (
    <section aria-labelledby={`${heading} chi-so-${measure.code}`} className="mt-8">
      <h3 id={heading} className="mb-1 font-semibold">
        Kết quả theo kế hoạch trước
      </h3>
      <p className="mb-2 max-w-[44rem] text-small text-ink-3">Giữ nguyên mức cần đạt và địa bàn của kế hoạch trước; không cộng vào kết quả của kế hoạch này.</p>
      <ul className="divide-y divide-line border-y border-line text-dense">
        {verdicts.map((verdict) => (
          <li key={`${verdict.plan.code} ${verdict.indicatorNumber} ${verdict.milestone}`} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_13rem]">
            <div>
              <Link href={`/plans/${verdict.plan.code}/indicators/${encodeURIComponent(verdict.indicatorNumber)}?year=${verdict.milestone}`} className="inline-block py-0.5 text-accent">
                {`Mốc ${verdict.milestone}, chỉ tiêu ${verdict.indicatorNumber}: ${planLabel(verdict.plan)}`}
              </Link>
              <span className="block text-ink-2">{targetInFull(verdict.judgement.target, verdict.judgement.unit)}</span>
            </div>
            <div>
              {verdict.judgement.status ? <StatusMark status={verdict.judgement.exceeded ? "exceeded" : verdict.judgement.status} isEstimate={verdict.judgement.estimateOnly} /> : null}
              <span className="block text-small text-ink-2">{figureWords(verdict)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function figureWords({ judgement, measure, milestone }: EarlierVerdictsProps["verdicts"][number]): string {
  const point = judgement.judged ?? judgement.latest;
  if (!point) return `chưa có số liệu năm ${milestone}`;
  return `${actualWords(point.value, judgement.unit, shownStyle(point.value, printedRoundingUnit(measure)))} năm ${point.year}`;
}
