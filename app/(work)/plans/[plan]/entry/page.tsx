import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YearGrid } from "@/components/tables/entry-grid/year-grid";
import { today } from "@/lib/today";
import { findYearGrid } from "@/lib/data/entry";
import { chosenYear, planContext } from "../_parts/plan-context";
import { EntryHeading } from "./_parts/entry-heading";
import { EntryNotes } from "./_parts/entry-notes";
import { FilledBar } from "./_parts/filled-bar";
import { loadCellDetail, recordActual, recordActuals } from "./actions";

export const metadata: Metadata = { title: "Nhập số liệu" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EntryPage({ params, searchParams }: Props) {
  const { actor, plan, years, defaultYear } = await planContext((await params).plan);
  const search = await searchParams;
  const year = chosenYear(years, defaultYear, search.year);
  const everyAgency = search.all === "1";
  const grid = await findYearGrid(actor, plan.code, year, { everyAgency, today: today() });
  if (!grid) notFound();
  const base = `/plans/${plan.code}/entry?year=${year}`;
  const agency = actor.memberships.find(({ role, agencyName }) => role === "agency_staff" && agencyName !== null)?.agencyName;
  return (
    <>
      <EntryHeading title={`Nhập số liệu năm ${year}`} planCode={plan.code} year={year} page="year">
        <FilledBar filled={grid.filled} total={grid.total} who={agency ? `${agency}: ` : "Cả kế hoạch: "} />
      </EntryHeading>
      <EntryNotes readOnly={grid.readOnly} hidden={grid.hidden} everyAgency={everyAgency} allHref={`${base}&all=1`} ownHref={base} />
      <YearGrid
        key={`${plan.code} ${year} ${everyAgency}`}
        grid={grid}
        actions={{ record: recordActual, recordMany: recordActuals, detail: loadCellDetail }}
        place={`entry:${actor.userId}:${plan.code}:${year}`}
      />
    </>
  );
}
