"use client";

import { type MouseEvent, type ReactNode, createContext, use, useEffect, useRef, useState, useTransition } from "react";
import { Link } from "@/components/ui/link";
import type { Certainty } from "@/lib/domain/plan-text/span";
import { openEditorAction } from "./editor-actions";
import type { OfDraft } from "./which";

const CERTAINTY_WORDS: Record<Certainty, string> = { printed: "", inherited: "suy từ nửa câu trước", inferred: "suy ra, không có chữ in", "needs-review": "cần người xem" };

const Draft = createContext<OfDraft>({ id: "", version: 0 });

/** Says once which draft the hundreds of parts under it are of. */
export const DraftContext = ({ id, version, children }: OfDraft & { children: ReactNode }) => <Draft value={{ id, version }}>{children}</Draft>;

interface Props {
  part: string;
  sure: Certainty;
  isPlaced: boolean;
  isFixed: boolean;
  /** The page has its forms already. */
  isEditing: boolean;
}

/**
 * How sure the reader is, the way to the words, and to the forms, which come alone; a draft that was saved closes them.
 * Without a script the link asks for the page with the forms in it.
 */
export function PartLinks({ part, sure, isPlaced, isFixed, isEditing }: Props) {
  const { id, version } = use(Draft);
  const [opened, setOpened] = useState<{ version: number; forms: ReactNode } | null>(null);
  const [isOpening, startOpening] = useTransition();
  const isOpen = opened?.version === version;
  const onClick = (event: MouseEvent) => {
    if (isEditing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isOpen) return setOpened(null);
    startOpening(async () => {
      const result = await openEditorAction({ id, version, part });
      setOpened({ version, forms: result.ok ? result.value : <p role="alert">{result.problem.message}</p> });
    });
  };
  if (sure === "printed" && !isPlaced && isFixed) return null;
  return (
    <>
      <p className="flex flex-wrap gap-x-4 text-small text-ink-3">
        {CERTAINTY_WORDS[sure] ? <span>{CERTAINTY_WORDS[sure]}</span> : null}
        {isPlaced ? (
          <a href={`#s-${part}`} className="inline-block py-0.5 text-accent">
            Xem trong văn bản
          </a>
        ) : null}
        {isFixed ? null : (
          <Link href={isEditing ? `/drafts/${id}#${part}` : `/drafts/${id}?edit=${part}#${part}`} onClick={onClick} data-edit="" aria-busy={isOpening || undefined} className="inline-block py-0.5 text-accent">
            {isOpening ? "Đang mở" : isOpen || isEditing ? "Đóng" : "Sửa"}
          </Link>
        )}
      </p>
      {isOpen ? <Forms>{opened.forms}</Forms> : null}
    </>
  );
}

/** Takes the focus, so that one goes on where one asked. */
function Forms({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
