import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { catalogueSubject, listMeasures } from "@/lib/data/measures";
import { can } from "@/lib/domain/access/can";
import { SOURCE_CLASSES } from "@/lib/domain/measure/measure";
import { SOURCE_CLASS_WORDS } from "@/lib/domain/measure/words";
import { MeasureTable } from "./_parts/measure-table";
import { readSearch, searchMeasures } from "./_parts/measure-search";

export const metadata: Metadata = { title: "Danh mục chỉ số" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CataloguePage({ searchParams }: Props) {
  const [actor, query, measures, subject] = await Promise.all([requireActor(), searchParams, listMeasures(), catalogueSubject()]);
  const search = readSearch(query);
  const found = searchMeasures(measures, search);
  const decision = can(actor, "catalogue.manage", subject);
  return (
    <>
      <PageHeading above="Dùng chung cho mọi kế hoạch">Danh mục chỉ số</PageHeading>
      <form method="get" role="search" aria-label="Tìm chỉ số" className="mb-4 flex flex-wrap items-end gap-2.5 text-small">
        <label className="flex min-w-56 flex-1 flex-col gap-1 text-ink-3 sm:max-w-md">
          Tìm theo tên, đối tượng, tên gọi khác (không cần dấu)
          <input type="search" name="q" defaultValue={search.text} className="h-11 rounded-md border border-line-strong bg-paper px-3 text-ink" />
        </label>
        <label className="flex min-w-44 flex-col gap-1 text-ink-3">
          Nguồn
          <select name="source" defaultValue={search.source ?? ""} className="h-11 rounded-md border border-line-strong bg-paper px-2 text-ink">
            <option value="">Mọi nguồn</option>
            {SOURCE_CLASSES.map((source) => (
              <option key={source} value={source}>
                {SOURCE_CLASS_WORDS[source]}
              </option>
            ))}
          </select>
        </label>
        <label className="flex h-11 items-center gap-2 text-ink-2">
          <input type="checkbox" name="aliases" defaultChecked={search.withAliases} className="size-5 accent-accent" />
          Cả chỉ số đã gộp
        </label>
        <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
          Tìm
        </button>
      </form>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-small text-ink-3" role="status">
          {found.length === measures.length ? `${measures.length} chỉ số` : `${found.length} trong ${measures.length} chỉ số`}
        </p>
        {decision.allowed ? (
          <Link href="/catalogue/new" className="rounded-sm border border-accent bg-accent px-4 py-2 font-medium text-white no-underline hover:bg-ink">
            Thêm chỉ số
          </Link>
        ) : null}
      </div>
      {found.length > 0 ? <MeasureTable measures={found} /> : <p className="py-6 text-ink-2">Không có chỉ số nào khớp. Hãy thử ít từ hơn, hoặc bỏ lọc nguồn.</p>}
      {decision.allowed ? null : <p className="mt-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
    </>
  );
}
