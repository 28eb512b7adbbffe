"use client";

import { useEffect, useState } from "react";
import { TickField } from "@/components/forms/tick-field";

/**
 * Walks what still needs a person, marked `data-open` in the outline: n next, p the one before, a accepts the one in focus,
 * e edits it. Can be turned off: single letters get in the way of speech input.
 */
export function ReviewKeys() {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [contenteditable]")) return;
      const open = [...document.querySelectorAll<HTMLElement>("[data-open]")];
      const here = target.closest<HTMLElement>("[data-open]");
      if (event.key === "a") return here?.querySelector<HTMLFormElement>("form[data-accept]")?.requestSubmit();
      if (event.key === "e") return here?.querySelector<HTMLAnchorElement>("a[data-edit]")?.click();
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
  }, [isOn]);
  return <TickField name="keys" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} className="text-small text-ink-3" label="Phím tắt: n đến chỗ cần xem tiếp theo, p quay lại, a công nhận chỗ đang chọn, e sửa." />;
}
