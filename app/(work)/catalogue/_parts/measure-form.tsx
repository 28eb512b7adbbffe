"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { ROUNDING_UNITS, type MeasureDescription } from "@/lib/domain/measure/description";
import { AGGREGATIONS, MEASURE_KINDS, POLARITIES, SOURCE_CLASSES, UNITS } from "@/lib/domain/measure/measure";
import { AGGREGATION_WORDS, KIND_WORDS, POLARITY_WORDS, SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { createMeasureAction, describeMeasureAction } from "../actions";

const choices = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>, empty?: string) => [
  ...(empty === undefined ? [] : [["", empty] as const]),
  ...keys.map((key) => [key, words[key]] as const),
];

const asTyped = (description: MeasureDescription): Record<string, string> =>
  Object.fromEntries(
    Object.entries(description).map(([name, value]) => [name, Array.isArray(value) ? value.join("\n") : typeof value === "boolean" ? (value ? "on" : "") : (value ?? "")]),
  );

interface Props {
  baseQuantities: { code: string; name: string }[];
  /** Null: a new measure. `fixed`: why a field may no longer change. */
  measure: { code: string; edition: number; description: MeasureDescription; hasFigures: boolean; fixed: Partial<Record<"kind" | "unit" | "polarity", string>> } | null;
}

export function NewMeasureForm({ baseQuantities }: Pick<Props, "baseQuantities">) {
  const form = useTypedForm(createMeasureAction);
  return (
    <form action={form.act} noValidate className="max-w-[44rem]">
      <FormMessage state={form.state} />
      <DescriptionFields form={form} baseQuantities={baseQuantities} fixed={{}} />
      <SubmitButton waiting="Đang thêm">Thêm vào danh mục</SubmitButton>
    </form>
  );
}

const saved = ({ changed, definitionVersion }: { changed: boolean; definitionVersion: number }) => (changed ? `Đã lưu. Định nghĩa đang ở phiên bản ${definitionVersion}.` : "Nội dung không đổi nên không có gì để lưu.");

export function DescribeMeasureForm({ measure, baseQuantities }: { measure: NonNullable<Props["measure"]> } & Pick<Props, "baseQuantities">) {
  const form = useTypedForm(describeMeasureAction, asTyped(measure.description));
  return (
    <form action={form.act} noValidate className="max-w-[44rem]">
      <FormMessage state={form.state} done={saved} />
      <input type="hidden" name="code" value={measure.code} />
      <input type="hidden" name="edition" value={measure.edition} />
      <DescriptionFields form={form} baseQuantities={baseQuantities} fixed={measure.fixed} />
      {measure.hasFigures ? (
        <TextAreaField
          {...form.field("reason")}
          label="Vì sao đổi định nghĩa"
          hint="Chỉ số đã có số liệu: đổi đối tượng, phân tổ, tử số, mẫu số hoặc định nghĩa là một phiên bản mới. Ghi lý do và văn bản; các sửa đổi khác thì để trống."
          rows={2}
        />
      ) : null}
      <SubmitButton>Lưu mô tả</SubmitButton>
    </form>
  );
}

function DescriptionFields({ form, baseQuantities, fixed }: { form: Pick<ReturnType<typeof useTypedForm>, "field" | "tick">; fixed: NonNullable<Props["measure"]>["fixed"] } & Pick<Props, "baseQuantities">) {
  const { field, tick } = form;
  return (
    <>
      <fieldset className="mb-8">
        <legend className="mb-4 w-full border-b border-ink pb-2 text-section font-semibold">Tên và đối tượng</legend>
        <TextAreaField {...field("name")} label="Tên đầy đủ" rows={2} required />
        <Field {...field("shortName")} label="Tên ngắn" hint="Dùng trong các bảng và biểu đồ." required />
        <Field {...field("population")} label="Đối tượng" hint="Chỉ số nói về ai, kèm độ tuổi. Ví dụ: Trẻ em dưới 5 tuổi." required />
        <Field {...field("disaggregation")} label="Phân tổ" hint="Ví dụ: Nông thôn. Để trống nếu chỉ số không phân tổ." />
        <TextAreaField {...field("synonyms")} label="Tên gọi khác" hint="Mỗi dòng một tên mà các kế hoạch dùng cho chỉ số này." />
      </fieldset>

      <fieldset className="mb-8">
        <legend className="mb-4 w-full border-b border-ink pb-2 text-section font-semibold">Đại lượng và đơn vị</legend>
        <SelectField {...field("kind")} label="Loại chỉ số" hint={fixed.kind} options={choices(MEASURE_KINDS, KIND_WORDS, "Hãy chọn")} required />
        <SelectField {...field("unit")} label="Đơn vị tính" hint={fixed.unit} options={choices(UNITS, UNIT_WORDS, "Hãy chọn")} required />
        <SelectField {...field("polarity")} label="Chiều tốt lên" hint={fixed.polarity} options={choices(POLARITIES, POLARITY_WORDS, "Hãy chọn")} required />
        <SelectField
          {...field("roundingUnit")}
          label="Mức làm tròn"
          hint="Khác nhau dưới mức này coi là do làm tròn."
          options={[["", "Hãy chọn"], ...ROUNDING_UNITS.map((step) => [step, step.replace(".", ",")] as const)]}
          required
        />
        <Field {...field("numeratorLabel")} label="Tử số" hint="Với số đếm: đếm cái gì." />
        <Field {...field("denominatorLabel")} label="Mẫu số" hint="Số đếm không có mẫu số." />
        <SelectField {...field("baseQuantityCode")} label="Số liệu nền làm mẫu số" options={[["", "Không dùng số liệu nền"], ...baseQuantities.map(({ code, name }) => [code, name] as const)]} />
        <TextAreaField {...field("definition")} label="Định nghĩa, cách tính" rows={4} />
      </fieldset>

      <fieldset className="mb-8">
        <legend className="mb-4 w-full border-b border-ink pb-2 text-section font-semibold">Nguồn và tổng hợp</legend>
        <SelectField {...field("sourceClass")} label="Nguồn số liệu" options={choices(SOURCE_CLASSES, SOURCE_CLASS_WORDS, "Hãy chọn")} required />
        <SelectField {...field("aggregation")} label="Cách tổng hợp" options={choices(AGGREGATIONS, AGGREGATION_WORDS, "Hãy chọn")} required />
        <TickField {...tick("bySchoolYear")} label="Tính theo năm học" />
        <TickField {...tick("mayExceedWhole")} label="Có thể vượt 100% (trẻ ở nơi khác đến)" />
        <TickField {...tick("protectsSmallCounts")} label="Che số nhỏ từ 1 đến 4 khi công khai" />
        <TickField {...tick("riseMayBeDetection")} label="Tăng có thể do phát hiện tốt hơn" />
      </fieldset>
    </>
  );
}
