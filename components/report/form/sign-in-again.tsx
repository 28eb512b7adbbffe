import { useActionState } from "react";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { type FormState, untouchedForm } from "@/lib/domain/form-state";
import { type Result, refuse } from "@/lib/domain/result";

const NOT_REACHED = "Chưa đăng nhập được. Hãy kiểm tra kết nối rồi thử lại, hoặc mở trang đăng nhập; số liệu vẫn còn trên máy này.";

/** To an address that outlives pages and builds. */
async function send(input: { username: string; password: string; userId: string }): Promise<Result<null>> {
  try {
    const response = await fetch("/api/v1/session", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(input) });
    return (await response.json()) as Result<null>;
  } catch {
    return refuse("unexpected", NOT_REACHED);
  }
}

/** Signs in without leaving the report; what was typed goes out right afterwards. */
export function SignInAgain({ userId, onDone }: { userId: string; onDone: () => void }) {
  const [state, act] = useActionState(async (_previous: FormState<null>, form: FormData): Promise<FormState<null>> => {
    const username = String(form.get("username") ?? "");
    const result = await send({ username, password: String(form.get("password") ?? ""), userId });
    if (result.ok) onDone();
    return { result, values: { username } };
  }, untouchedForm);
  const fields = state.result && !state.result.ok ? state.result.problem.fields : undefined;
  return (
    <form action={act} noValidate className="mt-3 max-w-sm">
      <FormMessage state={state} />
      <Field name="username" label="Tên đăng nhập" error={fields?.username} defaultValue={state.values.username} autoComplete="username" autoCapitalize="none" autoCorrect="off" spellCheck={false} required />
      <Field name="password" label="Mật khẩu" type="password" error={fields?.password} autoComplete="current-password" required />
      <SubmitButton waiting="Đang đăng nhập">Đăng nhập và gửi tiếp</SubmitButton>
    </form>
  );
}
