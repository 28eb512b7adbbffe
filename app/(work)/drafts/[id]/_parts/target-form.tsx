"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { addTargetAction, changeTargetAction } from "../actions";
import { type Initial, type OfPart, type Options, Which } from "./which";

const COMPARATOR_OPTIONS: Options = [["", "Không có con số, chỉ có xu hướng"], ["gte", "từ … trở lên"], ["gt", "trên"], ["lte", "không quá"], ["lt", "dưới"], ["eq", "bằng"], ["range", "trong khoảng"]];
const BASIS_OPTIONS: Options = [["value", "Chính con số"], ["change_from_base_year", "Mức thay đổi so với năm gốc"], ["change_from_previous_year", "Mức thay đổi so với năm trước"]];
const DIRECTION_OPTIONS: Options = [["", "Không áp dụng"], ["fall", "giảm"], ["rise", "tăng"]];

/** `isNew`: one more target of the measure at `part`. `measures`: those it may belong to. */
export function TargetForm({ initial, measures, isNew, ...which }: OfPart & { initial: Initial; measures: Options; isNew: boolean }) {
  const { state, act, field, tick } = useTypedForm(isNew ? addTargetAction : changeTargetAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      {measures.length > 1 ? <SelectField {...field("measure")} label="Thuộc chỉ số" options={measures} /> : null}
      <SelectField {...field("comparator")} label="So sánh" options={COMPARATOR_OPTIONS} />
      <Field {...field("value")} inputMode="decimal" label="Con số" hint="Ví dụ: 9,5." />
      <Field {...field("upperValue")} inputMode="decimal" label="Số trên của khoảng" hint="Chỉ dùng với “trong khoảng”." />
      <Field {...field("year")} inputMode="numeric" label="Vào năm" hint="Để trống nếu áp dụng mọi năm hoặc một số năm." />
      <Field {...field("fromYear")} inputMode="numeric" label="Mỗi năm, từ năm" />
      <Field {...field("toYear")} inputMode="numeric" label="đến năm" />
      <SelectField {...field("basis")} label="Cách tính" options={BASIS_OPTIONS} />
      <Field {...field("baseYear")} inputMode="numeric" label="Năm gốc" hint="Chỉ dùng khi so với năm gốc." />
      <SelectField {...field("direction")} label="Chiều thay đổi" options={DIRECTION_OPTIONS} />
      <TickField {...tick("maintained")} label="Duy trì đến năm đó" />
      <TextAreaField {...field("phrase")} label="Cụm từ in trong chỉ tiêu" rows={2} />
      <SubmitButton>{isNew ? "Thêm mức cần đạt" : "Lưu mức cần đạt"}</SubmitButton>
    </form>
  );
}
