"use client";

import { useId, useRef, useState } from "react";
import { Button } from "./button";

/** Words to take along into a messenger: shown whole, copied by a button; where the browser forbids that, marked to be copied by hand. */
export function CopyText({ label, text, rows = 6, button = "Sao chép" }: { label: string; text: string; rows?: number; button?: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold("Đã sao chép. Hãy dán vào tin nhắn.");
    } catch {
      // Over plain HTTP a browser has no clipboard for pages.
      area.current?.focus();
      area.current?.select();
      setTold("Trình duyệt không cho sao chép tự động. Nội dung đã được chọn, hãy nhấn Ctrl+C hoặc giữ tay để sao chép.");
    }
  };
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <textarea ref={area} id={id} readOnly value={text} rows={rows} className="mt-1.5 mb-2 block w-full rounded-sm border border-line-strong bg-wash px-3 py-2 text-small wrap-anywhere" />
      <Button onClick={copy}>{button}</Button>
      <p role="status" className="mt-1.5 text-small text-ink-2">
        {told}
      </p>
    </div>
  );
}
