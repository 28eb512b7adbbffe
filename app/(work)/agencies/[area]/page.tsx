import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { findAgenciesOfArea, type AgencyDetail } from "@/lib/data/agencies";
import { can } from "@/lib/domain/access/can";
import { formatDate } from "@/lib/format/date";
import { planLabel } from "@/lib/format/plan";
import { validityWords } from "@/lib/format/validity";
import { CreateAgencyForm, EndAgencyForm, RenameAgencyForm } from "./_parts/agency-forms";

interface Props {
  params: Promise<{ area: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

const DONE: Record<string, string> = {
  renamed: "Đã đổi tên. Phân công và người dùng của cơ quan tiếp tục với tên mới.",
  ended: "Đã kết thúc cơ quan. Tên và số liệu cũ vẫn đọc được.",
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const found = await findAgenciesOfArea((await params).area);
  return { title: found ? `Cơ quan của ${found.area.name}` : undefined };
}

export default async function AreaAgenciesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await findAgenciesOfArea((await params).area);
  if (!found) notFound();
  const { done } = await searchParams;
  const notice = typeof done === "string" && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  const { area, agencies, plans, subject } = found;
  const decision = can(actor, "agency.manage", subject);
  return (
    <>
      <PageHeading
        above={
          <Link href="/agencies" className="text-accent">
            Cơ quan, phân công
          </Link>
        }
      >
        Cơ quan của {area.name}
      </PageHeading>
      {notice ? <DoneNotice>{notice}</DoneNotice> : null}
      {plans.length > 0 ? (
        <ul className="mb-6">
          {plans.map((plan) => (
            <li key={plan.code}>
              <Link href={`/agencies/assignments/${plan.code}`} className="inline-block py-1 text-accent">
                Phân công trong kế hoạch {planLabel({ ...plan, area })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {decision.allowed ? (
        <FormDisclosure title="Thêm cơ quan" open={agencies.length === 0}>
          <CreateAgencyForm areaId={area.id} />
        </FormDisclosure>
      ) : (
        <p className="mb-4 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>
      )}
      {agencies.length === 0 ? <p className="py-4 text-ink-2">Địa bàn này chưa có cơ quan nào.</p> : null}
      <ul className="divide-y divide-line">
        {agencies.map((agency) => (
          <li key={agency.id} id={agency.id} className="py-3">
            <Agency agency={agency} mayManage={decision.allowed} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Agency({ agency, mayManage }: { agency: AgencyDetail; mayManage: boolean }) {
  const { renamedFrom, renamedTo } = agency;
  return (
    <>
      <h2 className="font-semibold">{agency.name}</h2>
      <p className="text-small text-ink-3">
        Hiệu lực: {validityWords(agency)}. {agency.assignments > 0 ? `Đang được phân công ${agency.assignments} lần.` : "Hiện không được phân công chỉ tiêu nào."}
      </p>
      {renamedFrom ? (
        <p className="text-small text-ink-2">
          Trước ngày {formatDate(renamedFrom.on)} có tên {renamedFrom.name} ({renamedFrom.document}).
        </p>
      ) : null}
      {renamedTo ? (
        <p className="text-small text-ink-2">
          Từ ngày {formatDate(renamedTo.on)} đổi tên thành {renamedTo.name} ({renamedTo.document}).
        </p>
      ) : null}
      {agency.began ? <p className="text-small text-ink-2">Bắt đầu theo {agency.began}.</p> : null}
      {agency.ended ? <p className="text-small text-ink-2">Kết thúc theo {agency.ended}.</p> : null}
      {mayManage && agency.validTo === null ? (
        <div className="mt-1 max-w-[36rem]">
          <FormDisclosure
            title={
              <>
                Đổi tên hoặc kết thúc<span className="sr-only"> {agency.name}</span>
              </>
            }
          >
            <h3 className="mb-3 border-b border-line pb-1 font-semibold">Đổi tên</h3>
            <RenameAgencyForm agencyId={agency.id} />
            <h3 className="mt-8 mb-3 border-b border-line pb-1 font-semibold">Kết thúc</h3>
            <EndAgencyForm agencyId={agency.id} />
          </FormDisclosure>
        </div>
      ) : null}
    </>
  );
}
