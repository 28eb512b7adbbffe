"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/domain/form-state";

const LOOKS = { bad: "border-bad bg-bad-wash", ok: "border-ok bg-ok-wash" } as const;

/** What became of the form, above its fields: the problem, or what `done` says. It takes the focus, so that it is read out. */
export function FormMessage<T>({ state, done }: { state: FormState<T>; done?: (value: T) => string }) {
  const box = useRef<HTMLParagraphElement>(null);
  const { result } = state;
  useEffect(() => {
    if (result) box.current?.focus();
  }, [result]);

  const message = result === null ? null : result.ok ? done?.(result.value) : result.problem.message;
  if (!result || !message) return null;
  return (
    <p ref={box} tabIndex={-1} role={result.ok ? "status" : "alert"} className={`mb-5 border-l-4 px-4 py-3 outline-none ${result.ok ? LOOKS.ok : LOOKS.bad}`}>
      {message}
    </p>
  );
}
