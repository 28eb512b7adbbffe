import { useRef } from "react";
import type { ReportStore } from "../queue/report-store";
import { useReportSummary } from "../queue/use-report-store";
import { GoTo } from "./go-to";

interface ProgressFooterProps {
  store: ReportStore;
  idOf: (key: string) => string;
  /** Of the last step. */
  lastStep: string;
  lastStepWords: string;
}

/** Always within the thumb's reach: how far, what is missing, what this device still holds, the last step. */
export function ProgressFooter({ store, idOf, lastStep, lastStepWords }: ProgressFooterProps) {
  const { given, total, missing, unsent } = useReportSummary(store);
  const list = useRef<HTMLDetailsElement>(null);
  return (
    <aside aria-label="Tiến độ báo cáo" className="sticky bottom-0 z-20 -mx-4 border-t border-line-strong bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] frame:-mx-8 frame:px-8 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <details
          ref={list}
          className="min-w-0 flex-1 basis-40 open:basis-full"
          onClick={(event) => {
            if (event.target instanceof HTMLAnchorElement && list.current) list.current.open = false;
          }}
        >
          <summary className="min-h-11 cursor-pointer py-2.5 text-dense">
            <b className="font-semibold">
              Đã nhập {given}/{total}
            </b>
            {missing.length > 0 ? `, còn thiếu ${missing.length}` : ""}
            {unsent > 0 ? <span className="text-slow">, {unsent} chưa gửi</span> : null}
          </summary>
          {missing.length > 0 ? (
            <ul aria-label="Còn thiếu" className="max-h-[45dvh] overflow-auto border-t border-line py-1 text-dense">
              {missing.map(({ key, name }) => (
                <li key={key}>
                  <GoTo id={idOf(key)}>{name}</GoTo>
                </li>
              ))}
            </ul>
          ) : (
            <p className="border-t border-line py-2 text-dense">Mọi chỉ số đều đã có số liệu.</p>
          )}
        </details>
        <a href={`#${lastStep}`} className="inline-flex min-h-11 shrink-0 items-center rounded-sm border border-accent px-4 font-medium text-accent no-underline">
          {lastStepWords}
        </a>
      </div>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full overflow-hidden rounded-full">
        <rect width="100" height="2" className="fill-none-wash" />
        <rect width={total === 0 ? 0 : (given * 100) / total} height="2" className="fill-accent" />
      </svg>
    </aside>
  );
}
