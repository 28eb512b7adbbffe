import type { ReactNode } from "react";
import { PersonLink } from "./person-link";
import { PlanNavigation } from "./plan-navigation";
import { SiteHeader } from "./site-header";

/** The shared catalogues under "Quản lý": what every plan stands on. */
const PAGES = [
  { href: "/catalogue", label: "Danh mục chỉ số", includesBelow: true },
  { href: "/agencies", label: "Cơ quan, phân công", includesBelow: true },
  { href: "/areas", label: "Địa bàn", includesBelow: true },
  { href: "/audit", label: "Nhật ký", includesBelow: true },
];

export function ManagementFrame({ person, children }: { person: { name: string; title: string }; children: ReactNode }) {
  return (
    <>
      <SiteHeader person={<PersonLink {...person} />}>
        <span className="text-dense text-ink-2">Quản lý danh mục dùng chung</span>
      </SiteHeader>
      <div className="frame:flex">
        <PlanNavigation items={PAGES} label="Danh mục dùng chung" />
        <main id="noi-dung" tabIndex={-1} className="min-w-0 max-w-[77rem] flex-1 px-4 pt-6 pb-24 outline-none frame:px-8 frame:pb-12 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
