import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { BoardStateMark } from "@/components/report/board-state";
import { Notices } from "@/components/report/notices";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listMyReports, type MyReport } from "@/lib/data/my-reports";
import { listNotices } from "@/lib/data/notices";
import { listPlansToReview } from "@/lib/data/plans-to-review";
import { isHandedIn, stateWords } from "@/lib/domain/report/board";
import { daysLate, periodTitle } from "@/lib/domain/report/period";
import { formatDate } from "@/lib/format/date";
import { dueInWords } from "@/lib/format/due";
import { planLabel } from "@/lib/format/plan";
import { BeginForm } from "./_parts/begin-form";

export const metadata: Metadata = { title: "Báo cáo của đơn vị" };

export default async function MyReportsPage() {
  const actor = await requireActor("/reports");
  const day = today();
  const [reports, notices, plans] = await Promise.all([listMyReports(actor, day), listNotices(actor), listPlansToReview(actor)]);
  const asking = reports.filter((report) => !isHandedIn(report.state) && !report.isClosed).length;
  return (
    <>
      <PageHeading>{reports.length === 0 ? "Báo cáo" : asking === 0 ? "Đơn vị đã gửi mọi báo cáo đang mở" : `Đơn vị còn ${asking} báo cáo cần gửi`}</PageHeading>
      <Notices notices={notices.map(({ task, ...notice }) => ({ ...notice, href: task && `/plans/${task.planCode}/agencies/${task.agencyId}#viec-duoc-giao` }))} />
      {reports.length > 0 ? (
        <ul className="mb-8 divide-y divide-line border-y border-line">
          {reports.map((report) => (
            <ReportRow key={`${report.periodId} ${report.agencyId}`} report={report} today={day} severalUnits={new Set(reports.map((one) => one.agencyId)).size > 1} />
          ))}
        </ul>
      ) : null}
      {plans.length > 0 ? (
        <section aria-labelledby="ra-soat">
          <h2 id="ra-soat" className="mb-2 text-section font-semibold">
            Kế hoạch bạn rà soát
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {plans.map((plan) => (
              <li key={plan.code} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
                <Link href={`/plans/${plan.code}/reports`} className="text-accent">
                  {planLabel(plan)}
                </Link>
                <span className="text-dense text-ink-2">{plan.waiting === 0 ? "không có báo cáo chờ rà soát" : `${plan.waiting} báo cáo chờ rà soát`}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : reports.length === 0 ? (
        <p className="max-w-[44rem] text-ink-2">Chưa có kỳ báo cáo nào mở cho đơn vị của bạn. Khi cấp tỉnh mở kỳ, báo cáo hiện ở đây.</p>
      ) : null}
    </>
  );
}

function ReportRow({ report, today: day, severalUnits }: { report: MyReport; today: string; severalUnits: boolean }) {
  const { reportId, state, given, total, returned, fills } = report;
  const title = periodTitle(report);
  const cell = reportId === null || state === "not_started" ? undefined : { reportId, state, given, total, returned, followUps: 0, handedInOn: null, changedOn: null };
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <h2 className="font-semibold">{severalUnits ? `${title}, ${report.unitName}` : title}</h2>
        <p className="text-small text-ink-3">{report.planTitle}</p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-dense text-ink-2">
          <BoardStateMark state={state} words={stateWords(cell)} />
          {isHandedIn(state) ? null : <span className={isLate(report, day) ? "font-medium text-bad" : ""}>{dueWords(report, day)}</span>}
        </p>
      </div>
      {reportId === null ? (
        fills ? (
          <BeginForm periodId={report.periodId} agencyId={report.agencyId} about={`${title} của ${report.unitName}`} />
        ) : (
          <span className="text-dense text-ink-2">Đơn vị chưa bắt đầu</span>
        )
      ) : (
        <Link
          href={`/reports/${reportId}`}
          className={`inline-flex min-h-11 items-center justify-center rounded-sm border px-4 py-2 font-medium no-underline ${fills && !isHandedIn(state) ? "border-accent bg-accent text-white hover:bg-ink" : "border-line-strong bg-paper text-ink hover:bg-wash"}`}
        >
          {fills && !isHandedIn(state) ? (state === "draft" ? "Tiếp tục" : "Sửa và gửi lại") : "Xem"}
          <span className="sr-only"> {title} của {report.unitName}</span>
        </Link>
      )}
    </li>
  );
}

const isLate = ({ opensOn, dueOn, isClosed, handedInOn }: MyReport, day: string): boolean => !isClosed && daysLate({ opensOn, dueOn, closedOn: null }, handedInOn, day) > 0;

function dueWords({ dueOn, isClosed, handedInOn }: MyReport, day: string): string {
  if (isClosed) return "Kỳ báo cáo đã đóng";
  if (dueOn === null) return "";
  if (handedInOn !== null) return `Hạn gửi ${formatDate(dueOn)}, gửi lần đầu ngày ${formatDate(handedInOn)}`;
  return dueInWords(dueOn, day);
}
