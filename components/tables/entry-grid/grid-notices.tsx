import { Button } from "@/components/forms/button";
import type { EntryStore } from "./entry-store";
import { useSummary } from "./use-slot";

/** What concerns the whole grid: what an earlier visit left, what is not saved, what can be taken back; and the one voice. */
export function GridNotices({ store }: { store: EntryStore }) {
  const { offered, unsaved, undoable, announcement } = useSummary(store);
  return (
    <>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {offered > 0 ? (
        <div className="mb-4 border-l-4 border-slow bg-slow-wash px-4 py-3">
          <p>Lần trước có {offered} ô đã nhập mà chưa lưu được, còn trên máy này. Đưa lại vào bảng để lưu tiếp, hoặc bỏ đi.</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="primary" onClick={() => store.restore()}>
              Đưa lại vào bảng
            </Button>
            <Button onClick={() => store.forget()}>Bỏ các ô đó</Button>
          </div>
        </div>
      ) : null}
      <div className="mb-2 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 text-small">
        {unsaved > 0 ? <span className="font-medium text-slow">{unsaved} ô chưa lưu, còn trên máy này</span> : <span className="text-ink-3">Số liệu được lưu khi rời ô. Không phát sinh nhập kps, chưa thu thập nhập ctt.</span>}
        {undoable !== null ? (
          <button type="button" onClick={() => void store.undo()} className="min-h-9 cursor-pointer text-accent underline underline-offset-2">
            Hoàn tác {undoable}
          </button>
        ) : null}
      </div>
    </>
  );
}
