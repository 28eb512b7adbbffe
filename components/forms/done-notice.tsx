"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** What was done on the page before this one. It takes the focus, so that it is read out. */
export function DoneNotice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p ref={box} tabIndex={-1} role="status" className="mb-5 border-l-4 border-ok bg-ok-wash px-4 py-3 outline-none">
      {children}
    </p>
  );
}
