"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { createAgencyAction, endAgencyAction, renameAgencyAction } from "../actions";

const DOCUMENT_HINT = "Ví dụ: Quyết định 12/QĐ-UBND ngày 28/02/2025.";

export function CreateAgencyForm({ areaId }: { areaId: string }) {
  const { state, act, field } = useTypedForm(createAgencyAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={({ name }) => `Đã thêm ${name}.`} />
      <input type="hidden" name="areaId" value={areaId} />
      <Field {...field("name")} label="Tên cơ quan" hint="Như in trong văn bản." required />
      <DayField {...field("validFrom")} label="Hoạt động từ ngày" hint="Để trống nếu có từ trước và không rõ ngày." />
      <Field {...field("document")} label="Văn bản" hint={DOCUMENT_HINT} />
      <SubmitButton waiting="Đang thêm">Thêm cơ quan</SubmitButton>
    </form>
  );
}

export function RenameAgencyForm({ agencyId }: { agencyId: string }) {
  const { state, act, field } = useTypedForm(renameAgencyAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <Field {...field("name")} label="Tên mới" required />
      <DayField {...field("on")} label="Dùng tên mới từ ngày" required />
      <Field {...field("document")} label="Văn bản" hint={DOCUMENT_HINT} required />
      <SubmitButton waiting="Đang đổi tên">Đổi tên</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Tên cũ vẫn đọc được như đã in. Các phân công và người dùng của cơ quan tiếp tục với tên mới từ ngày đó.</p>
    </form>
  );
}

export function EndAgencyForm({ agencyId }: { agencyId: string }) {
  const { state, act, field } = useTypedForm(endAgencyAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <DayField {...field("lastDay")} label="Ngày hoạt động cuối cùng" required />
      <Field {...field("document")} label="Văn bản" hint={DOCUMENT_HINT} required />
      <SubmitButton look="danger" waiting="Đang kết thúc">
        Kết thúc cơ quan
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Các phân công của cơ quan phải được bàn giao hoặc kết thúc trước.</p>
    </form>
  );
}
