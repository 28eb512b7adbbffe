"use client";

import { useId } from "react";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { POLARITY_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { addMeasureAction, changeMeasureAction, mergeMeasuresAction, splitMeasureAction } from "../actions";
import { type Initial, type OfPart, type Options, Which } from "./which";

interface MeasureChoice {
  initial: Initial;
  /** The catalogue's nearest, best first. */
  nearest: Options;
  /** Every name of the catalogue, to be found by typing. */
  names: readonly string[];
}

type Typed = Pick<ReturnType<typeof useTypedForm>, "field">;

/** One of the nearest, any other by its name, or a new one. */
function MeasureFields({ field, nearest, names }: Typed & Pick<MeasureChoice, "nearest" | "names">) {
  const list = useId();
  return (
    <>
      <SelectField {...field("code")} label="Chỉ số" hint="Các chỉ số gần nghĩa nhất trong danh mục đứng đầu." options={[...nearest, ["other", "Chỉ số khác trong danh mục, tìm ở ô bên dưới"], ["", "Chỉ số mới, chưa có trong danh mục"]]} />
      <Field {...field("other")} list={list} autoComplete="off" label="Tìm trong danh mục" hint="Chỉ dùng khi chọn chỉ số khác. Gõ vài chữ của tên, ví dụ: thấp còi." />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field {...field("name")} label="Tên chỉ số mới" hint="Chỉ dùng khi chọn chỉ số mới." />
      <SelectField {...field("unit")} label="Đơn vị in trong văn bản" options={Object.entries(UNIT_WORDS)} />
      <SelectField {...field("polarity")} label="Chiều tốt lên của chỉ số mới" options={Object.entries(POLARITY_WORDS)} />
    </>
  );
}

/** `isNew`: one more measure of the indicator at `part`. */
export function MeasureForm({ initial, nearest, names, isNew, ...which }: OfPart & MeasureChoice & { isNew: boolean }) {
  const { state, act, field } = useTypedForm(isNew ? addMeasureAction : changeMeasureAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <MeasureFields field={field} nearest={nearest} names={names} />
      <SubmitButton>{isNew ? "Thêm chỉ số" : "Lưu chỉ số"}</SubmitButton>
    </form>
  );
}

const GOES: Options = [["stay", "ở lại chỉ số này"], ["move", "sang chỉ số thứ hai"], ["both", "dùng cho cả hai"]];

export function SplitForm({ initial, nearest, names, targets, ...which }: OfPart & MeasureChoice & { targets: readonly string[] }) {
  const { state, act, field } = useTypedForm(splitMeasureAction, { ...initial, ...Object.fromEntries(targets.map((_, index) => [`t${index}`, "stay"])) });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <p className="mb-4">Chỉ số này giữ nguyên. Hãy chọn chỉ số thứ hai và mức cần đạt nào là của nó.</p>
      <MeasureFields field={field} nearest={nearest} names={names} />
      {targets.map((words, index) => (
        <SelectField key={index} {...field(`t${index}`)} label={`Mức cần đạt: ${words}`} options={GOES} />
      ))}
      <SubmitButton>Tách thành hai chỉ số</SubmitButton>
    </form>
  );
}

export function MergeForm({ name, others, ...which }: OfPart & { name: string; others: Options }) {
  const { state, act, field } = useTypedForm(mergeMeasuresAction, { with: others[0]?.[0], keep: "this" });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <p className="mb-4">Hai chỉ số thành một, mang mức cần đạt của cả hai. Mức giống nhau chỉ còn một.</p>
      <SelectField {...field("with")} label="Gộp với chỉ số" options={others} />
      <SelectField
        {...field("keep")}
        label="Giữ tên và định nghĩa"
        options={[
          ["this", `của “${name}”`],
          ["other", "của chỉ số kia"],
        ]}
      />
      <SubmitButton>Gộp hai chỉ số</SubmitButton>
    </form>
  );
}
