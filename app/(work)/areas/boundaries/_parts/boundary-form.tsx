"use client";

import { useState, type ReactNode } from "react";
import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { FormState } from "@/lib/domain/form-state";
import { loadBoundariesAction, previewBoundariesAction } from "../actions";

interface BoundaryFormProps {
  places: [id: string, name: string][];
  /** Today, as people write it. */
  day: string;
}

type Previewed = Awaited<ReturnType<typeof previewBoundariesAction>>["result"] extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

const LEVELS = [
  ["commune", "Xã, phường"],
  ["district", "Huyện, quận (đến 30/06/2025)"],
  ["province", "Tỉnh, thành phố"],
] as const;

/** First what a file would do, then doing it. The browser keeps the file between the two: a form forgets it. */
export function BoundaryForm({ places, day }: BoundaryFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const withFile =
    <T,>(action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>) =>
    (previous: FormState<T>, form: FormData) => {
      if (file) form.set("file", file);
      return action(previous, form);
    };
  const { state, act, error } = useTypedForm(withFile(previewBoundariesAction));
  const typed = (name: string, initial = "") => ({ name, defaultValue: state.values[name] ?? initial, error: error(name) });
  const previewed = state.result?.ok ? state.result.value : null;
  return (
    <>
      <form action={act} noValidate className="max-w-[36rem]">
        <FormMessage state={state} done={(value) => `Đã đọc ${value.shapes} hình của tệp ${value.fileName}. Hãy xem kết quả đối chiếu bên dưới.`} />
        <SelectField {...typed("areaId")} label="Phạm vi" options={[["", "Hãy chọn"], ...places]} required />
        <SelectField {...typed("level", "commune")} label="Cấp của các hình trong tệp" options={LEVELS} />
        <DayField {...typed("day", day)} label="Ranh giới của ngày" hint="Mã đơn vị được đối chiếu với danh mục của ngày này." />
        <Field name="file" type="file" accept=".geojson,.json" error={error("file")} label={file ? `Tệp GeoJSON (đang dùng ${file.name})` : "Tệp GeoJSON"} hint="FeatureCollection gồm Polygon hoặc MultiPolygon, kinh độ và vĩ độ WGS 84, không quá 20 MB. Chưa có gì được lưu ở bước này." onChange={(event) => setFile(event.currentTarget.files?.[0] ?? file)} />
        {previewed ? (
          <SelectField key={previewed.sha256} name="property" defaultValue={previewed.property} label="Thuộc tính chứa mã đơn vị" options={previewed.properties.map(({ name, matches }) => [name, `${name} (khớp ${matches} đơn vị)`])} />
        ) : null}
        <SubmitButton look={previewed ? "secondary" : "primary"} waiting="Đang đọc tệp">
          {previewed ? "Xem trước lại" : "Xem trước"}
        </SubmitButton>
      </form>
      {previewed ? <Confirm key={`${previewed.sha256} ${JSON.stringify(previewed.scope)}`} previewed={previewed} withFile={withFile} /> : null}
    </>
  );
}

interface ConfirmProps {
  previewed: Previewed;
  withFile: <T>(action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>) => (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
}

function Confirm({ previewed, withFile }: ConfirmProps) {
  const { state, act, field, tick } = useTypedForm(withFile(loadBoundariesAction));
  const { matched, unmatched, duplicates, missing, replaced, scope, property, sha256 } = previewed;
  const mayLoad = matched.length > 0 && duplicates.length === 0;
  return (
    <section aria-label="Kết quả đối chiếu" className="mt-8 max-w-[44rem]">
      <h3 className="mb-2 border-b border-ink pb-2 font-semibold">Kết quả đối chiếu</h3>
      <ul className="mb-4 list-disc pl-5">
        <li>
          {matched.length} đơn vị khớp đúng một hình{replaced > 0 ? `, trong đó ${replaced} đơn vị đã có ranh giới và sẽ được thay` : ""}.
        </li>
        <li>{unmatched.length === 0 ? "Mọi hình đều khớp với một đơn vị." : `${unmatched.length} hình không khớp với đơn vị nào.`}</li>
        <li>{duplicates.length === 0 ? "Không đơn vị nào có nhiều hình." : `${duplicates.length} đơn vị có nhiều hình; cần ghép thành một MultiPolygon trước khi nạp.`}</li>
        <li>{missing.length === 0 ? "Không đơn vị nào thiếu hình." : `${missing.length} đơn vị không có hình trong tệp; trên bản đồ các đơn vị này để trống.`}</li>
      </ul>
      <List title={`Hình không khớp (${unmatched.length})`} items={unmatched.map(({ place, code, why }) => `Hình thứ ${place}${code === null ? "" : `, mã ${code}`}: ${why}`)} />
      <List title={`Đơn vị có nhiều hình (${duplicates.length})`} items={duplicates.map(({ area, places }) => `${area.name} (mã ${area.code}): các hình thứ ${places.join(", ")}`)} />
      <List title={`Đơn vị thiếu hình (${missing.length})`} items={missing.map(({ name, code }) => `${name} (mã ${code})`)} />
      <List title={`Đơn vị khớp (${matched.length})`} items={matched.map(({ place, area }) => `${area.name} (mã ${area.code}): hình thứ ${place}`)} />
      {mayLoad ? (
        <form action={act} noValidate className="mt-6 max-w-[36rem]">
          <FormMessage state={state} />
          {Object.entries({ ...scope, property, sha256 }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field {...field("source")} label="Nguồn" hint="Ai lập ranh giới, bản nào, ngày nào." required />
          <Field {...field("licence")} label="Giấy phép sử dụng" hint="Tên giấy phép, hoặc số và ngày của văn bản cho phép." required />
          {unmatched.length > 0 ? <TickField {...tick("skipsUnmatched")} label={`Bỏ qua ${unmatched.length} hình không khớp`} className="mb-3" /> : null}
          <SubmitButton waiting="Đang nạp">Nạp ranh giới của {matched.length} đơn vị</SubmitButton>
        </form>
      ) : null}
    </section>
  );
}

function List({ title, items }: { title: ReactNode; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <details className="border-b border-line">
      <summary className="min-h-11 cursor-pointer py-2.5 text-dense text-accent">{title}</summary>
      <ul className="max-h-80 list-disc overflow-y-auto pb-3 pl-5 text-dense" tabIndex={0}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
