import type { ReactNode } from "react";
import { PersonLink } from "@/components/layout/person-link";
import { SiteHeader } from "@/components/layout/site-header";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { describeMembership } from "@/lib/domain/access/actor";

/** What looks across plans, and so stands in none of them. */
export default async function AcrossPlansLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <SiteHeader person={<PersonLink name={actor.name} title={actor.memberships.map(describeMembership).join("; ")} />}>
        <Link href="/tables" className="text-dense text-ink-2 print:hidden">
          Bảng số liệu
        </Link>
        <Link href="/compare" className="text-dense text-ink-2 print:hidden">
          So sánh giữa các kế hoạch
        </Link>
      </SiteHeader>
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[90rem] px-4 pt-6 pb-12 outline-none frame:px-8 print:p-0">
        {children}
      </main>
    </>
  );
}
