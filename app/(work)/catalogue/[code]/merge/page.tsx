import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { catalogueSubject, findMeasure, findMergePreview, listSurvivors, type MergePreview } from "@/lib/data/measures";
import { can } from "@/lib/domain/access/can";
import { MergeForm } from "../../_parts/merge-form";

export const metadata: Metadata = { title: "Gộp chỉ số trùng" };

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ into?: string | string[] }>;
}

export default async function MergeMeasurePage({ params, searchParams }: Props) {
  const [{ code }, { into }, actor] = await Promise.all([params, searchParams, requireActor()]);
  const [measure, survivors, subject] = await Promise.all([findMeasure(actor, code), listSurvivors(), catalogueSubject()]);
  if (!measure) notFound();
  const decision = can(actor, "catalogue.manage", subject);
  const preview = decision.allowed && typeof into === "string" && into !== "" ? await findMergePreview(code, into) : null;
  return (
    <>
      <PageHeading
        above={
          <Link href={`/catalogue/${code}`} className="text-accent">
            {measure.description.shortName}
          </Link>
        }
      >
        Gộp vào chỉ số khác
      </PageHeading>
      {decision.allowed ? (
        <>
          <p className="mb-5 max-w-[44rem] text-ink-2">
            Dùng khi danh mục có hai mục cho cùng một chỉ số. “{measure.description.shortName}” sẽ thành bí danh; số liệu đã nhập vào nó giữ nguyên và được đọc sau số liệu của chỉ số được giữ lại.
          </p>
          <form method="get" className="mb-8 flex max-w-[44rem] flex-wrap items-end gap-3">
            <label className="flex min-w-0 flex-1 basis-72 flex-col gap-1.5 font-medium">
              Chỉ số được giữ lại
              <select name="into" defaultValue={typeof into === "string" ? into : ""} className="min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2 font-normal">
                <option value="">Hãy chọn</option>
                {survivors
                  .filter((survivor) => survivor.code !== code)
                  .map((survivor) => (
                    <option key={survivor.code} value={survivor.code}>
                      {survivor.name}
                    </option>
                  ))}
              </select>
            </label>
            <button type="submit" className="min-h-11 rounded-sm border border-line-strong bg-paper px-4 py-2 font-medium hover:bg-wash">
              Xem trước
            </button>
          </form>
          {preview ? <Preview preview={preview} /> : null}
        </>
      ) : (
        <p className="max-w-[44rem]">{decision.reason}</p>
      )}
    </>
  );
}

const TERM_WORDS = { annual: "cả năm", first_half: "6 tháng" };

function Preview({ preview: { duplicate, survivor, obstacle, differences, overlaps } }: { preview: MergePreview }) {
  if (obstacle !== null) return <p className="max-w-[44rem] border-l-4 border-bad bg-bad-wash px-4 py-3">{obstacle}</p>;
  return (
    <>
      <section className="mb-8 max-w-[56rem]">
        <h2 className="mb-2 border-b border-ink pb-2 text-section font-semibold">Điểm khác nhau</h2>
        {differences.length > 0 ? (
          <ul className="divide-y divide-line">
            {differences.map((one) => (
              <li key={`${one.label} ${one.duplicate}`} className="py-2.5">
                <span className="font-medium">{one.label}</span>
                {one.duplicate === one.survivor ? (
                  <span className="block text-dense text-ink-2">{one.duplicate}: mỗi kế hoạch này in hai chỉ số thành hai cam kết riêng.</span>
                ) : (
                  <span className="block text-dense text-ink-2">
                    “{duplicate.shortName}”: {one.duplicate}. “{survivor.shortName}”: {one.survivor}.
                  </span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">Hai chỉ số cùng loại, cùng nhóm đơn vị, cùng chiều, cùng đối tượng và phân tổ.</p>
        )}
      </section>
      <section className="mb-8 max-w-[56rem]">
        <h2 className="mb-2 border-b border-ink pb-2 text-section font-semibold">{overlaps.length > 0 ? `${overlaps.length} ô có ở cả hai` : "Ô có ở cả hai"}</h2>
        {overlaps.length > 0 ? (
          <>
            <p className="mb-2 text-ink-2">Ở các ô này, số liệu của “{survivor.shortName}” được dùng; số liệu của “{duplicate.shortName}” vẫn còn trong lịch sử.</p>
            <ul className="max-h-80 divide-y divide-line overflow-y-auto" tabIndex={0} aria-label="Các ô có ở cả hai chỉ số">
              {overlaps.map((cell) => (
                <li key={`${cell.areaName} ${cell.year} ${cell.term} ${cell.agencyName}`} className="py-1.5 text-dense">
                  {cell.areaName}, năm {cell.year} ({TERM_WORDS[cell.term]}), {cell.agencyName}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-ink-2">Không ô nào có số liệu ở cả hai chỉ số.</p>
        )}
      </section>
      <section>
        <h2 className="mb-4 border-b border-ink pb-2 text-section font-semibold">
          Gộp “{duplicate.shortName}” vào “{survivor.shortName}”
        </h2>
        <MergeForm key={survivor.code} duplicateCode={duplicate.code} survivorCode={survivor.code} overlaps={overlaps.length} differ={differences.length > 0} today={today()} />
      </section>
    </>
  );
}
