import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapLinks } from "@/components/areas/map-links";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { findPlanArea } from "@/lib/data/amendments";
import { listCarriedFigures } from "@/lib/data/carried-figures";
import { type MeasureTotals, findMeasureTotals } from "@/lib/data/totals";
import { today } from "@/lib/today";
import { can } from "@/lib/domain/access/can";
import { communeState } from "@/lib/domain/aggregate/commune-row";
import { coverageWords } from "@/lib/domain/aggregate/coverage-words";
import { COMMUNE_SUM, sourceValue } from "@/lib/domain/aggregate/official-choice";
import { answerName } from "@/lib/domain/aggregate/official-words";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { formatDateTime } from "@/lib/format/date";
import { measureValueWords } from "@/lib/format/measure-value";
import { ChooseOfficialForm } from "../_parts/choose-official-form";
import { CarriedTable } from "../_parts/carried-table";
import { CommuneTable } from "../_parts/commune-table";
import { TermLinks } from "../_parts/term-links";
import { AgencyAnswers, Differences, OfficialAnswer, SumAnswer } from "../_parts/total-facts";
import { type Search, totalsContext } from "../_parts/totals-context";

interface Props {
  params: Promise<{ plan: string; measure: string }>;
  searchParams: Promise<Search>;
}

async function load({ params, searchParams }: Props) {
  const { plan: code, measure } = await params;
  const search = await searchParams;
  const context = await totalsContext(code, search);
  const totals = await findMeasureTotals(context.plan, decodeURIComponent(measure), context.year, context.term);
  if (!totals) notFound();
  const figures = await listCarriedFigures(context.plan, [totals.measure], [context.year], { term: context.term, day: today() });
  const carried = figures.isOtherMap(context.year) ? figures : null;
  return { ...context, totals, carried, map: carried ? mapViewOf(search.map) : "then", done: search.done };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan, measure } = await props.params;
  const { plan: issued } = await totalsContext(plan, await props.searchParams);
  const found = issued.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures)).find(({ code }) => code === decodeURIComponent(measure));
  return { title: `Tổng hợp từ xã: ${found?.shortName ?? ""}` };
}

export default async function MeasureTotalsPage(props: Props) {
  const { actor, plan, year, term, hasHalfYears, query, when, totals, carried, map, done } = await load(props);
  const { measure, answers, communes, history } = totals;
  const base = `/plans/${plan.code}/totals`;
  const decision = can(actor, "official.choose", await findPlanArea(plan.area.id));
  const missing = communes.filter((commune) => communeState(measure, commune) === "missing");
  return (
    <>
      <PageHeading
        above={
          <Link href={`${base}${query}`} className="text-accent">
            Tổng hợp từ xã
          </Link>
        }
      >
        {measure.shortName}, {when.charAt(0).toLowerCase() + when.slice(1)}
        {answers.sum ? `: ${coverageWords(answers.sum)} có số liệu cộng được` : ""}
      </PageHeading>
      {done === "chosen" && history[0] ? <DoneNotice key={history[0].id}>Đã ghi lựa chọn số liệu chính thức.</DoneNotice> : null}
      {hasHalfYears ? <TermLinks path={`${base}/${measure.code}`} year={year} term={term} /> : null}
      <p className="mb-5 max-w-[44rem] text-dense text-ink-2">
        {measure.name}.{" "}
        <Link href={`/plans/${plan.code}/indicators/${encodeURIComponent(totals.indicator.number)}?year=${year}`} className="text-accent">
          Chỉ tiêu {totals.indicator.number}
        </Link>
      </p>

      <dl className="mb-6 grid max-w-[56rem] gap-x-8 gap-y-4 border-y border-line py-4 text-dense sm:grid-cols-2 frame:grid-cols-4">
        <div>
          <dt className="text-small text-ink-3">Cơ quan báo cáo</dt>
          <dd>
            <AgencyAnswers line={totals} />
          </dd>
        </div>
        <div>
          <dt className="text-small text-ink-3">Cộng từ xã</dt>
          <dd>
            <SumAnswer line={totals} />
          </dd>
        </div>
        <div>
          <dt className="text-small text-ink-3">Chênh lệch (số cộng từ xã trừ số của cơ quan)</dt>
          <dd>
            <Differences line={totals} />
          </dd>
        </div>
        <div>
          <dt className="text-small text-ink-3">Số chính thức</dt>
          <dd>
            <OfficialAnswer line={totals} />
          </dd>
        </div>
      </dl>

      <Choice totals={totals} planCode={plan.code} year={year} term={term} refusal={decision.allowed ? null : decision.reason} />

      <section aria-labelledby="tung-xa" className="mt-8">
        <div className="mb-2 flex max-w-[56rem] flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <h2 id="tung-xa" className="text-section font-semibold">
            Từng xã
          </h2>
          <a href={`${base}/${measure.code}/communes.csv${query}${map === "today" ? "&map=today" : ""}`} className="text-small text-accent print:hidden">
            Tải số liệu từng xã (CSV)
          </a>
        </div>
        {carried ? <MapLinks map={map} hrefOf={(view) => `${base}/${measure.code}${query}${view === "then" ? "" : "&map=today"}`} /> : null}
        {carried && map === "today" ? <CarriedTable measure={measure} year={year} figures={carried} /> : null}
        {map === "then" && missing.length > 0 ? (
          <p className="mb-3 max-w-[56rem] text-dense">
            <strong className="font-medium">{missing.length} xã chưa có số liệu:</strong> {missing.map(({ name }) => name).join(", ")}.
          </p>
        ) : null}
        {map === "today" ? null : communes.length > 0 ? <CommuneTable measure={measure} communes={communes} /> : <p className="text-dense text-ink-2">Địa bàn chưa có xã nào trong danh mục đơn vị hành chính của năm này.</p>}
      </section>
    </>
  );
}

function Choice({ totals: { measure, answers, history }, planCode, year, term, refusal }: { totals: MeasureTotals; planCode: string; year: number; term: string; refusal: string | null }) {
  const current = history[0] ? sourceValue(history[0].decision) : null;
  const agencies = answers.agencies.flatMap((point) => (point.provenance.kind === "entry" ? [[point.provenance.agencyId, `${answerName(point)}: ${measureValueWords(measure, point.value)}`] as const] : []));
  const sum = answers.sum ? [[COMMUNE_SUM, `Cộng từ xã: ${measureValueWords(measure, answers.sum.value)} (${coverageWords(answers.sum)})`] as const] : [];
  const options = [...agencies, ...sum].filter(([value]) => value !== current);
  return (
    <section aria-label="Chọn số liệu chính thức" className="max-w-[44rem]">
      {refusal !== null ? <p className="text-small text-ink-3">{refusal}</p> : null}
      {refusal === null && options.length > 0 ? (
        <FormDisclosure key={history[0]?.id ?? ""} title="Chọn số liệu chính thức">
          <ChooseOfficialForm planCode={planCode} measureCode={measure.code} year={year} term={term} lastChoiceId={history[0]?.id ?? ""} options={options} />
        </FormDisclosure>
      ) : null}
      {history.length > 0 ? (
        <details className="border-b border-line text-dense">
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">Lịch sử lựa chọn ({history.length})</summary>
          <ol className="pb-3">
            {history.map((choice) => (
              <li key={choice.id} className="border-t border-line py-2 first:border-t-0">
                {choice.agencyName ?? "Cộng từ xã"}. {choice.by}, {formatDateTime(choice.at)}: <q>{choice.reason}</q>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
