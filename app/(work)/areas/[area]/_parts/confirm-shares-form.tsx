"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { shareField } from "@/lib/domain/succession/words";
import { confirmSharesAction } from "../../actions";

interface Part {
  id: string;
  name: string;
  share: string;
}

/** How much of a unit went into each of its successors. */
export function ConfirmSharesForm({ predecessorId, on, parts, source }: { predecessorId: string; on: string; parts: Part[]; source: string }) {
  const { state, act, field } = useTypedForm(confirmSharesAction, { source, ...Object.fromEntries(parts.map(({ id, share }) => [shareField(id), share])) });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="predecessorId" value={predecessorId} />
      <input type="hidden" name="on" value={on} />
      {parts.map(({ id, name }) => (
        <Field key={id} {...field(shareField(id))} label={`Phần vào ${name}`} hint="Từ 0 đến 1, ví dụ 0,4 hoặc 40%." inputMode="decimal" />
      ))}
      <Field {...field("source")} label="Căn cứ" hint="Ví dụ: dân số theo đề án sắp xếp. Để trống cả tỷ lệ và căn cứ nếu chỉ biết là chia, chưa biết bao nhiêu." />
      <SubmitButton waiting="Đang ghi">Ghi phần chuyển</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Các tỷ lệ cộng lại đúng bằng 1. Chuyển toàn bộ vào một nơi: ghi 1 ở nơi đó và 0 ở nơi khác. Số liệu tính theo tỷ lệ được gọi là số ước.</p>
    </form>
  );
}
