import type { ReactNode } from "react";
import { describeMembership, type Actor } from "@/lib/domain/access/actor";
import { mayAnywhere } from "@/lib/domain/access/can";
import type { Action } from "@/lib/domain/access/permissions";
import { PersonLink } from "./person-link";
import { PlanNavigation } from "./plan-navigation";
import { SiteHeader } from "./site-header";

/** What every plan stands on, and for those who may: who works with it, and who did what. */
const PAGES: { href: string; label: string; includesBelow: true; action?: Action }[] = [
  { href: "/catalogue", label: "Danh mục chỉ số", includesBelow: true },
  { href: "/agencies", label: "Cơ quan, phân công", includesBelow: true },
  { href: "/areas", label: "Địa bàn", includesBelow: true },
  { href: "/accounts", label: "Tài khoản", includesBelow: true, action: "account.manage" },
  { href: "/audit", label: "Nhật ký", includesBelow: true, action: "audit.view" },
];

export function ManagementFrame({ actor, children }: { actor: Actor; children: ReactNode }) {
  const pages = PAGES.filter(({ action }) => action === undefined || mayAnywhere(actor, action));
  return (
    <>
      <SiteHeader person={<PersonLink name={actor.name} title={actor.memberships.map(describeMembership).join("; ")} />}>
        <span className="text-dense text-ink-2">Quản lý chung</span>
      </SiteHeader>
      <div className="frame:flex">
        <PlanNavigation items={pages.map(({ href, label, includesBelow }) => ({ href, label, includesBelow }))} label="Quản lý chung" />
        <main id="noi-dung" tabIndex={-1} className="min-w-0 max-w-[77rem] flex-1 px-4 pt-6 pb-24 outline-none frame:px-8 frame:pb-12 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
