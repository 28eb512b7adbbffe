"use client";

import { useEffect } from "react";

/** Walks what still needs a person, marked `data-open` in the outline: n next, p the one before, a accepts the one in focus. */
export function ReviewKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [contenteditable]")) return;
      const open = [...document.querySelectorAll<HTMLElement>("[data-open]")];
      const here = target.closest<HTMLElement>("[data-open]");
      if (event.key === "a") return here?.querySelector<HTMLFormElement>("form[data-accept]")?.requestSubmit();
      if (event.key !== "n" && event.key !== "p") return;
      const at = here ? open.indexOf(here) : event.key === "n" ? -1 : open.length;
      const next = open[at + (event.key === "n" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      document.getElementById(`s-${next.id}`)?.scrollIntoView({ block: "center" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return <p className="text-small text-ink-3">Phím tắt: n đến chỗ cần xem tiếp theo, p quay lại, a công nhận chỗ đang chọn.</p>;
}
