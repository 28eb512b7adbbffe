"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { beginDraftAction } from "../../actions";

type Options = readonly (readonly [value: string, words: string])[];

export function BeginDraftForm({ from, areaId, areas, plans }: { from: string; areaId: string; areas: Options; plans: Options }) {
  const { state, act, field } = useTypedForm(beginDraftAction, { copiedFrom: from, areaId });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <SelectField
        {...field("copiedFrom")}
        label="Chép chỉ tiêu từ kế hoạch"
        hint="Mục tiêu, chỉ tiêu, chỉ số và mức cần đạt được chép làm gợi ý; phải công nhận hoặc bỏ từng chỗ. Kế hoạch được chép giữ nguyên."
        options={[["", "Không chép, nhập tay từ đầu"], ...plans]}
      />
      <SelectField {...field("areaId")} label="Kế hoạch của địa bàn" options={[["", "Hãy chọn"], ...areas]} required />
      <TextAreaField {...field("title")} label="Tên kế hoạch" hint="Đúng như in trên văn bản." rows={3} required />
      <Field {...field("number")} label="Số, ký hiệu" hint="Ví dụ: 125/KH-UBND. Để trống nếu văn bản để trống." />
      <DayField {...field("issuedOn")} label="Ngày ban hành" hint="Để trống nếu văn bản để trống." />
      <Field {...field("issuer")} label="Cơ quan ban hành" required />
      <div className="grid grid-cols-2 gap-x-4">
        <Field {...field("startYear")} inputMode="numeric" label="Năm đầu" required />
        <Field {...field("endYear")} inputMode="numeric" label="Năm cuối" required />
      </div>
      <SubmitButton waiting="Đang tạo bản nháp">Tạo bản nháp</SubmitButton>
    </form>
  );
}
