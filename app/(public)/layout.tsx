import type { ReactNode } from "react";
import { PersonLink } from "@/components/layout/person-link";
import { SiteHeader } from "@/components/layout/site-header";
import { currentActor } from "@/lib/auth/actor";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <>
      <SiteHeader person={<PersonLink name={actor?.name ?? null} />} />
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[77rem] px-4 pt-8 pb-16 outline-none frame:px-8">
        {children}
      </main>
    </>
  );
}
