import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { ReportForm } from "@/components/report/form/report-form";
import { KeepPage } from "@/components/report/offline/keep-page";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { findReportForm } from "@/lib/data/report-form";
import type { ReportForm as Form } from "@/lib/domain/report/form";
import { REPORT_STATE_WORDS } from "@/lib/domain/report/workflow";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/date";
import { dueInWords } from "@/lib/format/due";
import { inAppBrowser } from "./_parts/in-app-browser";
import { InAppNotice } from "./_parts/in-app-notice";
import { addEvidence, approveAsHead, commentOnCell, recordSignedPaper, removeEvidence, submitReport } from "./actions";

export const metadata: Metadata = { title: "Báo cáo" };

export default async function ReportPage({ params }: { params: Promise<{ report: string }> }) {
  const actor = await requireActor();
  const form = await findReportForm(actor, (await params).report);
  if (!form) notFound();
  const here = `/reports/${form.reportId}`;
  const messenger = inAppBrowser((await headers()).get("user-agent") ?? "");
  return (
    <div className="mx-auto max-w-[44rem]">
      {messenger ? <InAppNotice messenger={messenger} address={new URL(here, env.NEXTAUTH_URL).href} /> : null}
      <PageHeading above={`${form.reporterName}. ${form.planTitle}`}>{form.title}</PageHeading>
      <p className="-mt-3 mb-4 flex flex-wrap gap-x-4 gap-y-1 text-dense text-ink-2">
        <span className="font-medium text-ink">{REPORT_STATE_WORDS[form.state]}</span>
        {form.dueOn === null ? null : <span>{form.state === "draft" ? dueInWords(form.dueOn, today()) : `Hạn gửi ${formatDate(form.dueOn)}`}</span>}
        <Link href={`${here}/sheets`} className="text-accent">
          Phiếu thu thập số liệu (để in)
        </Link>
      </p>
      <Notes form={form} />
      <ReportForm
        // Another state is another form: what may be typed has changed. What is unsent stays on the device.
        key={form.state}
        form={form}
        userId={actor.userId}
        here={here}
        actions={{ submit: submitReport, approve: approveAsHead, signed: recordSignedPaper, comment: commentOnCell, addEvidence, removeEvidence }}
      />
      {env.NODE_ENV === "production" ? <KeepPage path={here} version={form.version} /> : null}
    </div>
  );
}

/** What the person must know before the first field: what was returned, that it is locked, for whom they enter. */
function Notes({ form: { state, year, readOnly, onBehalf, reporterName, sections, carriedFrom } }: { form: Form }) {
  const returned = sections.flatMap(({ lines }) => lines).filter(({ cellState, ownedBy }) => cellState === "returned" && ownedBy === null).length;
  return (
    <>
      {readOnly === null && state === "returned" ? (
        <p className="mb-5 border-l-4 border-risk bg-risk-wash px-4 py-3">
          {returned > 0 ? `Báo cáo được trả lại ${returned} ô để sửa. Các ô khác giữ nguyên. Sửa xong thì gửi lại báo cáo ở cuối trang.` : "Báo cáo được trả lại để bổ sung phần lời hoặc tài liệu. Bổ sung xong thì gửi lại báo cáo ở cuối trang."}
        </p>
      ) : null}
      {readOnly === null ? null : <p className="mb-5 border-l-4 border-line-strong bg-wash px-4 py-3">{readOnly}</p>}
      {carriedFrom.length > 0 ? (
        <p className="mb-5 text-dense text-ink-2">
          Số năm {year - 1} của đơn vị được cộng từ số của {carriedFrom.join(", ")}, chỉ để so sánh; số các xã cũ đã báo cáo vẫn giữ nguyên.
        </p>
      ) : null}
      {onBehalf?.document && readOnly === null ? (
        <p className="mb-5 border-l-4 border-slow bg-slow-wash px-4 py-3">
          Bạn đang nhập thay {reporterName}, theo văn bản {onBehalf.document}. Báo cáo này là báo cáo của đơn vị.
        </p>
      ) : null}
    </>
  );
}
