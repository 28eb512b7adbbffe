"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { WORDS_AS_WORDS } from "@/components/plan-review/words-as-words";
import { addWordsAction } from "../actions";
import { type OfDraft, Which } from "./which";

/** What the selection bar does, for those who cannot select with a mouse. */
export function WordsForm(which: OfDraft) {
  const { state, act, field } = useTypedForm(addWordsAction, { as: "indicator" });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <p className="mb-4">Bôi đen chữ trong văn bản rồi chọn thêm làm gì; hoặc chép những chữ đầu và chữ cuối của đoạn vào đây.</p>
      <Field {...field("first")} label="Những chữ đầu của đoạn" hint="Đủ dài để chỉ có một chỗ trong văn bản." autoComplete="off" />
      <Field {...field("last")} label="Những chữ cuối của đoạn" hint="Để trống nếu đoạn chỉ gồm những chữ trên." autoComplete="off" />
      <SelectField {...field("as")} label="Thêm đoạn này làm" options={WORDS_AS_WORDS} />
      <SubmitButton>Thêm vào bản nháp</SubmitButton>
    </form>
  );
}
