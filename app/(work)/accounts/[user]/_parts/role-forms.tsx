"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { addMembershipAction, endMembershipAction, handOverAction } from "../actions";

export type Choices = readonly (readonly [value: string, words: string])[];

export function AddMembershipForm({ userId, roles, places }: { userId: string; roles: Choices; places: Choices }) {
  const { state, act, field } = useTypedForm(addMembershipAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã giao vai trò."} />
      <input type="hidden" name="userId" value={userId} />
      <SelectField {...field("role")} label="Vai trò" options={[["", "Chọn vai trò"], ...roles]} required />
      <SelectField {...field("place")} label="Nơi làm việc" options={[["", "Chọn nơi làm việc"], ...places]} required />
      <DayField {...field("validFrom")} label="Từ ngày" hint="Để trống nếu bắt đầu từ hôm nay." />
      <DayField {...field("validTo")} label="Đến hết ngày" hint="Để trống nếu chưa có ngày kết thúc." />
      <SubmitButton look="secondary" waiting="Đang giao">
        Giao vai trò
      </SubmitButton>
    </form>
  );
}

export function EndMembershipForm({ membershipId }: { membershipId: string }) {
  const { state, act, field } = useTypedForm(endMembershipAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã ghi ngày kết thúc."} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <DayField {...field("lastDay")} label="Ngày làm việc cuối cùng" required />
      <SubmitButton look="danger" waiting="Đang lưu">
        Kết thúc vai trò
      </SubmitButton>
    </form>
  );
}

const HAND_OVER_KINDS: Choices = [
  ["successor", "Chuyển hẳn cho người kế nhiệm"],
  ["deputy", "Nhờ người làm thay một thời gian"],
];

export function HandOverForm({ userId, receivers }: { userId: string; receivers: Choices }) {
  const { state, act, field } = useTypedForm(handOverAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={({ roles, kind }) => (kind === "successor" ? `Đã bàn giao ${roles} vai trò.` : `Đã giao ${roles} vai trò cho người làm thay.`)} />
      <input type="hidden" name="userId" value={userId} />
      <SelectField {...field("toUserId")} label="Người nhận" hint="Chưa có tài khoản: hãy mời người đó trước." options={[["", "Chọn người nhận"], ...receivers]} required />
      <SelectField {...field("kind")} label="Cách bàn giao" options={[["", "Chọn cách bàn giao"], ...HAND_OVER_KINDS]} required />
      <DayField {...field("on")} label="Người nhận bắt đầu từ ngày" hint="Chuyển hẳn: người đang giữ việc thôi từ ngày hôm trước." required />
      <DayField {...field("until")} label="Làm thay đến hết ngày" hint="Chỉ khi nhờ làm thay." />
      <Field {...field("reason")} label="Văn bản hoặc lý do" hint="Ví dụ: Quyết định 45/QĐ-UBND ngày 20/11/2026." autoComplete="off" required />
      <SubmitButton look="secondary" waiting="Đang bàn giao">
        Bàn giao
      </SubmitButton>
    </form>
  );
}
