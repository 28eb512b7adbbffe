import { useId, type InputHTMLAttributes, type ReactNode } from "react";

export interface TickFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type"> {
  name: string;
  label: ReactNode;
  error?: string | undefined;
}

/** A box to tick, its whole line a target; sends "on" or nothing. */
export function TickField({ name, label, error, className = "", ...rest }: TickFieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1.5">
        <input {...rest} name={name} type="checkbox" aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} className="size-5 shrink-0 accent-accent" />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`${id}-error`} className="mb-2 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
