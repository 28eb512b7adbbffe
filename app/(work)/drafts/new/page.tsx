import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { areasToBeginFor } from "@/lib/data/plan-drafts";
import { listIssuedPlans } from "@/lib/data/plans";
import { mayAnywhere } from "@/lib/domain/access/can";
import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { formatDate } from "@/lib/format/date";
import { planLabel } from "@/lib/format/plan";
import { BeginDraftForm } from "./_parts/begin-draft-form";

interface Props {
  searchParams: Promise<{ from?: string | string[] }>;
}

export const metadata: Metadata = { title: "Lập kế hoạch không có tệp văn bản" };

export default async function NewDraftPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { from } = await searchParams;
  const [areas, plans] = await Promise.all([areasToBeginFor(actor), listIssuedPlans()]);
  const may = mayAnywhere(actor, "plan.draft");
  return (
    <div className="max-w-[44rem]">
      <PageHeading
        above={
          <Link href="/drafts" className="text-accent">
            Nạp kế hoạch từ văn bản
          </Link>
        }
      >
        Lập kế hoạch không có tệp văn bản
      </PageHeading>
      {may ? (
        <>
          <p className="mb-6 text-ink-2">Ghi phần đầu đúng như văn bản đã ban hành. Chỉ tiêu được nhập tay ở trang sau, hoặc chép từ một kế hoạch đã có để xem lại từng chỗ.</p>
          <BeginDraftForm
            from={plans.some(({ code }) => code === from) ? String(from) : ""}
            areaId={areas.length === 1 ? areas[0]!.id : ""}
            areas={areas.map(({ id, name, until }) => [id, until ? `${name} (đến ${formatDate(until)})` : name] as const)}
            plans={plans.map((plan) => [plan.code, planLabel(plan)] as const)}
          />
        </>
      ) : (
        <p>{PERMISSIONS["plan.draft"].refusal}</p>
      )}
    </div>
  );
}
