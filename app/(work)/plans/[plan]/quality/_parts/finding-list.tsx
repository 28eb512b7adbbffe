import { Link } from "@/components/ui/link";
import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import { findingKey } from "@/lib/domain/quality/finding";
import { formatDateTime } from "@/lib/format/date";
import { ConfirmForm, WithdrawForm } from "./confirm-form";

export interface FindingListProps {
  findings: readonly ConfirmableFinding[];
  planCode: string;
  viewYear: number;
  /** The page's address with its filters. */
  query: string;
  /** The finding whose form is open, by its key. */
  confirming: string | null;
  mayConfirm: (finding: ConfirmableFinding) => boolean;
  /** Whether this person may open the history of a commune's figure. */
  seesCommunes: boolean;
  ownAreaId: string;
}

/** What one check found: where, what, and what to do about it. */
export function FindingList({ findings, ...context }: FindingListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {findings.map((finding) => (
        <FindingRow key={findingKey(finding)} finding={finding} {...context} />
      ))}
    </ul>
  );
}

function FindingRow({ finding, planCode, viewYear, query, confirming, mayConfirm, seesCommunes, ownAreaId }: Omit<FindingListProps, "findings"> & { finding: ConfirmableFinding }) {
  const { measure, area, year, severity, sentence, confirmation, earlier, fingerprint, rule } = finding;
  const key = findingKey(finding);
  const id = key.replaceAll(" ", "_");
  const isConfirming = confirming === key && confirmation === null && mayConfirm(finding);
  return (
    <li id={id} className="grid scroll-mt-20 gap-x-6 py-3 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <Link href={`/plans/${planCode}/indicators/${encodeURIComponent(measure.indicator)}?year=${viewYear}`} className="font-medium text-ink decoration-line-strong">
          {measure.shortName}
        </Link>
        <p className="text-small text-ink-3">{`${area.name}, năm ${year}`}</p>
      </div>
      <div className="min-w-0 max-w-[44rem]">
        <p>
          {severity === "certain" ? <strong className="font-semibold text-bad">Chắc chắn sai. </strong> : null}
          {sentence}
        </p>
        {earlier ? (
          <p className="mt-1 border-l-4 border-slow pl-3 text-dense">
            Đã được xác nhận cho số liệu khác: {earlier.sentence} “{earlier.reason}”
            <span className="block text-small text-ink-3">
              {earlier.by} ghi lúc {formatDateTime(earlier.at)}
            </span>
          </p>
        ) : null}
        {confirmation ? (
          <p className="mt-1 border-l-4 border-ok pl-3 text-dense">
            <strong className="font-semibold">Số liệu đúng.</strong> {confirmation.reason}
            <span className="block text-small text-ink-3">
              {confirmation.by} ghi lúc {formatDateTime(confirmation.at)}
            </span>
          </p>
        ) : null}
        <p className="mt-1 flex flex-wrap gap-x-6 text-dense print:hidden">
          <PlaceLink finding={finding} planCode={planCode} viewYear={viewYear} mayOpen={area.id === ownAreaId || seesCommunes} />
          {confirmation === null && mayConfirm(finding) && !isConfirming ? (
            <Link href={`?${query}&confirm=${encodeURIComponent(key)}#${id}`} className="py-1 text-accent">
              Xác nhận số liệu đúng<span className="sr-only">{`: ${measure.shortName}, ${area.name}, năm ${year}`}</span>
            </Link>
          ) : null}
        </p>
        {isConfirming ? (
          <div className="mt-3 max-w-[36rem] border-l-4 border-accent pl-4">
            <ConfirmForm planCode={planCode} viewYear={viewYear} rule={rule} measureCode={measure.code} areaId={area.id} year={year} fingerprint={fingerprint} back={query} />
            <p className="mt-2">
              <Link href={`?${query}#${id}`} className="py-1 text-dense text-accent">
                Thôi, chưa xác nhận
              </Link>
            </p>
          </div>
        ) : null}
        {confirmation && mayConfirm(finding) ? <WithdrawForm planCode={planCode} confirmationId={confirmation.id} back={query} /> : null}
      </div>
    </li>
  );
}

function PlaceLink({ finding: { place, measure, area, year }, planCode, viewYear, mayOpen }: { finding: ConfirmableFinding; planCode: string; viewYear: number; mayOpen: boolean }) {
  const totals = [`/plans/${planCode}/totals/${measure.code}?year=${viewYear}`, "Xem tổng hợp từ xã"] as const;
  const target = {
    figure: () => (place.kind === "figure" && mayOpen ? ([`/figures/${place.actualId}`, "Xem lịch sử số liệu"] as const) : totals),
    total: () => totals,
    "base-figures": () => [`/plans/${planCode}/entry/base-figures?year=${viewYear}`, "Mở số liệu nền"] as const,
    indicator: () => [`/plans/${planCode}/indicators/${encodeURIComponent(measure.indicator)}?year=${viewYear}`, "Xem chỉ tiêu"] as const,
  };
  const [href, words] = target[place.kind]();
  return (
    <Link href={href} className="py-1 text-accent">
      {words}
      <span className="sr-only">{`: ${measure.shortName}, ${area.name}, năm ${year}`}</span>
    </Link>
  );
}
