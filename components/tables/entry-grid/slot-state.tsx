import type { Slot } from "./slot";

/** The state of an entry in a word: icon and word, never colour alone. */
export function SlotState({ slot }: { slot: Slot }) {
  const { cell, draft, phase, obstacle } = slot;
  if (phase === "saving") return <span className="text-ink-3">đang lưu…</span>;
  if (obstacle?.kind === "failed") return <span className="text-slow">còn trên máy này</span>;
  if (obstacle?.kind === "conflict") return <span className="text-slow">người khác đã sửa</span>;
  if (draft !== null) return <span className="text-slow">chưa lưu</span>;
  if (phase !== "saved" && cell.state !== "waiting" && cell.stage !== "estimate") return null;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-1.5">
      {phase === "saved" ? (
        <span className="text-ok">
          <span aria-hidden="true">✓ </span>đã lưu
        </span>
      ) : null}
      {cell.state === "waiting" ? <span className="text-go">chờ duyệt</span> : null}
      {cell.stage === "estimate" ? <span className="text-ink-3">số ước</span> : null}
    </span>
  );
}
