import type { Metadata } from "next";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { findFigureTable, listTableChoices } from "@/lib/data/figure-tables";
import { findSavedTable, listSavedTables } from "@/lib/data/saved-tables";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { MOST_OF_AXIS, missingChoice, readTableQuery, tableQuery } from "@/lib/domain/table/definition";
import { today } from "@/lib/today";
import { ChooseForm } from "./_parts/choose-form";
import { ReplaceTableForm, SaveTableForm } from "./_parts/save-forms";
import { SavedList } from "./_parts/saved-list";
import { TableView } from "./_parts/table-view";

export const metadata: Metadata = { title: "Lập bảng số liệu" };

type Search = Record<string, string | string[] | undefined>;

interface Props {
  searchParams: Promise<Search>;
}

const typed = (value: string | string[] | undefined): string => (typeof value === "string" ? value.slice(0, 100) : "");

export default async function TablesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = await searchParams;
  const definition = readTableQuery(query);
  const find = { measure: typed(query.findMeasure), area: typed(query.findArea) };
  const missing = missingChoice(definition);
  const map = mapViewOf(query.map);
  const [choices, saved, from, found] = await Promise.all([
    listTableChoices(actor, definition, find),
    listSavedTables(actor),
    typed(query.from) ? findSavedTable(actor, typed(query.from)) : null,
    missing === null ? findFigureTable(actor, definition, { carriedOn: map === "today" ? today() : null }) : null,
  ]);
  const begun = definition.measures.length + definition.areas.length + definition.communesOf.length + definition.years.length > 0;
  const kept = tableQuery(definition);
  return (
    <>
      <PageHeading>Lập bảng số liệu: chọn chỉ số, địa bàn và năm</PageHeading>
      {begun ? null : (
        <section aria-labelledby="bang-da-luu">
          <h2 id="bang-da-luu" className="border-b border-ink pb-2 text-section font-semibold">
            Bảng đã lưu
          </h2>
          <div className="pt-2">
            <SavedList tables={saved} />
          </div>
        </section>
      )}
      <details open={found === null || !found.table} className="mb-6 border-b border-line print:hidden">
        <summary className="min-h-11 cursor-pointer py-2.5 text-section font-semibold">{found?.table ? "Đổi lựa chọn" : "Chọn nội dung của bảng"}</summary>
        <ChooseForm choices={choices} definition={definition} years={yearsToChoose(definition.years)} find={find} from={from?.isOwn ? from.id : null} />
      </details>
      {missing !== null && begun ? (
        <p role="status" className="mb-6 max-w-[44rem] border-l-4 border-go bg-go-wash px-4 py-3">
          {missing}
        </p>
      ) : null}
      {found ? (
        <TableView found={found} definition={definition} map={map} mapHref={(view) => `/tables?${kept}${from?.isOwn ? `&from=${from.id}` : ""}${view === "today" ? "&map=today" : ""}`}>
          <div className="mt-8 print:hidden">
            {from?.isOwn ? <ReplaceTableForm table={from} query={kept} /> : null}
            <FormDisclosure title={from?.isOwn ? "Lưu thành bảng mới" : "Lưu bảng này"}>
              <SaveTableForm query={kept} />
            </FormDisclosure>
          </div>
        </TableView>
      ) : null}
    </>
  );
}

/** The last twelve years, and those of the table that lie further back; newest first. */
function yearsToChoose(chosen: readonly number[]): number[] {
  const thisYear = Number(today().slice(0, 4));
  const recent = Array.from({ length: MOST_OF_AXIS.years }, (_, back) => thisYear - back);
  return [...new Set([...recent, ...chosen])].sort((a, b) => b - a);
}
