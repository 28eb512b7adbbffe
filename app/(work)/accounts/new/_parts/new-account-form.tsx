"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { Link } from "@/components/ui/link";
import { LinkBox } from "../../_parts/link-box";
import { createAccountAction } from "../actions";

export type Choices = readonly (readonly [value: string, words: string])[];

export function NewAccountForm({ roles, places, again }: { roles: Choices; places: Choices; again: string }) {
  const { state, act, field } = useTypedForm(createAccountAction);
  if (state.result?.ok) {
    const words = state.result.value;
    return (
      <LinkBox words={words} title={`Đã lập tài khoản cho ${words.name}.`}>
        <p className="flex flex-wrap gap-x-6">
          <Link href={`/accounts/${words.userId}`} className="py-2 text-accent">
            Mở tài khoản này
          </Link>
          {/* A whole new page: the form begins anew. */}
          <a href={again} className="py-2 text-accent">
            Mời người khác
          </a>
        </p>
      </LinkBox>
    );
  }
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <Field {...field("name")} label="Họ và tên" autoComplete="off" required />
      <Field {...field("username")} label="Tên đăng nhập" hint="3 đến 64 ký tự, không có dấu cách. Ví dụ: maitx.dienbien." autoComplete="off" autoCapitalize="none" spellCheck={false} required />
      <SelectField {...field("role")} label="Vai trò" options={[["", "Chọn vai trò"], ...roles]} required />
      <SelectField {...field("place")} label="Nơi làm việc" hint="Cán bộ cơ quan chọn cơ quan; cán bộ cấp xã chọn xã, phường." options={[["", "Chọn nơi làm việc"], ...places]} required />
      <Field {...field("phone")} label="Điện thoại (nếu có)" type="tel" autoComplete="off" />
      <Field {...field("email")} label="Thư điện tử (nếu có)" hint="Để nhận thư nhắc hạn báo cáo." type="email" autoComplete="off" />
      <DayField {...field("validTo")} label="Làm đến hết ngày (nếu biết)" hint="Để trống nếu chưa có ngày kết thúc." />
      <SubmitButton waiting="Đang lập">Lập tài khoản và tạo đường dẫn</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Người được mời tự đặt mật khẩu bằng đường dẫn; không ai khác biết mật khẩu đó.</p>
    </form>
  );
}
