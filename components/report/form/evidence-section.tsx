import { type RefObject, useActionState } from "react";
import { Button } from "@/components/forms/button";
import { Field } from "@/components/forms/field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { type FormState, untouchedForm } from "@/lib/domain/form-state";
import { EVIDENCE_ACCEPT } from "@/lib/domain/report/evidence-kind";
import type { ReportEvidence, ReportForm } from "@/lib/domain/report/form";
import { refuse } from "@/lib/domain/result";

export type EvidenceAction = (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

/** A form's action that answers also where the server is not reached. */
const unlessLost =
  (action: EvidenceAction, message: string): EvidenceAction =>
  async (previous, form) => {
    try {
      return await action(previous, form);
    } catch {
      return { result: refuse("unexpected", message), values: {} };
    }
  };

interface EvidenceSectionProps {
  form: ReportForm;
  id: string;
  /** What the next file bears out; a figure's link chooses it. */
  choice: RefObject<HTMLSelectElement | null>;
  actions: { add: EvidenceAction; remove: EvidenceAction };
}

/** The files that bear out the report; those of a figure are listed beside it. */
export function EvidenceSection({ form, id, choice, actions }: EvidenceSectionProps) {
  const lines = form.sections.flatMap((section) => section.lines).filter(({ cellId }) => cellId !== null);
  const readOnly = form.readOnly !== null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-8 scroll-mt-4">
      <h2 id={`${id}-title`} className="mb-3 text-section font-semibold">
        Tài liệu kèm theo
      </h2>
      {form.evidence.length === 0 ? <p className="text-dense text-ink-2">Chưa có tệp nào kèm theo cả báo cáo.</p> : <EvidenceList reportId={form.reportId} files={form.evidence} remove={readOnly ? null : actions.remove} />}
      {readOnly ? null : <AddEvidence form={form} lines={lines} choice={choice} add={actions.add} />}
    </section>
  );
}

function AddEvidence({ form, lines, choice, add }: { form: ReportForm; lines: { cellId: string | null; name: string }[]; choice: EvidenceSectionProps["choice"]; add: EvidenceAction }) {
  const [state, act] = useActionState(unlessLost(add, "Chưa gửi được tệp vì mất kết nối. Tệp vẫn còn trên máy; hãy gửi lại khi có mạng."), untouchedForm as FormState<unknown>);
  const problem = state.result && !state.result.ok ? state.result.problem : null;
  return (
    <form action={act} noValidate className="mt-4 max-w-[36rem]">
      <FormMessage state={state} done={() => "Đã lưu tệp."} />
      <input type="hidden" name="reportId" value={form.reportId} />
      <div className="mb-5">
        <label htmlFor="evidence-for" className="block font-medium">
          Tệp này kèm theo
        </label>
        <select id="evidence-for" ref={choice} name="bearsOut" defaultValue="" className="mt-1.5 block min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2">
          <option value="">Cả báo cáo</option>
          {form.head.needs === "signed_paper" ? <option value="signed">Bản chụp báo cáo đã ký</option> : null}
          {lines.map(({ cellId, name }) => (
            <option key={cellId} value={cellId ?? ""}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Field name="file" type="file" accept={EVIDENCE_ACCEPT} error={problem?.fields?.file} label="Tệp" hint="PDF, ảnh, bảng tính (.xlsx, .csv), không quá 10 MB." />
      <SubmitButton look="secondary" waiting="Đang gửi tệp">
        Đính kèm tệp
      </SubmitButton>
    </form>
  );
}

const KIB = 1024;
const sizeWords = (bytes: number): string => (bytes < KIB * KIB ? `${Math.max(1, Math.round(bytes / KIB))} KB` : `${(bytes / KIB / KIB).toFixed(1).replace(".", ",")} MB`);

/** Files with the way to them, and the way to put one aside. */
export function EvidenceList({ reportId, files, remove }: { reportId: string; files: readonly ReportEvidence[]; remove: EvidenceAction | null }) {
  return (
    <ul className="text-dense">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-1.5">
          <span className="min-w-0 break-words">
            <a href={`/reports/${reportId}/evidence/${file.id}`} className="text-accent">
              {file.name}
            </a>
            <span className="text-small text-ink-3">
              {" "}
              {sizeWords(file.size)}, {file.uploadedBy}
              {file.isSignedCopy ? ", bản chụp đã ký" : ""}
            </span>
          </span>
          {remove ? <RemoveEvidence file={file} remove={remove} /> : null}
        </li>
      ))}
    </ul>
  );
}

function RemoveEvidence({ file, remove }: { file: ReportEvidence; remove: EvidenceAction }) {
  const [state, act, pending] = useActionState(unlessLost(remove, "Chưa bỏ được tệp vì mất kết nối. Hãy thử lại khi có mạng."), untouchedForm as FormState<unknown>);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <input type="hidden" name="fileId" value={file.id} />
      <Button type="submit" className="min-h-9 py-1 text-small" aria-label={`Bỏ tệp ${file.name}`} aria-disabled={pending || undefined}>
        Bỏ tệp
      </Button>
    </form>
  );
}
