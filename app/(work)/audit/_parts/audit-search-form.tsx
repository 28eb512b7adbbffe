import { AUDIT_ACTION_WORDS } from "@/lib/domain/audit/words";
import type { AuditSearch } from "@/lib/domain/audit/search";

const BOX = "h-10 w-full rounded-md border border-line-strong bg-paper px-3 text-ink";
const BY_WORDS = Object.entries(AUDIT_ACTION_WORDS).sort(([, a], [, b]) => a.localeCompare(b, "vi"));

/** A plain form: what is searched for stands in the address. */
export function AuditSearchForm({ search }: { search: AuditSearch }) {
  return (
    <form method="get" role="search" aria-label="Tìm trong nhật ký" className="mb-4 grid gap-2.5 text-small sm:grid-cols-2 frame:grid-cols-[1fr_1fr_1fr_10rem_10rem_auto] frame:items-end print:hidden">
      <label className="flex flex-col gap-1 text-ink-3">
        Người làm
        <input type="search" name="person" defaultValue={search.person} className={BOX} />
      </label>
      <label className="flex flex-col gap-1 text-ink-3">
        Việc
        <select name="action" defaultValue={search.action} className={BOX}>
          <option value="">Mọi việc</option>
          {BY_WORDS.map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-ink-3">
        Có chữ
        <input type="search" name="words" defaultValue={search.words} className={BOX} />
      </label>
      <label className="flex flex-col gap-1 text-ink-3">
        Từ ngày
        <input type="date" name="from" defaultValue={search.from} className={BOX} />
      </label>
      <label className="flex flex-col gap-1 text-ink-3">
        Đến hết ngày
        <input type="date" name="to" defaultValue={search.to} className={BOX} />
      </label>
      <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Tìm
      </button>
    </form>
  );
}
