import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { BoardStateMark } from "@/components/report/board-state";
import { ChangesSince } from "@/components/report/review/changes-since";
import { EvidenceFiles } from "@/components/report/review/evidence-files";
import { NarrativeText } from "@/components/report/review/narrative-text";
import { ReviewDesk } from "@/components/report/review/review-desk";
import { StepList } from "@/components/report/review/step-list";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findReportReview, type ReportReview } from "@/lib/data/report-review";
import { isInHand } from "@/lib/domain/report/filling";
import { lastYearWords } from "@/lib/domain/report/form";
import { REPORT_STATE_WORDS } from "@/lib/domain/report/workflow";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { approveReport, commentInReview, reopenReport, returnCells, setFollowUp } from "./actions";

export const metadata: Metadata = { title: "Rà soát báo cáo" };

export default async function ReviewPage({ params }: { params: Promise<{ report: string }> }) {
  const actor = await requireActor();
  const review = await findReportReview(actor, (await params).report);
  if (!review) notFound();
  const { form, may, steps } = review;
  const lines = form.sections.flatMap((section) => section.lines);
  return (
    <div className="pb-16">
      <PageHeading above={`${form.title}. ${form.planTitle}`}>{form.reporterName}</PageHeading>
      <p className="-mt-3 mb-5 flex flex-wrap gap-x-5 gap-y-1 text-dense text-ink-2">
        <BoardStateMark state={form.state} words={REPORT_STATE_WORDS[form.state]} />
        {form.dueOn === null ? null : <span>Hạn gửi {formatDate(form.dueOn)}</span>}
        <Link href={`/plans/${form.planCode}/reports?period=${review.periodId}`} className="text-accent">
          Bảng theo dõi
        </Link>
        {review.waiting > 0 ? (
          <Link href={`/reports/waiting/${review.periodId}`} className="text-accent">
            {review.waiting} báo cáo khác chờ rà soát
          </Link>
        ) : null}
        {review.next ? (
          <Link href={`/reports/${review.next.reportId}/review`} className="text-accent">
            Tiếp theo: {review.next.unitName}
          </Link>
        ) : null}
      </p>
      <Notes review={review} />
      <ChangesSince lines={lines} />
      <section aria-labelledby="so-lieu">
        <h2 id="so-lieu" className="mb-2 text-section font-semibold">
          Số liệu
        </h2>
        {form.baseFigures.length > 0 ? (
          <details className="mb-3 text-dense">
            <summary className="min-h-9 cursor-pointer py-1.5 text-accent">Số liệu nền ({form.baseFigures.length})</summary>
            <dl className="max-w-[36rem]">
              {form.baseFigures.map(({ quantityCode, name, typed, unitName, lastYear, carried }) => (
                <div key={quantityCode} className="flex justify-between gap-4 border-b border-line py-1.5">
                  <dt>{name}</dt>
                  <dd className="text-right tabular-nums">
                    {typed === "" ? <span className="text-risk">chưa có</span> : `${typed} ${unitName}`}
                    {lastYear === "" && carried === null ? null : <span className="block text-small text-ink-3">kỳ trước {lastYearWords({ lastYear, carried })}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
        <ReviewDesk
          // Another state is another page of decisions.
          key={`${form.state} ${form.version}`}
          form={form}
          may={may}
          actions={{ giveBack: returnCells, approve: approveReport, reopen: reopenReport, comment: commentInReview, followUp: setFollowUp }}
        />
      </section>
      <section aria-labelledby="phan-loi" className="mt-8">
        <h2 id="phan-loi" className="mb-3 text-section font-semibold">
          Phần lời
        </h2>
        <NarrativeText narrative={form.narrative} />
      </section>
      <section aria-labelledby="tai-lieu" className="mt-8 max-w-[44rem]">
        <h2 id="tai-lieu" className="mb-3 text-section font-semibold">
          Tài liệu kèm theo
        </h2>
        {form.evidence.length === 0 ? <p className="text-dense text-ink-2">Không có tệp nào kèm theo cả báo cáo.</p> : <EvidenceFiles reportId={form.reportId} files={form.evidence} />}
      </section>
      <section aria-labelledby="dien-bien" className="mt-8 max-w-[44rem]">
        <h2 id="dien-bien" className="mb-3 text-section font-semibold">
          Diễn biến
        </h2>
        <StepList steps={steps} />
      </section>
    </div>
  );
}

/** For whom it was entered, and how the unit's head let it go out. */
function Notes({ review: { form, may, onBehalfDocument, periodId, agencyId } }: { review: ReportReview }) {
  const { head } = form;
  return (
    <div className="mb-6 max-w-[44rem] text-dense text-ink-2">
      {onBehalfDocument ? <p>Cấp tỉnh nhập thay đơn vị, theo văn bản {onBehalfDocument}.</p> : null}
      {head.needs === "in_application" && head.approvedAt ? (
        <p>
          Thủ trưởng đơn vị đã duyệt: {head.approvedBy}, {formatDateTime(head.approvedAt)}.
        </p>
      ) : null}
      {head.needs === "signed_paper" && head.signedNumber && head.signedOn ? (
        <p>
          Báo cáo giấy đã ký số {head.signedNumber}, ngày {formatDate(head.signedOn)}.
        </p>
      ) : null}
      {may.fillOnBehalf && isInHand(form.state) ? (
        <p>
          Đơn vị đang giữ báo cáo.{" "}
          <Link href={`/reports/on-behalf/${periodId}/${agencyId}`} className="text-accent">
            Nhập thay đơn vị
          </Link>
        </p>
      ) : null}
    </div>
  );
}
