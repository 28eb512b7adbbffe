import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { type DoubtfulUnit, listActs, listDoubtful } from "@/lib/data/area-successions";
import { mayAnywhere } from "@/lib/domain/access/can";
import { groupBy } from "@/lib/domain/group-by";
import { SUCCESSION_KIND_WORDS } from "@/lib/domain/succession/words";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate, formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Thay đổi đơn vị hành chính" };

const WHY: Record<DoubtfulUnit["why"], string> = { to_confirm: "cần xác nhận phần nào vào đâu", unknown: "chưa có tỷ lệ của từng phần" };

export default async function SuccessionsPage() {
  const [actor, acts, doubtful] = await Promise.all([requireActor(), listActs(), listDoubtful()]);
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
        Nhập, chia, đổi tên, kết thúc cấp: đơn vị nào thành đơn vị nào, từ ngày nào, theo văn bản nào. Danh mục sắp xếp ngày 01/07/2025 đã nạp sẵn. Số liệu của đơn vị cũ không bị sửa và luôn đọc được.
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
                {SUCCESSION_KIND_WORDS[act.kind]}: {act.ended} đơn vị thành {act.begun}
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

      <section className="max-w-[56rem]">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Chỗ chưa rõ ({doubtful.length} đơn vị)</h2>
        <p className="mt-2 text-small text-ink-3">Đơn vị cũ chia vào nhiều đơn vị mới mà chưa ai ghi phần nào vào đâu. Số liệu cũ của đơn vị mới nhận các phần này chưa tính được. Mở từng đơn vị để xác nhận.</p>
        {doubtful.length === 0 ? <p className="py-3 text-ink-2">Không còn chỗ nào chưa rõ.</p> : null}
        {[...groupBy(doubtful, ({ provinceName }) => provinceName)].map(([province, units]) => (
          <div key={province} className="mt-4">
            <h3 className="font-semibold">
              {province} ({units.length})
            </h3>
            <ul className="divide-y divide-line text-dense">
              {units.map((unit) => (
                <li key={`${unit.id} ${unit.on}`} className="py-2">
                  <Link href={`/areas/${unit.id}?on=${dayBefore(unit.on)}`} className="text-accent">
                    {unit.name}
                  </Link>{" "}
                  <span className="text-ink-3">mã {unit.code}</span> → {unit.successors.join(", ")}
                  <span className="text-small text-ink-3">; {WHY[unit.why]}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
