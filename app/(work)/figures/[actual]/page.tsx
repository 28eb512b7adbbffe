import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findFigureHistory } from "@/lib/data/figure-history";
import { formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Lịch sử số liệu" };

export default async function FigureHistoryPage({ params }: { params: Promise<{ actual: string }> }) {
  const actor = await requireActor();
  const { actual } = await params;
  const history = z.uuid().safeParse(actual).success ? await findFigureHistory(actor, actual) : null;
  if (!history) notFound();
  const { measureName, areaName, agencyName, year, isFirstHalf, approved, waiting, plans, events } = history;
  return (
    <>
      <PageHeading>{`${measureName}, ${isFirstHalf ? "sáu tháng đầu năm" : "năm"} ${year}`}</PageHeading>
      <dl className="mb-8 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <dt className="text-ink-3">Địa bàn</dt>
        <dd>{areaName}</dd>
        <dt className="text-ink-3">Đơn vị báo cáo</dt>
        <dd>{agencyName}</dd>
        <dt className="text-ink-3">Đang được công nhận</dt>
        <dd className="font-semibold">{approved ?? "chưa có số liệu nào"}</dd>
        {waiting ? (
          <>
            <dt className="text-ink-3">Đang chờ duyệt</dt>
            <dd>{waiting}</dd>
          </>
        ) : null}
        {plans.map(({ code, title, indicatorNumber }) => (
          <div key={code} className="contents">
            <dt className="text-ink-3">{`Chỉ tiêu ${indicatorNumber}`}</dt>
            <dd>
              <Link href={`/plans/${code}/indicators/${encodeURIComponent(indicatorNumber)}?year=${year}`} className="text-accent">
                {title}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <h2 className="border-b border-ink pb-2 text-section font-semibold">Những gì đã diễn ra, mới nhất trước</h2>
      {events.length > 0 ? (
        <ol>
          {events.map((event) => (
            <li key={`${event.at} ${event.what}`} className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[11rem_1fr]">
              <span className="text-ink-3 tabular-nums">{formatDateTime(event.at)}</span>
              <span>
                <span className="font-medium">{event.what}</span>
                {event.details.length > 0 ? <span className="text-ink-2">{`, ${event.details.join(", ")}`}</span> : null}
                <span className="block text-ink-2">{event.who}</span>
                {event.said ? <span className="block text-ink-2">{`“${event.said}”`}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="py-3 text-ink-2">Ô này chưa có số liệu nào được nhập.</p>
      )}
    </>
  );
}
