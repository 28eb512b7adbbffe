import type { ReactNode } from "react";

export function PageHeading({ children, above }: { children: ReactNode; above?: ReactNode }) {
  return (
    <header className="mb-6">
      {above ? <p className="mb-1 text-small text-ink-3">{above}</p> : null}
      <h1 className="max-w-[56rem] text-title font-semibold tracking-tight text-balance">{children}</h1>
    </header>
  );
}
