"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { addActivityAction, addAgencyAction, addReportingAction, changeActivityAction, changeAgencyAction, changeReportingAction } from "../actions";
import { type Initial, type OfDraft, type Options, Which } from "./which";

/** Forms of what stands behind the indicators; without `part` they add one. */
type Of = OfDraft & { part?: string; initial: Initial };

export function AgencyForm({ initial, ...which }: Of) {
  const isNew = which.part === undefined;
  const { state, act, field } = useTypedForm(isNew ? addAgencyAction : changeAgencyAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <Field {...field("name")} label="Tên cơ quan" />
      <SelectField
        {...field("role")}
        label="Vai trò trong kế hoạch"
        options={[
          ["participant", "tham gia thực hiện"],
          ["coordinator", "đầu mối điều phối cả kế hoạch"],
        ]}
      />
      <Field {...field("leads")} label="Chủ trì các chỉ tiêu" hint="Số của chỉ tiêu, cách nhau bằng dấu phẩy, ví dụ: 3, 4." />
      <Field {...field("coordinates")} label="Phối hợp các chỉ tiêu" />
      <SubmitButton>{isNew ? "Thêm cơ quan" : "Lưu cơ quan"}</SubmitButton>
    </form>
  );
}

export function ReportingForm({ initial, kinds, ...which }: Of & { kinds: Options }) {
  const isNew = which.part === undefined;
  const { state, act, field, tick } = useTypedForm(isNew ? addReportingAction : changeReportingAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <SelectField {...field("kind")} label="Loại báo cáo" options={kinds} />
      <Field {...field("from")} label="Ai báo cáo" />
      <Field {...field("to")} label="Gửi đến" />
      <Field {...field("due")} label="Ngày nộp" hint="Ngày/tháng, ví dụ: 15/11. Để trống nếu văn bản không in ngày." />
      <TickField {...tick("dueIsExclusive")} label="Văn bản in “trước ngày”: ngày đó không còn tính" />
      <Field {...field("year")} inputMode="numeric" label="Năm" hint="Chỉ dùng với sơ kết, tổng kết." />
      <TextAreaField {...field("phrase")} label="Câu in trong văn bản" rows={3} />
      <SubmitButton>{isNew ? "Thêm quy định báo cáo" : "Lưu quy định báo cáo"}</SubmitButton>
    </form>
  );
}

/** `amounts`: what each amount of the activity is, in order; their fields are `line0`, `line1`, … */
export function ActivityForm({ initial, amounts, sources, ...which }: Of & { amounts: readonly string[]; sources: Options }) {
  const isNew = which.part === undefined;
  const { state, act, field } = useTypedForm(isNew ? addActivityAction : changeActivityAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <Field {...field("number")} label="Số thứ tự" />
      <TextAreaField {...field("title")} label="Nội dung hoạt động" rows={2} />
      {amounts.map((words, index) => (
        <Field key={index} {...field(`line${index}`)} inputMode="decimal" label={words} hint="Triệu đồng. Để trống thì bỏ số tiền này." />
      ))}
      <Field {...field("addedYear")} inputMode="numeric" label="Thêm số tiền của năm" />
      <SelectField {...field("addedSource")} label="Nguồn của số tiền đó" options={sources} />
      <Field {...field("added")} inputMode="decimal" label="Số tiền đó" hint="Triệu đồng." />
      <SubmitButton>{isNew ? "Thêm nội dung" : "Lưu nội dung"}</SubmitButton>
    </form>
  );
}
