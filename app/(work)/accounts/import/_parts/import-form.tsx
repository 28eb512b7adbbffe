"use client";

import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { ImportLine } from "@/lib/domain/agency/officer-import";
import type { OfficerRow } from "@/lib/domain/agency/officer-rows";
import { importOfficersAction, previewImportAction } from "../actions";
import { ImportFaults } from "./import-faults";
import { ImportLinks } from "./import-links";

export function ImportForm({ areaId }: { areaId: string }) {
  const { state, act, error } = useTypedForm(previewImportAction);
  const previewed = state.result?.ok ? state.result.value : null;
  return (
    <>
      <form action={act} noValidate className="max-w-[36rem]">
        <FormMessage state={state} done={({ lines }) => `Đã đọc ${lines.length} dòng, không dòng nào sai. Hãy xem lại rồi bấm Nạp danh sách.`} />
        <input type="hidden" name="areaId" value={areaId} />
        <Field name="file" type="file" accept=".xlsx,.csv" error={error("file")} label={previewed ? "Nạp tệp khác" : "Tệp danh sách"} hint="Tệp .xlsx hoặc .csv, không quá 2 MB. Chưa có gì được lưu ở bước này." />
        <SubmitButton look={previewed ? "secondary" : "primary"} waiting="Đang đọc tệp">
          Xem trước
        </SubmitButton>
      </form>
      {state.result && !state.result.ok ? <ImportFaults fields={state.result.problem.fields} /> : null}
      {previewed ? <ConfirmImport key={JSON.stringify(previewed.rows)} areaId={areaId} {...previewed} /> : null}
    </>
  );
}

function ConfirmImport({ areaId, lines, rows }: { areaId: string; lines: ImportLine[]; rows: OfficerRow[] }) {
  const { state, act, tick } = useTypedForm(importOfficersAction);
  if (state.result?.ok) return <ImportLinks outcome={state.result.value} />;
  const officers = lines.flatMap((one) => one.officer ?? []);
  const fresh = officers.filter((one) => one.known === null);
  const waiting = officers.filter((one) => one.known !== null && !one.known.hasPassword);
  const agencies = new Set(lines.filter((one) => one.agency.id === null).map((one) => `${one.commune.id} ${one.agency.name}`));
  return (
    <section className="mt-8">
      <h2 className="mb-2 border-b border-ink pb-2 text-section font-semibold">Danh sách sẽ làm gì</h2>
      <ul className="mb-4 list-disc pl-5">
        <li>Thêm {agencies.size} đơn vị.</li>
        <li>
          Lập {fresh.length} tài khoản cán bộ cấp xã, mỗi tài khoản một đường dẫn đặt mật khẩu; giữ nguyên {officers.length - fresh.length} tài khoản đã có.
        </li>
      </ul>
      <form action={act} noValidate className="mb-6">
        <FormMessage state={state} />
        <input type="hidden" name="areaId" value={areaId} />
        <input type="hidden" name="rows" value={JSON.stringify(rows)} />
        {waiting.length > 0 ? <TickField {...tick("renewLinks")} label={`Tạo đường dẫn mới cho ${waiting.length} người đã có tài khoản mà chưa đặt mật khẩu`} className="mb-2" /> : null}
        <SubmitButton waiting="Đang nạp">Nạp danh sách</SubmitButton>
        {state.result ? <ImportFaults fields={state.result.problem.fields} /> : null}
      </form>
      <table className="w-full text-dense">
        <caption className="sr-only">Từng dòng của danh sách</caption>
        <thead>
          <tr className="border-b border-ink text-left">
            <th scope="col" className="py-2 pr-3 font-medium">
              Dòng
            </th>
            <th scope="col" className="py-2 pr-3 font-medium">
              Xã, đơn vị
            </th>
            <th scope="col" className="py-2 font-medium">
              Cán bộ
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lines.map(({ line, commune, agency, officer }) => (
            <tr key={line} className="align-top">
              <td className="py-2 pr-3 text-ink-3">{line}</td>
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                <span className="block font-medium">
                  {commune.name} <span className="font-normal text-ink-3">({commune.code})</span>
                </span>
                <span className="block text-small text-ink-2">
                  {agency.name}: {agency.id === null ? "sẽ thêm" : "đã có"}
                </span>
              </th>
              <td className="py-2">
                {officer ? (
                  <>
                    <span className="block">{officer.name}</span>
                    <span className="block text-small wrap-anywhere text-ink-2">
                      {officer.username}: {officer.known === null ? "sẽ lập" : officer.known.hasPassword ? "đã có, giữ nguyên" : "đã có, chưa đặt mật khẩu"}
                    </span>
                  </>
                ) : (
                  <span className="text-ink-3">Chưa ghi cán bộ</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
