import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/forms/button";
import { SelectField } from "@/components/forms/select-field";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findSuccessionPlace, listSuccessionPlaces, listUnitsWithin } from "@/lib/data/area-successions";
import { can } from "@/lib/domain/access/can";
import { choosableUnits } from "@/lib/domain/succession/act";
import { SUCCESSION_KINDS, SUCCESSION_KIND_WORDS, type SuccessionKind } from "@/lib/domain/succession/words";
import { today } from "@/lib/today";
import { actHeading } from "../_parts/act-heading";
import { SuccessionForm } from "./_parts/succession-form";

export const metadata: Metadata = { title: "Ghi thay đổi đơn vị hành chính" };

interface Props {
  searchParams: Promise<{ within?: string | string[]; kind?: string | string[]; area?: string | string[] }>;
}

const isKind = (kind: unknown): kind is SuccessionKind => (SUCCESSION_KINDS as readonly unknown[]).includes(kind);

export default async function NewSuccessionPage({ searchParams }: Props) {
  const [{ within, kind, area }, actor] = await Promise.all([searchParams, requireActor()]);
  const above = (
    <Link href="/areas/successions" className="text-accent">
      Thay đổi đơn vị hành chính
    </Link>
  );
  if (typeof within !== "string" || !isKind(kind)) {
    const places = await listSuccessionPlaces(today());
    return (
      <>
        <PageHeading above={above}>Ghi thay đổi: ở đâu, loại nào</PageHeading>
        <form method="get" className="max-w-[36rem]">
          <SelectField name="within" label="Trong địa bàn" options={places.map(({ id, name, level }) => [id, level === "country" ? `${name} (thay đổi giữa các tỉnh)` : name] as const)} defaultValue={typeof within === "string" ? within : places[0]?.id} />
          <SelectField name="kind" label="Loại thay đổi" options={SUCCESSION_KINDS.map((value) => [value, SUCCESSION_KIND_WORDS[value]] as const)} defaultValue="merge" />
          <Button type="submit" look="primary">
            Tiếp tục
          </Button>
        </form>
      </>
    );
  }
  const place = await findSuccessionPlace(within);
  if (!place) notFound();
  const decision = can(actor, "area.manage", place.subject);
  const units = decision.allowed ? choosableUnits(await listUnitsWithin(place.id), place) : [];
  return (
    <>
      <PageHeading above={above}>{actHeading(kind, place)}</PageHeading>
      {decision.allowed ? (
        <SuccessionForm kind={kind} within={place.id} units={units.map(({ id, name, code }) => ({ id, name, code }))} chosen={units.find(({ id }) => id === area)} />
      ) : (
        <p className="max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">{decision.reason}</p>
      )}
    </>
  );
}
