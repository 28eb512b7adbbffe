import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/forms/button";
import type { ReportForm } from "@/lib/domain/report/form";
import type { MissingPart, SubmissionGaps } from "@/lib/domain/report/submission";
import type { Problem, Result } from "@/lib/domain/result";
import { formatDate, formatDateTime } from "@/lib/format/date";
import type { ReportStore } from "../queue/report-store";
import { useMissingParts } from "../queue/use-report-store";
import { GoTo } from "./go-to";

export type SubmitAction = (input: { reportId: string; expectedVersion: number; confirmed: string[] }) => Promise<Result<unknown>>;

interface SubmitStepProps {
  store: ReportStore;
  form: ReportForm;
  submit: SubmitAction;
  idOf: (key: string) => string;
  id: string;
  words: string;
  /** Where the head gives their leave, or its paper is named. */
  children?: ReactNode;
}

const isGaps = (current: unknown): current is SubmissionGaps => typeof current === "object" && current !== null && "unanswered" in current;
/** So many fit on a phone with the rest of the step. */
const FEW = 6;
const LOST: Problem = { code: "unexpected", message: "Chưa gửi được báo cáo vì mất kết nối. Số liệu không mất; hãy gửi lại khi có mạng." };

/** The last step: what is missing, who must approve, and handing it in. */
export function SubmitStep({ store, form, submit, idOf, id, words, children }: SubmitStepProps) {
  const missing = useMissingParts(store);
  const [confirmed, setConfirmed] = useState(false);
  const [phase, setPhase] = useState<"idle" | "sending" | "submitting">("idle");
  const [problem, setProblem] = useState<Problem | null>(null);
  const tick = useId();

  const hand = async () => {
    if (phase !== "idle") return;
    setPhase("sending");
    setProblem(null);
    const unsent = await store.drain();
    if (unsent > 0) {
      setProblem({ code: "invalid", message: `Còn ${unsent} ô chưa lên hệ thống nên chưa gửi được báo cáo. Xem các ô chưa ghi “đã lưu”; khi mọi ô đã lưu thì gửi lại.` });
    } else {
      setPhase("submitting");
      try {
        const result = await submit({ reportId: form.reportId, expectedVersion: store.version(), confirmed: confirmed ? missing.map(({ key }) => key) : [] });
        if (!result.ok) setProblem(result.problem);
      } catch {
        setProblem(LOST);
      }
    }
    setPhase("idle");
  };

  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-4 border-t-4 border-accent pt-4 pb-6">
      <h2 id={`${id}-title`} className="text-section font-semibold">
        {words}
      </h2>
      {missing.length > 0 ? (
        <>
          <details open={missing.length <= FEW} className="mt-2">
            <summary className="min-h-11 cursor-pointer py-2.5">Còn {missing.length} chỗ để trống</summary>
            <Places places={missing} idOf={idOf} label="Còn để trống" />
          </details>
          <label htmlFor={tick} className="mt-2 flex min-h-11 cursor-pointer items-center gap-3 py-1.5">
            <input id={tick} type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} className="size-5 shrink-0 accent-accent" />
            <span>Tôi xác nhận gửi báo cáo khi còn thiếu các chỗ trên.</span>
          </label>
        </>
      ) : (
        <p className="mt-2">Mọi số liệu và năm phần của báo cáo đều đã có.</p>
      )}
      <HeadLeave form={form} />
      {children}
      {problem ? (
        <div role="alert" className="mt-4 border-l-4 border-bad bg-bad-wash px-4 py-3">
          <p>{problem.message}</p>
          {isGaps(problem.current) ? <Places places={[...problem.current.unanswered, ...problem.current.missing]} idOf={idOf} label="Cần xem lại" /> : null}
        </div>
      ) : null}
      <Button look="primary" className="mt-4 w-full frame:w-auto" aria-disabled={phase !== "idle" || undefined} onClick={() => void hand()}>
        {phase === "idle" ? words : phase === "sending" ? "Đang gửi số liệu" : "Đang gửi báo cáo"}
      </Button>
    </section>
  );
}

function Places({ places, idOf, label }: { places: readonly MissingPart[]; idOf: (key: string) => string; label: string }) {
  return (
    <ul aria-label={label} className="mt-1 text-dense">
      {places.map(({ key, name }) => (
        <li key={key}>
          <GoTo id={idOf(key)}>{name}</GoTo>
        </li>
      ))}
    </ul>
  );
}

/** Who must let it go out, and whether they have. */
function HeadLeave({ form: { head, onBehalf } }: { form: ReportForm }) {
  if (onBehalf) return <p className="mt-3">Nhập thay theo văn bản {onBehalf.document} của đơn vị; không cần duyệt thêm.</p>;
  if (head.needs === "none") return <p className="mt-3">Báo cáo gửi thẳng lên cấp tỉnh. Hãy trình thủ trưởng đơn vị xem trước khi gửi.</p>;
  if (head.needs === "in_application") {
    return (
      <p className="mt-3">
        {head.approvedAt === null
          ? "Thủ trưởng đơn vị phải đăng nhập và duyệt báo cáo này trước khi gửi. Mọi thay đổi sau khi duyệt đều cần duyệt lại."
          : `Thủ trưởng đơn vị đã duyệt: ${head.approvedBy ?? ""}, ${formatDateTime(head.approvedAt)}. Nếu sửa thêm số liệu thì cần duyệt lại.`}
      </p>
    );
  }
  return (
    <p className="mt-3">
      {head.signedNumber === null || head.signedOn === null
        ? "Thủ trưởng đơn vị phải ký báo cáo giấy trước khi gửi. Hãy ghi số, ngày của báo cáo đã ký và đính kèm bản chụp."
        : `Báo cáo giấy đã ký: số ${head.signedNumber}, ngày ${formatDate(head.signedOn)}.`}
    </p>
  );
}
