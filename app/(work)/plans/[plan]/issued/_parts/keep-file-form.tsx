"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { keepFileAction } from "../actions";

export function KeepFileForm({ planCode }: { planCode: string }) {
  const { state, act, error } = useTypedForm(keepFileAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={(name) => `Đã lưu ${name} cùng kế hoạch.`} />
      <input type="hidden" name="planCode" value={planCode} />
      <Field name="file" type="file" accept=".pdf,.jpg,.jpeg,.png" error={error("file")} label="Bản quét của văn bản" hint="Tệp .pdf, .jpg hoặc .png, không quá 20 MB. Tệp đã lưu không xóa được." />
      <SubmitButton look="secondary" waiting="Đang lưu">
        Lưu bản quét
      </SubmitButton>
    </form>
  );
}
