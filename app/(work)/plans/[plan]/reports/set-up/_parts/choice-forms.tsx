"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { HEAD_APPROVALS, HEAD_APPROVAL_WORDS, measureTick, reporterTick, type HeadApproval } from "@/lib/domain/report/period-choice";
import { addFormerCommunesAction, chooseCommuneMeasuresAction, chooseReportersAction, setHeadApprovalAction } from "../actions";

interface Choice {
  id: string;
  name: string;
  note: string | null;
  chosen: boolean;
}

const ticks = (choices: readonly Choice[], nameOf: (id: string) => string) => Object.fromEntries(choices.filter(({ chosen }) => chosen).map(({ id }) => [nameOf(id), "on"]));

function Ticks({ legend, choices, nameOf, tick, columns = false }: { legend: string; choices: readonly Choice[]; nameOf: (id: string) => string; tick: (name: string) => object; columns?: boolean }) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="mb-5">
      <legend className="font-medium">{legend}</legend>
      <div className={`mt-1 border-y border-line ${columns ? "gap-x-4 sm:grid sm:grid-cols-2" : "divide-y divide-line"}`}>
        {choices.map(({ id, name, note }) => (
          <TickField
            key={id}
            name={nameOf(id)}
            {...tick(nameOf(id))}
            label={
              <>
                {name}
                {note ? <span className="block text-small text-ink-3">{note}</span> : null}
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

export function ReportersForm({ planCode, agencies, communes }: { planCode: string; agencies: Choice[]; communes: Choice[] }) {
  const { state, act, tick, error } = useTypedForm(chooseReportersAction, ticks([...agencies, ...communes], reporterTick));
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={({ reporters }) => `Đã lưu: ${reporters} đơn vị báo cáo.`} />
      <input type="hidden" name="planCode" value={planCode} />
      {error("agencyIds") ? <p className="mb-3 text-small font-medium text-bad">{error("agencyIds")}</p> : null}
      <Ticks legend="Cơ quan" choices={agencies} nameOf={reporterTick} tick={tick} />
      <Ticks legend="Xã, phường" choices={communes} nameOf={reporterTick} tick={tick} columns />
      <SubmitButton look="secondary">Lưu đơn vị báo cáo</SubmitButton>
    </form>
  );
}

/** Stays in place once nothing is missing, so that what it did can be read. */
export function FormerCommunesForm({ planCode, missing }: { planCode: string; missing: number }) {
  const { state, act } = useTypedForm(addFormerCommunesAction);
  return (
    <form action={act} className="pb-4">
      <FormMessage state={state} done={({ added }) => `Đã thêm UBND của ${added} xã, phường cũ. Mở kỳ báo cáo của năm trước rồi chọn Nhập thay ở từng xã, phường.`} />
      <input type="hidden" name="planCode" value={planCode} />
      {missing > 0 ? <SubmitButton look="secondary" waiting="Đang thêm">{`Thêm UBND của ${missing} xã, phường cũ`}</SubmitButton> : null}
    </form>
  );
}

export function CommuneMeasuresForm({ planCode, measures }: { planCode: string; measures: Choice[] }) {
  const { state, act, tick } = useTypedForm(chooseCommuneMeasuresAction, ticks(measures, measureTick));
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={(saved) => `Đã lưu: xã, phường báo cáo ${saved.measures} chỉ số.`} />
      <input type="hidden" name="planCode" value={planCode} />
      <Ticks legend="Chỉ số của kế hoạch" choices={measures} nameOf={measureTick} tick={tick} />
      <SubmitButton look="secondary">Lưu chỉ số xã, phường báo cáo</SubmitButton>
    </form>
  );
}

export function HeadApprovalForm({ planCode, chosen }: { planCode: string; chosen: HeadApproval }) {
  const { state, act, field } = useTypedForm(setHeadApprovalAction, { headApproval: chosen });
  return (
    <form action={act} noValidate>
      <FormMessage state={state} done={() => "Đã lưu."} />
      <input type="hidden" name="planCode" value={planCode} />
      <SelectField {...field("headApproval")} label="Thủ trưởng đơn vị duyệt trước khi gửi" options={HEAD_APPROVALS.map((value) => [value, HEAD_APPROVAL_WORDS[value]] as const)} required />
      <SubmitButton look="secondary">Lưu cách duyệt</SubmitButton>
    </form>
  );
}
