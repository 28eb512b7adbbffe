"use client";

import type { ReactNode } from "react";
import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { UNITS } from "@/lib/domain/measure/measure";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import type { Comparator, TargetTiming } from "@/lib/domain/target/target";
import { addIndicatorAction, addTargetAction, changeTargetAction, changeWordingAction, retireIndicatorAction, retireTargetAction } from "../actions";

const TIMINGS: [TargetTiming, string][] = [
  ["milestone", "Vào một năm"],
  ["span", "Mỗi năm trong một giai đoạn"],
  ["every_year", "Mỗi năm của kế hoạch"],
];

const COMPARATORS: [Comparator, string][] = [
  ["gte", "Từ mức này trở lên"],
  ["gt", "Trên mức này"],
  ["lte", "Không quá mức này"],
  ["lt", "Dưới mức này"],
  ["eq", "Bằng đúng mức này"],
  ["range", "Trong khoảng"],
];

const ACTIONS = {
  "change-target": changeTargetAction,
  "add-target": addTargetAction,
  "retire-target": retireTargetAction,
  "change-wording": changeWordingAction,
  "add-indicator": addIndicatorAction,
  "retire-indicator": retireIndicatorAction,
} as const;
export type AmendmentKind = keyof typeof ACTIONS;

type Options = readonly (readonly [value: string, words: string])[];

interface Props {
  kind: AmendmentKind;
  /** The plan's code and what is changed, by the names of the form's fields. */
  which: Record<string, string>;
  /** As it stands now, in the form's own words, and the document that is being written in. */
  initial: Record<string, string>;
  /** What the target's figure is counted in. */
  unitWords?: string;
  goals?: Options;
  measures?: Options;
}

/** What an amending document changes, and by which document, why and from when. */
export function AmendmentForm({ kind, which, initial, unitWords, goals = [], measures = [] }: Props) {
  const { state, act, field, tick, error } = useTypedForm<never>(ACTIONS[kind], initial);
  const hidden = ["changes", ...Object.keys(which)].map(error).find((one) => one !== undefined);
  const removes = kind === "retire-target" || kind === "retire-indicator";
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      {hidden ? <p className="mb-5 text-small font-medium text-bad">{hidden}</p> : null}
      {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kind === "add-indicator" ? (
        <Group title="Chỉ tiêu mới">
          <SelectField {...field("goalOrdinal")} label="Thuộc mục tiêu" options={[["", "Hãy chọn"], ...goals]} required />
          <Field {...field("number")} label="Số của chỉ tiêu" hint="Như in trong văn bản, chưa chỉ tiêu nào từng dùng." required />
          <TextAreaField {...field("text")} label="Nguyên văn chỉ tiêu trong văn bản" rows={4} required />
          <Field {...field("shortName")} label="Tên ngắn" hint="Để gọi trên bảng và biểu đồ, ví dụ: Tử vong sơ sinh." required />
          <SelectField {...field("measureCode")} label="Chỉ số trong danh mục" options={[["", "Hãy chọn"], ...measures]} required />
          <SelectField {...field("unit")} label="Đơn vị in trong văn bản" options={[["", "Hãy chọn"], ...UNITS.map((unit) => [unit, UNIT_WORDS[unit]] as const)]} required />
        </Group>
      ) : null}
      {kind === "change-wording" ? (
        <Group title="Lời văn mới">
          <TextAreaField {...field("text")} label="Nguyên văn chỉ tiêu trong văn bản sửa đổi" hint="Mức cần đạt không đổi theo lời văn; nếu văn bản sửa cả mức thì ghi thêm một lần sửa mức." rows={5} required />
        </Group>
      ) : null}
      {kind === "change-target" || kind === "add-target" || kind === "add-indicator" ? (
        <Group title={kind === "add-indicator" ? "Mức cần đạt đầu tiên" : "Mức mới"}>
          <SelectField {...field("comparator")} label="Cách so sánh" options={[...(kind === "change-target" ? [] : [["", "Hãy chọn"] as const]), ...COMPARATORS]} required />
          <Field {...field("value")} label="Mức cần đạt" hint={`${unitWords ? `Đơn vị: ${unitWords}.` : "Theo đơn vị in trong văn bản."} Nhập như 9,5.`} inputMode="decimal" required />
          <Field {...field("upperValue")} label="Mức trên của khoảng" hint="Chỉ nhập khi chọn trong khoảng." inputMode="decimal" />
          <SelectField {...field("timing")} label="Thời hạn" options={TIMINGS} required />
          <Field {...field("year")} label="Năm phải đạt" hint="Khi thời hạn là một năm." inputMode="numeric" />
          <TickField {...tick("maintained")} label="Duy trì từ mốc trước đến năm đó" className="mb-5" />
          <Field {...field("fromYear")} label="Từ năm" hint="Khi thời hạn là một giai đoạn." inputMode="numeric" />
          <Field {...field("toYear")} label="Đến năm" hint="Khi thời hạn là một giai đoạn." inputMode="numeric" />
          <TextAreaField {...field("phrase")} label="Nguyên văn mức cần đạt trong văn bản" rows={2} required />
        </Group>
      ) : null}
      <Group title="Văn bản sửa đổi">
        <Field {...field("document")} label="Văn bản" hint="Số, ngày. Ví dụ: Quyết định 45/QĐ-UBND ngày 20/12/2023." required />
        <DayField {...field("effectiveOn")} label="Có hiệu lực từ ngày" required />
        <Field {...field("what")} label="Nội dung sửa đổi" hint="Một câu, ví dụ: Hạ mức tử vong sơ sinh năm 2030." required />
        <TextAreaField {...field("why")} label="Lý do" rows={2} required />
      </Group>
      <SubmitButton look={removes ? "danger" : "primary"} waiting="Đang ghi">
        {removes ? "Ghi việc bãi bỏ" : "Ghi sửa đổi"}
      </SubmitButton>
      <p className="mt-3 text-small text-ink-3">Nội dung cũ vẫn còn trong bản kế hoạch trước ngày hiệu lực, cùng số liệu đã nhập. Sửa đổi đã ghi không xóa được.</p>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-3 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
