import type { ReactNode } from "react";
import { PersonLink } from "@/components/layout/person-link";
import { SiteHeader } from "@/components/layout/site-header";
import { requireActor } from "@/lib/auth/actor";
import { describeMembership } from "@/lib/domain/access/actor";

export default async function FiguresLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <SiteHeader person={<PersonLink name={actor.name} title={actor.memberships.map(describeMembership).join("; ")} />}>
        <span className="text-dense text-ink-2">Lịch sử số liệu</span>
      </SiteHeader>
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[60rem] px-4 pt-6 pb-12 outline-none frame:px-8 print:p-0">
        {children}
      </main>
    </>
  );
}
