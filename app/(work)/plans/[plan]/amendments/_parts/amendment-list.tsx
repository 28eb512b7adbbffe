import { Link } from "@/components/ui/link";
import type { AmendmentView } from "@/lib/data/amendments";
import { targetInFull } from "@/lib/domain/target/words";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate } from "@/lib/format/date";

/** Each amendment with its document, what it ended and what it began, and the way to the plan before it. */
export function AmendmentList({ amendments, planCode }: { amendments: AmendmentView[]; planCode: string }) {
  return (
    <ol className="divide-y divide-line">
      {amendments.map((one) => (
        <li key={one.id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[16rem_minmax(0,1fr)]">
          <p className="text-dense">
            <span className="block font-medium">{one.document}</span>
            <span className="block text-ink-2">Có hiệu lực từ {formatDate(one.effectiveOn)}</span>
            <Link href={`/plans/${planCode}/issued?on=${dayBefore(one.effectiveOn)}`} className="text-small text-accent">
              Kế hoạch trước ngày {formatDate(one.effectiveOn)}
            </Link>
          </p>
          <div className="min-w-0 max-w-[44rem]">
            <p>{one.what}</p>
            <ul className="mt-1 list-disc pl-5 text-dense">
              {one.retiredTargets.map((changed, index) => (
                <li key={`old ${index}`}>
                  Chỉ tiêu {changed.indicatorNumber}, {changed.measureName}: thôi áp dụng mức {targetInFull(changed.target, changed.unit)}
                </li>
              ))}
              {one.introducedTargets.map((changed, index) => (
                <li key={`new ${index}`}>
                  Chỉ tiêu {changed.indicatorNumber}, {changed.measureName}: áp dụng mức {targetInFull(changed.target, changed.unit)} <q className="text-ink-3">{changed.target.phrase}</q>
                </li>
              ))}
              {one.retiredIndicators.map((indicator) => (
                <li key={`out ${indicator.number}`}>
                  Bãi bỏ chỉ tiêu {indicator.number}, {indicator.shortName}
                </li>
              ))}
              {one.introducedIndicators.map((indicator) => (
                <li key={`in ${indicator.number}`}>
                  Thêm chỉ tiêu {indicator.number}, {indicator.shortName}
                </li>
              ))}
              {one.wordings.map((wording) => (
                <li key={`words ${wording.indicatorNumber}`}>
                  Chỉ tiêu {wording.indicatorNumber}, lời văn mới: <q>{wording.after}</q>
                  <details>
                    <summary className="cursor-pointer text-small text-accent">Lời văn trước đó</summary>
                    <q className="whitespace-pre-line text-ink-3">{wording.before}</q>
                  </details>
                </li>
              ))}
            </ul>
            <p className="mt-1 text-small text-ink-3">Lý do: {one.why}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
