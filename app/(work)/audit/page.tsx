import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { AUDIT_EXPORT_LIMIT, AUDIT_PAGE_SIZE, listAuditEvents } from "@/lib/data/audit-events";
import { mayAnywhere } from "@/lib/domain/access/can";
import { auditSearch } from "@/lib/domain/audit/search";
import { formatExact } from "@/lib/format/number";
import { AuditSearchForm } from "./_parts/audit-search-form";
import { AuditTable } from "./_parts/audit-table";

export const metadata: Metadata = { title: "Nhật ký" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayAnywhere(actor, "audit.view")) notFound();
  const search = auditSearch.parse(await searchParams);
  const lines = await listAuditEvents(actor, search);
  const { before, ...asked } = search;
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  const last = lines.at(-1);
  const older = new URLSearchParams(query);
  if (last) older.set("before", last.id);
  return (
    <>
      <PageHeading>Nhật ký: ai làm gì, khi nào, từ đâu</PageHeading>
      <p className="mb-5 max-w-[70ch] text-ink-2">
        Mỗi việc làm thay đổi dữ liệu là một dòng, không sửa và không xóa được; các dòng của một tỉnh nối nhau bằng niêm phong. Lệnh{" "}
        <code className="text-small">npm run audit:verify</code> trên máy chủ tìm ra dòng bị sửa ngoài phần mềm.
      </p>
      <AuditSearchForm search={search} />
      {lines.length > 0 ? (
        <>
          <AuditTable lines={lines} />
          <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-dense print:hidden">
            {before ? (
              <Link href={`/audit?${query}`} className="text-accent">
                Về dòng mới nhất
              </Link>
            ) : null}
            {lines.length === AUDIT_PAGE_SIZE ? (
              <Link href={`/audit?${older}`} className="text-accent">
                {`${AUDIT_PAGE_SIZE} dòng cũ hơn`}
              </Link>
            ) : null}
            <a href={`/audit/export?${query}`} className="text-accent">
              {`Tải về (CSV, tối đa ${formatExact(String(AUDIT_EXPORT_LIMIT))} dòng)`}
            </a>
          </div>
        </>
      ) : query.size === 0 && !before ? (
        <p className="border-y border-line py-6 text-ink-2">Chưa có việc nào được ghi lại. Việc làm thay đổi dữ liệu của địa bàn bạn phụ trách sẽ hiện ở đây.</p>
      ) : (
        <p className="border-y border-line py-6 text-ink-2">
          Không có dòng nào khớp với điều kiện đã chọn.{" "}
          <Link href="/audit" className="text-accent">
            Bỏ các điều kiện
          </Link>
        </p>
      )}
    </>
  );
}
