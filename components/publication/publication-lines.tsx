import { PUBLISHED_WHAT_WORDS, type PublishedWhat } from "@/lib/domain/publication/publication";
import { capitalise } from "@/lib/format/capitalise";
import { formatDate } from "@/lib/format/date";

/** What is published, by which document and when, and when it last changed. */
export function PublicationLines({ publications }: { publications: readonly { year: number; what: PublishedWhat; document: string; on: string; updatedOn: string | null }[] }) {
  return (
    <ul className="mb-4 text-small text-ink-2">
      {publications.map(({ year, what, document, on, updatedOn }) => (
        <li key={`${year} ${what}`}>
          {capitalise(PUBLISHED_WHAT_WORDS[what])} năm {year}: công bố ngày {formatDate(on)} theo {document}
          {updatedOn ? `, cập nhật ngày ${formatDate(updatedOn)}` : ""}.
        </li>
      ))}
    </ul>
  );
}
