"use client";

import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { assignmentTick } from "@/lib/domain/agency/assignment";
import { ASSIGNMENT_ROLE_WORDS } from "@/lib/format/plan-words";
import { handOverAction } from "../actions";

interface Props {
  planCode: string;
  from: { id: string; name: string };
  rows: { id: string; number: string; shortName: string; role: "lead" | "coordinate" }[];
  receivers: readonly (readonly [id: string, name: string])[];
}

export function HandOverForm({ planCode, from, rows, receivers }: Props) {
  const { state, act, field, tick, error } = useTypedForm(handOverAction);
  const done = ({ handedOver }: { handedOver: number }) => `Đã bàn giao ${handedOver} chỉ tiêu.`;
  return (
    <form action={act} noValidate className="max-w-[44rem]">
      <FormMessage state={state} done={done} />
      {rows.length === 0 ? (
        <p className="text-ink-2">{from.name} không còn chỉ tiêu nào để bàn giao.</p>
      ) : (
        <>
          <input type="hidden" name="planCode" value={planCode} />
          <input type="hidden" name="fromAgencyId" value={from.id} />
          <fieldset className="mb-5">
            <legend className="font-medium">Các chỉ tiêu {from.name} bàn giao</legend>
            {error("assignmentIds") ? <p className="mt-1 text-small font-medium text-bad">{error("assignmentIds")}</p> : null}
            <div className="mt-1 divide-y divide-line border-y border-line">
              {rows.map(({ id, number, shortName, role }) => (
                <TickField key={id} {...tick(assignmentTick(id))} label={`Chỉ tiêu ${number}: ${shortName} (${ASSIGNMENT_ROLE_WORDS[role]})`} />
              ))}
            </div>
          </fieldset>
          <SelectField {...field("toAgencyId")} label="Cơ quan nhận" options={[["", "Hãy chọn"], ...receivers]} required />
          <DayField {...field("on")} label="Bàn giao từ ngày" hint="Ngày đầu tiên cơ quan nhận chịu trách nhiệm; phân công cũ kết thúc ngày hôm trước." required />
          <Field {...field("document")} label="Văn bản" hint="Ví dụ: Quyết định 12/QĐ-UBND ngày 28/02/2025." required />
          <SubmitButton waiting="Đang bàn giao">Bàn giao</SubmitButton>
        </>
      )}
    </form>
  );
}
