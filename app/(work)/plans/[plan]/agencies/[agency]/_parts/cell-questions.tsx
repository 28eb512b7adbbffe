import { Link } from "@/components/ui/link";
import type { CellQuestion } from "@/lib/data/plan-agencies";
import { formatDateTime } from "@/lib/format/date";

/** The figures of the agency's reports that somebody asked about, or that are marked to be followed up. */
export function CellQuestions({ questions, isReporter }: { questions: readonly CellQuestion[]; isReporter: boolean }) {
  if (!isReporter && questions.length === 0) return null;
  return (
    <section aria-labelledby="y-kien" className="mb-10">
      <h2 id="y-kien" className="mb-2 scroll-mt-20 text-section font-semibold">
        Ý kiến về số liệu
      </h2>
      {questions.length === 0 ? (
        <p className="text-ink-2">Không có ý kiến nào chờ cơ quan trả lời.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {questions.map(({ reportId, year, measure, followUp, comment }) => (
            <li key={`${reportId} ${measure}`} className="max-w-[50rem] py-3">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <Link href={`/reports/${reportId}`} className="text-accent">
                  {`${measure}, năm ${year}`}
                </Link>
                {followUp ? <span className="text-small font-medium text-slow">cần theo dõi</span> : null}
              </p>
              {comment ? (
                <>
                  <p className="mt-0.5 break-words whitespace-pre-line">{comment.text}</p>
                  <p className="text-small text-ink-3">{`${comment.by}, ${formatDateTime(comment.at)}`}</p>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
