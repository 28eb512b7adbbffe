"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { confirmQualityAction, withdrawConfirmationAction } from "../actions";

interface ConfirmFormProps {
  planCode: string;
  viewYear: number;
  rule: string;
  measureCode: string;
  areaId: string;
  year: number;
  fingerprint: string;
  back: string;
}

const hiddenFields = (fields: Readonly<Record<string, string | number>>) => Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

export function ConfirmForm(hidden: ConfirmFormProps) {
  const { state, act, field } = useTypedForm(confirmQualityAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      {hiddenFields({ ...hidden })}
      <TextAreaField {...field("reason")} label="Lý do" hint="Đã đối chiếu với ai, với tài liệu nào, ví dụ: Sở Y tế đối chiếu sổ theo dõi ngày 12/3, số đúng." required autoFocus />
      <SubmitButton look="secondary" waiting="Đang ghi">
        Xác nhận số liệu đúng
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Xác nhận được ghi kèm tên bạn và thời điểm, và chỉ giữ khi số liệu không đổi.</p>
    </form>
  );
}

export function WithdrawForm(hidden: { planCode: string; confirmationId: string; back: string }) {
  const { state, act } = useTypedForm(withdrawConfirmationAction);
  return (
    <form action={act} noValidate className="mt-1 print:hidden">
      <FormMessage state={state} />
      {hiddenFields({ ...hidden })}
      <SubmitButton look="secondary" waiting="Đang rút">
        Rút xác nhận
      </SubmitButton>
    </form>
  );
}
