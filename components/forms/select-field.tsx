import { useId, type ReactNode, type SelectHTMLAttributes } from "react";

export interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "defaultValue"> {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  defaultValue?: string | undefined;
  /** Value and words; the first empty choice, where there is one, says what leaving it means. */
  options: readonly (readonly [value: string, words: string])[];
}

/** A choice with the same look and words of error as a `Field`. */
export function SelectField({ name, label, hint, error, options, defaultValue = "", className = "", ...rest }: SelectFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`mb-5 ${className}`}>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 text-small text-ink-3">
          {hint}
        </p>
      ) : null}
      {/* React resets a form after its action and forgets a select's new default: another key makes it anew. */}
      <select
        key={defaultValue}
        {...rest}
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="mt-1.5 block min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad"
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
