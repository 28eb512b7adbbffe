import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { PublicationLines } from "@/components/publication/publication-lines";
import { PublishedIndicators } from "@/components/publication/published-indicators";
import { hasKeptBack } from "@/components/publication/published-measure";
import { Link } from "@/components/ui/link";
import type { PublishedResults } from "@/lib/data/published-results";
import { PROTECTION_WORDS } from "@/lib/domain/publication/open-words";
import { figuresSentence, statusesSentence } from "@/lib/domain/publication/published-sentence";
import { planLabel } from "@/lib/format/plan";
import { publishedPlan } from "../_parts/published-plan";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}

const load = async ({ params, searchParams }: Props) => publishedPlan((await params).plan, (await searchParams).year);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan, results } = await load(props);
  return { title: `${planLabel(plan)}: kết quả đã công bố`, ...(results ? { description: headline(results) } : {}) };
}

export default async function PublishedPlanPage(props: Props) {
  const { plan, results } = await load(props);
  const document = (
    <Link href={`/issued/${plan.code}`} className="inline-block py-1.5 text-accent">
      Xem kế hoạch như đã ban hành
    </Link>
  );
  if (!results) {
    return (
      <>
        <PageHeading above={planLabel(plan)}>Hiện không có kết quả nào của kế hoạch này được công bố</PageHeading>
        <p className="mb-4 max-w-[44rem] text-ink-2">Kết quả chỉ hiện ở đây sau khi cơ quan có thẩm quyền công bố, và được gỡ ngay khi công bố bị thu hồi.</p>
        <p>{document}</p>
      </>
    );
  }
  const { indicators, hidden, publications, years, viewYear } = results;
  const base = `/published/${plan.code}`;
  const latest = years[years.length - 1];
  const query = viewYear === latest ? "" : `?year=${viewYear}`;
  return (
    <>
      <PageHeading
        above={
          <>
            <Link href="/published" className="text-ink-3">
              Kết quả đã công bố
            </Link>{" "}
            › {planLabel(plan)}
          </>
        }
      >
        {headline(results)}
      </PageHeading>
      {years.length > 1 ? (
        <nav aria-label="Năm" className="mb-3">
          <ul className="flex flex-wrap gap-x-5">
            {years.map((year) => (
              <li key={year}>
                <Link href={year === latest ? base : `${base}?year=${year}`} aria-current={year === viewYear ? "page" : undefined} className="inline-block py-2 text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
                  {year}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <PublicationLines publications={publications} />
      <PublishedIndicators plan={plan} indicators={indicators} hidden={hidden} indicatorHref={(number) => `${base}/${encodeURIComponent(number)}${query}`} />
      <footer className="mt-6 max-w-[44rem] text-small text-ink-2">
        {hidden.size > 0 || indicators.some(({ measures }) => measures.some(({ points }) => hasKeptBack(points))) ? <p className="mb-3">{PROTECTION_WORDS}</p> : null}
        <p className="mb-3">Số liệu hiện ở đây là số đã duyệt đến nay của các năm đã công bố. Số thay đổi sau ngày công bố có ghi ngày bổ sung hoặc đính chính.</p>
        <ul className="flex flex-wrap gap-x-6 print:hidden">
          <li>{document}</li>
          <li>
            <a href={`/api/v1/plans/${plan.code}/actuals.csv`} className="inline-block py-1.5 text-accent">
              Tải số liệu (CSV)
            </a>
          </li>
          <li>
            <a href={`/api/v1/plans/${plan.code}/progress?year=${viewYear}`} className="inline-block py-1.5 text-accent">
              Dữ liệu mở (JSON)
            </a>
          </li>
        </ul>
      </footer>
    </>
  );
}

function headline({ plan, viewYear, statuses, indicators }: PublishedResults): string {
  if (statuses === null) {
    const shown = indicators.filter(({ measures }) => measures.some(({ points }) => points.some(({ year, source }) => year === viewYear && source.kind !== "document"))).length;
    return figuresSentence({ place: plan.placeName, viewYear, shown, total: indicators.length });
  }
  const focus = statuses.summaries.find(({ milestone }) => milestone === statuses.focus);
  if (!focus) return `Kết quả đánh giá năm ${viewYear} của ${plan.placeName}.`;
  return statusesSentence({ place: plan.placeName, viewYear, milestone: focus.milestone, summary: focus.summary, hidden: focus.hidden, hasFigures: statuses.hasFigures, isOneYear: plan.startYear === plan.endYear });
}
