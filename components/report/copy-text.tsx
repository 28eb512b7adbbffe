"use client";

import { useId, useRef, useState } from "react";

/** Copies a text. Where the browser does not let us (a page without HTTPS), the text is shown, selected, to be copied by hand. */
export function CopyText({ text, label, about }: { text: string; label: string; about: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("by-hand");
      requestAnimationFrame(() => area.current?.select());
    }
  };
  return (
    <div>
      <button type="button" onClick={() => void copy()} className="min-h-6 cursor-pointer text-small text-accent underline underline-offset-3 max-md:min-h-11">
        {label}
        <span className="sr-only"> {about}</span>
      </button>
      <p role="status" className={outcome === "copied" ? "mt-1 text-small text-ok" : "sr-only"}>
        {outcome === "copied" ? "Đã sao chép. Hãy dán vào ứng dụng nhắn tin." : outcome === "by-hand" ? "Trình duyệt không cho sao chép. Nội dung đã được bôi đen." : ""}
      </p>
      {outcome === "by-hand" ? (
        <>
          <label htmlFor={id} className="mt-1 block text-small text-ink-2">
            Trình duyệt không cho sao chép tự động. Hãy bấm Ctrl+C:
          </label>
          <textarea ref={area} id={id} readOnly rows={5} defaultValue={text} className="mt-1 block w-full min-w-60 rounded-sm border border-line-strong bg-paper px-2 py-1 text-small" />
        </>
      ) : null}
    </div>
  );
}
