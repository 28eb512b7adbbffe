import { useId, type ReactNode, type TextareaHTMLAttributes } from "react";

export interface TextAreaFieldProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** Several lines, with the same look and words of error as a `Field`. */
export function TextAreaField({ name, label, hint, error, rows = 3, className = "", ...rest }: TextAreaFieldProps) {
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
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="mt-1.5 block w-full rounded-sm border border-line-strong bg-paper px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad"
      />
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
