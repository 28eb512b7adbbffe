"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { Comparator, TargetTiming } from "@/lib/domain/target/target";
import { changeTargetAction } from "../actions";

const TIMINGS: [TargetTiming, string][] = [
  ["milestone", "Vào một năm"],
  ["span", "Mỗi năm trong một giai đoạn"],
  ["every_year", "Mỗi năm của kế hoạch"],
];

const COMPARATORS: [Comparator, string][] = [
  ["gte", "Từ mức này trở lên"],
  ["gt", "Trên mức này"],
  ["lte", "Không quá mức này"],
  ["lt", "Dưới mức này"],
  ["eq", "Bằng đúng mức này"],
  ["range", "Trong khoảng"],
];

/** `initial`: the target as it stands, in the form's own words; what is typed over it is what the document says. */
export function ChangeTargetForm({ planCode, targetId, unitWords, initial }: { planCode: string; targetId: string; unitWords: string; initial: Record<string, string> }) {
  const { state, act, field, tick, error } = useTypedForm(changeTargetAction, initial);
  const choice = error("targetId") ?? error("changes");
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      {choice ? <p className="mb-5 text-small font-medium text-bad">{choice}</p> : null}
      <input type="hidden" name="planCode" value={planCode} />
      <input type="hidden" name="targetId" value={targetId} />
      <fieldset>
        <legend className="mb-3 font-semibold">Mức mới</legend>
        <SelectField {...field("comparator")} label="Cách so sánh" options={COMPARATORS} required />
        <Field {...field("value")} label="Mức cần đạt" hint={`Đơn vị: ${unitWords}. Nhập như 9,5.`} inputMode="decimal" required />
        <Field {...field("upperValue")} label="Mức trên của khoảng" hint="Chỉ nhập khi chọn trong khoảng." inputMode="decimal" />
        <SelectField {...field("timing")} label="Thời hạn" options={TIMINGS} required />
        <Field {...field("year")} label="Năm phải đạt" hint="Khi thời hạn là một năm." inputMode="numeric" />
        <TickField {...tick("maintained")} label="Duy trì từ mốc trước đến năm đó" className="mb-5" />
        <Field {...field("fromYear")} label="Từ năm" hint="Khi thời hạn là một giai đoạn." inputMode="numeric" />
        <Field {...field("toYear")} label="Đến năm" hint="Khi thời hạn là một giai đoạn." inputMode="numeric" />
      </fieldset>
      <fieldset>
        <legend className="mb-3 font-semibold">Văn bản sửa đổi</legend>
        <Field {...field("document")} label="Văn bản" hint="Số, ngày. Ví dụ: Quyết định 45/QĐ-UBND ngày 20/12/2023." required />
        <TextAreaField {...field("phrase")} label="Nguyên văn mức cần đạt trong văn bản" rows={2} required />
        <Field {...field("effectiveOn")} type="date" label="Có hiệu lực từ ngày" required />
        <Field {...field("what")} label="Nội dung sửa đổi" hint="Một câu, ví dụ: Hạ mức tử vong sơ sinh năm 2030." required />
        <TextAreaField {...field("why")} label="Lý do" rows={2} required />
      </fieldset>
      <SubmitButton waiting="Đang ghi">Ghi sửa đổi</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Mức cũ vẫn còn trong bản kế hoạch trước ngày hiệu lực. Sửa đổi đã ghi không xóa được.</p>
    </form>
  );
}
