"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { withdrawAction } from "../actions";

export function WithdrawForm({ planCode, publicationId }: { planCode: string; publicationId: string }) {
  const { state, act, field } = useTypedForm(withdrawAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="planCode" value={planCode} />
      <input type="hidden" name="publicationId" value={publicationId} />
      <TextAreaField {...field("reason")} label="Lý do thu hồi" hint="Lý do được ghi lại cùng tên bạn và thời điểm." required />
      <SubmitButton look="danger" waiting="Đang thu hồi">
        Thu hồi công bố
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Trang công khai, dữ liệu mở và biểu đồ đã nhúng không hiện nội dung này nữa, ngay từ lần xem sau. Bản người khác đã tải về thì không lấy lại được.</p>
    </form>
  );
}
