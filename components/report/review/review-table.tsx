import { useActionState } from "react";
import { Button } from "@/components/forms/button";
import { FormMessage } from "@/components/forms/form-message";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { Link } from "@/components/ui/link";
import { type FormState, untouchedForm } from "@/lib/domain/form-state";
import type { ReportForm, ReportLine } from "@/lib/domain/report/form";
import { CellComments } from "../form/cell-comments";
import { EvidenceList } from "../form/evidence-section";

type Act = (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

interface Returns {
  /** The form that the boxes belong to, wherever it stands. */
  form: string;
  tick: (cellId: string) => { name: string; defaultChecked: boolean };
  reason: (cellId: string) => { name: string; defaultValue: string; error: string | undefined };
}

interface ReviewTableProps {
  form: ReportForm;
  canComment: boolean;
  canFollowUp: boolean;
  actions: { comment: Act; followUp: Act };
  /** Null where nothing can be returned. */
  returns: Returns | null;
}

const HEAD = "py-2 pr-4 align-bottom font-medium";
const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0";

/** Every figure of a report with last year's, its target and what was said of it. On phones each is a block of its own. */
export function ReviewTable({ form, canComment, canFollowUp, actions, returns }: ReviewTableProps) {
  return (
    <table role="table" className="w-full border-collapse text-dense max-md:block">
      <caption className="sr-only">Số liệu của báo cáo</caption>
      <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          {returns ? (
            <th role="columnheader" scope="col" className={HEAD}>
              Trả lại
            </th>
          ) : null}
          <th role="columnheader" scope="col" className={HEAD}>
            Chỉ số
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} text-right`}>
            Kỳ trước
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} text-right`}>
            Kết quả
          </th>
          <th role="columnheader" scope="col" className={HEAD}>
            Mức cần đạt
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} w-[34%]`}>
            Trao đổi
          </th>
        </tr>
      </thead>
      {form.sections.map((section) => (
        <tbody key={section.ordinal} role="rowgroup" className="max-md:block">
          <tr role="row" className="max-md:block">
            <th role="rowheader" scope="rowgroup" colSpan={returns ? 6 : 5} className="pt-5 pb-1 text-left text-small font-medium text-ink-2 max-md:block">
              {section.title}
            </th>
          </tr>
          {section.lines.map((line) => (
            <Row key={line.item.key} line={line} reportId={form.reportId} canComment={canComment} canFollowUp={canFollowUp} actions={actions} returns={returns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ line, reportId, canComment, canFollowUp, actions, returns }: { line: ReportLine; reportId: string } & Omit<ReviewTableProps, "form">) {
  const { cellId, item, ownedBy, unitWords } = line;
  const { cell } = item;
  // "có", "kps" and "ctt" have no unit.
  const unit = /\d/.test(cell.shown) ? unitWords : "";
  const isSign = unit === "%" || unit === "‰";
  const returnable = returns && cellId !== null && ownedBy === null ? { ...returns, cellId } : null;
  return (
    <tr role="row" className="group border-b border-line align-top has-checked:bg-risk-wash max-md:block max-md:py-3">
      {returns ? (
        <td role="cell" className={`${CELL} w-16 max-md:w-auto`}>
          {returnable ? <TickField {...returnable.tick(returnable.cellId)} form={returnable.form} label={
                <span className="md:sr-only">
                  Trả lại<span className="sr-only"> ô {line.name}</span>
                </span>
              } className="-mt-2.5 max-md:mt-0" /> : null}
        </td>
      ) : null}
      <th role="rowheader" scope="row" className={`${CELL} text-left font-medium`}>
        {line.name}
        <span className="block text-small font-normal text-ink-3">{[`Chỉ tiêu ${line.indicatorNumber}`, line.hint].filter(Boolean).join(", ")}</span>
        {line.followUp ? <span className="block text-small font-medium text-slow">Cần theo dõi</span> : null}
        {returnable ? (
          <div className="mt-2 hidden font-normal group-has-checked:block">
            <TextAreaField {...returnable.reason(returnable.cellId)} form={returnable.form} label="Cần sửa gì" rows={2} maxLength={1000} className="!mb-1" />
          </div>
        ) : null}
      </th>
      <td role="cell" className={`${CELL} text-right text-ink-2 tabular-nums max-md:text-left`}>
        <span className="text-small text-ink-3 md:hidden">Kỳ trước: </span>
        {line.carried ? (
          <>
            {line.carried.shown || "–"}
            <span className="block max-w-56 text-small text-ink-3 md:ml-auto">{line.carried.words}</span>
          </>
        ) : (
          line.lastYear || "–"
        )}
      </td>
      <td role="cell" className={`${CELL} min-w-28 text-right tabular-nums max-md:text-left`}>
        <span className="text-small text-ink-3 md:hidden">Kết quả: </span>
        {cell.shown === "" ? (
          <span className="text-risk">không có</span>
        ) : (
          <>
            <span className="font-semibold">
              {cell.shown}
              {isSign ? unit : ""}
            </span>
            {unit !== "" && !isSign ? <span className="block text-small text-ink-3">{unit}</span> : null}
            {item.measure.parts !== "none" && cell.typed.numerator !== "" ? (
              <span className="block text-small text-ink-3">
                {cell.typed.numerator}/{cell.denominator}
              </span>
            ) : null}
          </>
        )}
        {line.beforeReturn !== null && line.beforeReturn !== cell.shown ? <span className="block text-small text-slow">trước là {line.beforeReturn || "để trống"}</span> : null}
      </td>
      <td role="cell" className={`${CELL} text-ink-2 ${line.target === "" ? "max-md:hidden" : ""}`}>
        <span className="text-small text-ink-3 md:hidden">Mức cần đạt: </span>
        {line.target || "–"}
      </td>
      <td role="cell" className={CELL}>
        {ownedBy !== null ? <p className="text-small text-ink-2">Nhập ở {ownedBy}</p> : null}
        {cell.reason ? <p className="text-ink-2">Giải thích: {cell.reason}</p> : null}
        {line.returnReason ? <p className="text-ink-2">Đã trả lại: {line.returnReason}</p> : null}
        {line.evidence.length > 0 ? <EvidenceList reportId={reportId} files={line.evidence} remove={null} /> : null}
        {ownedBy === null ? (
          <div className="-mt-2 flex flex-wrap items-start gap-x-5">
            <CellComments line={line} comment={actions.comment} readOnly={!canComment} />
            {canFollowUp && cellId !== null ? <FollowUp cellId={cellId} line={line} act={actions.followUp} /> : null}
          </div>
        ) : null}
        {line.actualId ? (
          <Link href={`/figures/${line.actualId}`} className="inline-flex min-h-9 items-center text-small text-accent print:hidden">
            Lịch sử<span className="sr-only"> của {line.name}</span>
          </Link>
        ) : null}
      </td>
    </tr>
  );
}

function FollowUp({ cellId, line, act }: { cellId: string; line: ReportLine; act: Act }) {
  const [state, send, pending] = useActionState(act, untouchedForm as FormState<unknown>);
  return (
    <form action={send} className="mt-2">
      <FormMessage state={state} />
      <input type="hidden" name="cellId" value={cellId} />
      <input type="hidden" name="followUp" value={String(!line.followUp)} />
      <Button type="submit" className="!min-h-9 !border-0 !bg-transparent !px-0 !py-1.5 text-small !font-normal !text-accent" aria-disabled={pending || undefined}>
        {line.followUp ? "Bỏ đánh dấu theo dõi" : "Đánh dấu cần theo dõi"}
        <span className="sr-only"> {line.name}</span>
      </Button>
    </form>
  );
}
