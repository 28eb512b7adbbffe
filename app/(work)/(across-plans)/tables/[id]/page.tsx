import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findFigureTable } from "@/lib/data/figure-tables";
import { findSavedTable } from "@/lib/data/saved-tables";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { tableQuery } from "@/lib/domain/table/definition";
import { today } from "@/lib/today";
import { DeleteTableForm, RenameTableForm } from "../_parts/save-forms";
import { TableView } from "../_parts/table-view";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ map?: string | string[] }>;
}

async function load({ params }: Pick<Props, "params">) {
  const actor = await requireActor();
  const saved = await findSavedTable(actor, (await params).id);
  if (!saved) notFound();
  return { actor, saved };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).saved.name };
}

/** A saved table, asked anew: today's figures, and only those that this reader may see. */
export default async function SavedTablePage(props: Props) {
  const { actor, saved } = await load(props);
  const { definition } = saved;
  const map = mapViewOf((await props.searchParams).map);
  const found = definition && (await findFigureTable(actor, definition, { carriedOn: map === "today" ? today() : null }));
  return (
    <>
      <PageHeading
        above={
          <Link href="/tables" className="text-accent">
            Bảng số liệu
          </Link>
        }
      >
        {saved.name}
      </PageHeading>
      <p className="-mt-4 mb-5 text-small text-ink-3">
        {saved.isOwn ? (saved.isShared ? "Bảng của bạn, chia sẻ với đồng nghiệp cùng địa bàn." : "Bảng của bạn.") : `${saved.ownerName} chia sẻ. Bạn thấy số liệu mà bạn được xem.`}{" "}
        {definition ? (
          <Link href={`/tables?${tableQuery(definition)}${saved.isOwn ? `&from=${saved.id}` : ""}`} className="text-accent print:hidden">
            {saved.isOwn ? "Đổi chỉ số, địa bàn, năm" : "Lập bảng của bạn từ bảng này"}
          </Link>
        ) : null}
      </p>
      {found && definition ? <TableView found={found} definition={definition} map={map} mapHref={(view) => `/tables/${saved.id}${view === "today" ? "?map=today" : ""}`} /> : <p className="text-ink-2">Không đọc được cách chọn đã lưu của bảng này. Hãy lập bảng mới, rồi xóa bảng này.</p>}
      {saved.isOwn ? (
        <div className="mt-8 print:hidden">
          <FormDisclosure title="Đổi tên, chia sẻ">
            <RenameTableForm table={saved} />
          </FormDisclosure>
          <FormDisclosure title="Xóa bảng">
            <DeleteTableForm table={saved} />
          </FormDisclosure>
        </div>
      ) : null}
    </>
  );
}
