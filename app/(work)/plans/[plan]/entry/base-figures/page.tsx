import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BaseFigureTable } from "@/components/tables/base-figure-table";
import { findBaseFigures } from "@/lib/data/base-figures";
import { chosenYear, planContext } from "../../_parts/plan-context";
import { EntryHeading } from "../_parts/entry-heading";
import { EntryNotes } from "../_parts/entry-notes";
import { recordBaseFigure } from "../actions";

export const metadata: Metadata = { title: "Số liệu nền" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BaseFiguresPage({ params, searchParams }: Props) {
  const { actor, plan, years, defaultYear } = await planContext((await params).plan);
  const year = chosenYear(years, defaultYear, (await searchParams).year);
  const sheet = await findBaseFigures(actor, plan.code, year);
  if (!sheet) notFound();
  const here = `/plans/${plan.code}/entry/base-figures?year=${year}`;
  return (
    <>
      <EntryHeading title={`Số liệu nền năm ${year}`} planCode={plan.code} year={year} page="base-figures" />
      <p className="mb-4 max-w-[44rem] text-small text-ink-2">
        Mỗi số nhập một lần, dùng làm mẫu số cho mọi chỉ số liên quan. Kết quả đã lưu không tự đổi khi số liệu nền đổi: trang Theo năm đánh dấu các kết quả đó để tính lại.
      </p>
      <EntryNotes readOnly={sheet.readOnly} hidden={0} everyAgency={false} allHref={here} ownHref={here} />
      <BaseFigureTable key={`${plan.code} ${year}`} planCode={plan.code} year={year} lines={sheet.lines} readOnly={sheet.readOnly !== null} save={recordBaseFigure} />
    </>
  );
}
