import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { findCountry } from "@/lib/data/areas";
import { can } from "@/lib/domain/access/can";
import { formatDate } from "@/lib/format/date";
import { askedDay } from "./_parts/asked-day";
import { CreateAreaForm } from "./_parts/create-area-form";
import { DayForm } from "./_parts/day-form";

export const metadata: Metadata = { title: "Địa bàn" };

interface Props {
  searchParams: Promise<{ on?: string | string[] }>;
}

export default async function AreasPage({ searchParams }: Props) {
  const actor = await requireActor();
  const day = askedDay((await searchParams).on, today());
  const country = await findCountry(day);
  const decision = can(actor, "area.manage", { areaId: country?.id ?? "", areaAncestorIds: [] });
  return (
    <>
      <PageHeading above={`Đơn vị hành chính vào ngày ${formatDate(day)}`}>Địa bàn</PageHeading>
      <p className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        <Link href="/areas/successions" className="font-medium text-accent">
          Nhập, chia, đổi tên, kết thúc: đơn vị nào thành đơn vị nào
        </Link>
        <Link href="/areas/boundaries" className="font-medium text-accent">
          Ranh giới trên bản đồ
        </Link>
      </p>
      <DayForm day={day} />
      {country && country.provinces.length > 0 ? (
        <ul className="divide-y divide-line border-t border-ink">
          {country.provinces.map((province) => (
            <li key={province.id} className="grid gap-x-6 py-2.5 sm:grid-cols-[20rem_1fr]">
              <Link href={`/areas/${province.id}?on=${day}`} className="font-medium text-accent">
                {province.name}
              </Link>
              <span className="text-dense text-ink-3">
                mã {province.code}; {province.units > 0 ? `${province.units} đơn vị trực thuộc` : "chưa nạp đơn vị trực thuộc"}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-3 text-ink-2">Không có tỉnh nào vào ngày này. Hãy chọn ngày khác.</p>
      )}
      {country && decision.allowed ? (
        <div className="mt-8 max-w-[44rem]">
          <FormDisclosure title="Thêm tỉnh, thành phố">
            <CreateAreaForm parentId={country.id} level="country" />
          </FormDisclosure>
        </div>
      ) : null}
      {decision.allowed ? null : <p className="mt-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
    </>
  );
}
