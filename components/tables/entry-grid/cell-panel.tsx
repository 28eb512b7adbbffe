import { useEffect, useRef, useState } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import type { CellDetail } from "@/lib/domain/entry/grid";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { Result } from "@/lib/domain/result";
import { formatDateTime } from "@/lib/format/date";
import type { EntryStore } from "./entry-store";
import { cellText } from "./slot";
import { useSlot } from "./use-slot";

interface CellPanelProps {
  store: EntryStore;
  item: EntryItem;
  load: (input: { planCode: string; measureCode: string; year: number }) => Promise<Result<CellDetail | null>>;
  planCode: string;
  onClose: () => void;
}

/** Beside the grid, on a narrow screen from below: what is asked, what the country asks, who changed the cell. */
export function CellPanel({ store, item, load, planCode, onClose }: CellPanelProps) {
  const slot = useSlot(store, item.key);
  const heading = useRef<HTMLHeadingElement>(null);
  const [answer, setAnswer] = useState<Result<CellDetail | null> | null>(null);
  const { measureCode, year } = item;
  const { version } = slot.cell;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let current = true;
    const lost: Result<null> = { ok: false, problem: { code: "unexpected", message: "Chưa tải được chi tiết. Hãy đóng rồi mở lại." } };
    load({ planCode, measureCode, year }).then(
      (loaded) => current && setAnswer(loaded),
      () => current && setAnswer(lost),
    );
    return () => {
      current = false;
    };
    // A new version of the cell has a new line of history.
  }, [load, planCode, measureCode, year, version]);

  const detail = answer?.ok ? answer.value : null;
  return (
    <aside
      aria-labelledby="cell-panel-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      className="fixed inset-x-0 bottom-0 z-30 max-h-[75dvh] overflow-auto border-t border-line-strong bg-paper px-4 py-4 text-dense xl:static xl:z-auto xl:max-h-none xl:self-start xl:overflow-visible xl:border-t-0 xl:border-l xl:border-line xl:py-0 xl:pr-0 xl:pl-6"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id="cell-panel-title" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {item.name}, {year}
        </h2>
        <button type="button" onClick={onClose} className="min-h-9 cursor-pointer text-small text-accent underline underline-offset-2">
          Đóng
        </button>
      </div>
      {answer === null ? <p className="mt-2 text-ink-3">Đang tải…</p> : null}
      {answer && !answer.ok ? <p className="mt-2 text-risk">{answer.problem.message}</p> : null}
      {answer?.ok && !detail ? <p className="mt-2 text-ink-3">Không có chi tiết của ô này.</p> : null}
      {detail ? (
        <>
          <p className="text-small text-ink-3">
            Chỉ tiêu {detail.indicatorNumber}. {detail.indicatorName}. {detail.agencyName} báo cáo.
          </p>
          <div className="my-3">
            <Sparkline {...detail.chart} label={`Kết quả các năm của ${detail.name}; mức cần đạt được đánh dấu.`} />
          </div>
          <dl>
            <Entry term="Cần đạt">{detail.targets.length > 0 ? detail.targets.join("; ") : "Kế hoạch không ghi mức cần đạt."}</Entry>
            <Entry term="Cả nước (23/QĐ-TTg)">{detail.national.length > 0 ? detail.national.join("; ") : "Chương trình quốc gia không có chỉ số này."}</Entry>
            {detail.communeSum ? <Entry term="Cộng từ xã">{detail.communeSum}</Entry> : null}
            {detail.numeratorLabel ? (
              <Entry term="Cách tính">
                {detail.numeratorLabel}
                {detail.denominatorLabel ? ` chia cho ${detail.denominatorLabel.charAt(0).toLowerCase()}${detail.denominatorLabel.slice(1)}` : ""}
              </Entry>
            ) : null}
            {detail.definition ? <Entry term="Định nghĩa">{detail.definition}</Entry> : null}
            {detail.riseMayBeDetection ? <Entry term="Lưu ý">Số tăng có thể do phát hiện và ghi nhận tốt hơn.</Entry> : null}
          </dl>
          <h3 className="mt-1 text-small text-ink-3">Lịch sử ô này</h3>
          <ol className="mt-1.5 border-t border-line text-small">
            {slot.draft ? (
              <li className="border-b border-line py-2">
                <b className="font-medium">{cellText(slot, "result") || "để trống"}</b> chưa lưu, trên máy này
              </li>
            ) : null}
            {detail.history.map((change) => (
              <li key={change.enteredAt} className="border-b border-line py-2">
                <b className="font-medium">{change.to === "" ? "để trống" : change.to}</b>
                {change.from === "" ? "" : ` thay cho ${change.from}`}
                {change.stage === "estimate" ? ", số ước" : ""}. {change.enteredBy}, {formatDateTime(change.enteredAt)}
                {change.approvedBy ? (change.approvedBy === change.enteredBy ? ", đã được công nhận" : `, ${change.approvedBy} duyệt`) : ", chờ duyệt"}.
                {change.reason ? <span className="block text-ink-3">“{change.reason}”</span> : null}
              </li>
            ))}
            {detail.history.length === 0 && !slot.draft ? <li className="py-2 text-ink-3">Chưa có số liệu nào được nhập.</li> : null}
          </ol>
          {detail.actualId ? (
            <p className="mt-2 text-small">
              <Link href={`/figures/${detail.actualId}`} className="text-accent">
                Toàn bộ lịch sử của số liệu này
              </Link>
            </p>
          ) : null}
        </>
      ) : null}
    </aside>
  );
}

const Entry = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <>
    <dt className="text-small text-ink-3">{term}</dt>
    <dd className="mb-2.5">{children}</dd>
  </>
);
