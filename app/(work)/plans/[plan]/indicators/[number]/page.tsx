import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { EarlierVerdicts } from "@/components/plan/earlier-verdicts";
import { MeasureByArea } from "@/components/plan/measure-by-area";
import { MeasureComments } from "@/components/plan/measure-comments";
import { MeasureProgress } from "@/components/plan/measure-progress";
import { MethodNote, MethodPicker } from "@/components/plan/method-picker";
import { NeedsReview } from "@/components/ui/needs-review";
import { findIndicatorAssessment } from "@/lib/data/assessments";
import { listPlaces } from "@/lib/data/carried-areas";
import { listEarlierVerdicts } from "@/lib/data/earlier-verdicts";
import { listMeasureComments } from "@/lib/data/measure-comments";
import { listReferenceTargets } from "@/lib/data/plans";
import { DEMONSTRATION_NOTICE } from "@/lib/documents/notice";
import { focusOf } from "@/lib/domain/progress/assess-plan";
import { indicatorHeadline } from "@/lib/domain/progress/headline";
import { DEFAULT_METHOD } from "@/lib/domain/progress/methods";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { env } from "@/lib/env";
import { agencyChanges, agencyWords } from "@/lib/format/agencies";
import { formatDate } from "@/lib/format/date";
import { today } from "@/lib/today";
import { chosenMethod, methodHref } from "../../_parts/chosen-method";
import { chosenYear, planContext } from "../../_parts/plan-context";

interface Props {
  params: Promise<{ plan: string; number: string }>;
  searchParams: Promise<{ year?: string | string[]; method?: string | string[]; map?: string | string[] }>;
}

async function load({ params, searchParams }: Props) {
  const { plan: code, number } = await params;
  const { actor, plan, years, defaultYear } = await planContext(code);
  const year = chosenYear(years, defaultYear, (await searchParams).year);
  const found = await findIndicatorAssessment(plan, decodeURIComponent(number).normalize("NFC"), year);
  if (!found) notFound();
  return { actor, plan, year, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await load(props);
  return { title: `Chỉ tiêu ${found.indicator.number}. ${found.indicator.shortName}` };
}

export default async function IndicatorPage(props: Props) {
  const { actor, plan, year, found } = await load(props);
  const { indicator } = found;
  const measures = found.measures.map(({ measure }) => measure);
  const asked = await props.searchParams;
  const [references, { view, areas }, comments, earlier] = await Promise.all([
    listReferenceTargets(),
    listPlaces(mapViewOf(asked.map), plan, measures, year, today()),
    listMeasureComments(actor, plan.id, measures.map(({ id }) => id), year),
    listEarlierVerdicts(actor, plan, measures.map(({ id }) => id), today()),
  ]);
  const base = `/plans/${plan.code}`;
  const indicators = plan.goals.flatMap((goal) => goal.indicators);
  const order = indicators.indexOf(indicator);
  const previous = indicators[order - 1];
  const next = indicators[order + 1];
  const method = chosenMethod(asked.method);
  const hrefOf = (number: string, code = method.code) => methodHref(`${base}/indicators/${encodeURIComponent(number)}`, { year: String(year) }, code);
  const milestones = found.milestones.map(({ milestone }) => milestone);
  const focus = milestones.indexOf(focusOf(plan, milestones, year));
  return (
    <>
      <PageHeading
        above={
          <>
            <Link href={`${base}?year=${year}&goal=${found.goalOrdinal}`} className="text-ink-3">
              Mục tiêu {found.goalOrdinal}
            </Link>{" "}
            › Chỉ tiêu {indicator.number}
          </>
        }
      >
        {indicatorHeadline(found, focus, year)}
      </PageHeading>

      <blockquote className="max-w-[44rem] border-l-4 border-line-strong pl-4 whitespace-pre-line">{indicator.text}</blockquote>
      <p className="mt-2 mb-4 text-small text-ink-3">
        Chỉ tiêu {indicator.number}, {plan.title}
        {plan.number ? `, ${plan.number}` : ""}
        {plan.issuedOn ? ` ngày ${formatDate(plan.issuedOn)}` : ""}.{" "}
        <Link href={`${base}/issued#chi-tieu-${indicator.number}`} className="text-accent">
          Xem trong văn bản
        </Link>
      </p>
      {indicator.needsReview ? <NeedsReview>{indicator.needsReview}</NeedsReview> : null}
      <div className="mb-8">
        <p className="text-dense">
          {indicator.agencies.length > 0 ? indicator.agencies.map(agencyWords).join("; ") : indicator.printedAgencies.length > 0 ? "Hiện chưa có cơ quan nào được phân công chỉ tiêu này." : "Văn bản không phân công cơ quan cho chỉ tiêu này."}
        </p>
        {agencyChanges(indicator) ? (
          <p className="text-small text-ink-3">{`Văn bản phân công: ${indicator.printedAgencies.map(agencyWords).join("; ") || "không cơ quan nào"}. Thay đổi đến nay: ${agencyChanges(indicator)}.`}</p>
        ) : null}
      </div>

      <div className="mb-6">
        <MethodPicker chosen={method.code} hrefOf={(code) => hrefOf(indicator.number, code)} />
        {method === DEFAULT_METHOD ? null : <MethodNote method={method} methodsHref="/methods" />}
      </div>

      {found.measures.map((measure, index) => (
        <MeasureProgress
          key={measure.measure.code}
          plan={plan}
          assessment={measure}
          milestones={found.milestones.map(({ milestone, judgements }) => ({ milestone, judgements: judgements[index] ?? [] }))}
          reference={references.get(measure.measure.code) ?? null}
          year={year}
          entryHref={`${base}/entry?year=${year}`}
          csvHref={`${base}/indicators/${encodeURIComponent(indicator.number)}/series.csv?measure=${measure.measure.code}&year=${year}`}
          method={method}
          methodsHref="/methods"
          notice={env.DEMONSTRATION ? DEMONSTRATION_NOTICE : null}
          compareHref={`/compare/${measure.measure.code}?year=${year}`}
          totalsHref={plan.area.level === "commune" ? null : `${base}/totals/${measure.measure.code}?year=${year}`}
        >
          <EarlierVerdicts measure={measure.measure} verdicts={earlier.get(measure.measure.id) ?? []} />
          {areas.get(measure.measure.id)?.length ? (
            <MeasureByArea
              measure={measure.measure}
              communes={areas.get(measure.measure.id) ?? []}
              year={year}
              mapHref={`${base}/map?measure=${measure.measure.code}&year=${year}${view === "today" ? "&map=today" : ""}`}
              maps={view && { view, hrefOf: (map) => methodHref(`${base}/indicators/${encodeURIComponent(indicator.number)}`, { year: String(year), map: map === "today" ? map : "" }, method.code) }}
            />
          ) : null}
          <MeasureComments measureCode={measure.measure.code} comments={comments.get(measure.measure.id) ?? []} />
        </MeasureProgress>
      ))}

      <nav aria-label="Chỉ tiêu liền kề" className="mt-10 flex justify-between gap-6 border-t border-line pt-4 text-dense print:hidden">
        {previous ? (
          <Link href={hrefOf(previous.number)} className="text-accent">
            ← {previous.number}. {previous.shortName}
          </Link>
        ) : (
          <span />
        )}
        {next ? (
          <Link href={hrefOf(next.number)} className="text-right text-accent">
            {next.number}. {next.shortName} →
          </Link>
        ) : null}
      </nav>
    </>
  );
}
