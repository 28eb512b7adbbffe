import type { ReactNode } from "react";
import type { ReportStore } from "../queue/report-store";
import type { TextSlot } from "../queue/text-slot";

interface TextMessageProps {
  store: ReportStore;
  text: TextSlot;
  id: string;
}

const orEmpty = (words: string): string => (words.trim() === "" ? "để trống" : words);

/** What stands in the way of saving a base figure or a part of the narrative, with what can be done about it. */
export function TextMessage({ store, text, id }: TextMessageProps) {
  const { obstacle, key, draft } = text;
  if (obstacle === null) return null;
  const isFigure = text.kind === "base";
  if (obstacle.kind === "conflict") {
    const { theirs } = obstacle;
    return (
      <div id={id} className="mt-2 text-small text-slow">
        <p>
          {theirs.by ?? "Người khác"} đã ghi{isFigure ? ` ${orEmpty(theirs.text)}` : ":"}
        </p>
        {isFigure ? null : <blockquote className="my-2 border-l-4 border-line-strong px-3 py-1 whitespace-pre-wrap text-ink">{orEmpty(theirs.text)}</blockquote>}
        <p>{isFigure ? `Bạn vừa nhập ${orEmpty(draft ?? "")}. Chọn số đúng.` : "Bản của bạn ở ô bên trên. Chọn giữ bản nào."}</p>
        <Choice onClick={() => store.keepMyText(key)}>{isFigure ? "Ghi số của tôi" : "Ghi bản của tôi"}</Choice>
        <Choice onClick={() => store.takeTheirText(key)}>{isFigure ? "Giữ số của họ" : "Giữ bản của họ"}</Choice>
      </div>
    );
  }
  return (
    <div id={id} className={`mt-2 text-small ${obstacle.kind === "failed" ? "text-slow" : "text-risk"}`}>
      {obstacle.message}
      {obstacle.kind === "errors" ? null : <Choice onClick={() => store.retryText(key)}>Gửi lại</Choice>}
      {obstacle.kind === "errors" ? null : <Choice onClick={() => store.revertText(key)}>{isFigure ? "Bỏ số vừa nhập" : "Bỏ phần vừa viết"}</Choice>}
    </div>
  );
}

function Choice({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="my-1 mr-2 min-h-9 cursor-pointer rounded-sm border border-line-strong bg-paper px-2.5 py-1 font-medium text-ink hover:bg-wash">
      {children}
    </button>
  );
}
