import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { listDrafts } from "@/lib/data/plan-drafts";
import { mayAnywhere } from "@/lib/domain/access/can";
import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { formatDateTime } from "@/lib/format/date";
import { NewDraftForm } from "./_parts/new-draft-form";

export const metadata: Metadata = { title: "Nạp kế hoạch từ văn bản" };

export default async function DraftsPage() {
  const actor = await requireActor();
  const drafts = await listDrafts(actor);
  const may = mayAnywhere(actor, "plan.draft");
  return (
    <div className="max-w-[60rem]">
      <PageHeading>Nạp kế hoạch từ văn bản</PageHeading>
      {may ? (
        <section className="mb-10">
          <p className="mb-5 max-w-[70ch] text-ink-2">Phần mềm đọc văn bản thành bản nháp: mục tiêu, chỉ tiêu, mức cần đạt, cơ quan, chế độ báo cáo. Bạn xem lại từng chỗ rồi mới đưa vào thi hành.</p>
          <NewDraftForm />
          <p className="mt-6 max-w-[70ch]">
            Không có tệp để đọc?{" "}
            <Link href="/drafts/new" className="text-accent">
              Nhập tay, hoặc chép từ một kế hoạch đã có
            </Link>
          </p>
        </section>
      ) : (
        <p className="mb-10 max-w-[70ch]">{PERMISSIONS["plan.draft"].refusal}</p>
      )}
      {drafts.length > 0 ? (
        <section>
          <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Bản nháp</h2>
          <ul className="divide-y divide-line">
            {drafts.map((draft) => (
              <li key={draft.id} className="py-3">
                <Link href={`/drafts/${draft.id}`} className="font-medium text-accent">
                  {draft.name}
                </Link>
                <p className="text-small text-ink-3">
                  {draft.areaName}; {draft.createdBy}, sửa lần cuối {formatDateTime(draft.updatedAt)};{" "}
                  {draft.planCode ? "đã đưa vào thi hành" : draft.open === 0 ? "không còn chỗ cần xem" : `còn ${draft.open} chỗ cần xem`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
