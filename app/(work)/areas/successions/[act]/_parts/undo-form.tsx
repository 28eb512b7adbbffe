"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { undoSuccessionAction } from "../../actions";

export function UndoForm({ actId }: { actId: string }) {
  const { state, act, field } = useTypedForm(undoSuccessionAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="actId" value={actId} />
      <Field {...field("reason")} label="Lý do hoàn tác" required />
      <SubmitButton look="danger" waiting="Đang hoàn tác">
        Hoàn tác toàn bộ
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Đơn vị cũ, cán bộ, UBND và báo cáo trở lại đúng như trước khi ghi. Việc ghi và việc hoàn tác đều còn trong nhật ký.</p>
    </form>
  );
}
