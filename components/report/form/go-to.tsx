import type { ReactNode } from "react";

/** Leads to a field of the form and puts the cursor there. */
export function GoTo({ id, children }: { id: string; children: ReactNode }) {
  return (
    <a
      href={`#${id}`}
      className="block py-1.5 text-accent"
      onClick={(event) => {
        const field = document.getElementById(id)?.querySelector<HTMLElement>("input:not([readonly]):not(:disabled), textarea:not([readonly])");
        if (!field) return;
        event.preventDefault();
        field.closest(`#${CSS.escape(id)}`)?.scrollIntoView({ block: "center" });
        field.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
