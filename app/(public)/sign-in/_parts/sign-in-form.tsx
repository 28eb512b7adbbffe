"use client";

import { useActionState } from "react";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { untouchedForm } from "@/lib/domain/form-state";
import { signInAction } from "../actions";

export function SignInForm({ next }: { next: string }) {
  const [state, act] = useActionState(signInAction, untouchedForm);
  const fields = state.result && !state.result.ok ? state.result.problem.fields : undefined;
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Field
        name="username"
        label="Tên đăng nhập"
        error={fields?.username}
        defaultValue={state.values.username}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      <Field name="password" label="Mật khẩu" type="password" error={fields?.password} autoComplete="current-password" required />
      <input type="hidden" name="next" value={next} />
      <SubmitButton waiting="Đang đăng nhập">Đăng nhập</SubmitButton>
    </form>
  );
}
