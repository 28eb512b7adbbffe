"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { supersedeAction } from "../actions";

export function SupersedeForm({ planCode, plans }: { planCode: string; plans: readonly (readonly [code: string, label: string])[] }) {
  const { state, act, field } = useTypedForm(supersedeAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="planCode" value={planCode} />
      <SelectField {...field("byCode")} label="Kế hoạch thay thế" options={[["", "Hãy chọn"], ...plans]} required />
      <Field {...field("document")} label="Văn bản" hint="Số, ngày văn bản quyết định việc thay thế." required />
      <SubmitButton look="danger" waiting="Đang ghi">
        Ghi kế hoạch thay thế
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Kế hoạch cũ giữ nguyên mức cần đạt, số liệu và kết quả đánh giá, nhưng không sửa đổi được nữa. Việc này chỉ ghi một lần.</p>
    </form>
  );
}
