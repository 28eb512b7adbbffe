"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickField } from "@/components/forms/tick-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { Link } from "@/components/ui/link";
import { approveTick } from "@/lib/domain/report/return-names";
import { approveChosen } from "../actions";

interface WaitingFormProps {
  reports: { reportId: string; version: number; unitName: string; facts: string; asks: string }[];
}

/** Reports that wait, each with a box; those chosen are approved each for itself. */
export function WaitingForm({ reports }: WaitingFormProps) {
  const { state, act, tick, error } = useTypedForm(approveChosen);
  const refused = state.result?.ok ? state.result.value.refused : [];
  return (
    <form action={act}>
      <FormMessage state={state} done={({ approved }) => (approved === 0 ? "Chưa phê duyệt được báo cáo nào." : `Đã phê duyệt ${approved} báo cáo.`)} />
      {refused.length > 0 ? (
        <ul className="mb-5 border-l-4 border-bad bg-bad-wash px-4 py-3">
          {refused.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
      {error("reports") ? <p className="mb-3 font-medium text-bad">{error("reports")}</p> : null}
      <ul className="mb-6 divide-y divide-line border-y border-line">
        {reports.map(({ reportId, version, unitName, facts, asks }) => (
          <li key={reportId} className="grid gap-x-6 py-2 sm:grid-cols-[minmax(14rem,1fr)_2fr_auto] sm:items-center">
            <TickField {...tick(approveTick(reportId, version))} label={<span className="font-medium">{unitName}</span>} />
            <p className="text-dense text-ink-2">
              {facts}
              {asks === "" ? null : <span className="text-slow">. {asks}</span>}
            </p>
            <Link href={`/reports/${reportId}/review`} className="py-2 text-accent">
              Rà soát<span className="sr-only"> báo cáo của {unitName}</span>
            </Link>
          </li>
        ))}
      </ul>
      <SubmitButton waiting="Đang phê duyệt">Phê duyệt các báo cáo đã chọn</SubmitButton>
    </form>
  );
}
