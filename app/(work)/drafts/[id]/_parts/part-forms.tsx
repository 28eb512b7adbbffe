"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { POLARITIES, UNITS } from "@/lib/domain/measure/measure";
import { POLARITY_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { acceptAction, changeHeaderAction, changeIndicatorAction, changeMeasureAction, changeTargetAction, chooseAreaAction, discardAction, removeAction } from "../actions";

interface OfDraft {
  id: string;
  version: number;
}
interface OfPart extends OfDraft {
  part: string;
}
type Initial = Record<string, string>;
type Options = readonly (readonly [string, string])[];

function Which({ id, version, part }: OfDraft & { part?: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {part === undefined ? null : <input type="hidden" name="part" value={part} />}
    </>
  );
}

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
      <Field {...field("issuedOn")} type="date" label="Ngày ban hành" hint="Để trống nếu văn bản để trống." />
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

export function IndicatorForm({ initial, ...which }: OfPart & { initial: Initial }) {
  const { state, act, field } = useTypedForm(changeIndicatorAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <Field {...field("number")} label="Số của chỉ tiêu" />
      <SubmitButton>Lưu chỉ tiêu</SubmitButton>
    </form>
  );
}

export function MeasureForm({ initial, measures, ...which }: OfPart & { initial: Initial; measures: Options }) {
  const { state, act, field } = useTypedForm(changeMeasureAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
      <SelectField {...field("code")} label="Chỉ số trong danh mục" hint="Các chỉ số gần nghĩa nhất đứng đầu." options={[["", "Chỉ số mới, chưa có trong danh mục"], ...measures]} />
      <Field {...field("name")} label="Tên chỉ số mới" hint="Chỉ dùng khi chọn chỉ số mới." />
      <SelectField {...field("unit")} label="Đơn vị in trong văn bản" options={UNITS.map((unit) => [unit, UNIT_WORDS[unit]] as const)} />
      <SelectField {...field("polarity")} label="Chiều tốt lên của chỉ số mới" options={POLARITIES.map((polarity) => [polarity, POLARITY_WORDS[polarity]] as const)} />
      <SubmitButton>Lưu chỉ số</SubmitButton>
    </form>
  );
}

const COMPARATOR_OPTIONS: Options = [["", "Không có con số, chỉ có xu hướng"], ["gte", "từ … trở lên"], ["gt", "trên"], ["lte", "không quá"], ["lt", "dưới"], ["eq", "bằng"], ["range", "trong khoảng"]];
const BASIS_OPTIONS: Options = [["value", "Chính con số"], ["change_from_base_year", "Mức thay đổi so với năm gốc"], ["change_from_previous_year", "Mức thay đổi so với năm trước"]];
const DIRECTION_OPTIONS: Options = [["", "Không áp dụng"], ["fall", "giảm"], ["rise", "tăng"]];

export function TargetForm({ initial, ...which }: OfPart & { initial: Initial }) {
  const { state, act, field, tick } = useTypedForm(changeTargetAction, initial);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Which {...which} />
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
      <SubmitButton>Lưu mức cần đạt</SubmitButton>
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
