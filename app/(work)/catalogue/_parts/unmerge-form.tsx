"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { unmergeMeasureAction } from "../actions";

export function UnmergeForm({ code }: { code: string }) {
  const { state, act, field } = useTypedForm(unmergeMeasureAction);
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <input type="hidden" name="code" value={code} />
      <Field {...field("reason")} label="Lý do tách ra lại" hint="Chỉ tách được khi từ lúc gộp chưa ai nhập thêm số liệu vào hai chỉ số." required />
      <SubmitButton look="danger" waiting="Đang tách">
        Tách ra lại
      </SubmitButton>
    </form>
  );
}
