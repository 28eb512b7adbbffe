import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";
import { currentActor } from "@/lib/auth/actor";
import { listIssuedPlans, listVisiblePlans } from "@/lib/data/plans";
import { listPublishedPlans } from "@/lib/data/publications";
import { areasOf } from "@/lib/domain/access/actor";
import { mayAnywhere } from "@/lib/domain/access/can";
import type { Action } from "@/lib/domain/access/permissions";
import { planLabel } from "@/lib/format/plan";

/** What every plan stands on, and for those who may: who works with it, and who did what. */
const SHARED_PAGES: { href: string; label: string; action?: Action }[] = [
  { href: "/reports", label: "Báo cáo", action: "report.view" },
  { href: "/compare", label: "So sánh giữa các kế hoạch" },
  { href: "/tables", label: "Lập bảng số liệu" },
  { href: "/catalogue", label: "Danh mục chỉ số" },
  { href: "/agencies", label: "Cơ quan, phân công" },
  { href: "/areas", label: "Địa bàn" },
  { href: "/drafts", label: "Nạp kế hoạch từ văn bản", action: "plan.draft" },
  { href: "/accounts", label: "Tài khoản", action: "account.manage" },
  { href: "/audit", label: "Nhật ký", action: "audit.view" },
];

export default async function HomePage() {
  const [actor, issued, published] = await Promise.all([currentActor(), listIssuedPlans(), listPublishedPlans()]);
  const visible = await listVisiblePlans(actor);
  // Where several areas became one, their plans stand side by side.
  const merged = [...new Map(actor?.memberships.map((one) => [one.areaId, one])).values()].filter((one) => visible.filter(({ area }) => areasOf(one).includes(area.id)).length > 1);
  return (
    <>
      <PageHeading>Chương trình, kế hoạch hành động vì trẻ em của các tỉnh: cam kết gì, đã đến đâu</PageHeading>

      {actor ? (
        <section className="mb-10">
          <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Kế hoạch bạn theo dõi</h2>
          {merged.map(({ areaId, areaName }) => (
            <p key={areaId} className="mt-3 text-dense">
              <Link href={`/areas/${areaId}/plans`} className="text-accent">
                Các kế hoạch trên địa bàn {areaName.charAt(0).toLowerCase() + areaName.slice(1)}, cạnh nhau
              </Link>
            </p>
          ))}
          {visible.length > 0 ? (
            <ul className="divide-y divide-line">
              {visible.map((plan) => (
                <li key={plan.code}>
                  <Link href={`/plans/${plan.code}`} className="block py-3 font-medium text-accent">
                    {planLabel(plan)}
                  </Link>
                </li>
              ))}
            </ul>
          ) : mayAnywhere(actor, "report.fill") ? (
            <p className="py-3">
              <Link href="/reports" className="font-medium text-accent">
                Báo cáo của đơn vị bạn
              </Link>
            </p>
          ) : (
            <p className="py-3 text-ink-2">Tài khoản của bạn chưa gắn với cơ quan hoặc địa bàn nào. Hãy liên hệ quản trị hệ thống để được giao việc.</p>
          )}
        </section>
      ) : null}

      {actor ? (
        <section className="mb-10">
          <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Quản lý chung</h2>
          <ul className="flex flex-wrap gap-x-8">
            {SHARED_PAGES.filter(({ action }) => action === undefined || mayAnywhere(actor, action)).map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="block py-3 font-medium text-accent">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      <section>
        <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Kế hoạch đã ban hành</h2>
        <p className="mt-2 mb-1 max-w-[44rem] text-small text-ink-3">
          Ai cũng xem được văn bản. Kết quả thực hiện chỉ hiện ở đây sau khi cơ quan có thẩm quyền công bố{published.size === 0 ? "; hiện chưa có kết quả nào được công bố." : "."}
        </p>
        <ul className="divide-y divide-line">
          {issued.map((plan) => (
            <li key={plan.code} className="grid gap-x-6 py-3 md:grid-cols-[21rem_1fr_9rem]">
              <Link href={`/issued/${plan.code}`} className="font-medium text-accent">
                {planLabel(plan)}
              </Link>
              <span className="text-dense text-ink-2">
                {plan.title}
                {published.has(plan.code) ? (
                  <Link href={`/published/${plan.code}`} className="block font-medium text-accent">
                    Kết quả đã công bố
                  </Link>
                ) : null}
              </span>
              <span className="text-dense text-ink-3">{plan.number ?? "số để trống"}</span>
            </li>
          ))}
        </ul>
      </section>

      <p className="mt-10 text-small text-ink-3">
        <Link href="/methods" className="text-accent">
          Cách đánh giá tiến độ
        </Link>
        {" · "}Dữ liệu mở:{" "}
        <a href="/api/v1/plans" className="text-accent">
          /api/v1/plans
        </a>
      </p>
    </>
  );
}
