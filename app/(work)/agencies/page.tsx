import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { listAreasWithAgencies } from "@/lib/data/agencies";
import { listIssuedPlans } from "@/lib/data/plans";
import { planLabel } from "@/lib/format/plan";
import { validityWords } from "@/lib/format/validity";

export const metadata: Metadata = { title: "Cơ quan, phân công" };

export default async function AgenciesPage() {
  const actor = await requireActor();
  const [areas, plans] = await Promise.all([listAreasWithAgencies(actor), listIssuedPlans()]);
  return (
    <>
      <PageHeading>Cơ quan, phân công</PageHeading>
      <section className="mb-10">
        <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Phân công chỉ tiêu, theo kế hoạch</h2>
        <ul className="divide-y divide-line">
          {plans.map((plan) => (
            <li key={plan.code} className="grid gap-x-6 py-2.5 md:grid-cols-[18rem_1fr]">
              <Link href={`/agencies/assignments/${plan.code}`} className="font-medium text-accent">
                {planLabel(plan)}
              </Link>
              <span className="text-dense text-ink-2">{plan.title}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Cơ quan, đơn vị, theo địa bàn</h2>
        {areas.length > 0 ? (
          <ul className="divide-y divide-line">
            {areas.map((area) => (
              <li key={area.id} className="grid gap-x-6 py-2.5 md:grid-cols-[18rem_1fr]">
                <Link href={`/agencies/${area.id}`} className="font-medium text-accent">
                  {area.name}
                </Link>
                <span className="text-dense text-ink-2">
                  {area.agencies} cơ quan{area.validFrom || area.validTo ? `; địa bàn ${validityWords(area)}` : ""}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="py-3 text-ink-2">Chưa có cơ quan nào. Hãy nạp một kế hoạch, hoặc mở địa bàn rồi thêm cơ quan ở đó.</p>
        )}
        <p className="mt-4 text-small text-ink-3">
          Địa bàn khác: mở từ trang{" "}
          <Link href="/areas" className="text-accent">
            Địa bàn
          </Link>
          , rồi chọn Cơ quan của địa bàn.
        </p>
      </section>
    </>
  );
}
