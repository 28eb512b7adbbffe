"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { AREA_KINDS, type AreaKind, type AreaLevel } from "@/lib/domain/area/area";
import { createAreaAction } from "../actions";

/** The kinds of these levels. */
const kinds = (levels: readonly AreaLevel[]) => [
  ["", "Hãy chọn"] as const,
  ...(Object.entries(AREA_KINDS) as [AreaKind, (typeof AREA_KINDS)[AreaKind]][]).filter(([, kind]) => levels.includes(kind.level)).map(([value, { words }]) => [value, words] as const),
];

const BELOW: Record<AreaLevel, readonly AreaLevel[]> = { country: ["province"], province: ["district", "commune"], district: ["commune"], commune: [] };

export function CreateAreaForm({ parentId, level }: { parentId: string; level: AreaLevel }) {
  const { state, act, field } = useTypedForm(createAreaAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="parentId" value={parentId} />
      <SelectField {...field("kind")} label="Loại đơn vị" options={kinds(BELOW[level])} required />
      <Field {...field("name")} label="Tên đầy đủ" hint="Ví dụ: Xã Hoằng Phú." required />
      <Field {...field("code")} label="Mã đơn vị hành chính" hint="Cấp tỉnh 2 chữ số, cấp huyện 3, cấp xã 5." inputMode="numeric" required />
      <DayField {...field("validFrom")} label="Thành lập từ ngày" required />
      <Field {...field("document")} label="Văn bản" hint="Ví dụ: Nghị quyết 202/2025/QH15 ngày 12/06/2025." required />
      <SubmitButton waiting="Đang thêm">Thêm đơn vị</SubmitButton>
    </form>
  );
}
