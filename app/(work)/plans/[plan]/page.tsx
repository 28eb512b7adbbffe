import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { StateBar } from "@/components/charts/state-bar";
import { PageHeading } from "@/components/layout/page-heading";
import { AttentionList } from "@/components/plan/attention-list";
import { ToBeEntered } from "@/components/plan/to-be-entered";
import { IndicatorTable } from "@/components/tables/indicator-table";
import { findAssessment } from "@/lib/data/assessments";
import { chooseAttention } from "@/lib/domain/progress/attention";
import { progressSentence } from "@/lib/domain/progress/sentence";
import { filterIndicators, readFilter } from "./_parts/indicator-filter";
import { IndicatorFilterForm } from "./_parts/indicator-filter-form";
import { chosenYear, planContext } from "./_parts/plan-context";

export const metadata: Metadata = { title: "Tổng quan" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { plan, years, defaultYear } = await planContext((await params).plan);
  const search = await searchParams;
  const year = chosenYear(years, defaultYear, search.year);
  const assessment = await findAssessment(plan, year);
  const filter = readFilter(search);
  const shown = filterIndicators(assessment.indicators, filter);
  // The milestone's place in every list of milestones.
  const focus = assessment.milestones.indexOf(assessment.focus);
  const attention = chooseAttention(
    assessment.indicators.map(({ indicator, measures, milestones }) => ({
      indicator,
      state: milestones[focus]?.state ?? null,
      measures: measures.map(({ measure }, index) => ({ name: measure.shortName, judgements: milestones[focus]?.judgements[index] ?? [] })),
    })),
  );
  const base = `/plans/${plan.code}`;
  return (
    <>
      <PageHeading>
        {progressSentence({
          place: plan.placeName,
          viewYear: year,
          milestone: assessment.focus,
          summary: assessment.summaries[focus]!.summary,
          hasFigures: assessment.hasFigures,
          isOneYear: plan.startYear === plan.endYear,
        })}
      </PageHeading>

      <dl className="mb-9 grid gap-x-3 gap-y-2.5 sm:grid-cols-[max-content_1fr]">
        {assessment.summaries.map(({ milestone, summary }) => (
          <StateBar key={milestone} label={`Mốc ${milestone}`} summary={summary} />
        ))}
      </dl>

      {assessment.hasFigures ? (
        attention.length > 0 ? <AttentionList items={attention} indicatorHref={(number) => `${base}/indicators/${encodeURIComponent(number)}?year=${year}`} /> : null
      ) : (
        <ToBeEntered indicators={assessment.indicators} year={year} entryHref={`${base}/entry?year=${year}`} />
      )}

      <section aria-labelledby="tung-chi-tieu">
        <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <h2 id="tung-chi-tieu" className="text-section font-semibold">
            Từng chỉ tiêu
            {shown.length < assessment.indicators.length ? (
              <span className="font-normal text-ink-3">
                {" "}
                · {shown.length} trong {assessment.indicators.length}
              </span>
            ) : null}
          </h2>
          <a href={`/api/v1/plans/${plan.code}/actuals.csv`} className="text-small text-accent print:hidden">
            Tải số liệu (CSV)
          </a>
        </div>
        <IndicatorFilterForm plan={plan} year={year} filter={filter} />
        {shown.length > 0 ? (
          <IndicatorTable plan={plan} assessment={{ ...assessment, indicators: shown }} indicatorHref={(number) => `${base}/indicators/${encodeURIComponent(number)}?year=${year}`} />
        ) : (
          <p className="border-y border-line py-6 text-ink-2">
            Không có chỉ tiêu nào khớp với các điều kiện đã chọn.{" "}
            <Link href={`${base}?year=${year}`} className="text-accent">
              Bỏ các điều kiện
            </Link>
          </p>
        )}
      </section>
    </>
  );
}
