import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findSuccessionPlace, listProvincesOn, listUnitsWithin } from "@/lib/data/area-successions";
import { db } from "@/lib/data/db";
import { can } from "@/lib/domain/access/can";
import type { Unit } from "@/lib/domain/succession/act";
import { SUCCESSION_KINDS, SUCCESSION_KIND_WORDS, type SuccessionKind } from "@/lib/domain/succession/words";
import { today } from "@/lib/today";
import { SuccessionForm } from "./_parts/succession-form";

export const metadata: Metadata = { title: "Ghi thay đổi đơn vị hành chính" };

interface Props {
  searchParams: Promise<{ within?: string | string[]; kind?: string | string[] }>;
}

const isKind = (kind: unknown): kind is SuccessionKind => (SUCCESSION_KINDS as readonly unknown[]).includes(kind);

/** The units that can be chosen: of the country its provinces, of a province all below it that are there today. */
const choosable = (units: readonly Unit[], within: string, level: string): Unit[] =>
  units.filter((unit) => unit.validTo === null && unit.id !== within && (level === "country" ? unit.level === "province" : unit.level === "commune" || unit.level === "district"));

export default async function NewSuccessionPage({ searchParams }: Props) {
  const [{ within, kind }, actor] = await Promise.all([searchParams, requireActor()]);
  const above = (
    <Link href="/areas/successions" className="text-accent">
      Thay đổi đơn vị hành chính
    </Link>
  );
  if (typeof within !== "string" || !isKind(kind)) {
    const places = await listProvincesOn(today());
    return (
      <>
        <PageHeading above={above}>Ghi thay đổi: ở đâu, loại nào</PageHeading>
        <form method="get" className="max-w-[36rem]">
          <Choice name="within" label="Trong địa bàn" options={places.map(({ id, name, level }) => [id, level === "country" ? `${name} (thay đổi giữa các tỉnh)` : name] as const)} chosen={typeof within === "string" ? within : undefined} />
          <Choice name="kind" label="Loại thay đổi" options={SUCCESSION_KINDS.map((value) => [value, SUCCESSION_KIND_WORDS[value]] as const)} chosen="merge" />
          <button type="submit" className="min-h-11 rounded-sm border border-accent bg-accent px-4 py-2 font-medium text-white hover:bg-ink">
            Tiếp tục
          </button>
        </form>
      </>
    );
  }
  const place = await findSuccessionPlace(within);
  if (!place) notFound();
  const decision = can(actor, "area.manage", place.subject);
  const units = decision.allowed ? choosable(await listUnitsWithin(db, place.id), place.id, place.level) : [];
  return (
    <>
      <PageHeading above={above}>
        {SUCCESSION_KIND_WORDS[kind]}: {place.name}
      </PageHeading>
      {decision.allowed ? (
        <SuccessionForm kind={kind} within={place.id} units={units.map(({ id, name, code }) => ({ id, name, code }))} />
      ) : (
        <p className="max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">{decision.reason}</p>
      )}
    </>
  );
}

function Choice({ name, label, options, chosen }: { name: string; label: string; options: (readonly [string, string])[]; chosen: string | undefined }) {
  return (
    <label className="mb-5 block">
      <span className="block font-medium">{label}</span>
      <select name={name} defaultValue={chosen} className="mt-1.5 block min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
