"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/forms/button";

/** Sends its form once; keeps the focus while it waits, which a disabled button would lose. */
export function SubmitButton({ children, waiting = "Đang lưu", look = "primary", ...rest }: ButtonProps & { waiting?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? waiting : children}
    </Button>
  );
}
