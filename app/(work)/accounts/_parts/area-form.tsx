import type { AreaOfPlaces } from "@/lib/data/accounts";

/** Which province the page is about, where there are several; it lives in the address. */
export function AreaForm({ areas, current }: { areas: readonly AreaOfPlaces[]; current: string }) {
  if (areas.length < 2) return null;
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-2.5 text-small">
      <label className="flex min-w-56 flex-col gap-1 text-ink-3">
        Địa bàn
        <select key={current} name="area" defaultValue={current} className="h-11 rounded-md border border-line-strong bg-paper px-2 text-ink">
          {areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Chọn
      </button>
    </form>
  );
}
