import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StateBar } from "@/components/charts/state-bar";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findSuccession } from "@/lib/data/amendments";
import { listAreaPlans } from "@/lib/data/area-plans";
import { findSuccessionPlace } from "@/lib/data/area-successions";
import { findAssessment } from "@/lib/data/assessments";
import { type PlanSummary, findIssuedPlan } from "@/lib/data/plans";
import { latestYearWithFigures } from "@/lib/data/series";
import { yearsSoFar } from "@/lib/domain/plan/years-so-far";
import { progressSentence } from "@/lib/domain/progress/sentence";
import { formatDate } from "@/lib/format/date";
import { planLabel } from "@/lib/format/plan";
import { today } from "@/lib/today";

interface Props {
  params: Promise<{ area: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Các kế hoạch trên địa bàn ${(await findSuccessionPlace((await params).area))?.name ?? ""}` };
}

/** The plans of a merged area side by side. Each keeps its targets and its counting area: nothing is added across them. */
export default async function AreaPlansPage({ params }: Props) {
  const actor = await requireActor();
  const place = await findSuccessionPlace((await params).area);
  if (!place) notFound();
  const plans = await Promise.all((await listAreaPlans(actor, place.id)).map(assessed));
  return (
    <>
      <PageHeading
        above={
          <Link href={`/areas/${place.id}`} className="text-accent">
            {place.name}
          </Link>
        }
      >
        {plans.length === 0 ? "Chưa có kế hoạch nào bạn được xem" : `${plans.length} kế hoạch trên địa bàn ${place.name.charAt(0).toLowerCase()}${place.name.slice(1)}`}
      </PageHeading>
      <p className="mb-6 max-w-[44rem] text-dense text-ink-2">
        Mỗi kế hoạch giữ mức cần đạt và địa bàn tính toán của mình, kể cả khi tỉnh ban hành đã sáp nhập, cho đến khi có kế hoạch mới thay thế. Kết quả của các kế hoạch đứng cạnh nhau, không cộng vào nhau.{" "}
        <Link href="/compare" className="text-accent">
          So sánh theo từng chỉ số
        </Link>
      </p>
      <ul className="grid gap-x-10 gap-y-8 frame:grid-cols-2">
        {plans.map(({ summary, number, sentence, standings, year, succession }) => (
          <li key={summary.code} className="min-w-0 border-t-2 border-ink pt-3">
            <h2 className="text-section font-semibold">
              <Link href={`/plans/${summary.code}?year=${year}`} className="text-accent">
                {planLabel(summary)}
              </Link>
            </h2>
            <p className="text-small text-ink-3">
              {number ?? "Số để trống"}
              {summary.area.validTo ? `; địa bàn ${summary.area.name.charAt(0).toLowerCase()}${summary.area.name.slice(1)} đến ngày ${formatDate(summary.area.validTo)}` : ""}
            </p>
            {[...(succession.by ? [{ words: "Đã được thay thế bởi", plan: succession.by }] : []), ...succession.of.map((plan) => ({ words: "Thay thế", plan }))].map(({ words, plan }) => (
              <p key={plan.code} className="text-small leading-6 text-ink-2">
                {words}{" "}
                <Link href={`/plans/${plan.code}`} className="text-accent">
                  {plan.title}
                </Link>
                {plan.document ? `, theo ${plan.document}` : ""}
              </p>
            ))}
            <p className="mt-2">{sentence}</p>
            <dl className="mt-3 grid gap-y-2">
              {standings.map(({ milestone, summary: standing }) => (
                <StateBar key={milestone} label={`Mốc ${milestone} (${standing.total} chỉ tiêu)`} summary={standing} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

async function assessed(summary: PlanSummary) {
  const [plan, latest] = await Promise.all([findIssuedPlan(summary.code), latestYearWithFigures(summary.code)]);
  if (!plan) throw new Error(`the plan ${summary.code} is gone`);
  const years = yearsSoFar(plan, Number(today().slice(0, 4)));
  const lastYear = years[years.length - 1] ?? plan.startYear;
  const year = Math.min(latest ?? lastYear, lastYear);
  const [assessment, succession] = await Promise.all([findAssessment(plan, year), findSuccession(plan.id)]);
  const focus = assessment.milestones.indexOf(assessment.focus);
  return {
    summary,
    number: plan.number,
    succession,
    year,
    standings: assessment.summaries,
    sentence: progressSentence({ place: plan.placeName, viewYear: year, milestone: assessment.focus, summary: assessment.summaries[focus]!.summary, hasFigures: assessment.hasFigures, isOneYear: plan.startYear === plan.endYear }),
  };
}
