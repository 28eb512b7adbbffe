"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { LinkBox } from "../../_parts/link-box";
import { changeContactAction, deactivateAction, inviteAction, reactivateAction, revokeLinkAction } from "../actions";

/** Makes a link and shows it in the place of the form. */
export function InviteForm({ userId, hasPassword, hasLink }: { userId: string; hasPassword: boolean; hasLink: boolean }) {
  const { state, act } = useTypedForm(inviteAction);
  if (state.result?.ok) return <LinkBox words={state.result.value} title={`Đã tạo đường dẫn cho ${state.result.value.name}.`} />;
  return (
    <form action={act}>
      <FormMessage state={state} />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton look="secondary" waiting="Đang tạo">
        {hasPassword ? "Tạo đường dẫn đặt lại mật khẩu" : hasLink ? "Tạo đường dẫn mới, thay đường dẫn cũ" : "Tạo đường dẫn đặt mật khẩu"}
      </SubmitButton>
    </form>
  );
}

export function RevokeLinkForm({ userId }: { userId: string }) {
  const { state, act } = useTypedForm(revokeLinkAction);
  return (
    <form action={act} className="mt-3">
      <FormMessage state={state} done={() => "Đã thu hồi đường dẫn."} />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton look="danger" waiting="Đang thu hồi">
        Thu hồi đường dẫn
      </SubmitButton>
    </form>
  );
}

export function ContactForm({ userId, name, email, phone }: { userId: string; name: string; email: string | null; phone: string | null }) {
  const { state, act, field } = useTypedForm(changeContactAction, { name, email: email ?? "", phone: phone ?? "" });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã lưu."} />
      <input type="hidden" name="userId" value={userId} />
      <Field {...field("name")} label="Họ và tên" autoComplete="off" required />
      <Field {...field("phone")} label="Điện thoại" type="tel" autoComplete="off" />
      <Field {...field("email")} label="Thư điện tử" type="email" autoComplete="off" />
      <SubmitButton look="secondary">Lưu</SubmitButton>
    </form>
  );
}

export function DeactivateForm({ userId }: { userId: string }) {
  const { state, act, field } = useTypedForm(deactivateAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="userId" value={userId} />
      <Field {...field("reason")} label="Lý do khóa" hint="Ví dụ: nghỉ hưu từ 01/12/2026." autoComplete="off" required />
      <SubmitButton look="danger" waiting="Đang khóa">
        Khóa tài khoản
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Người này bị đăng xuất ngay và không đăng nhập được nữa. Những gì đã nhập vẫn giữ nguyên.</p>
    </form>
  );
}

export function ReactivateForm({ userId }: { userId: string }) {
  const { state, act, field } = useTypedForm(reactivateAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="userId" value={userId} />
      <Field {...field("reason")} label="Lý do mở lại" autoComplete="off" required />
      <SubmitButton look="secondary" waiting="Đang mở">
        Mở lại tài khoản
      </SubmitButton>
    </form>
  );
}
