"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { acceptAction, acceptWithinAction, changeHeaderAction, chooseAreaAction, discardAction, removeAction } from "../actions";
import { type Initial, type OfDraft, type OfPart, type Options, Which } from "./which";

export function AcceptForm(which: OfPart) {
  const { state, act } = useTypedForm(acceptAction);
  return (
    <form action={act} data-accept="" className="mt-1">
      <FormMessage state={state} />
      <Which {...which} />
      <SubmitButton look="secondary">Công nhận</SubmitButton>
    </form>
  );
}

/** The same of an indicator with all that stands under it. */
export function AcceptWithinForm(which: OfPart) {
  const { state, act } = useTypedForm(acceptWithinAction);
  return (
    <form action={act} className="mt-1">
      <FormMessage state={state} />
      <Which {...which} />
      <SubmitButton look="secondary">Công nhận cả chỉ số, mức cần đạt</SubmitButton>
    </form>
  );
}

export function RemoveForm({ what, ...which }: OfPart & { what: string }) {
  const { state, act } = useTypedForm(removeAction);
  return (
    <form action={act} className="mt-3">
      <FormMessage state={state} />
      <Which {...which} />
      <SubmitButton look="danger" waiting="Đang bỏ">
        {`Bỏ ${what} khỏi bản nháp`}
      </SubmitButton>
    </form>
  );
}

export function HeaderForm({ initial, ...which }: OfDraft & { initial: Initial }) {
  const { state, act, field } = useTypedForm(changeHeaderAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <TextAreaField {...field("title")} label="Tên kế hoạch" rows={3} />
      <Field {...field("number")} label="Số, ký hiệu" hint="Để trống nếu văn bản để trống." />
      <DayField {...field("issuedOn")} label="Ngày ban hành" hint="Để trống nếu văn bản để trống." />
      <Field {...field("issuer")} label="Cơ quan ban hành" />
      <Field {...field("placeName")} label="Tên địa phương" />
      <Field {...field("startYear")} inputMode="numeric" label="Năm đầu" />
      <Field {...field("endYear")} inputMode="numeric" label="Năm cuối" />
      <SubmitButton>Lưu phần đầu văn bản</SubmitButton>
    </form>
  );
}

export function AreaForm({ areaId, areas, ...which }: OfDraft & { areaId: string; areas: Options }) {
  const { state, act, field } = useTypedForm(chooseAreaAction, { areaId });
  return (
    <form action={act} noValidate className="mt-4">
      <FormMessage state={state} />
      <Which {...which} />
      <SelectField {...field("areaId")} label="Kế hoạch của địa bàn" options={areas} />
      <SubmitButton look="secondary">Chọn địa bàn</SubmitButton>
    </form>
  );
}

export function DiscardForm(which: OfDraft) {
  const { state, act } = useTypedForm(discardAction);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <Which {...which} />
      <SubmitButton look="danger" waiting="Đang xóa">
        Xóa bản nháp và tệp kèm theo
      </SubmitButton>
    </form>
  );
}
