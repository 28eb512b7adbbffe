"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { capitalise } from "@/lib/format/capitalise";
import { ASSIGNMENT_ROLE_WORDS } from "@/lib/format/plan-words";
import { addAssignmentAction, endAssignmentAction } from "../actions";

type Choices = readonly (readonly [value: string, words: string])[];

const CHOOSE = ["", "Hãy chọn"] as const;

export function AddAssignmentForm({ planCode, indicators, agencies }: { planCode: string; indicators: Choices; agencies: Choices }) {
  const { state, act, field } = useTypedForm(addAssignmentAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã thêm phân công."} />
      <input type="hidden" name="planCode" value={planCode} />
      <SelectField {...field("indicatorId")} label="Chỉ tiêu" options={[CHOOSE, ...indicators]} required />
      <SelectField {...field("agencyId")} label="Cơ quan nhận" options={[CHOOSE, ...agencies]} required />
      <SelectField {...field("role")} label="Vai trò" options={[CHOOSE, ["lead", capitalise(ASSIGNMENT_ROLE_WORDS.lead)], ["coordinate", capitalise(ASSIGNMENT_ROLE_WORDS.coordinate)]]} required />
      <DayField {...field("validFrom")} label="Từ ngày" hint="Để trống nếu từ khi kế hoạch ban hành." />
      <Field {...field("document")} label="Văn bản" required />
      <SubmitButton waiting="Đang thêm">Thêm phân công</SubmitButton>
    </form>
  );
}

export function EndAssignmentForm({ planCode, assignments }: { planCode: string; assignments: Choices }) {
  const { state, act, field } = useTypedForm(endAssignmentAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã kết thúc phân công."} />
      <input type="hidden" name="planCode" value={planCode} />
      <SelectField {...field("assignmentId")} label="Phân công" options={[CHOOSE, ...assignments]} required />
      <DayField {...field("lastDay")} label="Ngày cuối cùng" required />
      <Field {...field("document")} label="Văn bản" required />
      <SubmitButton look="danger" waiting="Đang kết thúc">
        Kết thúc phân công
      </SubmitButton>
    </form>
  );
}
