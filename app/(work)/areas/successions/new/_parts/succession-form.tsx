"use client";

import { startTransition, useActionState, useState, type FormEvent } from "react";
import { Button } from "@/components/forms/button";
import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TickField } from "@/components/forms/tick-field";
import { untouchedForm, type FormState } from "@/lib/domain/form-state";
import { OPEN_REPORTS, OPEN_REPORTS_WORDS, openReportsOf, type SuccessionKind } from "@/lib/domain/succession/words";
import type { PreviewView } from "../../_parts/preview-view";
import { submitSuccessionAction } from "../../actions";
import { Preview } from "./preview";

export interface UnitOption {
  id: string;
  name: string;
  code: string;
}

const SUCCESSORS: Partial<Record<SuccessionKind, { label: string; hint: string; rows: number }>> = {
  merge: { label: "Đơn vị mới", hint: "Mã; tên đầy đủ. Ví dụ: 15889; Xã Hoằng Phú", rows: 1 },
  rename: { label: "Tên mới", hint: "Mã; tên đầy đủ. Ví dụ: 15889; Xã Hoằng Phú", rows: 1 },
  promotion: { label: "Tên mới, ghi cả loại", hint: "Mã; tên đầy đủ. Ví dụ: 15889; Phường Hoằng Phú", rows: 1 },
  split: { label: "Các đơn vị mới, mỗi dòng một đơn vị", hint: "Mã; tên đầy đủ; tỷ lệ chuyển sang nếu có căn cứ. Ví dụ: 15889; Xã Hoằng Phú; 0,4", rows: 4 },
  arrangement: { label: "Danh mục của nghị quyết", hint: "Dán cả bảng từ bảng tính, dòng đầu là tên cột: mã cũ, tên cũ, mã mới, tên mới, phạm vi (toàn bộ, một phần), tỷ lệ, căn cứ.", rows: 12 },
};

const ONE: readonly SuccessionKind[] = ["split", "rename", "promotion", "part_of"];

/** What became of which units; seen first, recorded afterwards. What was typed stays while it is looked at. */
export function SuccessionForm({ kind, within, units, chosen }: { kind: SuccessionKind; within: string; units: UnitOption[]; /** The unit from whose page one came. */ chosen?: UnitOption | undefined }) {
  const [state, dispatch, isPending] = useActionState<FormState<PreviewView>, FormData>(submitSuccessionAction, untouchedForm);
  const [isChanged, setChanged] = useState(false);
  const problem = state.result && !state.result.ok ? state.result.problem : null;
  const error = (name: string) => problem?.fields?.[name];
  const preview = state.result?.ok && !isChanged ? state.result.value : null;
  const successors = SUCCESSORS[kind];
  const hasSuccessors = kind !== "end_of_unit";
  const ends = kind === "end_of_unit" || kind === "end_of_level";
  // In a long list it would be out of sight.
  const listed = chosen ? [chosen, ...units.filter(({ id }) => id !== chosen.id)] : units;
  const options = [["", "Hãy chọn"] as const, ...units.map(({ id, name, code }) => [id, `${name} (mã ${code})`] as const)];

  // By hand and not through `action`: React would empty the form after the preview.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    setChanged(false);
    startTransition(() => dispatch(form));
  }

  return (
    <form onSubmit={submit} onChange={() => setChanged(true)} noValidate className="max-w-[56rem]">
      <FormMessage state={state} done={({ summary }) => `Bản xem trước: ${summary} Chưa có gì được ghi.`} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="within" value={within} />
      {units.length === 0 || kind === "arrangement" || kind === "end_of_level" ? null : ONE.includes(kind) ? (
        <SelectField name="areaIds" label={kind === "part_of" ? "Đơn vị chuyển đi một phần" : "Đơn vị"} options={options} defaultValue={chosen?.id} error={error("areaIds")} required />
      ) : (
        <fieldset className="mb-5">
          <legend className="font-medium">{kind === "merge" ? "Các đơn vị được nhập" : "Các đơn vị kết thúc"}</legend>
          {error("areaIds") ? <p className="mt-1.5 text-small font-medium text-bad">{error("areaIds")}</p> : null}
          {/* Columns in a box of their own: one that scrolls would set what does not fit beside them, out of sight. */}
          <div className="mt-1.5 max-h-[26rem] overflow-y-auto border border-line-strong px-3 py-1">
            <div className="gap-x-6 sm:columns-2 frame:columns-3">
              {listed.map(({ id, name, code }) => (
                <label key={id} className="flex min-h-11 break-inside-avoid items-center gap-3 text-dense">
                  <input type="checkbox" name="areaIds" value={id} defaultChecked={id === chosen?.id} className="size-5 shrink-0 accent-accent" />
                  <span>
                    {name} <span className="text-ink-3">{code}</span>
                  </span>
                </label>
              ))}
            </div>
          </div>
        </fieldset>
      )}
      {kind === "part_of" ? <SelectField name="receiverId" label="Đơn vị nhận" options={options} error={error("receiverId")} required /> : null}
      {successors ? successors.rows === 1 ? <Field name="successors" label={successors.label} hint={successors.hint} defaultValue={chosen && kind !== "merge" ? `${chosen.code}; ${chosen.name}` : ""} error={error("successors")} required /> : <TextAreaField name="successors" label={successors.label} hint={successors.hint} rows={successors.rows} error={error("successors")} required /> : null}
      {kind === "part_of" ? <Field name="share" label="Tỷ lệ chuyển đi" hint="Từ 0 đến 1, ví dụ 0,25. Để trống nếu chưa có căn cứ: số liệu cũ khi đó chưa chuyển sang bản đồ mới." error={error("share")} inputMode="decimal" /> : null}
      {kind === "split" || kind === "part_of" || kind === "arrangement" ? <Field name="shareSource" label="Căn cứ của tỷ lệ" hint="Ví dụ: dân số theo đề án sắp xếp. Không ghi tỷ lệ thì để trống." error={error("shareSource")} /> : null}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <DayField name="on" label={ends ? "Ngày đầu tiên không còn đơn vị" : "Có hiệu lực từ ngày"} error={error("on")} required />
        <Field name="document" label="Nghị quyết, văn bản" hint="Ví dụ: Nghị quyết 1661/NQ-UBTVQH15 ngày 16/06/2025." error={error("document")} required />
      </div>
      <SelectField name="openReports" label="Báo cáo đang làm dở của đơn vị kết thúc" options={OPEN_REPORTS.filter((value) => openReportsOf(value, hasSuccessors) === value).map((value) => [value, OPEN_REPORTS_WORDS[value]] as const)} defaultValue={openReportsOf("successor", hasSuccessors)} error={error("openReports")} />
      {hasSuccessors ? <TickField name="movesOfficers" label="Cán bộ của đơn vị chuyển toàn bộ được giao vai trò ở đơn vị tiếp nhận" defaultChecked /> : null}
      <TickField name="renewsCommittees" label={hasSuccessors ? "Lập UBND của xã, phường mới thay UBND cũ và báo cáo cho cùng các kế hoạch" : "UBND của đơn vị cũng kết thúc cùng ngày"} defaultChecked className="mb-5" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="preview" look={preview ? "secondary" : "primary"} aria-disabled={isPending || undefined}>
          {isPending ? "Đang tính" : "Xem trước"}
        </Button>
        {preview ? (
          <Button type="submit" name="intent" value="record" look="primary" aria-disabled={isPending || undefined}>
            Ghi thay đổi này
          </Button>
        ) : null}
      </div>
      {state.result?.ok && isChanged ? <p className="mt-3 text-small text-ink-3">Nội dung đã sửa sau khi xem trước. Hãy xem trước lại rồi mới ghi.</p> : null}
      {preview ? <Preview view={preview} /> : null}
    </form>
  );
}
