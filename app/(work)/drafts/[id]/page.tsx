import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Legend } from "@/components/plan-review/legend";
import { ReviewKeys } from "@/components/plan-review/review-keys";
import { SourceDocument } from "@/components/plan-review/source-document";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { areasToChoose, findDraft, listTwins, readCatalogue } from "@/lib/data/plan-drafts";
import { HEADER_FIELDS, PART_KINDS, kindOf, openParts, partsOf } from "@/lib/domain/plan-draft/parts";
import { placedParts } from "@/lib/domain/plan-draft/segments";
import { formatDate } from "@/lib/format/date";
import { problemsOf } from "@/lib/services/plan-drafts";
import { DraftOutline } from "./_parts/draft-outline";
import { AcceptForm, AreaForm, DiscardForm, HeaderForm } from "./_parts/part-forms";
import { DraftContext } from "./_parts/part-links";
import { PutInForceForm } from "./_parts/put-in-force-form";
import { WordsForm } from "./_parts/words-form";
import { addSelectionAction } from "./actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ edit?: string | string[] }>;
}

export const metadata: Metadata = { title: "Xem lại bản nháp kế hoạch" };

const HEADER_WORDS: Record<(typeof HEADER_FIELDS)[number], string> = {
  title: "Tên kế hoạch",
  number: "Số, ký hiệu",
  issuedOn: "Ngày ban hành",
  issuedOnPrinted: "Ngày in dở dang",
  issuer: "Cơ quan ban hành",
  placeName: "Tên địa phương",
  startYear: "Năm đầu",
  endYear: "Năm cuối",
  level: "Cấp",
};
const LEVEL_WORDS = { country: "Trung ương", province: "Tỉnh", district: "Huyện", commune: "Xã" } as const;

export default async function DraftPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, { edit }] = await Promise.all([params, searchParams]);
  const row = await findDraft(actor, id);
  if (!row) notFound();
  const { draft, version } = row;
  const { header } = draft;
  const [catalogue, areas] = await Promise.all([readCatalogue(), areasToChoose(actor, header.placeName.value)]);
  const places = placedParts(partsOf(draft));
  const shown = new Set(places.map(([part]) => kindOf(part)));
  const fixed = row.planCode !== null;
  const open = fixed ? 0 : openParts(draft).length;
  const problems = fixed ? [] : problemsOf(draft, { areaLevel: row.area.level, isCopy: row.copiedFrom !== null }, catalogue);
  const twins = fixed ? [] : await listTwins(row.area.id, header);
  const editing = typeof edit === "string" ? edit : null;
  const value = (field: (typeof HEADER_FIELDS)[number]) => {
    const read = header[field].value;
    if (read === null) return "không in";
    if (field === "issuedOn") return formatDate(String(read));
    return field === "level" ? LEVEL_WORDS[header.level.value!] : String(read);
  };
  const areaOptions = [...(areas.some((area) => area.id === row.area.id) ? [] : [{ ...row.area, until: null }]), ...areas].map((area) => [area.id, area.until ? `${area.name} (đến ${formatDate(area.until)})` : area.name] as const);
  return (
    <>
      <PageHeading
        above={
          <Link href="/drafts" className="text-accent">
            Nạp kế hoạch từ văn bản
          </Link>
        }
      >
        {row.name}
      </PageHeading>
      {row.planCode ? (
        <p className="mb-6 border-l-4 border-ok bg-ok-wash px-4 py-3">
          Kế hoạch đã được đưa vào thi hành nên bản nháp chỉ để đối chiếu.{" "}
          <Link href={`/plans/${row.planCode}`} className="font-medium text-accent">
            Mở kế hoạch
          </Link>
        </p>
      ) : null}
      {row.extractionNotes.map((note) => (
        <p key={note} className="mb-3 border-l-4 border-slow bg-slow-wash px-4 py-2">
          {note}
        </p>
      ))}
      <div className={row.text === null ? "max-w-[60rem]" : "gap-8 frame:grid frame:grid-cols-2"}>
        {row.text === null ? null : (
          <section aria-labelledby="van-ban" tabIndex={0} className="mb-8 max-h-[60vh] overflow-y-auto border-y border-line frame:sticky frame:top-16 frame:max-h-[calc(100vh-5rem)] frame:border-y-0 frame:border-r frame:pr-6">
            <h2 id="van-ban" className="mb-2 text-section font-semibold">
              Văn bản
            </h2>
            {row.file ? (
              <p className="mb-2 text-small text-ink-3">
                <a href={`/drafts/${id}/file`} className="text-accent" download>
                  Tệp {row.file.name}
                </a>
              </p>
            ) : null}
            <Legend kinds={PART_KINDS.filter((kind) => shown.has(kind))} />
            <div className="mt-2 mb-4">
              {fixed ? null : (
                <FormDisclosure title="Thêm phần bị bỏ sót">
                  <WordsForm id={id} version={version} />
                </FormDisclosure>
              )}
            </div>
            <SourceDocument textUrl={`/drafts/${id}/text`} places={places} draft={{ id, version }} add={fixed ? null : addSelectionAction} />
          </section>
        )}
        <section aria-labelledby="ban-nhap">
          <h2 id="ban-nhap" className="mb-2 text-section font-semibold">
            Bản nháp
          </h2>
          {fixed ? null : (
            <div className="mb-6">
              <p role="status" className="text-section">
                {open === 0 ? "Không còn chỗ cần xem." : `Còn ${open} chỗ cần xem.`}
              </p>
              <ReviewKeys />
            </div>
          )}
          <dl className="mb-4 text-dense">
            {HEADER_FIELDS.map((field) => {
              const needs = header[field].certainty === "needs-review" && !fixed;
              return (
                <div key={field} id={`h-${field}`} data-open={needs ? "" : undefined} tabIndex={needs ? -1 : undefined} className={`grid scroll-mt-24 grid-cols-[9rem_1fr] gap-x-4 border-t border-line py-1.5 target:bg-accent-wash ${needs ? "border-l-4 border-l-risk pl-3" : ""}`}>
                  <dt className="text-ink-3">{HEADER_WORDS[field]}</dt>
                  <dd>
                    {header[field].span ? (
                      <a href={`#s-h-${field}`} className="text-ink">
                        {value(field)}
                      </a>
                    ) : (
                      value(field)
                    )}
                    {needs ? <AcceptForm id={id} version={version} part={`h-${field}`} /> : null}
                  </dd>
                </div>
              );
            })}
            <div className="grid grid-cols-[9rem_1fr] gap-x-4 border-y border-line py-1.5">
              <dt className="text-ink-3">Địa bàn</dt>
              <dd>{row.area.level === "country" ? "chưa chọn" : row.area.name}</dd>
            </div>
          </dl>
          {fixed ? null : (
            <details className="mb-6 border-b border-line">
              <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">Sửa phần đầu văn bản, chọn địa bàn</summary>
              <div className="max-w-[36rem] pt-2 pb-4">
                <HeaderForm
                  id={id}
                  version={version}
                  initial={Object.fromEntries((["title", "number", "issuedOn", "issuer", "placeName", "startYear", "endYear"] as const).map((field) => [field, field === "issuedOn" && header.issuedOn.value ? formatDate(header.issuedOn.value) : String(header[field].value ?? "")]))}
                />
                <AreaForm id={id} version={version} areaId={row.area.id} areas={areaOptions} />
              </div>
            </details>
          )}
          <DraftContext id={id} version={version}>
            <DraftOutline id={id} version={version} draft={draft} catalogue={catalogue} editing={editing} fixed={fixed} />
          </DraftContext>
          {fixed ? null : (
            <section className="mt-10 border-t border-ink pt-4">
              <h2 className="mb-2 text-section font-semibold">Đưa vào thi hành</h2>
              {problems.length > 0 ? (
                <>
                  <p>Còn {problems.length} chỗ phải sửa trước khi đưa vào thi hành:</p>
                  <ul className="mb-4 ml-5 list-disc">
                    {problems.map(({ part, message }) => (
                      <li key={`${part} ${message}`}>
                        <a href={`#${part}`} className="text-accent">
                          {message}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              ) : (
                <>
                  <p className="mb-4 max-w-[70ch]">
                    {open > 0 ? `Còn ${open} chỗ chưa ai xem và ` : "Có "}
                    {draft.reviewNotes.length} ghi chú; tất cả đi cùng kế hoạch để xem lại sau. Kế hoạch sẽ thuộc {row.area.name}; chỉ số mới được thêm vào danh mục dùng chung.
                  </p>
                  <PutInForceForm id={id} version={version} twins={twins} />
                </>
              )}
              <div className="mt-8">
                <FormDisclosure title="Xóa bản nháp này">
                  <p className="mb-4">Bản nháp, các chỗ đã sửa và tệp kèm theo sẽ bị xóa và không lấy lại được. Nhật ký vẫn ghi là đã có bản nháp này.</p>
                  <DiscardForm id={id} version={version} />
                </FormDisclosure>
              </div>
            </section>
          )}
        </section>
      </div>
    </>
  );
}
