import { Link } from "@/components/ui/link";
import type { Term } from "@/lib/domain/actual/value";
import { formatDateTime } from "@/lib/format/date";

interface Comment {
  id: string;
  text: string;
  by: string;
  at: string;
  unitName: string;
  year: number;
  term: Term;
  reportId: string;
}

const SHOWN = 5;

/** What was said about a measure's figures in the reports that this person may see, newest first. Nothing where nothing was. */
export function MeasureComments({ measureCode, comments }: { measureCode: string; comments: Comment[] }) {
  if (comments.length === 0) return null;
  const older = comments.slice(SHOWN);
  return (
    // Named with its measure: an indicator may have several.
    <section aria-labelledby={`y-kien-${measureCode} chi-so-${measureCode}`} className="mt-8 max-w-[44rem]">
      <h3 id={`y-kien-${measureCode}`} className="mb-1 font-semibold">
        Ý kiến về số liệu ({comments.length})
      </h3>
      <List comments={comments.slice(0, SHOWN)} />
      {older.length > 0 ? (
        <details className="border-t border-line">
          <summary className="min-h-11 cursor-pointer py-2.5 text-dense text-accent">{older.length} ý kiến trước đó</summary>
          <List comments={older} />
        </details>
      ) : null}
    </section>
  );
}

function List({ comments }: { comments: Comment[] }) {
  return (
    <ul className="divide-y divide-line">
      {comments.map(({ id, text, by, at, unitName, year, term, reportId }) => (
        <li key={id} className="py-2 text-dense">
          <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          <p className="text-small text-ink-3">
            {by}, {formatDateTime(at)}; số liệu {term === "annual" ? `năm ${year}` : `6 tháng đầu năm ${year}`} của{" "}
            <Link href={`/reports/${reportId}`} className="text-accent">
              {unitName}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
