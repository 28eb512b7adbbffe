import { Link } from "@/components/ui/link";
import type { SavedTableSummary } from "@/lib/data/saved-tables";
import { formatDateTime } from "@/lib/format/date";

/** One's own tables and those that colleagues share. */
export function SavedList({ tables }: { tables: readonly SavedTableSummary[] }) {
  if (tables.length === 0) return <p className="mb-6 text-ink-2">Chưa có bảng nào được lưu. Hãy lập bảng rồi đặt tên để lần sau mở lại bằng một lần bấm.</p>;
  return (
    <ul className="mb-8 divide-y divide-line border-b border-line">
      {tables.map(({ id, name, isOwn, isShared, ownerName, updatedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2.5">
          <Link href={`/tables/${id}`} className="font-medium text-accent">
            {name}
          </Link>
          <span className="text-small text-ink-3">
            {isOwn ? (isShared ? "của bạn, chia sẻ với đồng nghiệp cùng địa bàn" : "của bạn") : `${ownerName} chia sẻ`}, sửa lần cuối {formatDateTime(updatedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
