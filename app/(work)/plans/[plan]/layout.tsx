import type { ReactNode } from "react";
import { PersonLink } from "@/components/layout/person-link";
import { PlanNavigation } from "@/components/layout/plan-navigation";
import { PlanPicker } from "@/components/layout/plan-picker";
import { SiteHeader } from "@/components/layout/site-header";
import { Link } from "@/components/ui/link";
import { YearPicker } from "@/components/layout/year-picker";
import { describeMembership } from "@/lib/domain/access/actor";
import { mayAnywhere } from "@/lib/domain/access/can";
import { planLabel } from "@/lib/format/plan";
import { planContext } from "./_parts/plan-context";

export default async function PlanLayout({ params, children }: { params: Promise<{ plan: string }>; children: ReactNode }) {
  const { plan: code } = await params;
  const { actor, plan, plans, years, defaultYear } = await planContext(code);
  const base = `/plans/${code}`;
  return (
    <>
      <SiteHeader
        person={
          <>
            <Link href="/catalogue" className="py-2 text-ink-2 max-sm:hidden">
              Danh mục
            </Link>
            <PersonLink name={actor.name} title={actor.memberships.map(describeMembership).join("; ")} />
          </>
        }
      >
        <span className="hidden text-small print:inline">{planLabel(plan)}</span>
        <PlanPicker current={{ code, label: planLabel(plan) }} plans={plans.map((choice) => ({ code: choice.code, label: planLabel(choice) }))} />
        <YearPicker years={years} defaultYear={defaultYear} />
      </SiteHeader>
      <div className="frame:flex">
        <PlanNavigation
          items={[
            { href: base, label: "Tổng quan" },
            { href: `${base}/entry`, label: "Nhập số liệu", includesBelow: true },
            { href: `${base}/reports`, label: "Báo cáo", includesBelow: true },
            { href: `${base}/agencies`, label: "Cơ quan", includesBelow: true },
            ...(plan.area.level === "commune" ? [] : [{ href: `${base}/totals`, label: "Tổng hợp từ xã", includesBelow: true }, { href: `${base}/map`, label: "Địa bàn" }]),
            { href: `${base}/quality`, label: "Chất lượng số liệu" },
            { href: `${base}/budget`, label: "Kinh phí" },
            { href: `${base}/issued`, label: "Văn bản" },
            ...(mayAnywhere(actor, "publication.manage") ? [{ href: `${base}/publishing`, label: "Công bố" }] : []),
          ]}
        />
        <main id="noi-dung" tabIndex={-1} className="min-w-0 max-w-[77rem] flex-1 px-4 pt-6 pb-24 outline-none frame:px-8 frame:pb-12 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
