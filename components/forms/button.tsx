import type { ButtonHTMLAttributes } from "react";

const LOOKS = {
  primary: "border-accent bg-accent text-white hover:bg-ink",
  secondary: "border-line-strong bg-paper text-ink hover:bg-wash",
  danger: "border-bad bg-paper text-bad hover:bg-bad-wash",
} as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: keyof typeof LOOKS;
}

/** Named by its verb; one `primary` on a screen. */
export function Button({ look = "secondary", type = "button", className = "", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`min-h-11 cursor-pointer rounded-sm border px-4 py-2 font-medium ${LOOKS[look]} aria-disabled:cursor-default aria-disabled:border-ink-3 aria-disabled:bg-ink-3 aria-disabled:text-white ${className}`}
      {...rest}
    />
  );
}
