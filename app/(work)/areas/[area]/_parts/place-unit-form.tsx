"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { placeUnitAction } from "../../actions";

/** What a unit became that no list places. */
export function PlaceUnitForm({ predecessorId, heirs }: { predecessorId: string; heirs: { id: string; name: string; code: string }[] }) {
  const { state, act, field } = useTypedForm(placeUnitAction);
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <input type="hidden" name="predecessorId" value={predecessorId} />
      <SelectField {...field("successorId")} label="Toàn bộ đơn vị này thành" options={[["", "Hãy chọn"], ...heirs.map(({ id, name, code }) => [id, `${name} (mã ${code})`] as const)]} required />
      <Field {...field("document")} label="Nghị quyết, văn bản" hint="Ví dụ: Nghị quyết 1686/NQ-UBTVQH15 ngày 16/06/2025." required />
      <SubmitButton waiting="Đang ghi">Ghi đơn vị tiếp nhận</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Ghi xong vẫn hoàn tác được. Số liệu cũ không bị sửa, chỉ được cộng thêm vào đơn vị tiếp nhận khi xem trên bản đồ hôm nay.</p>
    </form>
  );
}
