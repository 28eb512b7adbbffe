"use client";

import { DayField } from "@/components/forms/day-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { formatDate } from "@/lib/format/date";
import { mergeMeasureAction } from "../actions";

interface Props {
  duplicateCode: string;
  survivorCode: string;
  overlaps: number;
  differ: boolean;
  today: string;
}

export function MergeForm({ duplicateCode, survivorCode, overlaps, differ, today }: Props) {
  const { state, act, field, tick } = useTypedForm(mergeMeasureAction, { since: formatDate(today) });
  return (
    <form action={act} noValidate className="max-w-[36rem]">
      <FormMessage state={state} />
      <input type="hidden" name="duplicateCode" value={duplicateCode} />
      <input type="hidden" name="survivorCode" value={survivorCode} />
      <input type="hidden" name="expectedOverlaps" value={overlaps} />
      <DayField {...field("since")} label="Coi là một kể từ ngày" required />
      <TextAreaField {...field("reason")} label={differ ? "Vì sao vẫn là một chỉ số" : "Lý do (không bắt buộc)"} rows={2} required={differ} />
      {differ ? <TickField {...tick("confirmed")} label="Tôi đã xem các điểm khác nhau ở trên và vẫn gộp" className="mb-4" /> : null}
      <SubmitButton waiting="Đang gộp">Gộp hai chỉ số</SubmitButton>
      <p className="mt-3 text-small text-ink-3">Không số liệu nào bị sửa hoặc xóa. Có thể tách ra lại khi chưa ai nhập thêm số liệu.</p>
    </form>
  );
}
