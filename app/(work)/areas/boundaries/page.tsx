import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { type LoadedBoundaries, listBoundaryPlaces, listLoadedBoundaries } from "@/lib/data/boundaries";
import { can } from "@/lib/domain/access/can";
import { BOUNDARY_LEVEL_WORDS } from "@/lib/domain/boundary/input";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { today } from "@/lib/today";
import { BoundaryForm } from "./_parts/boundary-form";
import { RemoveBoundariesForm } from "./_parts/remove-form";

export const metadata: Metadata = { title: "Ranh giới trên bản đồ" };

const DONE: Record<string, string> = { loaded: "Đã nạp ranh giới. Bản đồ ở trang Địa bàn của các kế hoạch dùng ranh giới này từ bây giờ.", removed: "Đã bỏ ranh giới. Nhật ký vẫn ghi nguồn và giấy phép của ranh giới đó." };

export default async function BoundariesPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const [actor, { done }, places, loaded] = await Promise.all([requireActor(), searchParams, listBoundaryPlaces(), listLoadedBoundaries()]);
  const decisionFor = (areaId: string) => {
    const place = places.find(({ id }) => id === areaId);
    return can(actor, "area.manage", { areaId, areaAncestorIds: place?.parentId ? [place.parentId] : [] });
  };
  const open = places.filter(({ id }) => decisionFor(id).allowed);
  const refusal = can(actor, "area.manage", { areaId: "", areaAncestorIds: [] });
  const notice = typeof done === "string" && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return (
    <>
      <PageHeading
        above={
          <Link href="/areas" className="text-accent">
            Địa bàn
          </Link>
        }
      >
        Ranh giới trên bản đồ
      </PageHeading>
      {notice ? <DoneNotice>{notice}</DoneNotice> : null}
      <p className="mb-6 max-w-[44rem]">Phần mềm không kèm ranh giới nào. Ranh giới do quản trị hệ thống nạp từ tệp GeoJSON mà đơn vị được phép sử dụng; nguồn và giấy phép được ghi dưới mỗi bản đồ.</p>

      <section aria-labelledby="da-nap" className="mb-10 max-w-[56rem]">
        <h2 id="da-nap" className="border-b border-ink pb-2 text-section font-semibold">
          Ranh giới đã nạp
        </h2>
        {loaded.length === 0 ? (
          <p className="py-3 text-ink-2">Chưa nạp ranh giới nào. Trang Địa bàn của các kế hoạch vẫn xếp hạng các đơn vị bằng bảng.</p>
        ) : (
          <ul className="divide-y divide-line">
            {loaded.map((one) => (
              <li key={`${one.areaId} ${one.level} ${one.source} ${one.licence}`} className="py-3">
                <Loaded one={one} />
                {decisionFor(one.areaId).allowed ? <RemoveBoundariesForm areaId={one.areaId} level={one.level} title={`Bỏ ranh giới ${BOUNDARY_LEVEL_WORDS[one.level]} của ${one.areaName}`} /> : null}
              </li>
            ))}
          </ul>
        )}
      </section>

      {open.length > 0 ? (
        <section aria-labelledby="nap" className="max-w-[56rem]">
          <h2 id="nap" className="mb-4 border-b border-ink pb-2 text-section font-semibold">
            Nạp ranh giới
          </h2>
          <BoundaryForm places={open.map(({ id, name, level, validTo }) => [id, level === "country" ? `${name} (ranh giới các tỉnh)` : validTo ? `${name} (đến ${formatDate(validTo)})` : name])} day={formatDate(today())} />
        </section>
      ) : (
        <p className="max-w-[44rem] text-small text-ink-3">{refusal.allowed ? null : refusal.reason}</p>
      )}
    </>
  );
}

const Loaded = ({ one: { areaName, level, areas, source, licence, by, at } }: { one: LoadedBoundaries }) => (
  <>
    <p className="font-medium">
      {areaName}: {areas} {BOUNDARY_LEVEL_WORDS[level]}
    </p>
    <p className="text-dense text-ink-2">
      Nguồn: {source}. Giấy phép: {licence}. <span className="text-small text-ink-3">{by} nạp {formatDateTime(at)}.</span>
    </p>
  </>
);
