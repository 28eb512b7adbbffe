"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { addPeriodAction, closePeriodAction, extendPeriodAction, generatePeriodsAction, openPeriodAction, reopenPeriodAction } from "../actions";

export function GeneratePeriodsForm({ planCode, missing }: { planCode: string; missing: number }) {
  const { state, act } = useTypedForm(generatePeriodsAction);
  return (
    <form action={act} className="mb-4">
      <FormMessage state={state} done={({ created }) => (created > 0 ? `Đã lập ${created} kỳ báo cáo.` : "Các kỳ báo cáo đã có đủ.")} />
      <input type="hidden" name="planCode" value={planCode} />
      {missing > 0 ? <SubmitButton waiting="Đang lập">{`Lập ${missing} kỳ báo cáo theo văn bản`}</SubmitButton> : null}
    </form>
  );
}

export function AddPeriodForm({ planCode }: { planCode: string }) {
  const { state, act, field } = useTypedForm(addPeriodAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={({ title }) => `Đã thêm ${title.toLowerCase()}. Hãy mở kỳ này trong danh sách.`} />
      <input type="hidden" name="planCode" value={planCode} />
      <SelectField
        {...field("kind")}
        label="Loại báo cáo"
        options={[
          ["", "Hãy chọn"],
          ["annual", "Báo cáo năm"],
          ["half_year", "Báo cáo 6 tháng đầu năm"],
          ["midterm_review", "Báo cáo sơ kết"],
          ["final_review", "Báo cáo tổng kết"],
        ]}
        required
      />
      <Field {...field("year")} label="Năm" inputMode="numeric" autoComplete="off" required />
      <SubmitButton look="secondary" waiting="Đang thêm">
        Thêm kỳ báo cáo
      </SubmitButton>
    </form>
  );
}

/** `due`: what the plan prints, as people write days. Null: nothing. */
export function OpenPeriodForm({ periodId, today, due }: { periodId: string; today: string; due: { day: string; hasPassed: boolean } | null }) {
  const { state, act, field } = useTypedForm(openPeriodAction, { opensOn: today });
  const hint =
    due === null
      ? "Văn bản không in hạn nên cần nhập; hạn này được ghi rõ là do người quản lý kỳ đặt."
      : due.hasPassed
        ? `Hạn in trong văn bản, ngày ${due.day}, đã qua. Hãy nhập hạn mới.`
        : `Để trống: hạn là ngày ${due.day} như văn bản in.`;
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="periodId" value={periodId} />
      <DayField {...field("opensOn")} label="Mở từ ngày" required />
      <DayField {...field("dueOn")} label="Ngày cuối cùng nhận báo cáo" hint={hint} required={due === null || due.hasPassed} />
      <SubmitButton waiting="Đang mở">Mở kỳ báo cáo</SubmitButton>
    </form>
  );
}

export function ExtendPeriodForm({ periodId, title }: { periodId: string; title: string }) {
  const { state, act, field } = useTypedForm(extendPeriodAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => `Đã gia hạn ${title.toLowerCase()}.`} />
      <input type="hidden" name="periodId" value={periodId} />
      <DayField {...field("dueOn")} label="Hạn mới" required />
      <Field {...field("reason")} label="Lý do" hint="Hoặc số, ngày văn bản cho gia hạn." required />
      <SubmitButton waiting="Đang gia hạn">Gia hạn</SubmitButton>
    </form>
  );
}

export function ClosePeriodForm({ periodId }: { periodId: string }) {
  const { state, act } = useTypedForm(closePeriodAction);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <input type="hidden" name="periodId" value={periodId} />
      <p className="mb-3 text-ink-2">Sau khi đóng, đơn vị không gửi báo cáo được nữa và không còn được nhắc. Số liệu đã gửi giữ nguyên. Kỳ đã đóng có thể mở lại kèm lý do.</p>
      <SubmitButton look="danger" waiting="Đang đóng">
        Đóng kỳ báo cáo
      </SubmitButton>
    </form>
  );
}

export function ReopenPeriodForm({ periodId }: { periodId: string }) {
  const { state, act, field } = useTypedForm(reopenPeriodAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="periodId" value={periodId} />
      <Field {...field("reason")} label="Lý do" required />
      <SubmitButton waiting="Đang mở lại">Mở lại kỳ báo cáo</SubmitButton>
    </form>
  );
}
