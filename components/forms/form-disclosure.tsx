import type { ReactNode } from "react";

/** A form that is opened where it is needed, without a script; `open` where the address asks for it. */
export function FormDisclosure({ title, children, open }: { title: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="border-b border-line">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{title}</summary>
      <div className="max-w-[36rem] pt-2 pb-4">{children}</div>
    </details>
  );
}
