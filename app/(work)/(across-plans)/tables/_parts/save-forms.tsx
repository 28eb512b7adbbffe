"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { deleteTableAction, renameTableAction, replaceTableAction, saveTableAction } from "../actions";

interface Kept {
  id: string;
  version: number;
  name: string;
  isShared: boolean;
}

const SHARE = "Đồng nghiệp cùng địa bàn mở được bảng này; mỗi người chỉ thấy số liệu mà mình được xem";

/** Keeps the choice under a name. */
export function SaveTableForm({ query }: { query: string }) {
  const { state, act, field, tick, error } = useTypedForm(saveTableAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      {error("definition") ? <p className="mb-3 text-small font-medium text-bad">{error("definition")}</p> : null}
      <input type="hidden" name="definition" value={query} />
      <Field {...field("name")} label="Tên bảng" hint="Bảng lưu cách chọn, không lưu số liệu: lần sau mở ra là số liệu mới nhất." maxLength={120} required />
      <TickField {...tick("isShared")} label={SHARE} className="mb-3" />
      <SubmitButton look="secondary">Lưu bảng</SubmitButton>
    </form>
  );
}

const Based = ({ id, version }: Pick<Kept, "id" | "version">) => (
  <>
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);

/** Puts the choice made here into the table it came from. */
export function ReplaceTableForm({ table, query }: { table: Kept; query: string }) {
  const { state, act } = useTypedForm(replaceTableAction);
  return (
    <form action={act} noValidate className="mb-4">
      <FormMessage state={state} />
      <Based {...table} />
      <input type="hidden" name="name" value={table.name} />
      {table.isShared ? <input type="hidden" name="isShared" value="on" /> : null}
      <input type="hidden" name="definition" value={query} />
      <SubmitButton look="secondary">Lưu lựa chọn này vào bảng “{table.name}”</SubmitButton>
    </form>
  );
}

export function RenameTableForm({ table }: { table: Kept }) {
  const { state, act, field, tick } = useTypedForm(renameTableAction, { name: table.name, isShared: table.isShared ? "on" : undefined });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã lưu tên và cách chia sẻ."} />
      <Based {...table} />
      <Field {...field("name")} label="Tên bảng" maxLength={120} required />
      <TickField {...tick("isShared")} label={SHARE} className="mb-3" />
      <SubmitButton look="secondary">Lưu tên và chia sẻ</SubmitButton>
    </form>
  );
}

export function DeleteTableForm({ table }: { table: Kept }) {
  const { state, act } = useTypedForm(deleteTableAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <Based {...table} />
      <p className="mb-3 text-dense text-ink-2">Xóa bảng chỉ xóa cách chọn đã lưu; số liệu không thay đổi.{table.isShared ? " Đồng nghiệp cũng không mở được bảng này nữa." : ""}</p>
      <SubmitButton look="danger" waiting="Đang xóa">
        Xóa bảng “{table.name}”
      </SubmitButton>
    </form>
  );
}
