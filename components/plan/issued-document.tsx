import type { ReactNode } from "react";
import { ReviewDecisionLine } from "@/components/plan/review-decision";
import { NeedsReview } from "@/components/ui/needs-review";
import type { IssuedIndicator, IssuedPlan, PrintedResult } from "@/lib/domain/plan/issued-plan";
import { targetInFull } from "@/lib/domain/target/words";
import { agencyChanges, agencyWords } from "@/lib/format/agencies";
import { formatDate } from "@/lib/format/date";
import { formatUnit, formatWithUnit } from "@/lib/format/number";
import { REPORTING_KIND_WORDS, dueWords } from "@/lib/format/plan-words";

/** The plan as its document prints it: every commitment verbatim, nothing corrected, doubts and decisions beside them. */
export function IssuedDocument({ plan, printedResults, reviewLink, asOf }: { plan: IssuedPlan; printedResults: PrintedResult[]; reviewLink?: ReactNode; asOf?: string | undefined }) {
  return (
    <article>
      <dl className="mb-8 grid max-w-[52rem] grid-cols-[max-content_1fr] gap-x-6 gap-y-2 text-dense">
        <Fact term="Số, ký hiệu">{plan.number ?? "văn bản để trống"}</Fact>
        <Fact term="Ngày ban hành">{plan.issuedOn ? formatDate(plan.issuedOn) : (plan.issuedOnPrinted ?? "văn bản để trống")}</Fact>
        <Fact term="Cơ quan ban hành">{plan.issuer}</Fact>
        <Fact term="Địa bàn">
          {plan.area.name}
          {plan.area.validTo ? ` (đơn vị hành chính đến hết ngày ${formatDate(plan.area.validTo)})` : ""}
        </Fact>
        <Fact term="Thực hiện">{plan.basedOn.map((basis) => `${basis.number}${basis.issuedOn ? ` ngày ${formatDate(basis.issuedOn)}` : ""}`).join("; ")}</Fact>
      </dl>

      {plan.goals.map((goal) => (
        <section key={goal.ordinal} className="mb-8">
          <h2 className="border-b border-ink pb-2 text-section font-semibold">{goal.title}</h2>
          <ol>
            {goal.indicators.map((indicator) => (
              <IndicatorAsIssued key={indicator.number} indicator={indicator} when={asOf ? `vào ngày ${formatDate(asOf)}` : "nay"} />
            ))}
          </ol>
        </section>
      ))}

      <section className="mb-8">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Cơ quan, đơn vị được giao nhiệm vụ</h2>
        <ul className="divide-y divide-line text-dense">
          {plan.agencies.map((agency) => (
            <li key={agency.id} className="grid gap-x-6 py-2.5 md:grid-cols-[20rem_1fr]">
              <span className="font-medium">
                {agency.name}
                {agency.role === "coordinator" ? <span className="font-normal text-ink-3">, đầu mối của kế hoạch</span> : null}
              </span>
              {agency.duty ? (
                <details className="text-ink-2">
                  <summary className="cursor-pointer text-small text-accent">Nhiệm vụ theo văn bản</summary>
                  <p className="mt-1 max-w-[44rem] whitespace-pre-line">{agency.duty}</p>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </section>

      <section className="mb-8">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Chế độ báo cáo</h2>
        <ul className="divide-y divide-line text-dense">
          {plan.reporting.map((rule, index) => (
            <li key={index} className="grid gap-x-6 py-2.5 md:grid-cols-[20rem_1fr]">
              <span className="font-medium">
                {REPORTING_KIND_WORDS[rule.kind]}: <span className="font-normal">{dueWords(rule)}</span>
              </span>
              <span className="text-ink-2">
                {rule.from} → {rule.to}
                {rule.inferred ? <em className="not-italic text-slow"> (suy ra, văn bản không ghi rõ)</em> : null}
                <q className="mt-0.5 block text-ink-3">{rule.phrase}</q>
              </span>
            </li>
          ))}
        </ul>
      </section>

      {printedResults.length > 0 ? <PrintedResults results={printedResults} /> : null}

      {plan.reviewNotes.length > 0 ? (
        <section className="mb-8">
          <h2 className="border-b border-ink pb-2 text-section font-semibold">Những chỗ cần xem lại trong văn bản</h2>
          <p className="mt-2 max-w-[44rem] text-small text-ink-3">Số liệu được giữ đúng như văn bản in. Người có trách nhiệm quyết định giữ nguyên hoặc đính chính từng chỗ.</p>
          {reviewLink ? <p className="mt-1 text-small">{reviewLink}</p> : null}
          <ul className="divide-y divide-line text-dense">
            {plan.reviewNotes.map((note) => (
              <li key={note.id} className="grid gap-x-6 py-2.5 md:grid-cols-[20rem_1fr]">
                <span className="text-ink-2">{note.place}</span>
                <div>
                  {note.note}
                  {note.decision ? <ReviewDecisionLine decision={note.decision} /> : null}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function IndicatorAsIssued({ indicator, when }: { indicator: IssuedIndicator; when: string }) {
  const changes = agencyChanges(indicator);
  return (
    <li id={`chi-tieu-${indicator.number}`} className="grid scroll-mt-24 gap-x-4 border-b border-line py-4 md:grid-cols-[3rem_minmax(0,1fr)_minmax(0,22rem)] print:break-inside-avoid">
      <span className="text-ink-3">
        <span className="md:sr-only">Chỉ tiêu </span>
        {indicator.number}
      </span>
      <div>
        <p className="max-w-[44rem] whitespace-pre-line">{indicator.text}</p>
        {indicator.needsReview ? <NeedsReview>{indicator.needsReview}</NeedsReview> : null}
        <p className="mt-1 text-small text-ink-3">
          {indicator.printedAgencies.length > 0 ? indicator.printedAgencies.map(agencyWords).join("; ") : "Văn bản không phân công cơ quan"}
        </p>
        {changes ? (
          <p className="text-small text-ink-2">
            {when}: {changes}
          </p>
        ) : null}
      </div>
      <ul className="mt-2 text-dense md:mt-0">
        {indicator.measures.map((measure) => (
          <li key={measure.code} className="mb-1.5">
            <span className="text-ink-3">{measure.shortName}</span>
            <ul>
              {measure.targets.map((target, index) => (
                <li key={index}>
                  {targetInFull(target, measure.unit)}
                  {target.note ? <span className="block text-small text-ink-3">{target.note}</span> : null}
                </li>
              ))}
              {measure.targets.length === 0 ? <li className="text-ink-3">không có mức cần đạt đọc được</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </li>
  );
}

const VERDICT_WORDS = { met: "đạt", exceeded: "vượt chỉ tiêu", missed: "không đạt" } as const;
const BOUND_WORDS = { lt: "dưới ", lte: "không quá ", gt: "trên ", gte: "từ ", eq: "", range: "" } as const;

function PrintedResults({ results }: { results: PrintedResult[] }) {
  return (
    <section className="mb-8">
      <h2 className="border-b border-ink pb-2 text-section font-semibold">Kết quả giai đoạn trước, như văn bản in</h2>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Kết quả giai đoạn trước">
        <table className="w-full min-w-[40rem] border-collapse text-dense">
          <thead className="text-left text-small text-ink-3">
            <tr>
              <th className="py-2 pr-4 font-medium">Nội dung</th>
              <th className="py-2 pr-4 text-right font-medium">Năm</th>
              <th className="py-2 pr-4 text-right font-medium">Kết quả</th>
              <th className="py-2 font-medium">Đánh giá in sẵn</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result, index) => (
              <tr key={index} className="border-t border-line align-top">
                <td className="max-w-[36rem] py-2 pr-4">
                  {result.text}
                  {result.note ? <span className="block text-small text-slow">{result.note}</span> : null}
                </td>
                <td className="py-2 pr-4 text-right">{result.year ?? "–"}</td>
                <td className="py-2 pr-4 text-right font-medium whitespace-nowrap">
                  {result.value !== null && result.unit !== null ? `${result.isEstimate ? "ước " : ""}${result.bound ? BOUND_WORDS[result.bound] : ""}${formatWithUnit(result.value, result.unit)}` : "–"}
                  {result.printedUnit && result.unit !== null && result.printedUnit !== formatUnit(result.unit) ? <span className="block text-small font-normal text-ink-3">văn bản in “{result.printedUnit}”</span> : null}
                </td>
                <td className="py-2 whitespace-nowrap">{result.verdict ? VERDICT_WORDS[result.verdict] : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
