import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findReportForm } from "@/lib/data/report-form";
import { COLLECTION_SOURCE_WORDS, type CollectionSheet, collectionSheets } from "@/lib/domain/report/collection-sheets";
import type { ReportForm, ReportLine } from "@/lib/domain/report/form";

export const metadata: Metadata = { title: "Phiếu thu thập số liệu" };

/** One A4 sheet for each source, to be filled in by hand and typed in afterwards. */
export default async function CollectionSheetsPage({ params }: { params: Promise<{ report: string }> }) {
  const actor = await requireActor();
  const form = await findReportForm(actor, (await params).report);
  if (!form) notFound();
  const sheets = collectionSheets(form);
  return (
    <div className="pb-16 print:pb-0">
      <div className="print:hidden">
        <PageHeading above={`${form.reporterName}. ${form.title}`}>Phiếu thu thập số liệu để in</PageHeading>
        <p className="-mt-3 mb-4 text-ink-2">
          Mỗi nguồn số liệu một phiếu A4, kèm số liệu năm trước. In bằng lệnh In của trình duyệt, gửi cho từng nơi điền, rồi nhập vào{" "}
          <Link href={`/reports/${form.reportId}`} className="text-accent">
            báo cáo
          </Link>
          .
        </p>
        <nav aria-label="Các phiếu" className="mb-6">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {sheets.map(({ source, lines }) => (
              <li key={source}>
                <a href={`#${source}`} className="text-accent">
                  {COLLECTION_SOURCE_WORDS[source]} ({lines.length} chỉ số)
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {sheets.length === 0 ? <p>Báo cáo này không có chỉ số nào cần thu thập.</p> : null}
      {sheets.map((sheet) => (
        <Sheet key={sheet.source} sheet={sheet} form={form} />
      ))}
    </div>
  );
}

const CELL = "border border-line-strong px-2 py-2 align-top print:py-1.5";

function Sheet({ sheet: { source, lines, baseFigures }, form }: { sheet: CollectionSheet; form: ReportForm }) {
  const { year } = form;
  return (
    <section id={source} aria-labelledby={`${source}-title`} tabIndex={0} className="mb-12 scroll-mt-4 overflow-x-auto break-after-page last:break-after-auto print:mb-0 print:overflow-visible">
      <p className="text-small">{form.reporterName}</p>
      <h2 id={`${source}-title`} className="mt-1 text-section font-semibold">
        Phiếu thu thập số liệu năm {year}: {COLLECTION_SOURCE_WORDS[source]}
      </h2>
      <p className="mb-3 text-small">
        Phục vụ {form.title.charAt(0).toLowerCase() + form.title.slice(1)}, {form.planTitle}. Không phát sinh thì ghi kps, chưa thu thập thì ghi ctt; không có ca nào thì ghi 0.
      </p>
      <table className="w-full min-w-[40rem] border-collapse text-small print:min-w-0">
        <caption className="sr-only">Số liệu cần điền, {COLLECTION_SOURCE_WORDS[source]}</caption>
        <thead>
          <tr>
            {["Số", "Chỉ số", `Năm ${year - 1}`, "Tử số", "Mẫu số", `Kết quả ${year}`].map((heading) => (
              <th key={heading} scope="col" className={`${CELL} bg-wash text-left font-semibold`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baseFigures.map((figure) => (
            <tr key={figure.quantityCode} className="break-inside-avoid">
              <td className={CELL} />
              <th scope="row" className={`${CELL} text-left font-medium`}>
                {figure.name}
                <span className="block font-normal text-ink-2">Số liệu nền, đơn vị: {figure.unitName}</span>
              </th>
              <LastYear of={figure} />
              <td className={`${CELL} bg-wash`} />
              <td className={`${CELL} bg-wash`} />
              <td className={CELL} />
            </tr>
          ))}
          {lines.map((line) => (
            <Row key={line.item.key} line={line} />
          ))}
        </tbody>
      </table>
      <div className="mt-6 grid grid-cols-2 gap-8 break-inside-avoid text-center text-small">
        <p className="pb-16">
          Người cung cấp số liệu
          <span className="block text-ink-2">(ký, ghi rõ họ tên, điện thoại)</span>
        </p>
        <p className="pb-16">
          Ngày ….. tháng ….. năm ……….
          <span className="block">Người nhận phiếu</span>
          <span className="block text-ink-2">(ký, ghi rõ họ tên)</span>
        </p>
      </div>
    </section>
  );
}

/** On paper too, a figure that was carried says so. */
function LastYear({ of: { lastYear, carried } }: { of: Pick<ReportLine, "lastYear" | "carried"> }) {
  return (
    <td className={`${CELL} text-right`}>
      {carried?.shown || lastYear}
      {carried ? <span className="ml-auto block max-w-40 text-[0.75rem] text-ink-2">{carried.words}</span> : null}
    </td>
  );
}

function Row({ line }: { line: ReportLine }) {
  const { measure } = line.item;
  const hasParts = measure.parts !== "none" && !measure.yesNo;
  return (
    <tr className="break-inside-avoid">
      <td className={CELL}>{line.indicatorNumber}</td>
      <th scope="row" className={`${CELL} text-left font-medium`}>
        {line.name}
        <span className="block font-normal text-ink-2">{[line.hint, line.unitWords].filter(Boolean).join(", ")}</span>
      </th>
      <LastYear of={line} />
      {hasParts ? (
        <>
          <td className={`${CELL} w-32`}>
            <span className="block text-[0.75rem] text-ink-2">{measure.numeratorLabel}</span>
          </td>
          <td className={`${CELL} w-32`}>
            <span className="block text-[0.75rem] text-ink-2">
              {measure.denominatorLabel}
              {measure.parts === "base" ? " (số liệu nền)" : ""}
            </span>
          </td>
        </>
      ) : (
        <>
          <td className={`${CELL} bg-wash`} />
          <td className={`${CELL} bg-wash`} />
        </>
      )}
      <td className={`${CELL} w-28`}>{measure.yesNo ? "☐ Có   ☐ Chưa có" : ""}</td>
    </tr>
  );
}
