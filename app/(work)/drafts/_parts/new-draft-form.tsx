"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { createDraftAction } from "../actions";

export function NewDraftForm() {
  const { state, act, field, error } = useTypedForm(createDraftAction);
  return (
    <form action={act} noValidate className="max-w-[44rem]">
      <FormMessage state={state} />
      <Field name="file" type="file" accept=".docx,.pdf,.txt" error={error("file")} label="Tệp văn bản" hint="Tệp .docx, .pdf có lớp chữ hoặc .txt, không quá 20 MB." />
      <TextAreaField {...field("text")} label="Hoặc dán nội dung" hint="Dùng khi không có tệp. Nếu đã chọn tệp thì ô này bị bỏ qua." rows={6} />
      <SubmitButton waiting="Đang đọc văn bản">Đọc văn bản</SubmitButton>
    </form>
  );
}
