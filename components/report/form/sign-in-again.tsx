"use client";

import { useActionState } from "react";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { type FormState, untouchedForm } from "@/lib/domain/form-state";
import { refuse } from "@/lib/domain/result";

export type SignInAction = (previous: FormState<null>, form: FormData) => Promise<FormState<null>>;

const NOT_REACHED = "Chưa đăng nhập được. Hãy kiểm tra kết nối rồi thử lại, hoặc mở trang đăng nhập; số liệu vẫn còn trên máy này.";

/** Signs in without leaving the report; what was typed goes out right afterwards. */
export function SignInAgain({ action, userId, onDone }: { action: SignInAction; userId: string; onDone: () => void }) {
  const [state, act] = useActionState(async (previous: FormState<null>, form: FormData): Promise<FormState<null>> => {
    try {
      const next = await action(previous, form);
      if (next.result?.ok) onDone();
      return next;
    } catch {
      // Also where the application was renewed meanwhile and knows this page's actions no longer.
      return { result: refuse("unexpected", NOT_REACHED), values: { username: String(form.get("username") ?? "") } };
    }
  }, untouchedForm);
  const fields = state.result && !state.result.ok ? state.result.problem.fields : undefined;
  return (
    <form action={act} noValidate className="mt-3 max-w-sm">
      <FormMessage state={state} />
      <input type="hidden" name="userId" value={userId} />
      <Field name="username" label="Tên đăng nhập" error={fields?.username} defaultValue={state.values.username} autoComplete="username" autoCapitalize="none" autoCorrect="off" spellCheck={false} required />
      <Field name="password" label="Mật khẩu" type="password" error={fields?.password} autoComplete="current-password" required />
      <SubmitButton waiting="Đang đăng nhập">Đăng nhập và gửi tiếp</SubmitButton>
    </form>
  );
}
