import { formatDate } from "@/lib/format/date";

/** Another day of the same page; the day lives in the address. */
export function DayForm({ day }: { day: string }) {
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-2.5 text-small print:hidden">
      <label className="flex flex-col gap-1 text-ink-3">
        Xem vào ngày (ngày/tháng/năm)
        <input name="on" defaultValue={formatDate(day)} key={day} autoComplete="off" className="h-11 rounded-md border border-line-strong bg-paper px-3 text-ink" />
      </label>
      <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Xem
      </button>
    </form>
  );
}
