import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BacklogGrid } from "@/components/tables/entry-grid/backlog-grid";
import { today } from "@/lib/today";
import { findBacklogGrid } from "@/lib/data/entry";
import { chosenYear, planContext } from "../../_parts/plan-context";
import { EntryHeading } from "../_parts/entry-heading";
import { EntryNotes } from "../_parts/entry-notes";
import { recordActual, recordActuals } from "../actions";

export const metadata: Metadata = { title: "Nhập số liệu nhiều năm" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BacklogPage({ params, searchParams }: Props) {
  const { actor, plan, years, defaultYear } = await planContext((await params).plan);
  const search = await searchParams;
  const year = chosenYear(years, defaultYear, search.year);
  const everyAgency = search.all === "1";
  const grid = await findBacklogGrid(actor, plan.code, years, { everyAgency, today: today() });
  if (!grid) notFound();
  const base = `/plans/${plan.code}/entry/backlog?year=${year}`;
  return (
    <>
      <EntryHeading title="Nhập số liệu nhiều năm" planCode={plan.code} year={year} page="backlog" />
      <p className="mb-4 max-w-[44rem] text-small text-ink-2">Nhập thẳng kết quả của từng năm, như trong các báo cáo cũ. Có tử số và mẫu số thì nhập ở trang Theo năm.</p>
      <EntryNotes readOnly={grid.readOnly} hidden={grid.hidden} everyAgency={everyAgency} allHref={`${base}&all=1`} ownHref={base} />
      <BacklogGrid key={`${plan.code} ${everyAgency}`} grid={grid} actions={{ record: recordActual, recordMany: recordActuals }} place={`entry:${actor.userId}:${plan.code}:backlog`} />
    </>
  );
}
