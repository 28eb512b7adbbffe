import { Link } from "@/components/ui/link";
import { formatDateTime } from "@/lib/format/date";

interface Notice {
  id: string;
  subject: string;
  body: string;
  /** ISO instant. */
  at: string;
  /** Where what it tells of is seen; null where there is no such page. */
  href: string | null;
}

/** What the person was told, the newest first; nothing where there is nothing to say. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="thong-bao" className="mb-8">
      <h2 id="thong-bao" className="border-b border-ink pb-2 text-section font-semibold">
        Thông báo
      </h2>
      <ul className="divide-y divide-line border-b border-line">
        {notices.map(({ id, subject, body, at, href }) => (
          <li key={id}>
            <details className="py-1">
              <summary className="min-h-11 cursor-pointer py-2">
                <span className="font-medium">{subject}</span> <span className="text-small whitespace-nowrap text-ink-3">{formatDateTime(at)}</span>
              </summary>
              <p className="max-w-[44rem] pb-3 break-words whitespace-pre-line">{body}</p>
              {href ? (
                <p className="pb-3">
                  <Link href={href} className="text-accent">
                    Mở việc được giao
                  </Link>
                </p>
              ) : null}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
