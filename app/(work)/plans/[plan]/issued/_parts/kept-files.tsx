import { FormDisclosure } from "@/components/forms/form-disclosure";
import type { PlanFileRow } from "@/lib/data/plan-files";
import { formatDateTime } from "@/lib/format/date";
import { formatExact } from "@/lib/format/number";
import { KeepFileForm } from "./keep-file-form";

/** The original documents kept with the plan, to be downloaded; those who set up plans may add a scan. */
export function KeptFiles({ planCode, files, mayAdd }: { planCode: string; files: readonly PlanFileRow[]; mayAdd: boolean }) {
  if (files.length === 0 && !mayAdd) return null;
  return (
    <section id="tep-goc" className="mb-8 max-w-[44rem] scroll-mt-24 print:hidden">
      <h2 className="border-b border-ink pb-2 text-section font-semibold">Tệp gốc</h2>
      {files.length === 0 ? <p className="mt-2 text-small text-ink-3">Chưa có tệp gốc nào được lưu cùng kế hoạch.</p> : null}
      <ul className="divide-y divide-line text-dense">
        {files.map((file) => (
          <li key={file.id} className="py-2.5">
            <a href={`/plans/${planCode}/files/${file.id}`} className="text-accent [overflow-wrap:anywhere]" download>
              {file.name}
            </a>
            <span className="block text-small text-ink-3">
              {sizeWords(file.size)}, lưu {formatDateTime(file.addedAt)}
            </span>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <FormDisclosure title="Lưu thêm bản quét của văn bản">
          <KeepFileForm planCode={planCode} />
        </FormDisclosure>
      ) : null}
    </section>
  );
}

const KB = 1024;

const sizeWords = (bytes: number): string => (bytes < KB * KB ? `${formatExact(String(Math.max(1, Math.round(bytes / KB))))} KB` : `${formatExact((bytes / KB / KB).toFixed(1))} MB`);
