import { useState } from "react";
import { Button } from "@/components/forms/button";
import { DayField } from "@/components/forms/day-field";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { FormState } from "@/lib/domain/form-state";
import type { ReportForm } from "@/lib/domain/report/form";
import type { Problem, Result } from "@/lib/domain/result";
import { formatDate } from "@/lib/format/date";

export interface HeadLeaveActions {
  approve: (input: { reportId: string; expectedVersion: number }) => Promise<Result<unknown>>;
  signed: (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
}

/** Where the unit's head lets the report go out as it stands; only for the head. */
export function HeadApproval({ form, approve }: { form: ReportForm; approve: HeadLeaveActions["approve"] }) {
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!form.head.mayApprove) return null;
  const give = async () => {
    if (waiting) return;
    setWaiting(true);
    try {
      const result = await approve({ reportId: form.reportId, expectedVersion: form.version });
      setProblem(result.ok ? null : result.problem);
    } catch {
      setProblem({ code: "unexpected", message: "Chưa duyệt được vì mất kết nối. Hãy thử lại khi có mạng." });
    }
    setWaiting(false);
  };
  return (
    <section aria-labelledby="head-approval" className="mt-6 border-t-4 border-accent pt-4">
      <h2 id="head-approval" className="text-section font-semibold">
        Thủ trưởng đơn vị duyệt
      </h2>
      <p className="mt-2">Duyệt để cán bộ gửi báo cáo như đang thấy ở trên. Nếu số liệu hoặc lời văn được sửa sau đó, báo cáo cần duyệt lại.</p>
      {problem ? (
        <p role="alert" className="mt-3 border-l-4 border-bad bg-bad-wash px-4 py-3">
          {problem.message}
        </p>
      ) : null}
      <Button look="primary" className="mt-3" aria-disabled={waiting || undefined} onClick={() => void give()}>
        {waiting ? "Đang duyệt" : "Duyệt báo cáo"}
      </Button>
    </section>
  );
}

/** Number and day of the paper that the head signed; its scan is attached among the files. */
export function SignedPaper({ form, signed }: { form: ReportForm; signed: HeadLeaveActions["signed"] }) {
  const { signedNumber, signedOn, needs } = form.head;
  const { state, act, field } = useTypedForm(signed, { number: signedNumber ?? "", on: signedOn === null ? "" : formatDate(signedOn) });
  if (needs !== "signed_paper" || form.onBehalf) return null;
  return (
    <form action={act} noValidate className="mt-3 max-w-[36rem]">
      <FormMessage state={state} done={() => "Đã ghi số và ngày của báo cáo đã ký."} />
      <input type="hidden" name="reportId" value={form.reportId} />
      <Field {...field("number")} label="Số của báo cáo đã ký" hint="Ví dụ 125/BC-UBND." autoComplete="off" />
      <DayField {...field("on")} label="Ngày ký" />
      <SubmitButton look="secondary">Ghi số và ngày ký</SubmitButton>
    </form>
  );
}
