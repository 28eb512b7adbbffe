"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { CopyText } from "@/components/forms/copy-text";
import type { LinkWords } from "./link-words";

/** A link that was just made, to be handed on now: nobody can show it again. */
export function LinkBox({ words, title, children }: { words: LinkWords; title: string; children?: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={title} className="max-w-[44rem] border-l-4 border-ok bg-ok-wash px-4 py-4 outline-none">
      <p className="mb-3 font-semibold" role="status">
        {title}
      </p>
      <p className="mb-3">
        Hãy gửi lời nhắn này cho {words.name} qua Zalo, tin nhắn hoặc thư điện tử. Đường dẫn chỉ hiện ở đây một lần, dùng được một lần, đến hết ngày {words.lastDay}.
      </p>
      <CopyText label="Lời nhắn" text={words.message} rows={8} button="Sao chép lời nhắn" />
      <CopyText label="Chỉ đường dẫn" text={words.link} rows={2} button="Sao chép đường dẫn" />
      {children}
    </section>
  );
}
