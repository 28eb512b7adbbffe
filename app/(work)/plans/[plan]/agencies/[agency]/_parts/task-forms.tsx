"use client";

import { DayField } from "@/components/forms/day-field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { answerTaskAction, endTaskAction, giveTaskAction } from "../actions";

interface Place {
  planCode: string;
  agencyId: string;
}

const Hidden = ({ of }: { of: Record<string, string> }) => Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

export function GiveTaskForm({ place, indicators, indicator }: { place: Place; indicators: (readonly [number: string, words: string])[]; indicator: string }) {
  const { state, act, field } = useTypedForm(giveTaskAction, { indicator });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Hidden of={{ ...place }} />
      <TextAreaField {...field("text")} label="Việc cần làm hoặc điều cần giải trình" hint="Ghi rõ cần kết quả gì. Ví dụ: giải trình vì sao tỷ lệ giảm chậm và nêu giải pháp từ nay đến cuối năm." required />
      <SelectField {...field("indicator")} label="Về chỉ tiêu" options={[["", "Cả kế hoạch"], ...indicators]} />
      <DayField {...field("dueOn")} label="Hạn trả lời" required />
      <SubmitButton waiting="Đang giao">Giao việc</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Cơ quan nhận được thông báo trong phần mềm. Việc đã giao ghi kèm tên bạn và không sửa được, chỉ rút lại.</p>
    </form>
  );
}

export function AnswerTaskForm({ place, taskId }: { place: Place; taskId: string }) {
  const { state, act, field } = useTypedForm(answerTaskAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Hidden of={{ ...place, taskId }} />
      <TextAreaField {...field("text")} label="Nội dung trả lời" required />
      <SubmitButton waiting="Đang gửi">Gửi trả lời</SubmitButton>
    </form>
  );
}

export function EndTaskForm({ place, taskId }: { place: Place; taskId: string }) {
  const { state, act, field } = useTypedForm(endTaskAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Hidden of={{ ...place, taskId }} />
      <SelectField
        {...field("end")}
        label="Kết thúc hay rút lại"
        options={[
          ["", "Hãy chọn"],
          ["closed", "Kết thúc: việc đã xong"],
          ["withdrawn", "Rút lại: không cần làm nữa"],
        ]}
        required
      />
      <TextAreaField {...field("note")} label="Kết luận hoặc lý do" required />
      <SubmitButton look="secondary" waiting="Đang ghi">
        Ghi
      </SubmitButton>
    </form>
  );
}
