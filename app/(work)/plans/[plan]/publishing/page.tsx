import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { findPlanArea } from "@/lib/data/amendments";
import { type PublicationView, listPublications } from "@/lib/data/publications";
import { findPublishedResults } from "@/lib/data/published-results";
import { listYearsWithFigures } from "@/lib/data/series";
import { can } from "@/lib/domain/access/can";
import { PUBLISHED_WHAT, PUBLISHED_WHAT_WORDS } from "@/lib/domain/publication/publication";
import { capitalise } from "@/lib/format/capitalise";
import { formatDateTime } from "@/lib/format/date";
import { planContext } from "../_parts/plan-context";
import { Preview } from "./_parts/preview";
import { PublishForm } from "./_parts/publish-form";
import { WithdrawForm } from "./_parts/withdraw-form";

export const metadata: Metadata = { title: "Công bố" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const DONE: Record<string, string> = { published: "Đã công bố. Mọi người xem được ngay từ bây giờ.", withdrawn: "Đã thu hồi. Trang công khai và dữ liệu mở không còn hiện nội dung ấy." };

export default async function PublishingPage({ params, searchParams }: Props) {
  const [{ plan: code }, query] = await Promise.all([params, searchParams]);
  const { actor, plan, years } = await planContext(code);
  const [publications, subject, withFigures] = await Promise.all([listPublications(plan.id), findPlanArea(plan.area.id), listYearsWithFigures(plan)]);
  const decision = can(actor, "publication.manage", subject);
  const standing = publications.filter(({ withdrawn }) => withdrawn === null);
  const asked = { what: PUBLISHED_WHAT.find((one) => one === query.what), year: years.find((one) => String(one) === query.year) };
  const chosen = asked.what && asked.year !== undefined && decision.allowed && withFigures.has(asked.year) && !standing.some(({ what, year }) => what === asked.what && year === asked.year) ? { what: asked.what, year: asked.year } : null;
  const results = chosen && (await findPublishedResults(plan, chosen.year, chosen.what));
  const base = `/plans/${code}/publishing`;
  const done = typeof query.done === "string" ? DONE[query.done] : undefined;
  return (
    <>
      <PageHeading>{heading(standing)}</PageHeading>
      {done ? <DoneNotice key={publications.length + standing.length}>{done}</DoneNotice> : null}
      <p className="mb-4 max-w-[44rem] text-dense text-ink-2">
        Duyệt số liệu và công bố là hai việc khác nhau. Số liệu và kết quả đánh giá được công bố riêng, theo từng năm và theo một văn bản. Số đếm được từ 1 đến 4 trường hợp trẻ em tử vong, nhiễm HIV, tảo hôn, lao động, bị xâm hại không bao giờ hiện ra.
        {standing.length > 0 ? (
          <>
            {" "}
            <Link href={`/published/${code}`} className="text-accent">
              Xem trang công khai
            </Link>
          </>
        ) : null}
      </p>
      {decision.allowed ? null : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}

      <table className="mb-8 w-full max-w-[52rem] border-collapse text-dense">
        <caption className="sr-only">Những gì đã công bố, theo năm</caption>
        <thead className="text-left text-small text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-16 py-2 pr-4 font-medium">Năm</th>
            {PUBLISHED_WHAT.map((what) => (
              <th key={what} scope="col" className="w-[46%] py-2 pr-4 font-medium">
                {capitalise(PUBLISHED_WHAT_WORDS[what])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => (
            <tr key={year} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-4 text-left font-normal">{year}</th>
              {PUBLISHED_WHAT.map((what) => {
                const one = standing.find((publication) => publication.what === what && publication.year === year);
                return (
                  <td key={what} className="py-2.5 pr-4">
                    {one ? (
                      <>
                        <span className="font-medium">Đã công bố</span>
                        <span className="block text-small text-ink-3">{one.document}</span>
                      </>
                    ) : !withFigures.has(year) ? (
                      <span className="text-ink-3">chưa có số liệu được duyệt</span>
                    ) : decision.allowed ? (
                      <Link href={`${base}?what=${what}&year=${year}#xem-truoc`} aria-current={chosen?.what === what && chosen.year === year ? "true" : undefined} className="inline-block py-1 text-accent aria-[current]:font-semibold">
                        Xem trước<span className="sr-only">{` ${PUBLISHED_WHAT_WORDS[what]} năm ${year}`}</span>
                      </Link>
                    ) : (
                      <span className="text-ink-3">chưa công bố</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>

      {chosen && results ? (
        <section id="xem-truoc" className="mb-10 scroll-mt-24" aria-labelledby="xem-truoc-tieu-de">
          <h2 id="xem-truoc-tieu-de" className="mb-3 border-b border-ink pb-2 text-section font-semibold">
            Trước khi công bố {PUBLISHED_WHAT_WORDS[chosen.what]} năm {chosen.year}
          </h2>
          <Preview results={results} {...chosen} qualityHref={`/plans/${code}/quality?year=${chosen.year}`} />
          <PublishForm key={`${chosen.what} ${chosen.year}`} planCode={code} what={chosen.what} year={chosen.year} words={`${PUBLISHED_WHAT_WORDS[chosen.what]} năm ${chosen.year}`} />
        </section>
      ) : null}

      {publications.length > 0 ? (
        <section aria-labelledby="lich-su">
          <h2 id="lich-su" className="border-b border-ink pb-2 text-section font-semibold">
            Các lần công bố
          </h2>
          <ul className="max-w-[52rem] text-dense">
            {publications.map((one) => (
              <li key={one.id} className="border-b border-line py-3">
                <p className="font-medium">
                  {capitalise(PUBLISHED_WHAT_WORDS[one.what])} năm {one.year}
                  {one.withdrawn ? <span className="font-normal text-ink-3"> · đã thu hồi</span> : null}
                </p>
                <p className="text-small text-ink-2">
                  {one.document}; {one.publishedBy} công bố {formatDateTime(one.publishedAt)}
                </p>
                {one.withdrawn ? (
                  <p className="text-small text-ink-2">
                    {one.withdrawn.by} thu hồi {formatDateTime(one.withdrawn.at)}: <q>{one.withdrawn.reason}</q>
                  </p>
                ) : decision.allowed ? (
                  <FormDisclosure title={<span className="text-small font-normal">Thu hồi {PUBLISHED_WHAT_WORDS[one.what]} năm {one.year}</span>}>
                    <WithdrawForm planCode={code} publicationId={one.id} />
                  </FormDisclosure>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function heading(standing: readonly PublicationView[]): string {
  if (standing.length === 0) return "Chưa công bố kết quả nào của kế hoạch này";
  const parts = PUBLISHED_WHAT.flatMap((what) => {
    const years = standing.filter((one) => one.what === what).map(({ year }) => year);
    return years.length === 0 ? [] : [`${PUBLISHED_WHAT_WORDS[what]} năm ${years.sort((a, b) => a - b).join(", ")}`];
  });
  return `Đã công bố ${parts.join("; ")}`;
}
