"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { chooseOfficialAction } from "../actions";

interface ChooseOfficialFormProps {
  planCode: string;
  measureCode: string;
  year: number;
  term: string;
  lastChoiceId: string;
  options: (readonly [value: string, words: string])[];
}

export function ChooseOfficialForm({ options, ...hidden }: ChooseOfficialFormProps) {
  const { state, act, field } = useTypedForm(chooseOfficialAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField {...field("source")} label="Số liệu chính thức" options={[["", "Hãy chọn"], ...options]} required />
      <TextAreaField {...field("reason")} label="Lý do" hint="Ghi căn cứ, ví dụ: số của Sở Y tế đã đối chiếu với phần mềm tiêm chủng." required />
      <SubmitButton look="secondary" waiting="Đang ghi">
        Chọn làm số chính thức
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Lựa chọn được ghi kèm tên bạn và thời điểm; chọn lại sau này thì lựa chọn cũ vẫn còn trong lịch sử.</p>
    </form>
  );
}
