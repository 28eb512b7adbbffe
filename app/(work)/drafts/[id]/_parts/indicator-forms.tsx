"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { addGoalAction, addIndicatorAction, assignIndicatorAction, changeGoalAction, changeIndicatorAction, rereadIndicatorAction } from "../actions";
import { type Initial, type OfDraft, type OfPart, type Options, Which } from "./which";

/** Without `part`: a new goal. */
export function GoalForm({ title, ...which }: OfDraft & { part?: string; title: string }) {
  const { state, act, field } = useTypedForm(which.part === undefined ? addGoalAction : changeGoalAction, { title });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <TextAreaField {...field("title")} label="Tên mục tiêu" rows={2} />
      <SubmitButton>{which.part === undefined ? "Thêm mục tiêu" : "Lưu mục tiêu"}</SubmitButton>
    </form>
  );
}

/** Without `part`: a new indicator, its words read like those of the document. */
export function IndicatorForm({ initial, goals, ...which }: OfDraft & { part?: string; initial: Initial; goals: Options }) {
  const isNew = which.part === undefined;
  const { state, act, field } = useTypedForm(isNew ? addIndicatorAction : changeIndicatorAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <Field {...field("number")} label="Số của chỉ tiêu" {...(isNew && { hint: "Để trống thì lấy số tiếp theo." })} />
      <TextAreaField {...field("text")} label="Nguyên văn" hint={isNew ? "Chép đúng chữ in. Phần mềm đọc chỉ số và mức cần đạt từ câu này." : "Đúng chữ in. Mức cần đạt giữ nguyên; muốn đọc lại thì dùng mục bên dưới."} rows={4} />
      {goals.length > 1 ? <SelectField {...field("goal")} label="Thuộc mục tiêu" options={goals} /> : null}
      <SubmitButton>{isNew ? "Thêm chỉ tiêu" : "Lưu chỉ tiêu"}</SubmitButton>
    </form>
  );
}

export function RereadForm(which: OfPart) {
  const { state, act } = useTypedForm(rereadIndicatorAction);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <Which {...which} />
      <p className="mb-4">Chỉ số và mức cần đạt của chỉ tiêu này được đọc lại từ đầu; những gì đã sửa trong đó sẽ mất.</p>
      <SubmitButton look="secondary" waiting="Đang đọc">
        Đọc lại chỉ tiêu này
      </SubmitButton>
    </form>
  );
}

const ROLES: Options = [["lead", "chủ trì"], ["coordinate", "phối hợp"]];

/** `assigned`: the bodies that answer for it, by their place in the list; `others` may be added. */
export function AssignForm({ assigned, others, ...which }: OfPart & { assigned: readonly { index: number; name: string; role: string }[]; others: Options }) {
  const { state, act, field } = useTypedForm(assignIndicatorAction, { addedRole: "lead", ...Object.fromEntries(assigned.map(({ index, role }) => [`agency${index}`, role])) });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      {assigned.map(({ index, name }) => (
        <SelectField key={index} {...field(`agency${index}`)} label={name} options={[...ROLES, ["none", "không phân công nữa"]]} />
      ))}
      <SelectField {...field("added")} label="Thêm cơ quan" options={[["", "Không thêm"], ...others]} />
      <SelectField {...field("addedRole")} label="Cơ quan đó" options={ROLES} />
      <SubmitButton>Lưu phân công</SubmitButton>
    </form>
  );
}
