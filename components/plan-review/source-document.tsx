"use client";

import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import type { FormState } from "@/lib/domain/form-state";
import { PART_KIND_WORDS } from "@/lib/domain/plan-draft/parts";
import { type Placed, type Segment, blocksOf } from "@/lib/domain/plan-draft/segments";
import { OPEN_LOOK, PART_LOOKS } from "./part-looks";
import { SelectionBar } from "./selection-bar";
import { type Selected, selectionIn } from "./selection-in";

/** Fetched once; a page that was edited sends only where its parts stand. */
const TEXTS = new Map<string, Promise<string>>();

function textAt(url: string): Promise<string> {
  const known = TEXTS.get(url);
  if (known) return known;
  const asked = fetch(url).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  });
  asked.catch(() => TEXTS.delete(url));
  TEXTS.set(url, asked);
  return asked;
}

interface Props {
  textUrl: string;
  places: readonly Placed[];
  draft: { id: string; version: number };
  /** Adds the selected words; null where nothing is added any more. */
  add: ((previous: FormState<never>, form: FormData) => Promise<FormState<never>>) | null;
}

/** The document as it was read; a highlighted stretch leads to its part in the outline, and its anchor is "s-" and the part. */
export function SourceDocument({ textUrl, places, draft, add }: Props) {
  const [text, setText] = useState<string | "failed" | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const pane = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isGone = false;
    textAt(textUrl).then(
      (read) => isGone || setText(read),
      () => isGone || setText("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [textUrl]);

  useEffect(() => {
    if (text !== null && location.hash.startsWith("#s-")) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [text]);

  useEffect(() => {
    let timer = 0;
    const onChange = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (pane.current) setSelected((before) => selectionIn(pane.current!, before));
      }, 150);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
    };
  }, []);

  const blocks = useMemo(() => (text === null ? [] : blocksOf(text, places)), [text, places]);
  const onClick = (event: MouseEvent) => {
    const part = (event.target as HTMLElement).closest<HTMLElement>("[data-part]")?.dataset.part;
    if (part && getSelection()?.isCollapsed !== false) location.hash = part;
  };
  if (text === null) return <p className="text-ink-3">Đang mở văn bản…</p>;
  if (text === "failed") return <p>Chưa mở được văn bản. Hãy tải lại trang.</p>;
  return (
    <>
      {/* A pointer's shortcut: every part leads here and back by links in the outline. */}
      <div ref={pane} onClick={onClick} className="text-dense whitespace-pre-wrap [overflow-wrap:anywhere]">
        {blocks.map((block, index) => (
          <Block key={index} segments={block} />
        ))}
      </div>
      {add ? <SelectionBar key={draft.version} add={add} draft={draft} selected={selected} /> : null}
    </>
  );
}

/** What is out of sight is not laid out; its height is guessed until it has been seen. Selecting draws nothing anew. */
const Block = memo(function Block({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="[contain-intrinsic-size:auto_80rem] [content-visibility:auto]">
      {segments.map(({ text, part, begins }, index) =>
        part ? (
          <mark key={index} id={begins.length > 0 ? `s-${begins[0]}` : undefined} data-part={part.id} title={PART_KIND_WORDS[part.kind]} className={`scroll-mt-24 cursor-pointer text-ink hover:underline ${PART_LOOKS[part.kind]} ${part.isOpen ? OPEN_LOOK : ""}`}>
            {begins.slice(1).map((id) => (
              <span key={id} id={`s-${id}`} className="scroll-mt-24" />
            ))}
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </div>
  );
});
