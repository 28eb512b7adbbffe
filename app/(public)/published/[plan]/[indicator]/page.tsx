import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { PublicationLines } from "@/components/publication/publication-lines";
import { PublishedMeasureChart, PublishedMeasureTable, hasKeptBack, hasNumbers, pointWords } from "@/components/publication/published-measure";
import { PublishedStatus } from "@/components/publication/published-status";
import { Link } from "@/components/ui/link";
import type { PublishedIndicator, PublishedResults } from "@/lib/data/published-results";
import { DEMONSTRATION_NOTICE } from "@/lib/documents/notice";
import { SOURCE_CLASS_WORDS } from "@/lib/domain/measure/words";
import { PROTECTION_WORDS } from "@/lib/domain/publication/open-words";
import { targetInFull } from "@/lib/domain/target/words";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/date";
import { planLabel } from "@/lib/format/plan";
import { today } from "@/lib/today";
import { publishedPlan } from "../../_parts/published-plan";

interface Props {
  params: Promise<{ plan: string; indicator: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}

async function load({ params, searchParams }: Props): Promise<{ results: PublishedResults; found: PublishedIndicator }> {
  const { plan: code, indicator } = await params;
  const { results } = await publishedPlan(code, (await searchParams).year);
  const found = results?.indicators.find((one) => one.indicator.number === decodeURIComponent(indicator).normalize("NFC"));
  if (!results || !found) notFound();
  return { results, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { results, found } = await load(props);
  return { title: `${found.indicator.shortName}, ${planLabel(results.plan)}`, description: finding(found) };
}

/** The latest published figure of each measure, in one line. */
const finding = ({ indicator, measures }: PublishedIndicator): string => {
  const told = measures.flatMap(({ measure, points }) => {
    const latest = points.findLast(({ value }) => value.kind !== "verdict");
    return latest ? [`${measures.length > 1 ? `${measure.shortName} ` : ""}${pointWords(latest, measure)}`] : [];
  });
  return `${indicator.shortName}: ${told.length > 0 ? told.join("; ") : "chưa có số liệu được công bố"}`;
};

export default async function PublishedIndicatorPage(props: Props) {
  const { results, found } = await load(props);
  const { plan, hidden, viewYear, publications } = results;
  const { indicator, measures, milestones } = found;
  const address = `${env.NEXTAUTH_URL}/published/${plan.code}/${encodeURIComponent(indicator.number)}`;
  const about = publications.filter(({ year }) => year <= viewYear);
  return (
    <>
      <PageHeading
        above={
          <>
            <Link href={`/published/${plan.code}`} className="text-ink-3">
              {planLabel(plan)}
            </Link>{" "}
            › Chỉ tiêu {indicator.number}
          </>
        }
      >
        {finding(found)}
      </PageHeading>
      <blockquote className="mb-6 max-w-[44rem] border-l-4 border-line-strong pl-4 whitespace-pre-line">{indicator.text}</blockquote>

      {measures.map(({ measure, points }, index) => (
        <section key={measure.code} className="mb-10" aria-labelledby={`chi-so-${measure.code}`}>
          <h2 id={`chi-so-${measure.code}`} className="border-t-2 border-ink pt-2 text-section font-semibold">
            {measure.name}
          </h2>
          <p className="mb-3 text-small text-ink-3">
            Nguồn: {SOURCE_CLASS_WORDS[measure.sourceClass].toLowerCase()}
            {measure.definition ? ` · ${measure.definition}` : ""}
          </p>
          <ul className="mb-3 text-dense">
            {milestones === null
              ? measure.targets.map((target, at) => <li key={at}>Cần đạt: {targetInFull(target, measure.unit)}</li>)
              : milestones.flatMap(({ milestone, judgements }) =>
                  (judgements[index] ?? []).map((judgement, at) => (
                    <li key={`${milestone} ${at}`} className="flex flex-wrap gap-x-3">
                      <span>
                        Mốc {milestone}: {targetInFull(judgement.target, measure.unit)}
                      </span>
                      <PublishedStatus judgement={judgement} isHidden={hidden.has(judgement)} />
                    </li>
                  )),
                )}
          </ul>
          {points.length > 0 ? (
            <>
              <PublishedMeasureChart plan={plan} measure={measure} points={points} />
              {env.DEMONSTRATION ? <p className="text-small font-medium text-notice">{DEMONSTRATION_NOTICE}</p> : null}
              {hasNumbers(points) ? <p className="mb-3 text-small text-ink-3">Vạch đậm: mức cần đạt. Nét đứt, chấm rỗng: số ước của cơ quan báo cáo. Năm để trống: chưa công bố.</p> : null}
              <PublishedMeasureTable measure={measure} points={points} />
              {hasKeptBack(points) ? <p className="mt-3 max-w-[44rem] text-small text-ink-2">{PROTECTION_WORDS}</p> : null}
            </>
          ) : (
            <p className="border-y border-line py-4 text-ink-2">Chưa có số liệu nào của chỉ số này được công bố.</p>
          )}
          {measure.riseMayBeDetection ? <p className="mt-3 max-w-[44rem] text-small text-ink-2">Số vụ tăng có thể do phát hiện tốt hơn, chưa chắc do xảy ra nhiều hơn.</p> : null}
          {hasNumbers(points) ? (
            <details className="mt-3 max-w-[44rem] border-y border-line text-small print:hidden">
              <summary className="min-h-11 cursor-pointer py-2.5 text-accent">Nhúng biểu đồ này vào trang khác</summary>
              <label className="block pb-3">
                Sao chép đoạn mã sau vào trang của bạn.
                <textarea readOnly rows={3} value={snippet(plan.code, indicator.number, measure)} className="mt-1.5 block w-full rounded-sm border border-line-strong bg-wash px-3 py-2 wrap-anywhere" />
              </label>
            </details>
          ) : null}
        </section>
      ))}

      <section className="max-w-[44rem] text-small text-ink-2" aria-labelledby="trich-dan">
        <h2 id="trich-dan" className="mb-1 text-dense font-semibold text-ink">
          Nguồn và cách trích dẫn
        </h2>
        <PublicationLines publications={about} />
        <p className="wrap-anywhere">
          Khi trích dẫn, hãy ghi: {env.DEMONSTRATION ? `[${DEMONSTRATION_NOTICE}] ` : ""}“{indicator.shortName}”, chỉ tiêu {indicator.number}, {plan.title}
          {plan.number ? ` (${plan.number})` : ""}. {address}, xem ngày {formatDate(today())}.
        </p>
      </section>
    </>
  );
}

const snippet = (plan: string, number: string, { code, shortName }: { code: string; shortName: string }): string =>
  `<iframe src="${env.NEXTAUTH_URL}/embed/${plan}/${encodeURIComponent(number)}?measure=${code}" title="${shortName.replaceAll('"', "&quot;")}" width="100%" height="520" loading="lazy" style="border:0"></iframe>`;
