/** A plain form: what is looked at lives in the address, and it works without a script. */
export function MeasureForm({ chosen, year, map, options }: { chosen: string; year: number; /** What the address keeps of the map; null: nothing. */ map: "today" | null; options: { code: string; words: string }[] }) {
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-2.5 text-small print:hidden">
      <input type="hidden" name="year" value={year} />
      {map ? <input type="hidden" name="map" value={map} /> : null}
      <label className="flex min-w-0 flex-1 basis-60 flex-col gap-1 text-ink-3 sm:max-w-[32rem]">
        Chỉ số
        <select key={chosen} name="measure" defaultValue={chosen} className="h-11 w-full rounded-md border border-line-strong bg-paper px-2 text-ink">
          {options.map(({ code, words }) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Xem
      </button>
    </form>
  );
}
