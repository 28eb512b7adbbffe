interface FilterChoiceProps {
  name: string;
  label: string;
  /** What choosing nothing means; without it something is always chosen. */
  all?: string;
  chosen: string;
  options: readonly (readonly [value: string, words: string])[];
}

/** One choice of a form that narrows a list by its address. */
export function FilterChoice({ name, label, all, chosen, options }: FilterChoiceProps) {
  return (
    <label className="flex min-w-0 flex-1 basis-36 flex-col gap-1 text-ink-3 sm:max-w-56">
      {label}
      {/* Another address, another choice: a key makes the select anew. */}
      <select name={name} key={chosen} defaultValue={chosen} className="h-10 w-full rounded-md border border-line-strong bg-paper px-2 text-ink">
        {all ? <option value="">{all}</option> : null}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
