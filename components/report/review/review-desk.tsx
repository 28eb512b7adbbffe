"use client";

import { Field } from "@/components/forms/field";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { FormState } from "@/lib/domain/form-state";
import type { ReportForm } from "@/lib/domain/report/form";
import { returnReason, returnTick, tickedCells } from "@/lib/domain/report/return-names";
import { ReviewTable } from "./review-table";

type Act = (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

export interface ReviewActions {
  giveBack: Act;
  approve: Act;
  reopen: Act;
  comment: Act;
  followUp: Act;
}

interface ReviewDeskProps {
  form: ReportForm;
  may: { review: boolean; comment: boolean };
  actions: ReviewActions;
}

const RETURN_FORM = "tra-lai";

/** The figures of a report, with the boxes of what is to be returned, and what can be decided. */
export function ReviewDesk({ form, may, actions }: ReviewDeskProps) {
  const waits = form.state === "submitted" || form.state === "resubmitted";
  const decides = may.review && waits;
  const giveBack = useTypedForm(actions.giveBack);
  const approve = useTypedForm(actions.approve);
  const ticked = tickedCells(giveBack.state.values);
  const lines = form.sections.flatMap((section) => section.lines);
  const missing = lines.filter(({ item, ownedBy }) => ownedBy === null && item.cell.shown === "").length;
  const identity = (
    <>
      <input type="hidden" name="reportId" value={form.reportId} />
      <input type="hidden" name="expectedVersion" value={form.version} />
    </>
  );
  return (
    <>
      <ReviewTable
        form={form}
        canComment={may.comment}
        canFollowUp={may.review}
        actions={actions}
        returns={
          decides
            ? {
                form: RETURN_FORM,
                tick: (cellId) => giveBack.tick(returnTick(cellId)),
                reason: (cellId) => ({ ...giveBack.field(returnReason(cellId)), error: ticked.includes(cellId) ? giveBack.error(`cells.${ticked.indexOf(cellId)}.reason`) : undefined }),
              }
            : null
        }
      />
      {decides ? (
        <section aria-labelledby="quyet-dinh" className="mt-8 border-t-4 border-accent pt-4">
          <h2 id="quyet-dinh" className="text-section font-semibold">
            Quyết định
          </h2>
          <div className="mt-3 grid gap-x-12 gap-y-8 frame:grid-cols-2">
            <form action={approve.act}>
              <FormMessage state={approve.state} />
              {identity}
              <p className="mb-3">{missing === 0 ? "Báo cáo có đủ số liệu." : `Còn ${missing} chỉ số không có số liệu; phê duyệt không làm các chỉ số đó có số.`} Số liệu được tính ngay sau khi phê duyệt và khóa lại.</p>
              <SubmitButton look="primary" waiting="Đang phê duyệt">
                Phê duyệt báo cáo
              </SubmitButton>
            </form>
            <form id={RETURN_FORM} action={giveBack.act} noValidate>
              <FormMessage state={giveBack.state} />
              {identity}
              <p className="mb-3">Đánh dấu “Trả lại” ở từng ô cần sửa và ghi lý do; đơn vị chỉ sửa được các ô đó, phần lời và tài liệu.</p>
              <TextAreaField {...giveBack.field("note")} label="Ý kiến chung (phần lời, tài liệu)" rows={2} maxLength={1000} />
              <SubmitButton look="secondary" waiting="Đang trả lại">
                Trả lại để chỉnh sửa, bổ sung
              </SubmitButton>
            </form>
          </div>
        </section>
      ) : null}
      {may.review && form.state === "approved" ? <Reopen identity={identity} reopen={actions.reopen} /> : null}
    </>
  );
}

function Reopen({ identity, reopen }: { identity: React.ReactNode; reopen: Act }) {
  const { state, act, field } = useTypedForm(reopen);
  return (
    <section className="mt-8 border-t border-line">
      <FormDisclosure title="Mở lại báo cáo đã phê duyệt" open={state.result !== null && !state.result.ok}>
        <form action={act} noValidate>
          <FormMessage state={state} />
          {identity}
          <p className="mb-3 text-dense text-ink-2">Số liệu đã phê duyệt vẫn được dùng cho đến khi báo cáo gửi lại được phê duyệt.</p>
          <Field {...field("reason")} label="Lý do mở lại" autoComplete="off" />
          <SubmitButton look="danger" waiting="Đang mở lại">
            Mở lại báo cáo
          </SubmitButton>
        </form>
      </FormDisclosure>
    </section>
  );
}
