import { useId, type InputHTMLAttributes, type ReactNode } from "react";

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  name: string;
  label: string;
  hint?: ReactNode;
  /** A sentence that says what to do; the field is marked with it. */
  error?: string | undefined;
}

/** Label above, hint below the label, error under the field. Give back what was typed as `defaultValue`. */
export function Field({ name, label, hint, error, type = "text", className = "", ...rest }: FieldProps) {
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
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="mt-1.5 block min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad"
      />
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
