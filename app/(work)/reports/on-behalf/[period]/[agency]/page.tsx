import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findOnBehalfOffer } from "@/lib/data/report-offer";
import { OnBehalfForm } from "./_parts/on-behalf-form";

export const metadata: Metadata = { title: "Nhập thay đơn vị" };

export default async function OnBehalfPage({ params }: { params: Promise<{ period: string; agency: string }> }) {
  const actor = await requireActor();
  const { period, agency } = await params;
  const offer = await findOnBehalfOffer(actor, period, agency);
  if (!offer) notFound();
  return (
    <>
      <PageHeading above={`${offer.title}. ${offer.planTitle}`}>Nhập thay {offer.unitName}</PageHeading>
      {offer.isLocked ? (
        <p className="max-w-[44rem] border-l-4 border-line-strong bg-wash px-4 py-3">
          Báo cáo này đã gửi nên chưa nhập thay được.{" "}
          <Link href={`/plans/${offer.planCode}/reports?period=${period}`} className="text-accent">
            Về bảng theo dõi
          </Link>
        </p>
      ) : (
        <>
          <p className="mb-5 max-w-[44rem]">
            Chỉ nhập thay khi đơn vị không tự nhập được, theo đúng văn bản của đơn vị. Số liệu là báo cáo của đơn vị; lịch sử ghi rõ người nhập và văn bản.
            {offer.hasBegun ? " Đơn vị đã bắt đầu nhập: hãy xem kỹ trước khi sửa." : ""}
          </p>
          <OnBehalfForm periodId={period} agencyId={agency} document={offer.document} />
        </>
      )}
    </>
  );
}
