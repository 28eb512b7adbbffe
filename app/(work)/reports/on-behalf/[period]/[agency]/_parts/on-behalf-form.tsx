"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { enterOnBehalf } from "../actions";

export function OnBehalfForm({ periodId, agencyId, document }: { periodId: string; agencyId: string; document: string | null }) {
  const { state, act, field } = useTypedForm(enterOnBehalf, { document: document ?? "" });
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <Field {...field("document")} label="Văn bản của đơn vị" hint="Số, ngày văn bản, ví dụ Công văn 45/UBND-VHXH ngày 10/11/2026." autoComplete="off" />
      <SubmitButton waiting="Đang mở báo cáo">Nhập thay</SubmitButton>
    </form>
  );
}
