"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { joinAction } from "../actions";

export function JoinForm({ token, username }: { token: string; username: string }) {
  const { state, act, error } = useTypedForm(joinAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      {/* Readable, so that the person knows it and the browser keeps it with the password. */}
      <Field name="username" label="Tên đăng nhập của bạn" hint="Hãy ghi nhớ để đăng nhập các lần sau." value={username} autoComplete="username" readOnly />
      <Field name="newPassword" label="Mật khẩu bạn chọn" hint="Ít nhất 12 ký tự. Một câu dễ nhớ gồm vài từ là tốt." type="password" error={error("newPassword")} autoComplete="new-password" required />
      <Field name="repeatedPassword" label="Nhập lại mật khẩu" type="password" error={error("repeatedPassword")} autoComplete="new-password" required />
      <SubmitButton waiting="Đang đặt mật khẩu">Đặt mật khẩu</SubmitButton>
    </form>
  );
}
