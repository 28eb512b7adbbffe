import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findWaitingReports, type WaitingReport } from "@/lib/data/waiting-reports";
import { formatDateTime } from "@/lib/format/date";
import { WaitingForm } from "./_parts/waiting-form";

export const metadata: Metadata = { title: "Báo cáo chờ rà soát" };

export default async function WaitingPage({ params }: { params: Promise<{ period: string }> }) {
  const actor = await requireActor();
  const { period } = await params;
  const waiting = await findWaitingReports(actor, period);
  if (!waiting) notFound();
  const { title, planCode, planTitle, reports } = waiting;
  return (
    <div className="pb-16">
      <PageHeading above={`${title}. ${planTitle}`}>{reports.length === 0 ? "Không có báo cáo chờ rà soát" : `${reports.length} báo cáo chờ rà soát`}</PageHeading>
      <p className="-mt-3 mb-5 text-dense">
        <Link href={`/plans/${planCode}/reports?period=${period}`} className="text-accent">
          Bảng theo dõi
        </Link>
      </p>
      {reports.length === 0 ? null : (
        <>
          <p className="mb-4 max-w-[44rem] text-ink-2">Báo cáo gửi trước đứng trước. Các báo cáo chỉ cần xem nhanh có thể chọn rồi phê duyệt cùng lúc.</p>
          <WaitingForm reports={reports.map(({ reportId, version, unitName, ...rest }) => ({ reportId, version, unitName, facts: facts(rest), asks: asks(rest) }))} />
        </>
      )}
    </div>
  );
}

type Facts = Omit<WaitingReport, "reportId" | "version" | "unitName">;

const facts = ({ isAgain, handedInAt, given, total }: Facts): string => `${isAgain ? "Gửi lại" : "Gửi"} ${formatDateTime(handedInAt)}, có ${given} trong ${total} số liệu`;

const asks = ({ explained, comments, followUps }: Facts): string =>
  [explained > 0 ? `${explained} số khác thường đã giải thích` : "", comments > 0 ? `${comments} ý kiến trao đổi` : "", followUps > 0 ? `${followUps} ô cần theo dõi` : ""].filter(Boolean).join(", ");
