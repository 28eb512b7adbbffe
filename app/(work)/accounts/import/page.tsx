import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listAreasOfPlaces } from "@/lib/data/accounts";
import { findProvinceOfImport } from "@/lib/data/officer-import";
import { OFFICER_COLUMNS } from "@/lib/domain/agency/officer-columns";
import { AreaForm } from "../_parts/area-form";
import { ImportForm } from "./_parts/import-form";

export const metadata: Metadata = { title: "Nạp danh sách cán bộ xã" };

interface Props {
  searchParams: Promise<{ area?: string | string[] }>;
}

export default async function ImportOfficersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const areas = (await listAreasOfPlaces(actor, today())).filter(({ level }) => level === "province");
  const asked = (await searchParams).area;
  const area = areas.find(({ id }) => id === asked) ?? areas[0];
  if (!area) notFound();
  const province = await findProvinceOfImport(area.id, today());
  return (
    <>
      <PageHeading
        above={
          <Link href="/accounts" className="text-accent">
            Tài khoản
          </Link>
        }
      >
        Nạp danh sách cán bộ xã của {area.name}
      </PageHeading>
      <AreaForm areas={areas} current={area.id} />
      {province && province.communes.length > 0 ? (
        <>
          <ol className="mb-8 list-decimal space-y-1.5 pl-5">
            <li>
              {/* A file, not a page. */}
              <a href={`/accounts/import/template?area=${area.id}`} className="text-accent">
                Tải mẫu đã điền sẵn {province.communes.length} xã, phường (.xlsx)
              </a>
              .
            </li>
            <li>
              Điền họ tên cán bộ, điện thoại, email. Cột {OFFICER_COLUMNS.username.title} để trống thì phần mềm tự đặt từ tên và mã xã. Xã chưa có cán bộ thì để trống cả bốn cột; đơn vị của xã vẫn được thêm.
            </li>
            <li>Nạp tệp và xem trước. Chỉ khi mọi dòng đều đúng, danh sách mới được nạp, và nạp tất cả trong một lần.</li>
          </ol>
          <ImportForm key={area.id} areaId={area.id} />
        </>
      ) : (
        <p className="py-3 text-ink-2">
          {area.name} hiện không có danh mục xã, phường theo địa giới từ ngày 01/07/2025. Hãy chọn tỉnh khác, hoặc thêm các xã, phường ở trang{" "}
          <Link href="/areas" className="text-accent">
            Địa bàn
          </Link>
          .
        </p>
      )}
    </>
  );
}
