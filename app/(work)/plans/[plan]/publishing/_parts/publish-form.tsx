"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { publishAction } from "../actions";

/** `words`: "số liệu năm 2024". */
export function PublishForm({ planCode, what, year, words }: { planCode: string; what: string; year: number; words: string }) {
  const { state, act, field, error } = useTypedForm(publishAction);
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <input type="hidden" name="planCode" value={planCode} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="year" value={year} />
      <Field {...field("document")} label="Văn bản cho phép công bố" hint="Số, ngày và cơ quan ban hành, ví dụ: Quyết định 12/QĐ-UBND ngày 05/12/2025." error={error("document") ?? error("year")} required />
      <SubmitButton waiting="Đang công bố">Công bố {words}</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Ai cũng xem được ngay sau khi công bố. Số liệu đính chính về sau hiện theo số đã duyệt, kèm ngày đính chính. Muốn gỡ xuống, hãy thu hồi và ghi lý do.</p>
    </form>
  );
}
