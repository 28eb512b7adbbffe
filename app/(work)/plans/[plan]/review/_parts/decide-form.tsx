"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { REVIEW_DECISIONS } from "@/lib/domain/plan/review-decision";
import { REVIEW_DECISION_WORDS } from "@/lib/format/review-words";
import { decideNoteAction } from "../actions";

export function DecideForm({ planCode, noteId }: { planCode: string; noteId: string }) {
  const { state, act, field } = useTypedForm(decideNoteAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="planCode" value={planCode} />
      <input type="hidden" name="noteId" value={noteId} />
      <SelectField {...field("decision")} label="Quyết định" options={[["", "Hãy chọn"], ...REVIEW_DECISIONS.map((one) => [one, REVIEW_DECISION_WORDS[one]] as const)]} required />
      <TextAreaField {...field("reason")} label="Lý do" required />
      <Field {...field("document")} label="Văn bản" hint="Số, ngày văn bản làm căn cứ. Ví dụ: Công văn 15/UBND-KGVX ngày 03/03/2024." required />
      <SubmitButton look="secondary" waiting="Đang ghi">
        Ghi quyết định
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Quyết định chỉ ghi một lần, kèm tên bạn và thời điểm ghi.</p>
    </form>
  );
}
