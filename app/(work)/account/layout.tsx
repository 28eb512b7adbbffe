import type { ReactNode } from "react";
import { PersonLink } from "@/components/layout/person-link";
import { SiteHeader } from "@/components/layout/site-header";
import { requireActor } from "@/lib/auth/actor";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <SiteHeader person={<PersonLink name={actor.name} />} />
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[77rem] px-4 pt-8 pb-16 outline-none frame:px-8">
        {children}
      </main>
    </>
  );
}
