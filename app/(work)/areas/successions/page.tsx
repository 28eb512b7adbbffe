import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { type DoubtfulUnit, countDoubtful, listActs, listDoubtful } from "@/lib/data/area-successions";
import { mayAnywhere } from "@/lib/domain/access/can";
import { SUCCESSION_KIND_WORDS } from "@/lib/domain/succession/words";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate, formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Thay đổi đơn vị hành chính" };

const WHY: Record<DoubtfulUnit["why"], string> = { to_confirm: "cần xác nhận phần nào vào đâu", unknown: "chưa có tỷ lệ của từng phần", nowhere: "chưa rõ thành đơn vị nào" };

interface Props {
  searchParams: Promise<{ doubtful?: string | string[] }>;
}

/** Both maps hold ten thousand units: what is not clear opens province by province. */
export default async function SuccessionsPage({ searchParams }: Props) {
  const [{ doubtful: opened }, actor, acts, provinces] = await Promise.all([searchParams, requireActor(), listActs(), countDoubtful()]);
  const province = provinces.find(({ provinceId }) => provinceId === opened);
  const units = province ? await listDoubtful(province.provinceId) : [];
  const total = provinces.reduce((all, one) => all + one.units, 0);
  const may = mayAnywhere(actor, "area.manage");
  return (
    <>
      <PageHeading
        above={
          <Link href="/areas" className="text-accent">
            Địa bàn
          </Link>
        }
      >
        Thay đổi đơn vị hành chính
      </PageHeading>
      <p className="mb-5 max-w-[44rem] text-dense text-ink-2">
        Nhập, chia, đổi tên, đổi loại, kết thúc: đơn vị nào thành đơn vị nào, từ ngày nào, theo văn bản nào. Danh mục sắp xếp cả nước ngày 01/07/2025 đã nạp sẵn. Số liệu của đơn vị cũ không bị sửa và luôn đọc được.
      </p>
      {may ? (
        <p className="mb-8">
          <Link href="/areas/successions/new" className="inline-block min-h-11 rounded-sm border border-accent bg-accent px-4 py-2 font-medium text-white no-underline hover:bg-ink">
            Ghi thay đổi
          </Link>
        </p>
      ) : null}

      <section className="mb-10 max-w-[56rem]">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Đã ghi</h2>
        {acts.length === 0 ? <p className="py-3 text-ink-2">Chưa ghi thay đổi nào ngoài danh mục đã nạp.</p> : null}
        <ul className="divide-y divide-line">
          {acts.map((act) => (
            <li key={act.id} className="py-2.5">
              <Link href={`/areas/successions/${act.id}`} className="font-medium text-accent">
                {SUCCESSION_KIND_WORDS[act.kind]}: {act.ended} đơn vị{act.begun > 0 ? ` thành ${act.begun}` : ""}
              </Link>{" "}
              <span className="text-dense text-ink-2">
                {act.areaName}, từ {formatDate(act.on)}
              </span>
              <span className="block text-small text-ink-3">
                {act.document}. {act.recordedBy} ghi {formatDateTime(act.recordedAt)}
                {act.undoneAt ? `; đã hoàn tác ${formatDateTime(act.undoneAt)}` : ""}
              </span>
            </li>
          ))}
        </ul>
      </section>

      <section className="max-w-[56rem]" id="doubtful">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Chỗ chưa rõ ({total} đơn vị)</h2>
        <p className="mt-2 max-w-[44rem] text-small text-ink-3">
          Đơn vị cũ chia vào nhiều đơn vị mới mà chưa ai ghi phần nào vào đâu, hoặc danh sách không ghi thành đơn vị nào. Số liệu cũ của các đơn vị này chưa tính được trên bản đồ hôm nay. Chọn tỉnh có đơn vị ấy, rồi mở từng đơn vị để xác nhận.
        </p>
        {total === 0 ? <p className="py-3 text-ink-2">Không còn chỗ nào chưa rõ.</p> : null}
        {province ? (
          <div className="mt-4 border-l-4 border-accent pl-4">
            <h3 className="font-semibold">
              {province.provinceName}: {province.units} đơn vị
            </h3>
            <ul className="divide-y divide-line text-dense">
              {units.map((unit) => (
                <li key={`${unit.id} ${unit.on}`} className="py-2">
                  <Link href={`/areas/${unit.id}?on=${dayBefore(unit.on)}`} className="text-accent">
                    {unit.name}
                  </Link>{" "}
                  <span className="text-ink-3">mã {unit.code}</span>
                  {unit.successors.length > 0 ? ` → ${unit.successors.join(", ")}` : ""}
                  <span className="text-small text-ink-3">; {WHY[unit.why]}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ul className="mt-4 gap-x-8 text-dense sm:columns-2 frame:columns-3">
          {provinces.map(({ provinceId, provinceName, units: count }) => (
            <li key={provinceId} className="break-inside-avoid py-1.5">
              <Link href={`/areas/successions?doubtful=${provinceId}#doubtful`} className="text-accent" aria-current={provinceId === province?.provinceId ? "true" : undefined}>
                {provinceName}
              </Link>{" "}
              <span className="text-ink-3">{count}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
