import { Link } from "@/components/ui/link";

interface EntryNotesProps {
  readOnly: string | null;
  hidden: number;
  everyAgency: boolean;
  /** The same page with and without other agencies' lines. */
  allHref: string;
  ownHref: string;
}

/** Why nothing can be typed, or whose lines are left out. */
export function EntryNotes({ readOnly, hidden, everyAgency, allHref, ownHref }: EntryNotesProps) {
  if (readOnly !== null) return <p className="mb-4 max-w-[44rem] border-l-4 border-line-strong bg-wash px-4 py-3">{readOnly}</p>;
  if (hidden === 0 && !everyAgency) return null;
  return (
    <p className="mb-4 text-small text-ink-2">
      {everyAgency ? (
        <>
          Đang hiện cả chỉ số của cơ quan khác, chỉ để xem. <Link href={ownHref} className="text-accent underline">Chỉ hiện chỉ số của tôi</Link>
        </>
      ) : (
        <>
          Chỉ hiện chỉ số phân công cho cơ quan của bạn; còn {hidden} chỉ số của cơ quan khác. <Link href={allHref} className="text-accent underline">Hiện cả các chỉ số đó</Link>
        </>
      )}
    </p>
  );
}
