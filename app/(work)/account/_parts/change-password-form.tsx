"use client";

import { useActionState } from "react";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { untouchedForm } from "@/lib/domain/form-state";
import { changePasswordAction } from "../actions";

const done = ({ endedSessions }: { endedSessions: number }) =>
  endedSessions === 0 ? "Đã đổi mật khẩu." : `Đã đổi mật khẩu và đăng xuất khỏi ${endedSessions} thiết bị khác.`;

export function ChangePasswordForm() {
  const [state, act] = useActionState(changePasswordAction, untouchedForm);
  const fields = state.result && !state.result.ok ? state.result.problem.fields : undefined;
  return (
    <form action={act} noValidate className="max-w-sm">
      <FormMessage state={state} done={done} />
      <Field name="currentPassword" label="Mật khẩu đang dùng" type="password" error={fields?.currentPassword} autoComplete="current-password" required />
      <Field
        name="newPassword"
        label="Mật khẩu mới"
        hint="Ít nhất 12 ký tự. Một câu dễ nhớ gồm vài từ là tốt."
        type="password"
        error={fields?.newPassword}
        autoComplete="new-password"
        required
      />
      <Field name="repeatedPassword" label="Nhập lại mật khẩu mới" type="password" error={fields?.repeatedPassword} autoComplete="new-password" required />
      <SubmitButton waiting="Đang đổi">Đổi mật khẩu</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Đổi xong, các thiết bị khác phải đăng nhập lại; thiết bị này thì không.</p>
    </form>
  );
}
