import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listAreasOfPlaces, listPlaces } from "@/lib/data/accounts";
import { ROLE_NAMES } from "@/lib/domain/access/actor";
import { AreaForm } from "../_parts/area-form";
import { rolesToGive } from "../_parts/roles-to-give";
import { NewAccountForm } from "./_parts/new-account-form";

export const metadata: Metadata = { title: "Mời người dùng" };

interface Props {
  searchParams: Promise<{ area?: string | string[] }>;
}

export default async function NewAccountPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [areas, query] = await Promise.all([listAreasOfPlaces(actor, today()), searchParams]);
  const area = areas.find(({ id }) => id === query.area) ?? areas[0];
  if (!area) notFound();
  const places = await listPlaces(area, today());
  return (
    <>
      <PageHeading
        above={
          <Link href="/accounts" className="text-accent">
            Tài khoản
          </Link>
        }
      >
        Mời người dùng của {area.name}
      </PageHeading>
      <AreaForm areas={areas} current={area.id} />
      <NewAccountForm key={area.id} roles={rolesToGive(actor, area).map((role) => [role, ROLE_NAMES[role]])} places={places.map(({ key, words }) => [key, words])} again={`/accounts/new?area=${area.id}`} />
    </>
  );
}
