import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublishedMeasureChart, PublishedMeasureTable, hasNumbers } from "@/components/publication/published-measure";
import { findIssuedPlan, listIssuedPlans } from "@/lib/data/plans";
import { findPublishedResults } from "@/lib/data/published-results";
import { PUBLISHED_WHAT_WORDS } from "@/lib/domain/publication/publication";
import { formatDate } from "@/lib/format/date";
import { planLabel } from "@/lib/format/plan";

interface Props {
  params: Promise<{ plan: string; indicator: string }>;
  searchParams: Promise<{ measure?: string | string[] }>;
}

export const metadata: Metadata = { title: "Biểu đồ", robots: { index: false } };

/** One published chart for a frame in somebody else's page: no sign-in is read, nothing is stored. */
export default async function EmbeddedChart({ params, searchParams }: Props) {
  const [{ plan: code, indicator: number }, { measure: asked }] = await Promise.all([params, searchParams]);
  const plan = (await listIssuedPlans()).some((one) => one.code === code) ? await findIssuedPlan(code) : null;
  if (!plan) notFound();
  const results = await findPublishedResults(plan);
  const indicator = results?.indicators.find((one) => one.indicator.number === decodeURIComponent(number).normalize("NFC"));
  const found = asked === undefined ? indicator?.measures[0] : indicator?.measures.find(({ measure }) => measure.code === asked);
  if (!results || !indicator || !found || found.points.length === 0) {
    return (
      <main id="noi-dung" className="p-4 text-dense">
        <p>Biểu đồ này hiện không được công bố.</p>
      </main>
    );
  }
  const { measure, points } = found;
  const source = results.publications.find(({ what }) => what === "figures") ?? results.publications[0];
  return (
    <main id="noi-dung" className="p-4">
      <h1 className="text-section font-semibold">
        {measure.name}, {plan.placeName}
      </h1>
      <PublishedMeasureChart plan={plan} measure={measure} points={points} />
      <details open={!hasNumbers(points)} className="border-y border-line text-small">
        <summary className="min-h-11 cursor-pointer py-2.5 text-accent">Bảng số liệu của biểu đồ</summary>
        <PublishedMeasureTable measure={measure} points={points} />
      </details>
      <p className="mt-2 text-small text-ink-3">
        {source ? `Nguồn: ${PUBLISHED_WHAT_WORDS[source.what]} công bố ngày ${formatDate(source.on)} theo ${source.document}. ` : ""}
        <a href={`/published/${plan.code}/${encodeURIComponent(indicator.indicator.number)}`} target="_blank" rel="noopener" className="text-accent">
          Xem chỉ tiêu {indicator.indicator.number}, {planLabel(plan)} (mở thẻ mới)
        </a>
      </p>
    </main>
  );
}
